import { html } from 'hono/html';
import type { Finding } from '../../checks/finding.ts';
import { shanghai } from '../../format/date.ts';
import { pictureEndings } from '../../schema/notices.ts';
import { type Change, titleOf } from '../drafts/changes.ts';
import type { Draft } from '../drafts/draft.ts';
import type { DraftAction } from '../drafts/events.ts';
import { lookedAt, nameOf, type ShownUpload } from '../drafts/shown.ts';
import { authorsOf } from '../drafts/steps.ts';
import type { Person } from '../person.ts';
import { may } from '../rights.ts';
import { addressOf, badge, differences, dueLine, time } from './drafts.ts';
import { type Html, page } from './frame.ts';

const steps: Record<DraftAction, string> = {
  save: '保存',
  submit: '提交审核',
  return: '退回',
  comment: '意见',
  schedule: '定时发布',
  recall: '撤回定时',
  failed: '：到点没有发布',
};

/** What is shown of a draft; `moved` is what the site has changed since it was begun. */
export interface Seen {
  changes: readonly Change[];
  findings: readonly Finding[];
  /** Whether a second person has to approve it. */
  two: boolean;
  moved?: readonly Change[];
  /** The uploads it names. */
  uploads: readonly ShownUpload[];
  /** What is shown here, to be sent along by who approves it. */
  version: string;
  /** The document that owners will see; nothing where there is none. */
  page?: string;
}

/** Everything about one draft, and what this person may do with it. */
export function draftPage(
  person: Person,
  draft: Draft,
  { changes, findings, two, moved, uploads, version, page: document }: Seen,
  said?: { good: boolean; words: string },
): Html {
  return page(
    { title: titleOf(draft.place, draft.text), person, said, frames: document !== undefined },
    html`${dueLine(draft)}<p>${badge(draft.state)} <a href="/admin/#/collections/${draft.place.subject}/entries/${draft.place.key}">打开表单和预览</a> <a href="/desk/history/${draft.place.subject}/${draft.place.key}">历史版本</a> <a href="#doings">到办理</a></p>
${moved ? overtaken(moved) : ''}
${values(draft, changes, document)}
${uploads.length > 0 ? attached(draft, uploads) : ''}
<h2>检查</h2>
${
  findings.length === 0
    ? html`<p>没有问题，可以发布。</p>`
    : html`<p>改好下面 ${findings.length} 处才能提交和发布：</p>
<ul>${findings.map(({ field, message }) => html`<li>${field ? `${field}：` : ''}${message}</li>`)}</ul>`
}
<h2>经过</h2>
<ul class="cards">${draft.events.map(
      ({
        name,
        at,
        action,
        words,
        due,
      }) => html`<li>${name} ${steps[action]}${due ? `，定在 ${due.replace('T', ' ')}` : ''}<p class="about">${time(at)}</p>
${action === 'comment' || action === 'return' || action === 'failed' ? html`<p class="words">${words}</p>` : ''}</li>`,
    )}</ul>
${doings(person, draft, { clean: findings.length === 0 && !moved, two, version })}`,
  );
}

/** The page as owners will see it. Its frame runs no script, whatever a draft holds. */
function onSite(document: string): Html {
  return html`<h2>网站上会是这样</h2>
<iframe class="as-page" title="网站上会是这样" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" srcdoc="${document}"></iframe>`;
}

/** What was changed, then the page; of what is new the page, and its values for who asks. */
function values({ was }: Draft, changes: readonly Change[], document: string | undefined): Html {
  const page = document === undefined ? '' : onSite(document);
  const all = differences(was !== null, changes);
  if (was === null && page) return html`${page}<details><summary>逐项看填了什么</summary>${all}</details>`;
  return html`<h2>${was === null ? '新的内容' : '改了什么'}</h2>${all}${page}`;
}

/** Pictures to look at and files to open, as they lie in this draft. */
function attached(draft: Draft, uploads: readonly ShownUpload[]): Html {
  return html`<h2>图片和附件</h2>
<p>发布的就是这里打开看到的这些。</p>
<ul class="cards files">${uploads.map((one) => {
    const isPicture = pictureEndings.some((ending) => one.path.toLowerCase().endsWith(`.${ending}`));
    const at = lookedAt(draft, one);
    return html`<li>${isPicture ? html`<a href="${at}"><img src="${at}" alt="" width="96" height="96"></a>` : ''}
<div><a href="${at}">${nameOf(one)}</a><p class="about">${one.fresh ? '随这份草稿发布' : '网站上已经有'}</p></div></li>`;
  })}</ul>`;
}

function overtaken(moved: readonly Change[]): Html {
  return html`<h2>起草之后，网站上的这一条又改过</h2>
<p>先<strong>打开表单</strong>对照两个版本，合并并保存，才能提交和发布。网站上新改的是：</p>
${differences(true, moved)}`;
}

/** The buttons. What they may not do the desk refuses as well, whoever asks. */
function doings(
  person: Person,
  draft: Draft,
  { clean, two, version }: { clean: boolean; two: boolean; version: string },
): Html {
  const at = addressOf(draft);
  const own = authorsOf(draft).some(({ email }) => email === person.email);
  const review = draft.state === 'review';
  const timed = draft.state === 'scheduled';
  const publishes =
    clean && !timed && (two ? review && !own && may(person, 'approve') : may(person, 'publish'));
  return html`<h2 id="doings">办理</h2>
${review && own && may(person, 'approve') ? html`<p>自己写过的内容要由另一位审核人来看。</p>` : ''}
${publishes ? button(`${at}/${two ? 'approve' : 'publish'}`, two ? '审核通过，发布' : '发布', version) : ''}
${publishes ? schedule(`${at}/schedule`, two ? '审核通过，定时发布' : '定时发布', version) : ''}
${timed && may(person, 'recall') ? button(`${at}/recall`, '撤回定时', '', 'quiet') : ''}
${!review && !timed && clean && may(person, 'submit') ? button(`${at}/submit`, '提交审核', '', two ? '' : 'quiet') : ''}
${
  may(person, 'comment') || (review && may(person, 'sendBack'))
    ? html`<form method="post" action="${at}/comment">
<p class="field"><label for="words">意见</label><textarea id="words" name="words" rows="4" maxlength="1000" required></textarea></p>
<p class="row">${may(person, 'comment') ? html`<button class="quiet">写意见</button>` : ''}
${review && may(person, 'sendBack') ? html`<button class="grave" formaction="${at}/return">退回修改</button>` : ''}</p></form>`
    : ''
}
${own && may(person, 'discard') ? html`<p></p>${button(`${at}/discard`, '放弃这份草稿', '', 'grave')}` : ''}`;
}

/** A day and a time of day in Shanghai, tomorrow at eight to begin with. */
function schedule(action: string, words: string, version: string): Html {
  const tomorrow = shanghai(new Date(Date.now() + 86_400_000)).slice(0, 10);
  return html`<details><summary>定时发布</summary>
<form method="post" action="${action}" class="row"><input type="hidden" name="version" value="${version}">
<label for="day">日期</label><input id="day" name="day" type="date" value="${tomorrow}" required>
<label for="time">时间</label><input id="time" name="time" type="time" value="08:00" required>
<button class="quiet">${words}</button></form>
<p class="hint">北京时间。到点由发布台自动发布；之前可以撤回，内容再有改动，定时就作废。</p></details>`;
}

function button(action: string, words: string, version = '', kind = ''): Html {
  return html`<form method="post" action="${action}"><input type="hidden" name="version" value="${version}">
<p><button class="${kind}">${words}</button></p></form>`;
}
