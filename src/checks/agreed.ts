import { placeOf } from '../content.ts';
import { disclosureItems } from '../schema/rules.ts';
import type { Site } from '../schema/site.ts';
import { at } from './at.ts';
import { checkBases } from './bases.ts';
import { checkDecided } from './decided.ts';
import { type Dated, lastAccepted, rowsBroken } from './ended-rows.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';
import { checkTerms } from './terms.ts';

type Row = NonNullable<Site['disclosure']>['own'][number];

/**
 * What a community agreed to disclose and published stays: a row of the agreements keeps its item, interval, last day
 * and days of posting. One that no longer holds gets its last day, not before the day that is published, and a reason;
 * what fell due until then stays due. The day from which all count is never moved later. Besides `checkTerms`, `checkBases` and `checkDecided`.
 * @param versions the published texts of the profile, oldest first, and last the one that is to be published
 */
export function checkAgreements(file: string, versions: readonly Dated[]): Finding[] {
  return [
    ...checkTerms(file, versions),
    ...checkBases(file, versions),
    ...checkDecided(file, versions),
    ...checkOwn(file, versions),
  ];
}

function checkOwn(file: string, versions: readonly Dated[]): Finding[] {
  if (placeOf(file)?.subject !== 'site') return [];
  const [now, ...older] = versions.map(({ on, text }) => ({ on, own: ownOf(text) })).reverse();
  if (!now?.own) return [];
  const states = older.toReversed().flatMap(({ on, own }) => (own ? [{ on, state: own }] : []));
  const published = lastAccepted(states, broken);
  return published ? broken(published, now.own, now.on) : [];
}

interface State {
  rows: Row[];
  since: string | undefined;
}

function ownOf(text: string): State | undefined {
  const data = readable('site', 'site.json', text) as Data | undefined;
  if (!data) return undefined;
  const { own = [], since } = (data.disclosure ?? {}) as Partial<NonNullable<Site['disclosure']>>;
  return { rows: own, since };
}

function broken(was: State, now: State, on: string): Finding[] {
  const { gone, early } = rowsBroken(was.rows, now.rows, on, termsOf);
  const rows = [
    ...gone.map((row) => wrong(['disclosure', 'own'], goneSentence(row))),
    ...early.map((row) =>
      wrong(['disclosure', 'own', now.rows.indexOf(row), 'until'], earlySentence(row.until ?? '', on)),
    ),
  ];
  const isLater = was.since && (now.since === undefined || now.since > was.since);
  return [...rows, ...(isLater ? [wrong(['disclosure', 'since'], sinceSentence(was.since ?? ''))] : [])];
}

function termsOf({ item, interval, due, postingDays, since }: Row): string {
  return JSON.stringify([item, interval, due?.rule, due?.n, due?.months, postingDays, since]);
}

function wrong(path: PropertyKey[], message: string): Finding {
  return at('site', 'site', path, message);
}

function goneSentence({ item }: Row): string {
  return `公布过的约定“${disclosureItems[item]}”不见了或改了；请照原样补回，不再有效的在这一行填“到哪天为止”和原因，新的约定另写一行`;
}

function earlySentence(until: string, on: string): string {
  return `约定到 ${until} 为止，早于今天（${on}）；以前到期的不能一笔勾销，请填今天或以后`;
}

function sinceSentence(was: string): string {
  return `起算日期公布过 ${was}，不能往后改；以前到期没有公布的，照实显示`;
}
