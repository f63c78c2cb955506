import { html } from 'hono/html';
import type { Published } from '../history.ts';
import type { Deed } from '../people/deeds.ts';
import type { Person } from '../person.ts';
import { time } from './drafts.ts';
import { type Html, page } from './frame.ts';
import { forKeepers, linked, numberOf } from './sentence.ts';

/** A published change, and what an administrator should look at twice. */
export interface Audited extends Published {
  warning?: string;
}

/** The page where administrators see who published and approved what; `older` leads on. */
export function auditPage(person: Person, changes: readonly Audited[], older: string | undefined): Html {
  return page(
    { title: '修改记录', person },
    html`<p>网站上的每次改动：谁写的、谁审的。最新的在前。<a href="/desk/audit/people">登录、邀请和角色</a></p>
<ul class="cards">${changes.map(
      ({ author, email, at, sentence, reviewer, warning }) => html`<li>${linked(sentence)}
<p class="about">${time(at)} · ${author} ${email} · ${reviewer ? html`审核：${reviewer}` : '没有第二个人审核'}</p>${warning ? html`<p class="words">${warning}</p>` : ''}</li>`,
    )}</ul>
${forKeepers(changes.map(({ commit, at, sentence }) => [`${time(at)} ${sentence}`, numberOf(commit)]))}
${older ? html`<p><a href="${older}">更早的</a></p>` : ''}`,
  );
}

/** The page where administrators see sign-ins, invitations, roles and shut accounts. */
export function deedsPage(person: Person, deeds: readonly Deed[], older: string | undefined): Html {
  return page(
    { title: '登录、邀请和角色', person },
    html`<p>谁登录过，谁邀请了谁、改了谁的角色、停用了谁。最新的在前。<a href="/desk/audit/">网站内容的修改记录</a></p>
<ul class="cards">${deeds.map(
      ({ at, who, what }) => html`<li>${what}
<p class="about">${time(new Date(at))}${who ? ` · ${who}` : ''}</p></li>`,
    )}</ul>
${older ? html`<p><a href="${older}">更早的</a></p>` : ''}`,
  );
}
