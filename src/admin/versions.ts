import type { Standing } from './desk.ts';
import { source } from './source.ts';

/** A version of a record: its blob and its text. */
export interface Version {
  id: string;
  text: string;
}

const loaded = new Map<string, Version>();
const onto = new Map<string, string>();
let saving = false;
let refused = false;

/** A name for this page, so that two windows of one person are told apart. */
const tab = [...crypto.getRandomValues(new Uint8Array(8))]
  .map((b) => b.toString(16).padStart(2, '0'))
  .join('');

/** The version that the form of a record stands on. */
export function loadedVersion(path: string): Version | undefined {
  return loaded.get(path);
}

/** Remembers on which version the form of a record stands; without one it is forgotten. */
export function setLoaded(path: string, version?: Version): void {
  if (version) loaded.set(path, version);
  else loaded.delete(path);
}

/** Remembers that what is typed has been brought onto a published version. */
export function setOnto(path: string, id?: string): void {
  if (id) onto.set(path, id);
  else onto.delete(path);
}

/** What a save of a record tells the desk about the versions it knows. */
export function saveOptions(path: string): { base?: string; onto?: string } {
  const [base, published] = [loaded.get(path)?.id, onto.get(path)];
  return { ...(base && { base }), ...(published && { onto: published }) };
}

/** While a save is under way, what the desk says of newer versions is our own doing. */
export function setSaving(now: boolean): void {
  saving = now;
  if (now) refused = false;
  if (!now) dispatchEvent(new Event('desk-answered'));
}

/** Remembers that the save under way was refused over a newer version. */
export function setRefused(): void {
  refused = true;
}

/** Whether it was, told once. */
export function wasRefused(): boolean {
  const was = refused;
  refused = false;
  return was;
}

/** Says that a record is open and asks how it stands; undefined when nobody tells. */
export async function standing(path: string): Promise<Standing | undefined> {
  if (saving) return undefined;
  const base = loaded.get(path)?.id;
  const answer = await source().standing(path, tab, base);
  // A save may have begun meanwhile.
  return saving || loaded.get(path)?.id !== base ? undefined : answer;
}

/** Says that the form is closed. */
export function closed(path: string): void {
  source().closed(path, tab);
}

/** The version of a record that forms get now. */
export function newest(path: string): Promise<Version | undefined> {
  return source().newest(path);
}
