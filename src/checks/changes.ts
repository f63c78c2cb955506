import { catalogue, type Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { written } from '../format/number.ts';
import { fieldsOf } from '../schema/describe.ts';
import { at } from './at.ts';
import { type Data, type Figure, figuresOf, isSettled, readable, settled } from './figures.ts';
import type { Finding } from './finding.ts';
import {
  type Correction,
  correctionsOf,
  type LostCorrection,
  lostCorrections,
  lostFinding,
} from './kept-corrections.ts';
import { retold } from './price-amendments.ts';
import { checkPromised } from './promises.ts';
import { checkLevels } from './rectification-level.ts';
import { addedBelowZero, isRegrouped } from './regrouped.ts';
import { checkNames } from './renamed.ts';
import { retoldKeys } from './retold.ts';
import { checkVersions } from './versions.ts';
import { isWithheld } from './withheld.ts';

/** A published figure that is another now, or gone. */
export interface Change {
  figure: Figure;
  before: number;
  after: number | undefined;
}

/**
 * Published figures that changed without a word: each step of a figure from one published version to the next needs an
 * entry in the corrections of the version to be published now, with the figure before and after, and no entry may
 * vanish or say something else than when it was published. Asked of every number of every subject that has corrections: what is given, what the sheet adds up itself,
 * and the rows of its lists, matched by code, building, stage, standard or day, else by their words. A figure or row
 * that comes in addition changes no published one (a payment, a stage, an audited sum), unless rows below zero come
 * with it, which offset others; one that is taken away does,
 * unless it was 0, or is withheld because few people are behind it. A price and the amount of a document stay as they are: another record takes their place. Of the
 * profile only what is promised is asked (`checkPromised`), of a rectification what makes its level besides (`checkLevels`). Not asked: notices, objections and words; standards, whose versions `checkVersions` compares; a month of
 * performance while the day it is recorded to still moves; what a household pays per m² before the audit fixed it.
 * @param texts the published texts of one file, oldest first, and last the one that is to be published
 */
export function checkChanges(file: string, texts: readonly string[]): Finding[] {
  const place = placeOf(file);
  if (place?.subject === 'standards') return checkVersions(file, texts);
  if (place?.subject === 'site') return checkPromised(file, texts);
  if (!place) return [];
  const { subject, key } = place;
  const { gone, silent } = untold(file, texts);
  const isMatter = subject === 'rectifications';
  // How often a problem came up may grow with the ledger, and only grow.
  const open = silent.filter(({ figure }) => !(isMatter && `${figure.keys}` === 'times'));
  return [
    ...(isMatter ? checkLevels(file, texts) : []),
    ...checkNames(file, texts),
    ...gone.map((entry) => lostFinding(subject, key, entry)),
    ...open.map((change) => at(subject, key, change.figure.keys, sentenceOf(subject, change))),
  ];
}

/** The figures that changed without a correction, and the published corrections that are gone or rewritten; see `checkChanges`. */
export function untold(file: string, texts: readonly string[]): { gone: LostCorrection[]; silent: Change[] } {
  const none = { gone: [], silent: [] };
  const subject = placeOf(file)?.subject;
  if (!subject || texts.length < 2 || !isAsked(subject)) return none;
  const all = texts.map((text) => readable(subject, file, text));
  const now = all.at(-1);
  if (!now) return none;
  if (subject === 'prices') return { gone: [], silent: pricesChanged(all) };
  const known = all.filter((data) => data !== undefined && isSettled(subject, data, now)) as Data[];
  const gone = lostCorrections(
    known.filter((data) => isTrue(subject, data)),
    now,
  );
  const figures = known.map((data) => settled(subject, data, now));
  const told = [...correctionsOf(now), ...gone.map(({ was }) => was)];
  const added = addedBelowZero(figures, told).map((figure) => ({ figure, before: 0, after: figure.value }));
  return { gone, silent: [...silentChanges(figures, told), ...added] };
}

/** A price that was published wrongly is told by its `amendments`. */
function pricesChanged(all: readonly (Data | undefined)[]): Change[] {
  const known = retold(all.flatMap((data) => (data ? [{ data }] : [])));
  return silentChanges(
    known.map(({ data }) => figuresOf('prices', data)),
    [],
  );
}

/** False for a version whose corrections end at other figures than its own: the build stopped at it. */
function isTrue(subject: Subject, data: Data): boolean {
  const figures = new Map([...figuresOf(subject, data).values()].map(({ path, value }) => [path, value]));
  return correctionsOf(data).every(
    ({ path, after }, i, all) =>
      figures.has(path) && (figures.get(path) === after || all.slice(i + 1).some((one) => one.path === path)),
  );
}

function isAsked(subject: Subject): boolean {
  const replaced = subject === 'prices' || subject === 'documents';
  return replaced || fieldsOf(catalogue[subject].schema).some(({ name }) => name === 'corrections');
}

/**
 * Figures that are not what was published last with a word. A step nobody told of is none when it was taken back: the
 * build stopped at it, so nobody read it.
 */
function silentChanges(
  versions: readonly ReadonlyMap<string, Figure>[],
  told: readonly Correction[],
): Change[] {
  const now = versions.at(-1) ?? new Map<string, Figure>();
  const keys = new Set(versions.flatMap((figures) => [...figures.keys()]));
  return [...keys].flatMap((key): Change[] => {
    const steps = versions.flatMap((figures) => figures.get(key) ?? []);
    const figure = now.get(key) ?? (steps.at(-1) as Figure);
    const isStep = (before: number, after: number) =>
      told.some((one) => one.path === figure.path && one.before === before && one.after === after);
    const before = steps.reduce(
      (last, { value }) => (isStep(last, value) ? value : last),
      steps[0]?.value ?? 0,
    );
    if (now.has(key)) return before === figure.value ? [] : [{ figure, before, after: figure.value }];
    const older = versions.findLast((figures) => figures.has(key));
    const isRetold = older !== undefined && retoldKeys(older, now).has(key);
    const isFree =
      before === 0 ||
      isRetold ||
      (older !== undefined && isRegrouped(figure, older, now, told)) ||
      isWithheld(key, now);
    return isFree ? [] : [{ figure, before, after: undefined }];
  });
}

function sentenceOf(subject: Subject, { figure: { path, scale }, before, after }: Change): string {
  const was = written(before, scale);
  const step =
    after === undefined ? `公布过 ${was}，现在没有了` : `公布过 ${was}，后来成了 ${written(after, scale)}`;
  if (subject === 'prices')
    return `${step}；价格不直接改：改回原价，这一项写停止日期，另建一项，在“代替哪一项”里填它的编号；公布时写错的，先在“公布后的更正”里写一条`;
  if (subject === 'documents')
    return `${step}；文件上的金额不改：改回原数，另登记一份，在正文写明代替哪一份、为什么`;
  if (after === undefined)
    return `${step}；公布过的数不能拿掉：请补回来，不再有的改成 0，并在“公布后的更正”里写明原因`;
  return `${step}，却没有写更正；请在“公布后的更正”里加一条：“哪一项”写 ${path}，更正前 ${was}，更正后 ${written(after, scale)}，写明性质（写错了、还是口径或数据变了）和原因；不该改的，改回原来的数`;
}
