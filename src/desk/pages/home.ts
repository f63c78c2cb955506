import { html } from 'hono/html';
import { isLate } from '../drafts/clock.ts';
import type { Draft } from '../drafts/draft.ts';
import { formAt, type Home } from '../home.ts';
import type { Person } from '../person.ts';
import { may } from '../rights.ts';
import { list, time } from './drafts.ts';
import { type Html, page } from './frame.ts';
import { linked } from './sentence.ts';

/** What one sees on coming in: what went wrong, what waits, what is due, what went live today. */
export function homePage(person: Person, home: Home): Html {
  const { toReview, mine, scheduled, ending, due } = home;
  const waits = may(person, 'approve') ? '等我审核' : '可以提意见';
  return page(
    { title: '首页', person },
    html`${trouble(home)}
${may(person, 'draft') ? html`<p class="row"><a class="button" href="/admin/#/collections/notices/new">发一条公告</a><a href="/admin/">填写别的内容</a><a href="/">查看网站</a></p>` : ''}
${toReview.length > 0 || may(person, 'approve') ? html`<h2>${waits}</h2>${list(toReview, '没有等审核的草稿。')}` : ''}
${may(person, 'draft') ? html`<h2>我的草稿</h2>${list(mine, '没有还没发布的草稿。', (draft) => answerTo(draft, person))}` : ''}
${scheduled.length > 0 ? html`<h2>别人定时发布的</h2>${list(scheduled, '')}` : ''}
${due.length > 0 ? html`<h2>要公示的</h2>${dueList(home)}` : ''}
${ending.length > 0 ? html`<h2>公告到期</h2>${endings(home)}` : ''}
<h2>今天上线</h2>${todays(home)}`,
  );
}

function trouble({ trouble: failed, building }: Home): Html | string {
  if (building) return html`<p class="said good" role="status">正在检查和生成网页，过一会儿刷新这一页。</p>`;
  if (!failed) return '';
  const { findings, message } = failed;
  const reasons = findings.map(
    ({ field, message: words, href }) =>
      html`<li>${field ? `${field}：` : ''}${words}${href ? html` <a href="${href}">去修改</a>` : ''}</li>`,
  );
  return html`<div class="said bad" role="alert"><p>没有上线，网站还是上一次的样子。</p>
${findings.length > 0 ? html`<ul>${reasons}</ul>` : html`<p>${message}</p>`}</div>`;
}

/** What others have said of one's own draft since one saved it last. */
function answerTo({ events }: Draft, person: Person): Html | string {
  const since = events.findLastIndex(({ action, email }) => action === 'save' && email === person.email);
  const said = events
    .slice(since + 1)
    .filter(
      ({ action, email }) => email !== person.email && ['return', 'comment', 'failed'].includes(action),
    );
  return html`${said.map(
    ({ name, action, words }) =>
      html`<p class="words">${name}${action === 'return' ? ' 退回' : ''}：${words}</p>`,
  )}`;
}

/** So many of what is late, and of what is to come, are shown; the calendar of the site has all. */
const shownDue = 5;

function dueList({ due }: Home): Html {
  const late = due.filter((one) => one.late).slice(-shownDue);
  const shown = [...late.reverse(), ...due.filter((one) => !one.late).slice(0, shownDue)];
  return html`<ul class="cards">${shown.map(
    ({ name, words, late, href, begun }) =>
      html`<li>${name} <a class="deed" href="${href}">${begun ? '接着填写' : '开始填写'}</a>
<p class="about ${late ? 'late' : ''}">${words}</p></li>`,
  )}</ul>
${due.length > shown.length ? html`<p><a href="/calendar/">还有 ${due.length - shown.length} 项，看公示日历</a></p>` : ''}`;
}

function endings({ ending }: Home): Html {
  return html`<p class="hint">到期后网站自动标为“已结束”，内容和网址都保留，不删除。</p>
<ul class="cards">${ending.map(
    ({ key, title, until }) => html`<li><a href="${formAt({ subject: 'notices', key })}">${title}</a>
<p class="about">${until ? `${until.replace('T', ' ')} 到期` : '没有写结束时间，一直有效；事情办完后请填上'}</p></li>`,
  )}</ul>`;
}

function todays({ today }: Home): Html {
  if (today.length === 0) return html`<p>今天还没有改动。</p>`;
  return html`<ul class="cards">${today.map(
    ({ sentence, at, author, reviewer, due, live }) => html`<li>${linked(sentence)}
<p class="about">${time(at)} · ${author}${reviewer ? html` · 审核：${reviewer.replace(/ <.*$/, '')}` : ''}${timed(due, at)} · ${live ? '已上线' : '还没上线'}</p></li>`,
  )}</ul>`;
}

function timed(due: string, at: string): string {
  if (due === '') return '';
  const words = ` · 定时 ${due.replace('T', ' ')}`;
  return isLate(due, new Date(at)) ? `${words}，到点时发布台没有运行，后来补发` : words;
}
