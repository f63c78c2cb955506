import { html } from 'hono/html';
import type { Invited } from '../people/invitations.ts';
import { roleWords } from '../rights.ts';
import { field, type Html, newPassword, page } from './frame.ts';

type Said = { good: boolean; words: string } | undefined;

/** The page where one signs in; `next` is where one wanted to go. */
export function signInPage(
  next: string,
  { email = '', oidc }: { email?: string; oidc?: string | undefined } = {},
  said?: Said,
): Html {
  return page(
    { title: '登录', said, passkeys: true },
    html`<form method="post" action="/desk/sign-in" class="narrow">
<input type="hidden" name="next" value="${next}">
${field({ name: 'email', label: '工作邮箱', type: 'email', value: email, autocomplete: 'username' })}
${field({ name: 'password', label: '密码', type: 'password', autocomplete: 'current-password' })}
<p><button>登录</button></p>
</form>
<div data-passkey="sign-in" data-next="${next}" hidden>
<p><button type="button" class="quiet">用通行密钥登录</button></p>
<p role="status"></p>
</div>
${oidc ? html`<p><a class="button" href="/desk/oidc/start">${oidc}</a></p>` : ''}
<p class="hint">忘了密码，请管理员在“人员”里重新发一个邀请链接。<a href="/">查看网站</a></p>`,
  );
}

/** The page where the first administrator is made. */
export function firstPage(given: { code?: string; name?: string; email?: string } = {}, said?: Said): Html {
  return page(
    { title: '设立第一位管理员', said },
    html`<p>发布台的窗口里显示了一次性代码，只能用一次。之后由管理员发链接邀请其他人。</p>
<form method="post" action="/desk/first/" class="narrow">
${field({ name: 'code', label: '一次性代码', value: given.code ?? '', hint: '例如 ABCD-EFGH-2345' })}
${field({ name: 'name', label: '姓名', value: given.name ?? '', autocomplete: 'name', hint: '同事在后台看得到；公开的修改记录只写岗位，除非本人同意' })}
${field({ name: 'email', label: '工作邮箱', type: 'email', value: given.email ?? '', autocomplete: 'username', hint: '登录用，不公开；不要用私人邮箱' })}
${newPassword()}
<p><button>设立并登录</button></p>
</form>`,
  );
}

/** The page behind an invitation. */
export function invitedPage(secret: string, invited: Invited, said?: Said): Html {
  return page(
    { title: '接受邀请', said },
    html`<p>${invited.name}（${roleWords(invited.roles)}），请设一个密码。以后用 ${invited.email} 登录。</p>
<form method="post" action="/desk/invited/${secret}" class="narrow">
<input type="hidden" name="email" value="${invited.email}" autocomplete="username">
${newPassword()}
<p><button>设好并登录</button></p>
</form>`,
  );
}

/** A page that only says something. */
export function saidPage(title: string, words: string): Html {
  return page({ title, said: { good: false, words } }, html`<p><a href="/desk/">回到后台首页</a></p>`);
}
