import { type DeskStatus, deskStatus, NotSignedIn } from './desk.ts';
import { type Line, lineOf } from './status-line.ts';

const pause = { busy: 1500, idle: 15_000 };

/** Keeps the bar at the bottom of the page telling whether what was saved is on the website yet. */
export function showStatus(bar: HTMLElement): { ask(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let draft: string | undefined;
  addEventListener('desk-saved', (event) => {
    draft = (event as CustomEvent<string | undefined>).detail;
    void ask();
  });
  // The address of a new entry changes when it is saved; what was said about it holds until another is opened.
  addEventListener('hashchange', () => {
    if (!draft || location.hash.endsWith(`/${draft.split('/')[1]}`)) return;
    draft = undefined;
    void ask();
  });
  async function ask(): Promise<void> {
    clearTimeout(timer);
    const status = await deskStatus().catch((error) => (error instanceof NotSignedIn ? null : undefined));
    show(bar, lineOf(status, draft));
    timer = setTimeout(ask, isBusy(status) ? pause.busy : pause.idle);
  }
  void ask();
  return { ask: () => void ask() };
}

/** Whether a change is on its way, or saved so lately that the desk has not begun with it. */
function isBusy(status: DeskStatus | undefined | null): boolean {
  if (!status) return false;
  return (
    status.state === 'building' ||
    (status.state === 'live' && !status.rolledBack && status.head !== status.live?.commit)
  );
}

function show(bar: HTMLElement, line: Line): void {
  if (bar.dataset.shown === JSON.stringify(line)) return;
  bar.dataset.shown = JSON.stringify(line);
  bar.dataset.state = line.state;
  const text = element('p', line.text);
  const reasons = line.reasons.length > 0 ? [list(line.reasons)] : [];
  const links = line.links.map(({ words, address }) =>
    Object.assign(element('a', words), { href: address, target: '_blank', rel: 'noopener' }),
  );
  const group = document.createElement('span');
  group.append(...links);
  bar.replaceChildren(text, ...reasons, group);
}

function list(sentences: readonly string[]): HTMLElement {
  const ul = document.createElement('ul');
  ul.append(...sentences.map((sentence) => element('li', sentence)));
  return ul;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}
