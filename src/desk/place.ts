import { catalogue, type Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { Refusal } from './refusal.ts';

/** A file the desk may write: a record below content/, or an upload in public/files/. */
export type Place = EntryPlace | UploadPlace;

/** Where a record lies. */
export interface EntryPlace {
  kind: 'entry';
  path: string;
  /** Path below content/, as findings name it. */
  file: string;
  subject: Subject;
  key: string;
}

/** Where an uploaded file lies. */
export interface UploadPlace {
  kind: 'upload';
  path: string;
  name: string;
  /** Where readers find it, `/files/…`. */
  address: string;
}

/** Names Windows keeps for itself, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Controls, marks of direction, characters without width, and what is no character at all. */
const invisible = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The place a path leads to. Throws a 403 for everything that is neither a record nor an upload. */
export function placeAt(path: string): Place {
  refuseTricks(path);
  if (path.startsWith('content/')) return entryAt(path);
  if (path.startsWith('public/files/')) return uploadAt(path);
  throw outside(path);
}

/** The place of a record; an upload is refused. */
export function entryAt(path: string): EntryPlace {
  refuseTricks(path);
  const file = path.slice('content/'.length);
  const place = path.startsWith('content/') ? placeOf(file) : undefined;
  if (!place || 'shipped' in catalogue[place.subject]) throw outside(path);
  return { kind: 'entry', path, file, ...place };
}

/** An upload: its folder of a month (`2026-11/`), where it has one, and its name. */
const uploadPath = /^public\/files\/((?:20\d\d-(?:0[1-9]|1[0-2])\/)?)([^/]+)$/;

/** The place of an upload; a record is refused. */
export function uploadAt(path: string): UploadPlace {
  refuseTricks(path);
  const [, month = '', name] = uploadPath.exec(path) ?? [];
  if (name === undefined) throw outside(path);
  if (/[:*?"<>|%#]/.test(name))
    throw new Refusal(403, `文件名“${shown(name)}”含有不能用的符号（: * ? " < > | % #），请改名后再上传。`);
  if (name !== name.trim() || name.endsWith('.') || reserved.test(name))
    throw new Refusal(403, `文件名“${shown(name)}”不能用，请改名后再上传。`);
  return { kind: 'upload', path, name, address: `/files/${month}${name}` };
}

/** The existing path that some computers cannot tell from this one (3号楼.PDF and 3号楼.pdf), if any. */
export function twinOf(path: string, existing: Iterable<string>): string | undefined {
  const folded = path.normalize('NFKC').toLowerCase();
  for (const other of existing)
    if (other !== path && other.normalize('NFKC').toLowerCase() === folded) return other;
  return undefined;
}

function refuseTricks(path: string): void {
  const segments = path.split('/');
  const compatible = segments.map((segment) => segment.normalize('NFKC'));
  const tricky =
    invisible.test(path) ||
    path !== path.normalize('NFC') ||
    path.includes('\\') ||
    segments.some((segment) => segment === '' || segment.includes('..')) ||
    compatible.some((segment) => segment.startsWith('.') || /[/\\∕⁄⧸╱]/.test(segment));
  if (tricky) throw outside(path);
  if (segments.some((segment) => Buffer.byteLength(segment) > 120))
    throw new Refusal(403, '文件名太长（最多 120 字节，约 40 个汉字），请改短后再上传。');
}

function outside(path: string): Refusal {
  return new Refusal(403, `“${shown(path)}”不在可以修改的范围内；后台只能修改各栏目的内容和上传的文件。`);
}

/** A name safe to show: what cannot be seen is marked, what is long is cut. */
function shown(name: string): string {
  const visible = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
  return visible.length > 80 ? `${visible.slice(0, 80)}…` : visible;
}
