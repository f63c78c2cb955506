import { html } from 'hono/html';
import type { Person } from '../person.ts';
import type { Release } from '../releases.ts';
import { time } from './drafts.ts';
import { type Html, page } from './frame.ts';
import { forKeepers, numberOf, spoken } from './sentence.ts';

type Said = { good: boolean; words: string } | undefined;

/** A release with what its commit says. */
export interface Shown {
  release: Release;
  sentence: string;
}

/** The page where administrators put an earlier release of the site back; `live` is what readers get, `back` whether it was put back. */
export function releasesPage(
  person: Person,
  shown: readonly Shown[],
  { live, back }: { live: string | undefined; back: boolean },
  said?: Said,
): Html {
  return page(
    { title: '网站的版本', person, said },
    html`<p>每次发布生成一版，保留最近十版。退回某一版，业主看到的网站就回到那时的样子；修改记录不变，后来的内容都还在，下一次发布又回到最新。某一条内容写错了，请改那一条，不用退回整个网站。</p>
${back || shown[0]?.release.id !== live ? forward() : ''}
<ul class="cards">${shown.map((one, at) => card(one, live, at < shown.findIndex(({ release }) => release.id === live)))}</ul>
${forKeepers(shown.map(({ release: { id, builtAt, commit } }) => [time(builtAt), `${id}，${numberOf(commit)}`]))}`,
  );
}

function forward(): Html {
  return html`<form method="post" action="/desk/releases/forward"><p><button>重新发布最新的内容</button></p></form>`;
}

function card({ release, sentence }: Shown, live: string | undefined, newer: boolean): Html {
  const { id, builtAt, checked } = release;
  const about = checked
    ? `${checked.files} 个文件，${(checked.bytes / 1_000_000).toFixed(1)} MB`
    : '没有核对';
  return html`<li><strong>${time(builtAt)}</strong> ${id === live ? html`<span class="state review">网站现在显示</span>` : ''}
<p>${spoken(sentence)}</p>
<p class="about">${about}</p>
${checked?.warnings.map((words) => html`<p class="about">提醒：${words}</p>`) ?? ''}
${
  id === live
    ? ''
    : html`<form method="post" action="/desk/releases/roll-back"><input type="hidden" name="release" value="${id}">
<button class="${newer ? 'quiet' : 'grave'}">${newer ? '换成这一版' : '退回到这一版'}</button></form>`
}</li>`;
}
