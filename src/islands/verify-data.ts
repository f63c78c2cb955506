/** Fetches the published history for checking and keeps it on this device, so that the check opens without a network. */
import type { Link, Step } from '../chain/walk.ts';

/** A text that the site says was taken out of the history itself, with the newest commits before and after. */
export interface TakenOut {
  /** YYYY-MM-DD */
  on: string;
  file: string;
  what: string;
  reason: string;
  oldHead: string;
  newHead: string;
}

/** How the site says the chain ends, and what the files are called. */
export interface Head {
  head: string;
  count: number;
  files: number;
  /** YYYY-MM-DD on which the site was built. */
  on: string;
  /** The content folder below the top, with a slash at its end. */
  folder: string;
  /** Whether the site has pages that tell versions apart. */
  versions: boolean;
  names: Record<string, [title: string, href: string]>;
  /** What a version changed, by the first ten digits of its commit and the file below the content folder. */
  said?: Record<string, string>;
  removals: TakenOut[];
}

/** The history as fetched; `fetchedOn` when it is the copy of an earlier day. */
export interface Published extends Head {
  steps: Step[];
  fetchedOn?: string;
}

/** What this device computed when it held for the first time or last. */
export interface Kept {
  on: string;
  /** When this device began to keep it; absent in what older pages kept. */
  since?: string;
  ids: string[];
}

const folder = '/verify/data/';
const keptAt = `${folder}kept.json`;
const headAt = `${folder}head.json`;

/** The history from the network; without one the last copy. Undefined when there is neither. */
export async function published(): Promise<Published | undefined> {
  const cache = await store();
  try {
    const head: Head = await fresh(headAt);
    const parts = await Promise.all(addresses(head).map((address) => fresh<Step[]>(address)));
    const all = { ...head, steps: parts.flat() };
    const text = JSON.stringify({
      ...all,
      fetchedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    });
    await cache?.put(headAt, new Response(text)).catch(() => undefined);
    return all;
  } catch {
    return (await cache?.match(headAt))?.json();
  }
}

/** What was kept at an earlier visit. */
export async function kept(): Promise<Kept | undefined> {
  return (await (await store())?.match(keptAt))?.json();
}

/** Keeps what holds today for the next visit. */
export async function keep(links: readonly Link[], on: string, since = on): Promise<void> {
  const text = JSON.stringify({ on, since, ids: links.map(({ id }) => id) });
  await (await store())?.put(keptAt, new Response(text)).catch(() => undefined);
}

function addresses({ files }: Head): string[] {
  return Array.from({ length: files }, (_, i) => `${folder}chain-${i}.json`);
}

/** The text below an address of the site, from the network, else the copy of an earlier visit; undefined for neither. */
export async function textAt(address: string): Promise<string | undefined> {
  const cache = await store();
  const answer = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
  if (!answer?.ok) return (await cache?.match(address))?.text();
  await cache?.put(address, answer.clone()).catch(() => undefined);
  return answer.text();
}

async function fresh<T>(address: string): Promise<T> {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

async function store(): Promise<Cache | undefined> {
  return 'caches' in window ? caches.open('verify-1').catch(() => undefined) : undefined;
}
