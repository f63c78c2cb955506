import { html } from 'hono/html';
import { shanghai } from '../../format/date.ts';
import { type Change, titleOf } from '../drafts/changes.ts';
import { type Draft, scheduleOf } from '../drafts/draft.ts';
import type { DraftState } from '../drafts/events.ts';
import type { Refused } from '../drafts/refused.ts';
import { authorsOf } from '../drafts/steps.ts';
import type { Person } from '../person.ts';
import { may } from '../rights.ts';
import { type Html, page } from './frame.ts';

type Said = { good: boolean; words: string } | undefined;

const states: Record<DraftState, string> = {
  draft: '起草中',
  review: '等审核',
  returned: '已退回',
  scheduled: '已定时',
};

/** The list of drafts: what waits for this person first. */
export function draftsPage(
  person: Person,
  drafts: readonly Draft[],
  refused: readonly Refused[],
  said?: Said,
): Html {
  const waiting = drafts.filter(({ state }) => state === 'review');
  const timed = drafts.filter(({ state }) => state === 'scheduled');
  const others = drafts.filter(({ state }) => state === 'draft' || state === 'returned');
  return page(
    { title: '草稿和审核', person, said },
    html`<h2>等审核</h2>${list(waiting, '没有等审核的草稿。')}
<h2>定时发布</h2>${list(timed, '没有定时的草稿。')}
${may(person, 'readUnsent') ? html`<h2>还没有提交</h2>${list(others, '没有别的草稿。')}` : ''}
${refused.length > 0 ? bound(refused) : ''}`,
  );
}

/** What was sent back and binds still, for administrators. */
function bound(refused: readonly Refused[]): Html {
  return html`<h2>退回过，还没有审核通过</h2>
<p>这些内容（包括放弃以后重写的、换个编号的同一段文字）要审核通过才能发布。确实不用审核的，可以解除；解除记在修改记录里。</p>
<ul class="cards">${refused.map(
    ({ place, text, commit }) => html`<li>${titleOf(place, text)}
<form method="post" action="/desk/drafts/refused/${commit}"><button class="grave">解除</button></form></li>`,
  )}</ul>`;
}

/** Drafts as a list, or a sentence when there are none; `more` adds to each. */
export function list(
  drafts: readonly Draft[],
  nothing: string,
  more: (draft: Draft) => Html | string = () => '',
): Html {
  if (drafts.length === 0) return html`<p>${nothing}</p>`;
  return html`<ul class="cards">${drafts.map(
    (
      draft,
    ) => html`<li><a href="${addressOf(draft)}">${titleOf(draft.place, draft.text)}</a> ${badge(draft.state)}
${dueLine(draft)}<p class="about">${authorsOf(draft)
      .map(({ name }) => name)
      .join('、')} · ${time(draft.events.at(-1)?.at ?? '')}</p>${more(draft)}</li>`,
  )}</ul>`;
}

/** Values before and after, as a table that a phone shows as a list. */
export function differences(
  was: boolean,
  changes: readonly Change[],
  [old, now]: readonly [string, string] = ['原来', '现在'],
): Html {
  if (changes.length === 0) return html`<p>和网站上的一样。</p>`;
  const all = was ? changes.map(cut) : changes;
  return html`<table><thead><tr><th>项目</th>${was ? html`<th>${old}</th><th>${now}</th>` : html`<th>内容</th>`}</tr></thead>
<tbody>${all.map(
    (change) => html`<tr><th scope="row">${change.field}</th>
${was ? html`<td class="was" data-label="${old}：">${change.was ?? '（没有）'}</td>` : ''}<td class="${was ? 'now' : ''}" data-label="${now}：">${change.now ?? '（删去）'}</td></tr>`,
  )}</tbody></table>`;
}

/** A change of a long text without the lines before and after it that are the same. */
function cut(change: Change): Change {
  const [was = [], now = []] = [change.was?.trim().split('\n'), change.now?.trim().split('\n')];
  if (Math.min(was.length, now.length) < 4) return change;
  const differs = (i: number, j: number) => was.at(i) !== now.at(j) || i >= was.length || j >= now.length;
  let [before, after] = [0, 0];
  while (!differs(before, before)) before++;
  const most = Math.min(was.length, now.length) - before;
  while (after < most && !differs(-1 - after, -1 - after)) after++;
  const part = (lines: string[]) =>
    [before > 0 ? '…' : '', ...lines.slice(before, lines.length - after), after > 0 ? '…' : '']
      .join('\n')
      .trim();
  return { field: change.field, was: part(was), now: part(now) };
}

/** When a draft is published, where that is set. */
export function dueLine(draft: Draft): Html | string {
  const step = scheduleOf(draft);
  return step ? html`<p>定在 ${step.due.replace('T', ' ')} 发布（${step.name}）</p>` : '';
}

/** The state of a draft in a word. */
export function badge(state: DraftState): Html {
  return html`<span class="state ${state}">${states[state]}</span>`;
}

/** Where a draft is looked at. */
export function addressOf({ place }: Draft): string {
  return `/desk/drafts/${place.subject}/${place.key}`;
}

/** An instant as the office writes it, in Shanghai. */
export function time(at: string | Date): string {
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? '' : shanghai(instant).slice(0, 16).replace('T', ' ');
}
