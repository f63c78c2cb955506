import { catalogue, type Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { fieldsOf } from '../schema/describe.ts';
import { at } from './at.ts';
import { anchored, type Fact, factInWords, isKept } from './fact-kept.ts';
import { factsOf } from './facts.ts';
import { type Data, isSettled, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/** A published fact that is another now, in the words of an amendment. */
export interface FactChange {
  path: string;
  before: string;
  after: string;
}

/**
 * Published facts that changed without a word: a day of work done, an end of an outage, a row of rounds, stops or
 * questions. Each step needs an entry in the amendments, with the fact before and after, and no entry may vanish or
 * say something else than when it was published. What was open may be filled in; a row that comes in addition changes
 * none, unless it tells of work done in a month that was closed.
 * @param texts the published texts of one file, oldest first, and last the one that is to be published
 */
export function checkAmendments(file: string, texts: readonly string[]): Finding[] {
  const place = placeOf(file);
  if (!place || texts.length < 2) return [];
  const { subject, key } = place;
  const { changes, lost, untrue } = untoldFacts(file, texts);
  const found = (message: string) => at(subject, key, ['amendments'], message);
  return [
    ...lost.map(({ path }) =>
      found(`公布过的改动不能删、不能改写：${path} 的那一条不见了或变了；请照原样补回`),
    ),
    ...untrue.map(({ path, after }) => found(`${path} 写的改动后是“${after}”，和现在公布的不一样；请核对`)),
    ...changes.map(({ path, before, after }) =>
      found(
        `${path} 公布过“${before}”，后来成了“${after}”，却没有写明；请在这里加一条：“哪一处”写 ${path}，改动前 ${before}，改动后 ${after}，写明性质（写错了、还是口径或数据变了）和原因；不该改的，改回原来的`,
      ),
    ),
  ];
}

/** The facts that changed without an amendment, amendments that are gone, and those that end at something else; see `checkAmendments`. */
export function untoldFacts(file: string, texts: readonly string[]) {
  const none = { changes: [] as FactChange[], lost: [] as FactChange[], untrue: [] as FactChange[] };
  const subject = placeOf(file)?.subject;
  if (
    !subject ||
    subject === 'prices' ||
    !fieldsOf(catalogue[subject].schema).some(({ name }) => name === 'amendments')
  )
    return none;
  const all = texts.map((text) => readable(subject, file, text));
  const now = all.at(-1);
  if (!now) return none;
  const known = all.filter((data): data is Data => data !== undefined && isSettled(subject, data, now));
  const told = toldIn(now);
  const published = known
    .slice(0, -1)
    .filter((data) => untrueIn(subject, data).length === 0)
    .reduce<FactChange[]>(
      (last, data) => (missing(last, toldIn(data)).length === 0 ? toldIn(data) : last),
      [],
    );
  return {
    changes: changesOf(
      known.map((data) => factsOf(subject, data)),
      told,
    ),
    lost: missing(published, told),
    untrue: untrueIn(subject, now),
  };
}

function toldIn({ amendments }: Data): FactChange[] {
  return Array.isArray(amendments) ? (amendments as FactChange[]) : [];
}

function missing(was: readonly FactChange[], now: readonly FactChange[]): FactChange[] {
  const said = (one: FactChange) => JSON.stringify(Object.entries(one).sort());
  return was.filter((one) => !now.some((other) => said(other) === said(one)));
}

/** Amendments after which the fact is another than they say. */
function untrueIn(subject: Subject, data: Data): FactChange[] {
  const facts = factsOf(subject, data);
  return toldIn(data).filter(
    ({ path, after }, i, all) =>
      !all.slice(i + 1).some((one) => one.path === path) && !endsAt(facts.get(path), after),
  );
}

/** What was open when it was amended may have been filled in since, and a sentence may have followed. */
function endsAt(fact: Fact | undefined, after: string): boolean {
  if (!fact) return after === factInWords(fact);
  if (fact.isThere || fact.path === 'body') return holds(factInWords(fact), after);
  let from = 0;
  return after.split('、').every((part) => {
    const found = factInWords(fact).indexOf(part, from);
    from = found + part.length;
    return found >= 0;
  });
}

/** Whether an amendment names a fact: the figures of a text also as a part of them. */
function holds(words: string, told: string, path = 'body'): boolean {
  if (words === told || path !== 'body') return words === told;
  const all = words.split('，');
  return told.split('，').every((part) => all.includes(part));
}

function changesOf(
  versions: readonly ReadonlyMap<string, Fact>[],
  told: readonly FactChange[],
): FactChange[] {
  const paths = new Set(versions.flatMap((facts) => [...facts.keys()]));
  return [...paths].flatMap((path) => {
    const facts = versions.map((all) => all.get(path));
    const { last, shown } = acceptedFact(facts, path, told);
    if (isFree(last, facts.at(-1))) return [];
    return [{ path, before: factInWords(shown), after: factInWords(facts.at(-1)) }];
  });
}

/** The fact in the words it had first or was amended to, and as it was published last; the build stopped at others. */
function acceptedFact(facts: readonly (Fact | undefined)[], path: string, told: readonly FactChange[]) {
  let [last, shown] = [facts[0], facts[0]];
  for (const next of facts.slice(1)) {
    const isTold = (was: Fact | undefined) =>
      told.some(
        (one) =>
          one.path === path &&
          holds(factInWords(was), one.before, path) &&
          holds(factInWords(next), one.after, path),
      );
    if (isFree(last, next)) [last, shown] = [anchored(last, next), next ?? shown];
    else if (isTold(last) || isTold(shown)) [last, shown] = [next, next];
  }
  return { last, shown };
}

function isFree(was: Fact | undefined, now: Fact | undefined): boolean {
  return was ? isKept(was, now) : !now?.isWork;
}
