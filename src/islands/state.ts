/** Says of every notice on the page whether it is to come, running or over, by the reader's clock. */
import { noticeState } from '../figures/notices.ts';

const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);
const order = ['upcoming', 'current', 'ended'] as const;

for (const badge of document.querySelectorAll<HTMLElement>('.state[data-words]')) {
  const { from, until, words } = badge.dataset;
  const state = noticeState({ ...(from && { from }), ...(until && { until }) }, now);
  if (!state) continue;
  badge.textContent = words?.split(',')[order.indexOf(state)] ?? '';
  badge.classList.add(state);
  badge.hidden = false;
  badge.closest('[data-now]')?.classList.add(state);
}

// The list of what is on now drops what is over and owns up when nothing is left.
for (const list of document.querySelectorAll<HTMLElement>('[data-now-list]')) {
  for (const item of list.querySelectorAll('[data-now].ended')) item.remove();
  if (list.children.length === 0) {
    list.hidden = true;
    document.querySelector('[data-now-none]')?.removeAttribute('hidden');
  }
}

// How many days a posted notice still hangs; nothing before it begins and after it ends.
for (const left of document.querySelectorAll<HTMLElement>('.days-left')) {
  const { from = '', until = '', words = '', last = '' } = left.dataset;
  if (noticeState({ from, until }, now) !== 'current') continue;
  const days = Math.round((Date.parse(until.slice(0, 10)) - Date.parse(now.slice(0, 10))) / 86_400_000);
  left.textContent = days === 0 ? last : words.replace('{n}', String(days));
  left.hidden = false;
}
