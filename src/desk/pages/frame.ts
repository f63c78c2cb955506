import { html } from 'hono/html';
import type { Person } from '../person.ts';
import { may, roleWords } from '../rights.ts';
import { bannerNow } from './banner.ts';

/** A piece of a page; what is put into it is escaped. */
export type Html = ReturnType<typeof html>;

interface Frame {
  title: string;
  /** Who is signed in; nobody on the pages before. */
  person?: Person | undefined;
  /** One sentence about what was just done, or why it was not. */
  said?: { good: boolean; words: string } | undefined;
  /** Loads the script for passkeys. */
  passkeys?: boolean;
  /** Loads the script that copies a link. */
  copies?: boolean;
  /** Loads the script that makes a frame as high as what is in it. */
  frames?: boolean;
}

/** A whole page of the desk: plain, without any script but those for passkeys, for copying a link and for the height of a frame. */
export function page(
  { title, person, said, passkeys = false, copies = false, frames = false }: Frame,
  body: Html,
): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${said && !said.good ? '没有成功：' : ''}${title} · 晒台后台</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk/style.css">
${passkeys ? html`<script src="/desk/passkey.js" defer></script>` : ''}
${copies ? html`<script src="/desk/copy.js" defer></script>` : ''}
${frames ? html`<script src="/desk/frame.js" defer></script>` : ''}
</head>
<body>
<header>
<p class="name"><span class="seal" aria-hidden="true">晒</span>晒台后台</p>
${person ? menu(person) : ''}
</header>
<main>
${person && bannerNow() ? html`<p class="said bad">${bannerNow()}</p>` : ''}
<h1>${title}</h1>
${said ? html`<p class="said ${said.good ? 'good' : 'bad'}" role="${said.good ? 'status' : 'alert'}">${said.words}</p>` : ''}
${body}
</main>
</body>
</html>
`;
}

function menu(person: Person): Html {
  return html`<nav aria-label="后台">
<a href="/desk/">首页</a>
<a href="/admin/">填写内容</a>
<a href="/desk/drafts/">草稿和审核</a>
<a href="/desk/files/">图片和文件</a>
${may(person, 'people') ? html`<a href="/desk/people/">人员</a>` : ''}
${may(person, 'audit') ? html`<a href="/desk/audit/">修改记录</a>` : ''}
${may(person, 'releases') ? html`<a href="/desk/releases/">版本</a>` : ''}
${may(person, 'standing') ? html`<a href="/desk/status/">运行情况</a>` : ''}
<a href="/desk/account/">我的账号</a>
</nav>
<form method="post" action="/desk/sign-out" class="who">
<span>${person.name}（${roleWords(person.roles)}）</span>
<button class="quiet">退出</button>
</form>`;
}

interface Field {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'email' | 'password';
  value?: string;
  autocomplete?: string;
}

/** A labelled field that has to be filled in. */
export function field({ name, label, hint, type = 'text', value = '', autocomplete = 'off' }: Field): Html {
  return html`<p class="field">
<label for="${name}">${label}</label>
${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : ''}
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" required
${hint ? html`aria-describedby="${name}-hint"` : ''}>
</p>`;
}

/** The field for a new password. */
export function newPassword(label = '密码'): Html {
  return field({
    name: 'password',
    label,
    type: 'password',
    autocomplete: 'new-password',
    hint: '至少 10 个字符；几个不相干的词连起来，又长又好记',
  });
}
