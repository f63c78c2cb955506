import { html } from 'hono/html';
import type { Change } from '../drafts/changes.ts';
import type { Published } from '../history.ts';
import type { Person } from '../person.ts';
import type { EntryPlace } from '../place.ts';
import { may } from '../rights.ts';
import { differences, time } from './drafts.ts';
import { type Html, page } from './frame.ts';
import { spoken } from './sentence.ts';

type Said = { good: boolean; words: string } | undefined;

/** Every published version of a record, newest first. */
export function historyPage(
  person: Person,
  { place, title }: { place: EntryPlace; title: string },
  versions: readonly Published[],
  older: string | undefined,
): Html {
  const at = historyAt(place);
  return page(
    { title: `${title} 的历史版本`, person },
    html`<p>${back(place)}</p>
<ul class="cards">${versions.map(
      ({ commit, author, at: when, sentence, reviewer }) =>
        html`<li><a href="${at}/${commit}">${time(when)}</a> ${spoken(sentence)}
<p class="about">${author}${reviewer ? html` · 审核：${reviewer.replace(/ <.*$/, '')}` : ''}</p></li>`,
    )}</ul>
${versions.length === 0 ? html`<p>这一条还没有发布过。</p>` : ''}
${older ? html`<p><a href="${older}">更早的</a></p>` : ''}`,
  );
}

/** One earlier version beside what the site says now, and the way back to it. */
export function earlierPage(
  person: Person,
  { place, title, commit }: { place: EntryPlace; title: string; commit: string },
  changes: readonly Change[],
  said?: Said,
): Html {
  return page(
    { title: `${title} 的旧版本`, person, said },
    html`<p><a href="${historyAt(place)}">全部历史版本</a></p>
<h2>恢复后会改什么</h2>
${differences(true, changes, ['网站上现在', '这个版本'])}
${
  changes.length > 0 && may(person, 'restore')
    ? html`<form method="post" action="${historyAt(place)}/${commit}/restore">
<p>恢复不会马上上线：旧内容先放进一份草稿，和别的修改一样检查、审核、发布。改回公布过的数字，要在表单里写明原因。</p>
<p><button>用这一版起草</button></p></form>`
    : ''
}`,
  );
}

/** Where the versions of a record are listed. */
export function historyAt({ subject, key }: Pick<EntryPlace, 'subject' | 'key'>): string {
  return `/desk/history/${subject}/${key}`;
}

function back({ subject, key }: EntryPlace): Html {
  return html`<a href="/admin/#/collections/${subject}/entries/${key}">打开表单</a>`;
}
