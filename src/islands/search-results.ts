import { type Card, stateOf } from '../search/card.ts';
import type { Concept } from '../search/concepts.ts';
import { excerpt, marked, type Stretch } from '../search/excerpt.ts';
import type { SearchTables } from '../search/lexicon.ts';
import { type Place, placeOf } from '../search/places.ts';
import { dayName, words } from '../search/words.ts';
import type { Asked } from './search-address.ts';

type Child = Node | string;

/** Makes an element; texts become text nodes, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** One result: title, kind, date and state, whether it lacks something asked for, and the passage that answers. */
export function resultItem(
  card: Card,
  {
    concepts,
    partly,
    forAll = false,
  }: { concepts: Concept[]; partly: boolean; forAll?: boolean | undefined },
  base: string,
  now: string,
): HTMLLIElement {
  const link = element(
    'a',
    { href: base + card.url.replace(/^\//, '') },
    ...shown(marked(card.title, concepts)),
  );
  return element(
    'li',
    {},
    element('h2', {}, link),
    element('p', { class: 'facts' }, ...facts(card, now, [forAll && words.forAll, partly && words.partly])),
    element('p', { class: 'excerpt' }, ...shown(excerpt(card.text, concepts))),
  );
}

function facts(card: Card, now: string, marks: (string | false)[]): Child[] {
  const parts: Child[] = [[card.kind, card.category].filter(Boolean).join(' · ')];
  if (card.date) parts.push(element('time', { datetime: card.date }, dayName(card.date)));
  const state = stateOf(card, now);
  // The badge of the whole site has one shape for both.
  const shape = state === 'replaced' ? 'withdrawn' : state;
  if (state) parts.push(element('span', { class: `state ${shape}` }, words.states[state]));
  for (const mark of marks)
    if (mark) parts.push(element('span', { class: mark === words.partly ? 'partly' : 'for-all' }, mark));
  return parts.flatMap((part, at) => (at ? [' · ', part] : [part]));
}

function shown(stretches: Stretch[]): Child[] {
  return stretches.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** The filters and the order, as drop-downs with what there is to choose. */
export function tools({ kinds, years, buildings, places }: SearchTables, asked: Asked): Node[] {
  const same = (values: string[]): [string, string][] => values.map((value) => [value, value]);
  const houses = buildings.map((code): [string, string] => [code, nameOf(code, places)]);
  const all: [string, string] = ['', words.all];
  return [
    ...choice('kind', words.kind, [all, ...same(kinds)], asked.kind ?? ''),
    ...choice('year', words.year, [all, ...same(years.map(([year]) => year).reverse())], asked.year ?? ''),
    ...choice('building', words.building, [all, ...houses], asked.building ?? ''),
    ...choice('sort', words.order, words.orders, asked.sort),
  ];
}

/** A drop-down; none when there is nothing to choose. */
function choice(
  name: string,
  label: string,
  options: [value: string, name: string][],
  chosen: string,
): Node[] {
  if (options.length < 2) return [];
  const select = element('select', { name });
  for (const [value, text] of options) {
    const option = element('option', { value }, text);
    option.selected = value === chosen;
    select.append(option);
  }
  return [element('label', {}, element('span', {}, label), select)];
}

/** What was recognised in the query, buildings that are not there left out; a building or a year can be made the filter. */
export function chips(
  concepts: Concept[],
  absent: string[],
  { buildings, places }: SearchTables,
  choose: (filter: Record<string, string>) => void,
): HTMLElement[] {
  return concepts.flatMap(({ entity, text }) => {
    if (!entity || entity.is === 'number') return [];
    if (entity.is === 'year') return [button(text, () => choose({ year: String(entity.year) }))];
    if (entity.is === 'days') return [element('span', { class: 'chip' }, words.days(entity.days))];
    if (entity.is !== 'buildings') return [element('span', { class: 'chip' }, text)];
    return entity.numbers
      .filter((code) => !absent.includes(code))
      .map((code) => {
        const name = nameOf(code, places);
        const filed = buildings.find((other) => other.toLowerCase() === code);
        return filed
          ? button(name, () => choose({ building: filed }))
          : element('span', { class: 'chip' }, name);
      });
  });
}

function nameOf(code: string, places: Place[]): string {
  return words.buildingName(code, placeOf(code, places)?.[1]);
}

/** A button that does one thing. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}
