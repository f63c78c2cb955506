import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Subject } from '../../catalogue.ts';
import type { Folders } from '../folders.ts';
import type { State } from '../state.ts';
import { dataOf } from './changes.ts';
import type { Draft } from './draft.ts';
import { lookedAt, type ShownUpload } from './shown.ts';

/** Characters beyond which nobody reads a page; making it would keep everybody waiting. */
const longest = 200_000;

/** What `buildPage` bundles, see src/admin/static-page.tsx. */
interface Renderer {
  styles: string;
  markupOf(page: {
    subject: Subject;
    key: string;
    data: Record<string, unknown>;
    files: ReadonlyMap<string, string>;
  }): string;
}

/** The website's styles of a page of a draft; nothing while the bundle is not there. */
export async function pageStyles(folders: Folders): Promise<string> {
  return (await rendererIn(folders))?.styles ?? '';
}

/**
 * A draft as owners will see it, beside what is published now: a whole document without scripts, its uploads as they lie
 * in the draft. undefined for what has no page, and while the bundle that makes it is not there.
 */
export async function pageShown(
  folders: Folders,
  state: State,
  draft: Draft,
  uploads: readonly ShownUpload[],
): Promise<string | undefined> {
  const { subject, file, key } = draft.place;
  const renderer = subject === 'site' || draft.text.length > longest ? undefined : await rendererIn(folders);
  const data = dataOf(subject, file, draft.text);
  if (!renderer || typeof data !== 'object' || data === null) return undefined;
  try {
    const given = { subject, key, data: data as Record<string, unknown>, files: state.files };
    const markup = withoutStyles(withUploads(renderer.markupOf(given), draft, uploads));
    return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><base target="_blank"><link rel="stylesheet" href="/desk/page.css"></head><body><div>${markup}</div></body></html>`;
  } catch {
    // A draft may hold anything; what no view can cope with is shown value by value below.
    return undefined;
  }
}

let last: { at: string; renderer: Promise<Renderer> } | undefined;

/** The bundle as it lies there now: it is made anew at a start with newer code. */
async function rendererIn({ admin }: Folders): Promise<Renderer | undefined> {
  const path = join(admin, '.page/page.mjs');
  const made = await stat(path).catch(() => undefined);
  if (!made) return undefined;
  const at = `${pathToFileURL(path).href}?${made.mtimeMs}`;
  if (last?.at !== at) last = { at, renderer: import(at) as Promise<Renderer> };
  return last.renderer;
}

/** Columns of tables in Markdown as an attribute: the policy of the desk takes no style within a page. */
function withoutStyles(markup: string): string {
  return markup.replace(/ style="text-align:(left|right|center)"/g, ' align="$1"');
}

/** Lets a page show and open the uploads of a draft from the draft: on the website they are not yet. */
function withUploads(markup: string, draft: Draft, uploads: readonly ShownUpload[]): string {
  const known = new Map(uploads.map((one) => [one.address, lookedAt(draft, one)]));
  return markup.replace(/ (src|href)="(\/files\/[^"]*)"/g, (whole, name: string, address: string) => {
    const at = known.get(decoded(address));
    return at ? ` ${name}="${at.replaceAll('&', '&amp;')}"` : whole;
  });
}

/** The address that an attribute names. */
function decoded(address: string): string {
  const plain = address
    .replace(/&#x27;/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  try {
    return decodeURI(plain).normalize('NFC');
  } catch {
    return plain;
  }
}
