import { html } from 'hono/html';
import { type Person, publicSignature, signature } from '../person.ts';
import { field, type Html, newPassword, page } from './frame.ts';

/** What somebody may look after in the own account. */
export interface Own {
  sessions: { id: string; since: string; current: boolean; browser: string }[];
  passkeys: { id: string; name: string; since: string }[];
  /** Where this desk answers under a name, for passkeys. */
  named: string;
}

type Said = { good: boolean; words: string } | undefined;

/** The page of one's own account: password, passkeys, sessions. */
export function accountPage(person: Person, own: Own, said?: Said): Html {
  return page(
    { title: '我的账号', person, said, passkeys: true },
    html`<p>${person.email}</p>
<h2>通行密钥</h2>
<p>用指纹、面容或锁屏密码登录，不用记密码，也骗不走。</p>
<ul class="cards">${own.passkeys.map(
      ({ id, name, since }) => html`<li>${name}
<p class="about">${since} 添加</p>
<form method="post" action="/desk/account/forget-passkey"><input type="hidden" name="id" value="${id}">
<button class="grave">删除</button></form></li>`,
    )}</ul>
<div data-passkey="add" hidden>
<p class="field"><label for="passkey-name">它在哪台设备上</label>
<span class="hint">例如：前台电脑、我的手机</span>
<input id="passkey-name" maxlength="30" autocomplete="off"></p>
<p class="field"><label for="passkey-password">现在的密码</label>
<span class="hint">再输一次，免得别人趁您离开时添加</span>
<input id="passkey-password" type="password" autocomplete="current-password"></p>
<p><button type="button">添加通行密钥</button></p>
<p role="status"></p>
</div>
<p data-passkey-elsewhere hidden>通行密钥要在有名字的地址上用，请从 <a href="${own.named}">${own.named}</a> 打开。</p>
<h2>登录着的设备</h2>
<ul class="cards">${own.sessions.map(
      ({ id, since, current, browser }) => html`<li>${browser}${current ? '（就是这里）' : ''}
<p class="about">${since} 登录</p>
${
  current
    ? ''
    : html`<form method="post" action="/desk/account/end-session"><input type="hidden" name="id" value="${id}">
<button class="grave">让它退出</button></form>`
}</li>`,
    )}</ul>
<h2>公开的修改记录里怎么写您</h2>
<p>网站公开每次改动是哪个岗位做的，写作“${publicSignature(person).name}”。不写邮箱；姓名只在您同意以后写，写出去就撤不回来。</p>
<form method="post" action="/desk/account/name">
<p><label><input type="checkbox" name="named" ${person.named ? 'checked' : ''}> 同意写我的名字：${signature(person)}</label></p>
<p><button>保存</button></p>
</form>
<h2>改密码</h2>
<form method="post" action="/desk/account/password" class="narrow">
<input type="hidden" name="email" value="${person.email}" autocomplete="username">
${field({ name: 'old', label: '现在的密码', type: 'password', autocomplete: 'current-password' })}
${newPassword('新的密码')}
${own.passkeys.length > 0 ? html`<p><label><input type="checkbox" name="keep"> 通行密钥都在自己手里，保留；不勾选就一起删除</label></p>` : ''}
<p><button>改密码</button></p>
</form>`,
  );
}
