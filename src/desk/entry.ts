import { checkAgreements } from '../checks/agreed.ts';
import { checkAmendments } from '../checks/amendments.ts';
import { checkChanges } from '../checks/changes.ts';
import { checkCorrectionDays } from '../checks/correction-days.ts';
import { newFindings } from '../checks/examine.ts';
import type { Finding } from '../checks/finding.ts';
import { checkFixedDays } from '../checks/fixed-days.ts';
import { checkFrozen } from '../checks/frozen.ts';
import { checkPriceDays } from '../checks/price-days.ts';
import { checkWithdrawals } from '../checks/withdrawals.ts';
import { parseRecord } from '../content.ts';
import { shanghai } from '../format/date.ts';
import { examined, withFile } from './examined.ts';
import { type Incoming, type Sender, uploadsRead } from './incoming.ts';
import { entryMessage } from './message.ts';
import { type EntryPlace, entryAt, uploadAt } from './place.ts';
import type { Params } from './protocol.ts';
import { Refusal, sentencesOf } from './refusal.ts';
import type { Plan } from './save.ts';
import { type State, uploadsOf } from './state.ts';
import { recordTrailers, withTrailers } from './trailers.ts';

/**
 * The plan for saving an entry with the uploads it names. What can be refused by looking at the request alone is
 * refused here; what depends on the other records, when the plan is applied.
 * @param profile text of the settings in force, which say what of persons is public
 */
export async function entryPlan(
  { dataFiles, assets, options }: Params<'persistEntry'>,
  sender: Sender,
  profile: string | undefined,
): Promise<(state: State) => Plan> {
  const [dataFile] = dataFiles;
  if (!dataFile) throw new Refusal(400, '没有要保存的内容。');
  const place = entryAt(dataFile.path);
  needSameName(dataFiles);
  const record = parseRecord(place.file, dataFile.raw);
  refuseErrors(record.findings);
  const named = arriving(assets).filter(({ place: upload }) => mentions(record.data, upload.address));
  // A new profile says itself what is public in what comes with it.
  const uploads = await uploadsRead(named, sender, place.file === 'site.json' ? dataFile.raw : profile);
  return (state) => {
    refuseOverwriting(state, place, dataFile.raw, options);
    const files = new Map([[place.path, Buffer.from(dataFile.raw)], ...uploads]);
    refuseErrors(brought(state, place, dataFile.raw, files));
    const names = [...uploads.keys()].filter((path) => !state.tree.has(path)).map((p) => uploadAt(p).name);
    const published = state.files.get(place.file);
    const first = entryMessage(place.subject, place.key, published === undefined, record.data, names);
    const was = published === undefined ? undefined : parseRecord(place.file, published).data;
    return { files, message: withTrailers(first, recordTrailers(place.subject, was, record.data)) };
  };
}

/** Refuses (403) to give a saved record another name. */
export function needSameName(dataFiles: Params<'persistEntry'>['dataFiles']): void {
  if (dataFiles.every(({ path, newPath }) => newPath === undefined || newPath === path)) return;
  throw new Refusal(403, '已经保存的内容不能改名，因为名字是网址的一部分；要另起一条，请新建。');
}

/** The uploads of a request with their places. */
export function arriving(assets: Params<'persistEntry'>['assets']): Incoming[] {
  return assets.map(({ path, content }) => ({ place: uploadAt(path), content }));
}

/** Whether a record names an upload, in a field or within its text. */
export function mentions(record: unknown, address: string): boolean {
  if (typeof record === 'string') return record.includes(address) || record.includes(encodeURI(address));
  if (typeof record !== 'object' || record === null) return false;
  return Object.values(record).some((child) => mentions(child, address));
}

/** Whether the text of a record's file names an upload, however it is spelt there: escapes of YAML and JSON are read. */
export function textMentions(file: string, raw: string, address: string): boolean {
  return mentions(raw, address) || mentions(parseRecord(file, raw).data, address);
}

/** Errors that the change brings anywhere, all that the changed file itself has, and published figures it changes in silence. */
export function brought(
  state: State,
  place: EntryPlace,
  raw: string,
  files: ReadonlyMap<string, unknown>,
): Finding[] {
  const uploads = new Set([...state.uploads, ...uploadsOf(files.keys())]);
  const now = shanghai(new Date());
  const { findings: after, records } = examined(withFile(state.files, place.file, raw), uploads, now);
  const added = new Set(newFindings(state.findings, after));
  const published = state.files.get(place.file);
  return [
    ...after.filter((finding) => finding.file === place.file || added.has(finding)),
    ...checkPriceDays(records, (file) => (state.files.has(file) ? '' : now.slice(0, 10))),
    ...(published === undefined ? [] : silent(place.file, published, raw)),
  ];
}

/** What a save changes of what is published without a word. */
function silent(file: string, published: string, raw: string): Finding[] {
  const today = shanghai(new Date()).slice(0, 10);
  const dated = [
    { on: '', text: published },
    { on: today, text: raw },
  ];
  return [
    ...checkChanges(file, [published, raw]),
    ...checkAmendments(file, [published, raw]),
    ...checkFixedDays(file, [published, raw]),
    ...checkWithdrawals(file, [published, raw]),
    ...checkFrozen(file, dated),
    ...checkAgreements(file, dated),
    ...checkCorrectionDays(file, dated),
  ];
}

/** Refuses (422) when there are errors among the findings, with the first of them as sentences. */
export function refuseErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Refusal(422, sentencesOf(errors), errors);
}

/** Refuses (409) a new record under a name that is taken, and a save over a version that the sender has not seen. */
export function refuseOverwriting(
  state: State,
  place: EntryPlace,
  raw: string,
  options: Params<'persistEntry'>['options'],
): void {
  const existing = state.files.get(place.file);
  if (existing === raw) return;
  if (options.newEntry && existing !== undefined)
    throw new Refusal(
      409,
      `已经有 ${place.file} 这一条，没有保存。请打开已有的那一条来改，或换一个编号、月份再新建。`,
    );
  if (existing !== undefined && options.base === undefined)
    throw new Refusal(409, '没有说明是在哪个版本上改的，没有保存。请刷新后台，打开这一条再改。');
  if (options.base !== undefined && state.tree.get(place.path)?.blob !== options.base)
    throw new Refusal(
      409,
      '您打开之后，别人已经改过这一条，没有保存；您填的都还在表单里。请在表单上方对照两个版本，选好后再保存一次。',
    );
}
