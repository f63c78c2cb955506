import { html } from 'hono/html';
import type { OpenInvitation } from '../people/invitations.ts';
import type { Account } from '../people/people.ts';
import type { Person } from '../person.ts';
import { type Role, roles, roleWords } from '../rights.ts';
import { time } from './drafts.ts';
import { field, type Html, page } from './frame.ts';

type Said = { good: boolean; words: string } | undefined;

/** The page where administrators invite people, change their roles and shut accounts. */
export function peoplePage(
  person: Person,
  { accounts, open }: { accounts: readonly Account[]; open: readonly OpenInvitation[] },
  said?: Said,
  link?: string,
): Html {
  return page(
    { title: '人员', person, said, copies: link !== undefined },
    html`${link ? invitation(link) : ''}
<h2>邀请</h2>
<form method="post" action="/desk/people/invite" class="narrow">
${field({ name: 'name', label: '姓名', hint: '同事在后台看得到；公开的修改记录只写岗位，除非本人同意' })}
${field({ name: 'email', label: '工作邮箱', type: 'email', hint: '不要用私人邮箱' })}
${roleBoxes('new', ['editor'])}
<p><button>生成邀请链接</button></p>
</form>
${
  open.length > 0
    ? html`<h2>还没有用的链接</h2>
<ul class="cards">${open.map(openCard)}</ul>`
    : ''
}
<h2>现有人员</h2>
<ul class="cards">${accounts.map((account) => card(account, person))}</ul>`,
  );
}

function invitation(link: string): Html {
  return html`<p>把这个链接交给本人，三天内有效，只能用一次，这里只显示这一次：</p>
<p class="link" id="invitation">${link}</p>
<div data-copy="invitation" hidden><p><button type="button">复制链接</button></p><p role="status"></p></div>`;
}

function openCard({ id, name, email, roles: given, invitedBy, expiresAt }: OpenInvitation): Html {
  return html`<li><strong>${name}</strong>（${roleWords(given)}）
<p class="about">${email} · ${invitedBy} 发的，${time(new Date(expiresAt))} 前有效</p>
<form method="post" action="/desk/people/withdraw"><input type="hidden" name="id" value="${id}">
<button class="grave">撤回</button></form></li>`;
}

function card(account: Account, person: Person): Html {
  const { name, email, roles: given, revoked, sessions } = account;
  return html`<li>
<strong>${name}</strong>（${roleWords(given)}${revoked ? '，已停用' : ''}）
<p class="about">${email} · 登录着 ${sessions} 处</p>
${passkeysOf(account)}<details><summary>修改${email === person.email ? '（您自己）' : ''}</summary>
<form method="post" action="/desk/people/role">
<input type="hidden" name="email" value="${email}">
${roleBoxes(email, given)}
<button class="quiet">改角色</button>
</form>
<div class="row">
<form method="post" action="/desk/people/again"><input type="hidden" name="email" value="${email}">
<button class="quiet">重新发链接（重设密码、删除通行密钥${revoked ? '，恢复账号' : ''}）</button></form>
${
  revoked
    ? ''
    : html`<form method="post" action="/desk/people/revoke"><input type="hidden" name="email" value="${email}">
<button class="grave">停用账号</button></form>`
}
</div>
</details>
</li>`;
}

function passkeysOf({ email, passkeys }: Account): Html | string {
  if (passkeys.length === 0) return '';
  return html`<ul class="keys">${passkeys.map(
    ({ id, name, since }) => html`<li><form method="post" action="/desk/people/forget-passkey" class="row">
<span>通行密钥：${name || '没有名字'}，${time(since)} 添加</span>
<input type="hidden" name="email" value="${email}"><input type="hidden" name="id" value="${id}">
<button class="grave">删除</button></form></li>`,
  )}</ul>`;
}

function roleBoxes(id: string, given: readonly Role[]): Html {
  return html`<fieldset><legend>角色</legend>
${Object.entries(roles).map(
  ([code, label]) => html`<label class="check" for="${id}-${code}">
<input type="checkbox" name="roles" value="${code}" id="${id}-${code}" ${given.includes(code as Role) ? 'checked' : ''}>${label}</label>`,
)}
</fieldset>`;
}
