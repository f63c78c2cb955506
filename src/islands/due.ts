/** Counts the days to the last day of what is not published yet, or since it, by the reader's clock. */
import { daysUntil } from '../figures/notices.ts';

const words = document.querySelector<HTMLElement>('.calendar')?.dataset ?? {};

function tell(): void {
  const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  for (const state of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const days = daysUntil(state.dataset.due ?? now, now);
    const sentence = days < 0 ? words.late : days === 0 ? words.last : words.left;
    state.textContent = (sentence ?? '').replace('{n}', String(Math.abs(days)));
    state.className = days < 0 ? 'late' : '';
  }
}

tell();
addEventListener('pageshow', tell);
document.addEventListener('visibilitychange', () => document.hidden || tell());
