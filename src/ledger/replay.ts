import { catalogue, type Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import type { Stage } from './stage.ts';
import { stagesOf } from './stages.ts';

/** A commit to be made: what, when, why and the files it writes, by path from the top. */
export interface Step {
  at: string;
  action: string;
  reason?: string;
  files: ReadonlyMap<string, string | Buffer>;
}

interface Told extends Stage {
  file: string;
  folder: string;
}

/** Who answers for a replayed history: nobody who lives. */
const author = '示例小区发布台 <desk@example.invalid>';

/** Whether a commit, by the bytes git hashes, was made by replaying the example: nobody published anything then. */
export function isReplayed(raw: string): boolean {
  return raw.includes(`\ncommitter ${author} `);
}

/**
 * The history that a set of content files tells of itself, as commits oldest first: each record is published on its
 * day with the figures it had then, corrected, withdrawn, answered or replaced on the days it names. The last commit
 * holds exactly the files given. A commit holds one notice, or the records of one subject of one moment.
 * @param files by path below the content folder
 * @param uploads files of `public/` by path below it; each comes with the record that first names it
 */
export function replay(
  files: ReadonlyMap<string, string>,
  uploads: ReadonlyMap<string, Buffer> = new Map(),
): Step[] {
  const told = [...files].flatMap(([file, text]) => {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
    return stagesOf(file, text, files).map((stage): Told => ({ ...stage, file, folder }));
  });
  const begin = `${told.reduce((least, { at }) => (at < least ? at : least), '2099-01-01').slice(0, 10)}T00:00`;
  const dated = new Set(told.map(({ file }) => file));
  const rest = [...files].filter(([file]) => !dated.has(file));
  const first = rest.map(([file, text]): Told => ({ at: begin, verb: '发布', text, file, folder: '' }));
  return withUploads([...first, ...told].sort(inOrder).reduce(grouped, []).map(stepOf), uploads);
}

/** By moment; of one moment the profile and the documents first, because others name them. */
function inOrder(a: Told, b: Told): number {
  const key = ({ at, folder, verb, file }: Told) =>
    [at, folder === 'documents' ? '0' : folder && `1${folder}`, verb, file].join('\n');
  return key(a) < key(b) ? -1 : 1;
}

function grouped(groups: Told[][], one: Told): Told[][] {
  const last = groups.at(-1)?.[0];
  const same =
    last &&
    one.folder !== 'notices' &&
    (['at', 'folder', 'verb', 'reason'] as const).every((key) => last[key] === one[key]);
  if (same) groups.at(-1)?.push(one);
  else groups.push([one]);
  return groups;
}

function stepOf(group: readonly Told[]): Step {
  const { at, verb, reason } = group[0] as Told;
  return {
    at,
    action: `${verb}${group.length === 1 ? named(group[0] as Told) : `${labelOf(group)} ${group.length} 项`}`,
    ...(reason && { reason }),
    files: new Map(group.map(({ file, text }) => [`content/${file}`, text])),
  };
}

/** As the desk names what it saves: `公告：1 号楼停水（notices/20261120-93bbc855）`. */
function named({ file, text }: Told): string {
  const place = placeOf(file);
  if (!place) return file;
  const entry = catalogue[place.subject as Subject];
  const field = 'folder' in entry ? entry.title : 'name';
  const title = file.endsWith('.md')
    ? new RegExp(`^${field}: *"?(.*?)"?$`, 'm').exec(text)?.[1]
    : JSON.parse(text)[field];
  return `${entry.label}：${String(title ?? place.key).replace(/\s+/g, ' ')}（${file.replace(/\.[a-z]+$/, '')}）`;
}

function labelOf(group: readonly Told[]): string {
  const labels = group
    .map(({ file }) => placeOf(file)?.subject)
    .map((one) => (one ? catalogue[one].label : ''));
  return new Set(labels).size === 1 ? (labels[0] ?? '') : '内容';
}

/** Puts each upload into the first commit that names it, and what nobody names into the first of all. */
function withUploads(steps: readonly Step[], uploads: ReadonlyMap<string, Buffer>): Step[] {
  const texts = steps.map(({ files }) => [...files.values()].join('\n'));
  const homes = [...uploads].map(([path, bytes]) => {
    const home = texts.findIndex((text) => text.includes(`/${path}`) || text.includes(encodeURI(`/${path}`)));
    return { path: `public/${path}`, bytes, home: Math.max(0, home) };
  });
  return steps.map((step, i) => ({
    ...step,
    files: new Map([
      ...step.files,
      ...homes.filter(({ home }) => home === i).map(({ path, bytes }) => [path, bytes] as const),
    ]),
  }));
}

/** The commits as `git fast-import` reads them; the same files give the same commit ids on every machine. */
export function streamOf(steps: readonly Step[]): Buffer {
  const parts = steps.flatMap(({ at, action, reason, files }) => {
    const seconds = Date.parse(`${at}:00+08:00`) / 1000;
    const trailers = ['Role: publisher', ...(reason ? [`Reason: ${reason.replace(/\s+/g, ' ')}`] : [])];
    return [
      `commit refs/heads/main\ncommitter ${author} ${seconds} +0800\n`,
      ...data(`${action}\n\n${trailers.join('\n')}\n`),
      ...[...files].flatMap(([path, bytes]) => [`M 100644 inline ${path}\n`, ...data(bytes)]),
    ];
  });
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

function data(bytes: string | Buffer): (string | Buffer)[] {
  return [`data ${Buffer.byteLength(bytes)}\n`, bytes, '\n'];
}
