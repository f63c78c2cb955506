import { inDanger, inNeed } from '../search/danger.ts';
import type { Match } from '../search/fuse.ts';
import { whole } from '../search/settle.ts';
import { words } from '../search/words.ts';
import { fromAddress, toAddress } from './search-address.ts';
import { type Announced, announceEngine, type Engine, openEngine } from './search-engine.ts';
import { type Found, find, shanghaiNow } from './search-find.ts';
import { button, chips, element, resultItem, tools } from './search-results.ts';

const pageLength = 10;

/** The room below the search box: filters, status, notes and results. */
export class SearchPage {
  private readonly base: string;
  private readonly status = element('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
  private readonly tools = element('div', { class: 'tools' });
  private readonly notes = element('div', { class: 'notes' });
  private readonly list = element('ol', { class: 'results' });
  private readonly foot = element('div', { class: 'foot' });
  private readonly room: HTMLElement;
  private readonly input: HTMLInputElement;
  /** What the page says while nothing is asked; it comes back where nothing was found. */
  private readonly help: Element[];
  private asked = fromAddress(location.search);
  private turn = 0;
  private again = false;
  private announced: Announced | undefined;
  private opening: Promise<Engine> | undefined;

  constructor(room: HTMLElement, input: HTMLInputElement) {
    this.room = room;
    this.input = input;
    this.base = room.dataset.base ?? '/';
    this.help = [...room.querySelectorAll('.help')];
    // What comes first stays where it is when the rest arrives.
    room.replaceChildren(this.status, this.tools, this.notes, this.list, this.foot);
    input.value ||= this.asked.q;
    if (!input.value) this.welcome();
    this.tools.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.choose({ [target.name]: target.value });
    });
  }

  /** Begins to load what a search needs, if it is not loading yet. */
  announce(): Announced {
    this.announced ??= announceEngine(this.base);
    return this.announced;
  }

  /** Begins to open the engine, if it is not opening yet. */
  open(): Promise<Engine> {
    this.opening ??= openEngine(this.base, this.announce());
    this.opening.catch(() => this.forget());
    return this.opening;
  }

  private forget(): void {
    this.opening = undefined;
    this.announced = undefined;
  }

  /** An answer still under way is no longer wanted. */
  interrupt(): void {
    this.turn++;
  }

  /** Answers what stands in the box; a later call makes an earlier one void. */
  async answer(): Promise<void> {
    const mine = ++this.turn;
    this.asked.q = this.input.value.trim();
    // Before and whatever the search answers: it may take its time, or miss.
    this.showNumbers(inDanger(this.asked.q));
    if (this.asked.q) await this.tell(mine);
    else this.welcome();
    // After the answer: the browser takes its time to change an address.
    if (mine === this.turn) history.replaceState(history.state, '', toAddress(this.asked, location.pathname));
  }

  private showNumbers(shown: boolean): void {
    for (const numbers of document.querySelectorAll<HTMLElement>('[data-danger]')) numbers.hidden = !shown;
  }

  private welcome(): void {
    this.clear();
    this.notes.append(...this.help);
  }

  private async tell(mine: number): Promise<void> {
    if (!this.list.childElementCount) this.status.textContent = words.loading;
    try {
      const found = await find(await this.open(), this.asked);
      const items = await this.items(found, 0);
      this.again = false;
      if (mine === this.turn) this.show(found, items);
    } catch (error) {
      this.forget();
      if (mine !== this.turn) return;
      // A file missed without a network may be missed once more with it.
      this.again = navigator.onLine && !this.again;
      if (this.again) return this.tell(mine);
      this.fail();
      console.error(error);
    }
  }

  private items({ engine, matches, plan: { concepts } }: Found, from: number): Promise<HTMLLIElement[]> {
    const now = shanghaiNow();
    const item = async ({ record, coverage, forAll }: Match) =>
      resultItem(await engine.card(record), { concepts, partly: coverage < whole, forAll }, this.base, now);
    return Promise.all(matches.slice(from, from + pageLength).map(item));
  }

  private show(found: Found, items: HTMLLIElement[]): void {
    if (!this.tools.childElementCount) this.tools.append(...tools(found.engine.tables, this.asked));
    this.list.replaceChildren(...items);
    this.showNotes(found);
    this.showMore(found);
    this.status.textContent = words.status(this.asked.q, found);
    this.room.dataset.answered = found.answered;
  }

  private showNotes({ engine, plan: { concepts }, answered, absent }: Found): void {
    const known = chips(concepts, absent, engine.tables, (filter) => this.choose(filter));
    this.notes.replaceChildren(
      ...(known.length ? [element('p', { class: 'chips' }, words.understood, ...known)] : []),
    );
    if (answered !== 'whole' && inNeed(this.asked.q)) this.showNumbers(true);
    if (answered !== 'nothing') return;
    if (this.asked.kind || this.asked.year || this.asked.building) {
      const all = button(words.clearFilters, () => this.choose({ kind: '', year: '', building: '' }));
      this.notes.append(element('p', {}, words.filteredOut, ' ', all));
    }
    this.notes.append(...this.help);
  }

  private showMore(found: Found): void {
    const shown = this.list.childElementCount;
    this.foot.replaceChildren();
    if (shown >= found.matches.length) return;
    const more = button(words.more, async () => {
      this.list.append(...(await this.items(found, shown)));
      this.showMore(found);
    });
    this.foot.append(more);
  }

  private choose(filters: Record<string, string>): void {
    Object.assign(this.asked, filters);
    for (const select of this.tools.querySelectorAll('select'))
      select.value = filters[select.name] ?? select.value;
    void this.answer();
  }

  /** Says what is wrong, and leads to the lists, which may be kept on the device. */
  private fail(): void {
    this.clear();
    this.status.textContent = navigator.onLine ? words.failed : words.offline;
    this.room.dataset.answered = 'failed';
    for (const links of this.help.map((part) => part.querySelector('.links')))
      if (links) this.notes.append(links.cloneNode(true));
    window.addEventListener('online', () => this.answer(), { once: true });
  }

  private clear(): void {
    this.status.textContent = '';
    this.room.removeAttribute('data-answered');
    for (const part of [this.notes, this.list, this.foot]) part.replaceChildren();
  }
}
