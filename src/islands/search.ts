import { words } from '../search/words.ts';
import { SearchPage } from './search-page.ts';

/** How long a single keystroke waits for the next one; milliseconds. */
const patience = 120;

/** Makes the search page answer while one types; without it the form still leads here. */
export function startSearch(form: HTMLFormElement, input: HTMLInputElement, room: HTMLElement): void {
  const page = new SearchPage(room, input);
  // Without this script the button would only reload the page, so the page has it switched off.
  form.querySelector('button')?.removeAttribute('disabled');
  let before = input.value;
  let timer = 0;
  const answerNow = (): void => {
    window.clearTimeout(timer);
    void page.answer();
  };
  /** A paste or a finished composition is answered at once, a key at a time waits a little. */
  const typed = (): void => {
    const atOnce = !isKeystroke(before, input.value);
    before = input.value;
    page.interrupt();
    window.clearTimeout(timer);
    timer = window.setTimeout(answerNow, atOnce ? 0 : patience);
  };
  input.addEventListener('focus', () => page.open(), { once: true });
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  input.addEventListener('compositionend', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answerNow();
  });
  if (input.value) answerNow();
  else if (document.activeElement === input) page.open();
  else if (!savesData()) whenShown(() => page.announce());
}

/** Once the page has come and been painted: what may be wanted later does not hold up what is to be read now. */
function whenShown(act: () => void): void {
  const soon = (): number => window.setTimeout(act, 200);
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true });
}

/** Whether the reader has asked the browser to load nothing that is not needed. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Whether one character was added at the end or taken away there. */
function isKeystroke(before: string, after: string): boolean {
  const [short, long] = before.length < after.length ? [before, after] : [after, before];
  return long.length - short.length <= 1 && long.startsWith(short);
}

const form = [...document.querySelectorAll<HTMLFormElement>('form[role="search"]')].find((found) =>
  found.closest('main'),
);
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
const room = document.getElementById('search-results');
if (form && input && room) {
  input.setAttribute('aria-controls', room.id);
  input.placeholder ||= words.hint;
  startSearch(form, input, room);
}
