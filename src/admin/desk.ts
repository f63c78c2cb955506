import type { Asked, Listing } from '../list/listing.ts';

/** Who works at the desk. */
export interface Person {
  name: string;
  role: string;
}

/** One sentence of what is wrong, as src/checks/finding.ts. */
export interface DeskFinding {
  file: string;
  field: string;
  /** Keys that lead to the field. */
  path?: (string | number)[];
  message: string;
  severity: 'error' | 'warning';
}

/** What the desk answers to GET /api/status. */
export interface DeskStatus {
  head: string;
  live: { commit: string; builtAt: string; seconds: number } | null;
  state: 'live' | 'building' | 'failed';
  failure?: { commit: string; message: string; findings: DeskFinding[] };
  person: Person;
  /** Set while the site shows an earlier release that was put back: the sentence that says so. */
  rolledBack?: string;
  /** What the machine keeps from working, a sentence each. */
  troubles?: string[];
  /** Drafts that wait: for this person's approval, and this person's own that are not handed in. */
  drafts: { toReview: number; mine: number };
  /** Subjects that are saved as drafts, for another person to approve. */
  twoPersons: string[];
}

/** What the desk answers an open form, as src/desk/standing.ts. */
export interface Standing {
  others: { name: string; own: boolean }[];
  id?: string;
  by?: { name: string; at: string };
  draft?: {
    state: 'draft' | 'review' | 'returned' | 'scheduled';
    address: string;
    said?: { name: string; words: string };
  };
  moved?: { was: string; now: string; id: string };
}

let reviewed: readonly string[] = [];

let later = false;
let drafted = false;
let redraw: (() => void) | undefined;

/** Whether the open form is to be kept from the site for now, though its subject needs no second person. */
export function isLater(): boolean {
  return later;
}

/** Chooses so, and has the save button say it. */
export function setLater(now: boolean): void {
  later = now;
  dispatchEvent(new Event('desk-later'));
  redraw?.();
}

/** Tells whether the open form shows a draft: saving goes on with it. */
export function setDrafted(now: boolean): void {
  drafted = now;
  dispatchEvent(new Event('desk-later'));
  redraw?.();
}

/** Whether it is for the person to choose that a save becomes a draft. */
export function mayWait(subject: string): boolean {
  return subject !== 'site' && !drafted && !isReviewed(subject);
}

/** Saves what is in the form as a draft, and leaves it one. */
export function savedAsDraft(save: () => void): void {
  setLater(true);
  save();
}

/** Whether what is saved of a subject always goes to a draft, as the desk said last. */
export function isReviewed(subject: string): boolean {
  return reviewed.includes(subject);
}

/** Whether saving a record of a subject makes a draft, which may be unfinished. */
export function savesDraft(subject: string): boolean {
  return later || drafted || isReviewed(subject);
}

/** The words of Decap's save button where saving makes a draft: 存为草稿 instead of 保存并发布. */
export function saveWords(
  t: (key: string) => string,
  subject: string,
  again: () => void,
): (key: string) => string {
  redraw = again;
  return (key) => (savesDraft(subject) ? t(key).replace('保存并发布', '存为草稿') : t(key));
}

/** A page of a list, as the desk keeps it; throws a sentence when it does not answer. */
export async function listingOf(asked: Asked, signal?: AbortSignal): Promise<Listing> {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  const response = await fetch(`/api/list?${new URLSearchParams(given)}`, {
    cache: 'no-store',
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`发布台没有应答（${response.status}）`);
  return (await response.json()) as Listing;
}

/** Nobody is signed in, or not any more. */
export class NotSignedIn extends Error {}

/** Asks the desk how things stand; throws a sentence when it does not answer, `NotSignedIn` when it knows nobody. */
export async function deskStatus(): Promise<DeskStatus> {
  const response = await fetch('/api/status', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (response.status === 401) throw new NotSignedIn('请先登录');
  if (!response.ok) throw new Error(`发布台没有应答（${response.status}）`);
  const status = (await response.json()) as DeskStatus;
  reviewed = status.twoPersons;
  return status;
}

/** The commit that the served site was made from, read back from the site itself; undefined where it does not say. */
export async function servedCommit(): Promise<string | undefined> {
  try {
    const response = await fetch('/release.json', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as { commit?: string }).commit : undefined;
  } catch {
    return undefined;
  }
}

/** Ends the session at the desk; whoever opens the page next signs in anew. */
export async function leave(): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  await fetch('/api/sign-out', { method: 'POST', headers, body: '{}' });
}

/** The person whom the desk takes us for. */
export async function whoAmI(): Promise<Person> {
  return (await deskStatus()).person;
}
