import type { Records } from '../catalogue.ts';
import { demandOf, isRarer, lawDemand, ownDue, statementItems } from '../figures/demands.ts';
import { dueDay, isRegular } from '../figures/spells.ts';
import { type DisclosureItem, disclosureItems, intervals } from '../schema/rules.ts';
import { dueInWords } from '../text/calendar.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** Days on which a rule is tried: ends of months of every length, of quarters, half-years and years. */
const samples = ['2026-02-28', '2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31', '2028-02-29'];

/** A community may disclose more strictly than its place asks, never less; each item is agreed once. */
export function checkDisclosure(records: Partial<Records>): Finding[] {
  const { site, rules = [], documents = [] } = records;
  if (!site?.disclosure) return [];
  const { profile, own } = site.disclosure;
  if (!rules.some(({ code }) => code === profile))
    return [finding(['disclosure', 'profile'], `没有“${profile}”这个地区的规则；${knownPlaces(rules)}`)];
  const items = Object.keys(disclosureItems) as DisclosureItem[];
  const rows = own.flatMap(({ item, due }, i) => [
    ...(own.findIndex((row) => row.item === item) < i
      ? [finding(['disclosure', 'own', i, 'item'], `“${disclosureItems[item]}”写了两行，请合成一行`)]
      : []),
    ...(due && statementItems.includes(item)
      ? [
          finding(
            ['disclosure', 'own', i, 'due'],
            `${disclosureItems[item]}的天数写在“收支规则”的“期末后多少天内公布”里，这里请清空，免得两处不一样`,
          ),
        ]
      : []),
  ]);
  const papers = documents.flatMap(({ key, discloses }) =>
    discloses && !discloses.period && isRegular(demandOf(discloses.item, site, rules).interval)
      ? [at('documents', key, ['discloses', 'period'], '这一项按期公布，请填写是哪一期')]
      : [],
  );
  return [...rows, ...papers, ...items.flatMap((item) => laxer(item, site, rules))];
}

function knownPlaces(rules: Records['rules']): string {
  return `现有：${rules.map(({ code, place }) => `${place} ${code}`).join('、') || '一个也没有'}`;
}

/** Where the community asks for less than an article does, in the words of that article. */
function laxer(item: DisclosureItem, site: Records['site'], rules: Records['rules']): Finding[] {
  const law = lawDemand(item, site, rules);
  const demand = demandOf(item, site, rules);
  const row = site.disclosure?.own.findIndex((one) => one.item === item) ?? -1;
  const place = (field: string) => (row < 0 ? ['disclosure'] : ['disclosure', 'own', row, field]);
  const name = disclosureItems[item];
  const found: Finding[] = [];
  const refuse = (
    path: PropertyKey[],
    field: 'interval' | 'due' | 'postingDays' | 'answerDays',
    asked: string,
    is: string,
  ) => {
    const article = law.laws.find((one) => one[field] === law[field]) ?? law.laws[0];
    found.push(
      finding(path, `${article?.law}${article?.article}要求${name}${asked}，这里是${is}；只能更严，不能更宽`),
    );
  };
  if (law.interval && demand.interval && isRarer(demand.interval, law.interval))
    refuse(place('interval'), 'interval', `${intervals[law.interval]}公布`, intervals[demand.interval]);
  const due = ownDue(item, site);
  const lawDue = law.due;
  if (lawDue && due && samples.some((day) => dueDay(due, day) > dueDay(lawDue, day)))
    refuse(
      statementItems.includes(item) ? ['money', 'publishDays'] : place('due'),
      'due',
      `${dueInWords(lawDue, law.interval)}公布`,
      dueInWords(due, demand.interval),
    );
  if (law.postingDays && (demand.postingDays ?? 0) < law.postingDays)
    refuse(place('postingDays'), 'postingDays', `至少公示 ${law.postingDays} 天`, `${demand.postingDays} 天`);
  if (law.answerDays && (demand.answerDays ?? 0) > law.answerDays)
    refuse(['money', 'objectionDays'], 'answerDays', `${law.answerDays} 天内`, `${demand.answerDays} 天内`);
  return found;
}

function finding(path: PropertyKey[], message: string): Finding {
  return at('site', 'site', path, message);
}
