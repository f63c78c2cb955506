import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyed, Records, Subject } from './catalogue.ts';
import type { Step } from './chain/walk.ts';
import { checkAgreements } from './checks/agreed.ts';
import { checkAmendments } from './checks/amendments.ts';
import { fileOf } from './checks/at.ts';
import { checkChanges } from './checks/changes.ts';
import { claimedInTime } from './checks/claimed.ts';
import { checkCorrectionDays } from './checks/correction-days.ts';
import { examine } from './checks/examine.ts';
import { filledInTime } from './checks/filled.ts';
import type { Finding } from './checks/finding.ts';
import { checkFixedDays } from './checks/fixed-days.ts';
import { checkFrozen } from './checks/frozen.ts';
import { firstHeld, isWhole } from './checks/held.ts';
import { masked, maskedFile } from './checks/masked.ts';
import { checkPriceDays } from './checks/price-days.ts';
import { publicNumbers } from './checks/privacy.ts';
import { promisedInTime } from './checks/promised-late.ts';
import { checkExchanged } from './checks/public-names.ts';
import { checkRemoved, removedRecords } from './checks/removed.ts';
import { checkWithdrawals } from './checks/withdrawals.ts';
import type { ContentFiles } from './content.ts';
import {
  ContentError,
  checkUploads,
  fileFinding,
  filesBelow,
  readContent,
  readUploads,
} from './content-folder.ts';
import type { FirstPublished, Whole } from './figures/calendar.ts';
import { dayWithWeekday, shanghai } from './format/date.ts';
import { bundleOf } from './ledger/bundle.ts';
import { stepsOf } from './ledger/chain.ts';
import { type History, historyOf, type Version } from './ledger/history.ts';
import { gitName } from './ledger/name.ts';
import { isReplayed } from './ledger/replay.ts';
import { HistoryCut } from './ledger/source.ts';
import { exchangedUploads } from './ledger/uploads.ts';
import { isBuilding, lateWords, note, shared } from './watch.ts';

/** Where the content and the uploads lie; a release points both at the snapshot of one commit. */
export const contentDir = process.env.CONTENT_DIR ?? 'content';
export const publicDir = process.env.PUBLIC_DIR ?? 'public';

/** The published records. @throws ContentError when a file breaks its schema or a check, or changed what was published */
export function loadRecords(): Records {
  const files = readContent(contentDir);
  memory.texts = files;
  const { records, findings } = examine(files, readUploads(publicDir), builtAt());
  const silent = () => [
    ...[...files].flatMap(([file, text]) => silentIn(file, text)),
    ...checkPriceDays(records, (file) => history().firstPublished(file) ?? builtAt().slice(0, 10)),
    ...checkRemoved(history(), files, records.site?.removals),
    ...checkExchanged(exchanged()),
  ];
  const wrong = [...findings, ...checkUploads(publicDir)].filter(
    ({ severity, ahead }) => severity === 'error' && !ahead,
  );
  const errors = wrong.length > 0 ? wrong : silent();
  if (errors.length > 0) throw new ContentError(errors);
  if (!history().source) return records as Records;
  const versions = (file: string) => history().versions(file);
  const claimed = claimedInTime(records as Records, versions, builtAt());
  return filledInTime(promisedInTime(claimed, versions, builtAt()), versions, builtAt());
}

function exchanged(): string[] {
  const { source } = history();
  const paths = source ? exchangedUploads(source) : [];
  return paths.filter((path) => existsSync(join(publicDir, path)));
}

/** What a file changes of what was published of it without a word. */
function silentIn(file: string, now: string): Finding[] {
  const texts = publishedTexts(file, now);
  // Most files are as they were first published: nothing to compare, and thousands of them need not be read again.
  if (texts.length < 2) return [];
  const dated = history()
    .versions(file)
    .map(({ on, text }) => ({ on: on.slice(0, 10), text }))
    .reverse();
  const isNew = dated.at(-1)?.text !== now;
  const all = [...dated, ...(isNew ? [{ on: builtAt().slice(0, 10), text: now }] : [])];
  return [
    ...checkChanges(file, texts),
    ...checkAmendments(file, texts),
    ...checkFixedDays(file, texts),
    ...checkWithdrawals(file, texts),
    ...checkFrozen(file, all),
    ...checkAgreements(file, all),
    ...checkCorrectionDays(file, all),
  ];
}

/** The texts a file was published with, oldest first, and the one it has now. */
function publishedTexts(file: string, now: string): string[] {
  const texts = history()
    .versions(file)
    .map(({ text }) => text);
  return [...texts.reverse(), now].filter((text, i, all) => text !== all[i - 1]);
}

/** What is read once in a process: the compiled pages hold a copy of this module, and share it. */
const memory = shared<{
  records?: Records;
  watched?: Records;
  texts?: ContentFiles;
  updated?: string;
  uploads?: ReadonlyMap<string, string>;
  names?: Map<string, string>;
  bundle?: Promise<Buffer>;
  /** Versions as they are told, by those they are made of: many pages ask for those of every record. */
  told?: WeakMap<Version[], Version[]>;
}>('records', () => ({}));

/** The records of this build, read and checked once; the development server reads them anew each time. */
export function records(): Records {
  if (!memory.records || import.meta.env?.DEV === true) {
    memory.records = loadRecords();
    delete memory.watched;
    delete memory.updated;
    delete memory.told;
  }
  if (!isBuilding()) return memory.records;
  memory.watched ??= new Proxy(memory.records, {
    get: (all, subject: Subject) => {
      note(`records/${subject}`);
      return all[subject];
    },
  });
  return memory.watched;
}

/** The content files of this build as text, by path below the content folder. */
export function contentTexts(): ContentFiles {
  records();
  return memory.texts ?? new Map();
}

/**
 * What git tells of the content: a release builds a copy of one commit and names it in `HISTORY_DIR` (a folder of its
 * repository) and `HISTORY_COMMIT`; else the repository the content lies in. @throws ContentError when it is cut off
 */
export function history(): History {
  const { HISTORY_DIR: repository, HISTORY_COMMIT: commit } = process.env;
  try {
    const all = historyOf(contentDir, repository && commit ? { repository, commit } : undefined);
    return isBuilding() ? watchedHistory(all) : all;
  } catch (error) {
    if (error instanceof HistoryCut) throw new ContentError([fileFinding('content', error.message)]);
    throw error;
  }
}

function watchedHistory(all: History): History {
  const whole = <T>(read: () => T) => {
    note('history');
    return read();
  };
  const of = <T>(path: string, read: (path: string) => T) => {
    note(`history/${path}`);
    return read(path);
  };
  return {
    get source() {
      note('source');
      return all.source;
    },
    get head() {
      return whole(() => all.head);
    },
    versions: (path) => of(path, all.versions),
    firstPublished: (path) => of(path, all.firstPublished),
    paths: () => whole(all.paths),
    removals: () => whole(all.removals),
    chain: () => whole(all.chain),
  };
}

/** What pages print of the history. */
type Told = Pick<History, 'versions' | 'removals' | 'paths' | 'chain'>;

/**
 * The history as pages tell it: what tells of a person is marked in old versions, names of records and reasons, so that
 * a mistake which was published and repaired neither stays to be read nor keeps every later release back.
 */
export function toldHistory(): Told {
  const { versions, removals, paths, chain } = history();
  const allowed = publicNumbers(records().site);
  memory.told ??= new WeakMap();
  const { told } = memory;
  const said = <T extends { action: string; reason?: string }>(one: T): T =>
    onDemand(one, {
      action: () => masked(one.action, false, allowed),
      ...(one.reason && { reason: () => masked(one.reason ?? '', false, allowed) }),
    });
  return {
    versions: (path) => {
      const all = versions(path);
      const known = told.get(all);
      if (known) return known;
      const made = all.map((one) =>
        onDemand(said(one), { text: () => maskedFile(one.path, one.text, allowed) }),
      );
      told.set(all, made);
      return made;
    },
    removals: () => removals().map(said),
    paths,
    chain: () => chain().map(said),
  };
}

/** The same object with some of its values worked out when they are asked for: of thousands few are. */
function onDemand<T extends object>(one: T, made: Record<string, () => string>): T {
  const getters = Object.entries(made).map(([name, get]) => [
    name,
    { get, enumerable: true, configurable: true },
  ]);
  return Object.defineProperties(
    Object.defineProperties({}, Object.getOwnPropertyDescriptors(one)),
    Object.fromEntries(getters),
  ) as T;
}

/** Whether the published history begins with that of the invented example. */
export function beginsInvented(): boolean {
  return isReplayed(history().chain().at(-1)?.raw ?? '');
}

/** The published history as a browser recomputes it, oldest first; empty without a repository. */
export function publishedSteps(): Step[] {
  return stepsOf(history());
}

/**
 * The published history as one file for `git clone`; undefined without a repository. Made once in a process: a build
 * asks for it as soon as it can, and goes on with its pages meanwhile.
 */
export function publishedBundle(): Promise<Buffer> | undefined {
  const { source, head } = history();
  if (!source || !head) return undefined;
  memory.bundle ??= bundleOf(source);
  // Told to whoever waits for it.
  memory.bundle.catch(() => undefined);
  return memory.bundle;
}

/** The moment of this build on the wall clock of Asia/Shanghai; `BUILD_TIME` (an ISO instant) fixes it for tests. */
export function builtAt(): string {
  note('now');
  return now();
}

/** The day of this build in Asia/Shanghai, YYYY-MM-DD. What only asks for the day is not made again each minute. */
export function builtOn(): string {
  note('today');
  return now().slice(0, 10);
}

/** The month of this build in Asia/Shanghai, YYYY-MM: what stands on every page and asks for no more. */
export function builtIn(): string {
  note('month');
  return now().slice(0, 7);
}

function now(): string {
  return shanghai(process.env.BUILD_TIME ? new Date(process.env.BUILD_TIME) : new Date());
}

/** The day a price was first published, by its key; today for one that is new, undefined without a repository. */
export function firstPublishedPrice(key: string): string | undefined {
  if (!history().source) return undefined;
  return history().firstPublished(fileOf('prices', key)) ?? builtOn();
}

/** As of which day a build speaks, and who knows when a record was first public. */
export interface AsOf {
  /** YYYY-MM-DD */
  today: string;
  /** Undefined for what has no file of its own, as the community's own record. */
  firstPublished: FirstPublished;
}

/** As of which day this build speaks, and what the ledger knows of first publications. */
export function asOf(all: Records = records()): AsOf {
  const day = builtOn();
  const first: FirstPublished = (subject, key, whole) => firstOf(all, subject, key, day, whole);
  // Looked up when it is asked for: it depends on every commit.
  const removed = { get: () => removedRecords(history()), enumerable: true };
  return { today: day, firstPublished: Object.defineProperties(first, { removed }) };
}

/** What is not committed yet is published today; without a repository only the record itself can say. */
function firstOf(
  all: Records,
  subject: Subject,
  key: string,
  today: string,
  whole: Whole = {},
): string | undefined | null {
  if (!Array.isArray(all[subject])) return undefined;
  const record = (all[subject] as (Keyed & { publishedOn?: string })[]).find((r) => r.key === key);
  if (!history().source) return record?.publishedOn;
  const file = fileOf(subject, key);
  const published = history().versions(file);
  const first = firstHeld(file, published, whole);
  if (first || !record) return first ?? null;
  const isNew = published[0]?.blob !== gitName(join(contentDir, file));
  return isNew && isWhole(today, whole, () => ({ ...record })) ? today : null;
}

/** When the newest record was published; what the foot of every page says. */
export function updatedAt(): string {
  note('updated');
  return newest();
}

/** The day of it, YYYY-MM-DD. */
export function updatedOn(): string {
  note('updatedOn');
  return newest().slice(0, 10);
}

/** The day of this build in words; while it renders they are left open. With the minute each build would change every list. */
export function builtInWords(): string {
  return isBuilding() ? lateWords('built') : dayWithWeekday(builtAt().slice(0, 10));
}

/**
 * The day on which the newest record was published, in words, for the foot of every page; left open as well. With the
 * minute every release would be another file for every page, and a reader's copy of none of them would be good.
 */
export function updatedInWords(): string {
  return isBuilding() ? lateWords('updated') : dayWithWeekday(updatedOn());
}

function newest(): string {
  if (memory.updated && isBuilding()) return memory.updated;
  if (!memory.records) records();
  const { site, notices, objections, rules, ...sheets } = memory.records as Records;
  const days = Object.values(sheets).flatMap((all) => all.map((r) => r.publishedOn));
  const time = now();
  memory.updated = [...notices.map((n) => n.publishedAt), ...days]
    .filter((day) => day <= time)
    .reduce((newest, day) => (day > newest ? day : newest), '2000-01-01');
  return memory.updated;
}

/**
 * The version of a record: the first ten characters of its file's git object name, which `git hash-object <file>`
 * prints as well. Of a folder of files, e.g. `prices`, it is that of `git rev-parse HEAD:content/prices`. Two files
 * with the same version have the same content.
 */
export function versionOf(path: string): string {
  note(`version/${path}`);
  return nameOf(path).slice(0, 10);
}

/** The git name of a file or folder below the content; a build asks for the same one on many pages. */
function nameOf(path: string): string {
  if (!isBuilding()) return gitName(join(contentDir, path));
  memory.names ??= new Map();
  const name = memory.names.get(path) ?? gitName(join(contentDir, path));
  memory.names.set(path, name);
  return name;
}

/** All forty characters of which `versionOf` gives the first ten. */
export function fingerprintOf(path: string): string {
  note(`version/${path}`);
  return nameOf(path);
}

/** Fingerprints of all versions of a record's file that were published; undefined for a folder and without a history. */
export function publishedVersions(path: string): string[] | undefined {
  const past = history();
  if (!past.source || !/\.\w+$/.test(path)) return undefined;
  return [...new Set(past.versions(path).map(({ blob }) => blob.slice(0, 10)))];
}

/** The text of a document as the site offers it to keep (`/fees/documents/<code>.txt`): UTF-8, one line end at the end. */
export function textOf({ body }: { body: string }): string {
  return `${body.trimEnd()}\n`;
}

/** SHA-256 (hex) of a text in UTF-8. */
export function textFingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The uploads by their names as addresses write them; listed once while a build renders. */
function uploadNames(): ReadonlyMap<string, string> {
  if (memory.uploads && isBuilding()) return memory.uploads;
  const paths = filesBelow(join(publicDir, 'files'));
  memory.uploads = new Map(paths.map((path) => [path.normalize('NFC'), path]));
  return memory.uploads;
}

/** Size in bytes and SHA-256 (hex) of an upload by its address `/files/…`; undefined where there is no such file. */
export function fileFacts(address: string): { bytes: number; sha256: string } | undefined {
  note(`file/${address}`);
  const name = address.slice('/files/'.length).normalize('NFC');
  const found = uploadNames().get(name);
  if (!found) return undefined;
  const bytes = readFileSync(join(publicDir, 'files', found));
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
