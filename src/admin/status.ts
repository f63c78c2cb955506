import type { RowState } from '../list/listing.ts';
import { type DeskStatus, deskStatus, listingOf, NotSignedIn, servedCommit } from './desk.ts';
import type { FormState } from './form-told.tsx';
import { isStale, type Known, type Line, lineOf } from './status-line.ts';

const pause = { busy: 1500, idle: 15_000 };

/** Keeps the bar at the bottom of the page telling whether what was saved is on the website yet. */
export function showStatus(bar: HTMLElement): { ask(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let draft: string | undefined;
  let form: FormState | undefined;
  let seen: { status?: DeskStatus | undefined | null; known: Known } | undefined;
  let turn = 0;
  let last = '';
  const draw = () => seen && show(bar, lineOf(seen.status, { ...seen.known, form }));
  addEventListener('desk-saved', (event) => {
    draft = (event as CustomEvent<string | undefined>).detail;
    // Until the desk is heard, nothing that was said of an older version holds for this one.
    if (seen?.status && !draft) seen.status = { ...seen.status, state: 'building' };
    if (seen) seen.known = { ...seen.known, draft, row: draft ? undefined : 'checking' };
    draw();
    void ask();
  });
  addEventListener('form-state', (event) => {
    form = (event as CustomEvent<FormState | undefined>).detail ?? undefined;
    draw();
  });
  addEventListener('hashchange', () => {
    if (draft && !isOpen(draft)) draft = undefined;
    void ask();
  });
  // Whoever comes back from signing in anew need not wait for the next question.
  for (const name of ['desk-signed-out', 'focus']) addEventListener(name, () => void ask());
  addEventListener('form-findings', (event) => showFindings(bar, (event as CustomEvent<number>).detail));
  async function ask(): Promise<void> {
    clearTimeout(timer);
    const mine = ++turn;
    const status = await deskStatus().catch((error) => (error instanceof NotSignedIn ? null : undefined));
    const known: Known = { draft, ...(status && (await knownBeside())) };
    if (mine !== turn) return;
    seen = { status, known };
    draw();
    const now = JSON.stringify([status?.head, status?.live?.commit, status?.state]);
    if (last && now !== last) dispatchEvent(new Event('desk-live'));
    last = now;
    timer = setTimeout(ask, isBusy(status, known) ? pause.busy : pause.idle);
  }
  void ask();
  return { ask: () => void ask() };
}

/**
 * Whether the form of a draft, `notices/20261122-0000000a`, is open. The address of a new entry changes when it is saved:
 * what was said about it holds until another is opened.
 */
export function isOpen(draft: string): boolean {
  return location.hash.endsWith(`/${draft.split('/')[1]}`);
}

/** What the site says of itself, and where the record stands whose form is open. */
async function knownBeside(): Promise<Pick<Known, 'served' | 'row' | 'place'>> {
  const [, subject, key] = /^#\/collections\/([\w-]+)\/entries\/([\w-]+)/.exec(location.hash) ?? [];
  if (!subject || !key) return { served: await servedCommit() };
  const [served, row] = await Promise.all([servedCommit(), rowOf(subject, key)]);
  return { served, row, place: `${subject}/${key}` };
}

async function rowOf(subject: string, words: string): Promise<RowState | undefined> {
  const listing = await listingOf({ subject, words }).catch(() => undefined);
  return listing?.rows.find(({ key }) => key === words)?.state;
}

/** Whether a change is on its way, or saved so lately that the desk has not begun with it. */
function isBusy(status: DeskStatus | undefined | null, known: Known): boolean {
  if (!status) return false;
  if (status.state === 'building' || isStale(status, known)) return true;
  return status.state === 'live' && !status.rolledBack && status.head !== status.live?.commit;
}

/** Puts a line into the bar; the same line twice changes nothing, so that nothing is read aloud again. */
export function show(bar: HTMLElement, line: Line): void {
  if (bar.dataset.shown === JSON.stringify(line)) return;
  bar.dataset.shown = JSON.stringify(line);
  bar.dataset.state = line.state;
  const findings = bar.querySelector('.status-findings');
  const reasons = line.reasons.length > 0 ? [list(line.reasons)] : [];
  const links = line.links.map(({ words, address }) =>
    Object.assign(element('a', words), { href: address, target: '_blank', rel: 'noopener' }),
  );
  const group = document.createElement('span');
  group.append(...links);
  bar.replaceChildren(element('p', line.text), ...steps(line.steps), ...reasons, group);
  if (findings) bar.prepend(findings);
}

function steps(of: Line['steps']): HTMLElement[] {
  if (of.length === 0) return [];
  const ol = document.createElement('ol');
  ol.setAttribute('aria-label', '这一条到了哪一步');
  ol.append(
    ...of.map(({ words, state }) => {
      const li = element('li', words);
      li.dataset.state = state;
      if (state === 'now' || state === 'failed') li.setAttribute('aria-current', 'step');
      return li;
    }),
  );
  return [ol];
}

/** How much is wrong in the open form, as a way to the list of it. */
function showFindings(bar: HTMLElement, count: number): void {
  bar.querySelector('.status-findings')?.remove();
  if (count === 0) return;
  const button = Object.assign(element('button', `还有 ${count} 处要改`), {
    type: 'button',
    className: 'status-findings',
    onclick: () => document.getElementById('findings')?.scrollIntoView({ block: 'center' }),
  });
  bar.prepend(button);
}

function list(reasons: Line['reasons']): HTMLElement {
  const ul = document.createElement('ul');
  ul.append(
    ...reasons.map(({ words, address }) => {
      if (!address) return element('li', words);
      const li = document.createElement('li');
      li.append(Object.assign(element('a', words), { href: address }));
      return li;
    }),
  );
  return ul;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}
