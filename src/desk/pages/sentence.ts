import { html } from 'hono/html';
import { placeOf } from '../../content.ts';
import type { Html } from './frame.ts';
import { historyAt } from './history.ts';

/** What was done, as people read it: without the name of the record in the files, and of an earlier version. */
export function spoken(sentence: string): string {
  return sentence
    .replace(/（(?:[a-z-]+\/[a-z0-9-]+|[a-z]+)）$/, '')
    .replace(/^恢复到 [0-9a-f]{7,40} 的内容/, '恢复到较早的内容');
}

/** The same with a way to the versions of the record, where it is one. */
export function linked(sentence: string): Html | string {
  const [, folder = '', key = ''] = /（([a-z-]+)\/([a-z0-9-]+)）$/.exec(sentence) ?? [];
  const place = placeOf(`${folder}/${key}.json`) ?? placeOf(`${folder}/${key}.md`);
  const words = spoken(sentence);
  return place ? html`${words} <a href="${historyAt(place)}">历史版本</a>` : words;
}

/** What only whoever looks after the machine needs, folded away: lines of a name and what the machine calls it. */
export function forKeepers(lines: readonly (readonly [name: string, machine: string])[]): Html | string {
  if (lines.length === 0) return '';
  return html`<details><summary>给维护的人</summary>
<ul class="keepers">${lines.map(([name, machine]) => html`<li>${name}：${machine}</li>`)}</ul></details>`;
}

/** The short number of a version, by which it is found on the machine. */
export function numberOf(commit: string): string {
  return `版本号 ${commit.slice(0, 10)}`;
}
