import { html } from 'hono/html';
import type { Published } from '../history.ts';
import type { Person } from '../person.ts';
import { time } from './drafts.ts';
import { type Html, page } from './frame.ts';

/** The page where administrators see who published and approved what; `older` leads on. */
export function auditPage(person: Person, changes: readonly Published[], older: string | undefined): Html {
  return page(
    { title: '修改记录', person },
    html`<p>网站上的每次改动：谁写的、谁审的。最新的在前。</p>
<ul class="cards">${changes.map(
      ({ commit, author, email, at, sentence, reviewer }) => html`<li>${sentence}
<p class="about">${time(at)} · ${author} ${email} · ${reviewer ? html`审核：${reviewer}` : '没有第二个人审核'} · ${commit.slice(0, 10)}</p></li>`,
    )}</ul>
${older ? html`<p><a href="${older}">更早的</a></p>` : ''}`,
  );
}
