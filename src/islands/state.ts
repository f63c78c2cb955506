/**
 * Says of every notice on the page whether it is to come, running or over, by the reader's clock: when the page is
 * opened or comes back, and at every moment that changes the answer.
 */
import { daysUntil, isSoon, nextChange, noticeState } from '../figures/notices.ts';

const order = ['upcoming', 'current', 'ended'] as const;
const overPart = 'state/ended/';
const zone = 8 * 3_600_000;
let timer: number | undefined;

/** All elements below the page that answer to a selector. */
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** From when to when a badge speaks. */
function spanIn({ dataset: { from, until } }: HTMLElement) {
  return { ...(from && { from }), ...(until && { until }) };
}

function update(): void {
  const now = new Date(Date.now() + zone).toISOString().slice(0, 16);
  const badges = all('.state[data-words]');
  for (const badge of badges) fill(badge, now);
  for (const list of all('[data-now-list]')) arrange(list, now);
  for (const pick of all('.pick[data-live]')) count(pick);
  for (const left of all('.days-left')) tell(left, now);
  clearTimeout(timer);
  const next = Date.parse(`${nextChange(badges.map(spanIn), now)}:00Z`) - zone;
  timer = window.setTimeout(update, next - Date.now() + 50);
}

/** The word of a badge, and the row it stands in: lists show and hide rows by its class. */
function fill(badge: HTMLElement, now: string): void {
  const state = noticeState(spanIn(badge), now);
  if (!state) return;
  badge.textContent = badge.dataset.words?.split(',')[order.indexOf(state)] ?? '';
  badge.hidden = false;
  const row = badge.closest('li');
  for (const element of row ? [badge, row] : [badge]) {
    element.classList.remove(...order);
    element.classList.add(state);
  }
  if (row?.dataset.now !== undefined) row.hidden = !isSoon(spanIn(badge), now);
}

/** What is on now, in the order of `noticesNow`: by urgency, then running, then to come; owns up when nothing is left. */
function arrange(list: HTMLElement, now: string): void {
  const rows = [...list.children] as HTMLElement[];
  const weight = (row: HTMLElement) => {
    const rank = Number(row.dataset.now);
    if (!row.classList.contains('current')) return rank + 1;
    return rank === 4 && row.querySelector('.open') ? 6 : rank;
  };
  const from = (row: HTMLElement) => row.querySelector<HTMLElement>('.state')?.dataset.from ?? '';
  // Of what runs the newest first, of what is to come the soonest.
  const sorted = [...rows].sort(
    (a, b) =>
      weight(a) - weight(b) || (from(a) < from(b) === from(a) <= now ? 1 : -1) * Number(from(a) !== from(b)),
  );
  // Moved only when the order is another one: a row that moves loses the focus.
  if (sorted.some((row, i) => row !== rows[i])) list.append(...sorted);
  list.hidden = rows.every((row) => row.hidden);
  for (const none of all('[data-now-none]')) {
    none.hidden = !list.hidden;
    // A page of another day, or one kept on this phone, does not know what came after it.
    if ((none.dataset.nowNone ?? '') < now.slice(0, 10) || document.querySelector('.copy:not([hidden])'))
      none.textContent = none.dataset.then ?? '';
  }
}

/** How many rows a list narrowed to a state shows, as of now instead of as of the build. */
function count(pick: HTMLElement): void {
  const said = pick.querySelector('span');
  const n = all(`.notices > .${pick.id}`).length;
  if (said) said.textContent = (pick.dataset.live ?? '').replace('{n}', String(n));
}

/** How many days are left; nothing before the beginning, and on the last day and after it words of their own. */
function tell(left: HTMLElement, now: string): void {
  const { from = '', until = '', words = '', last = '', over = '' } = left.dataset;
  const days = daysUntil(until, now);
  left.hidden = now < from;
  left.classList.toggle('late', now > until);
  if (now > until || days < 0) left.textContent = over.replace('{n}', String(-days));
  else left.textContent = days === 0 ? last : words.replace('{n}', String(days));
}

/** A choice of state is marked as chosen and stays when another choice is added: the links above a list carry it on. */
function carry(): void {
  const state = order.find((name) => location.hash === `#${name}`) ?? '';
  for (const link of all('.filters [data-carry]') as HTMLAnchorElement[]) {
    const list = link.pathname.replace(overPart, '');
    // What is over has pages of its own where the list has several.
    link.href = state === 'ended' && link.dataset.over !== undefined ? list + overPart : `${list}#${state}`;
  }
  for (const link of document.querySelector('.pick') ? all('.filters [data-state]') : [])
    if (link.dataset.state === state) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
}

update();
carry();
addEventListener('hashchange', carry);
addEventListener('pageshow', update);
document.addEventListener('visibilitychange', () => document.hidden || update());
