import type { Keyed } from '../catalogue.ts';
import { monthInWords } from '../format/date.ts';
import { type Notice, notice, noticeCategories } from '../schema/notices.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/notices.ts';
import type { NoticeFilter } from './notice-lists.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

/** All notices, every field but the text, with the address of the page. */
export function noticesTable(notices: readonly (Notice & Keyed)[]): Table {
  return recordTable('notices', words.caption, notice, notices, [
    {
      key: 'address',
      label: words.address,
      kind: 'text',
      formula: '公告页面的地址',
      value: (n) => noticeHref(n),
    },
  ]);
}

/** How many notices, the newest, have a picture of their own for shared links; older ones share that of the community. */
export const pictured = 300;

/** The address of a notice's page; it never changes. */
export function noticeHref({ key }: Keyed): string {
  return `/notices/${key}/`;
}

/** Title and description of a shared link: one that holds no more says so, and what holds instead. */
export function cardOf(notice: Notice, successor?: string): { title: string; description: string } {
  const { withdrawn, title, summary } = notice;
  if (withdrawn)
    return { title: words.goneTitle(words.states.withdrawn, title), description: withdrawn.reason };
  if (successor === undefined) return { title, description: summary };
  return { title: words.goneTitle(words.states.replaced, title), description: words.holdsInstead(successor) };
}

/** Where a notice applies: names of the buildings, or the whole community. */
export function placeInWords(item: Notice, site: Site): string {
  const codes = item.buildings ?? [];
  if (codes.length === 0) return words.whole;
  const numbered = codes.filter((code) => /^\d+$/.test(code));
  const named = codes
    .filter((code) => !/^\d+$/.test(code))
    .map((c) => site.buildings.find((b) => b.code === c)?.name ?? c);
  return [...(numbered.length > 0 ? [words.buildings(runs(numbered.map(Number)))] : []), ...named].join('、');
}

/** Numbers with three or more in a row as a range: `1–4、7、9`. */
function runs(numbers: number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const n of sorted) {
    const last = groups.at(-1);
    if (last && last.at(-1) === n - 1) last.push(n);
    else groups.push([n]);
  }
  return groups.flatMap((g) => (g.length > 2 ? [`${g[0]}–${g.at(-1)}`] : g.map(String))).join('、');
}

/** What a list is narrowed to, in words, in the order of the address: `2026年 停水停电 3 号楼 进行中`. */
export function filterWords(filter: NoticeFilter, site: Site): string[] {
  return [
    ...(filter.year ? [words.year(filter.year)] : []),
    ...(filter.month ? [monthInWords(filter.month)] : []),
    ...(filter.category ? [noticeCategories[filter.category]] : []),
    ...(filter.building
      ? [site.buildings.find((b) => b.code === filter.building)?.name ?? filter.building]
      : []),
    ...(filter.state ? [words.states[filter.state]] : []),
  ];
}
