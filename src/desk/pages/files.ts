import { html } from 'hono/html';
import { catalogue } from '../../catalogue.ts';
import { placeOf } from '../../content.ts';
import { pictureEndings } from '../../schema/notices.ts';
import { titleOf } from '../drafts/changes.ts';
import type { Person } from '../person.ts';
import { entryAt } from '../place.ts';
import type { Media } from '../reading.ts';
import { may } from '../rights.ts';
import type { State } from '../state.ts';
import { usersOf } from '../uploads.ts';
import { type Html, page } from './frame.ts';

/** Pictures and files by the month they came in, the newest first; where each is used; those that nobody uses can go. */
export function filesPage(
  person: Person,
  media: readonly Media[],
  state: State,
  said?: { good: boolean; words: string },
): Html {
  const users = usersOf(state);
  const months = [...new Set(media.map(monthOf))].sort().reverse();
  const unused = media.filter((one) => users.get(addressOf(one))?.length === 0).length;
  return page(
    { title: '图片和文件', person, said },
    html`<p>共 ${media.length} 个，${unused} 个没有用到。新的在填写公告、文件等表单时上传，照片会缩小并去掉拍摄信息；用到的不能删除。</p>
${may(person, 'remove') ? html`<p>在这里删除、在表单外面上传，当场生效，不经过第二个人，都记在修改记录里；随表单上传的，跟着那一条走审核。</p>` : ''}
${months.map(
  (month) => html`<h2>${month ? `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月` : '更早'}</h2>
<ul class="cards files">${media
    .filter((one) => monthOf(one) === month)
    .map((one) => card(person, one, state, users.get(addressOf(one)) ?? []))}</ul>`,
)}`,
  );
}

function card(person: Person, one: Media, state: State, users: readonly string[]): Html {
  const isPicture = pictureEndings.some((ending) => one.name.toLowerCase().endsWith(`.${ending}`));
  return html`<li>${isPicture ? html`<img src="${one.url}" alt="" width="96" height="96" loading="lazy">` : ''}
<div><a href="${one.url}">${one.name}</a>
<p class="about">${sizeInWords(one.size)}</p>
${
  users.length > 0
    ? html`<p>用在：${users.map((file, i) => html`${i ? '、' : ''}${userLink(state, file)}`)}</p>`
    : html`<p>没有用到。</p>${may(person, 'remove') ? removal(one) : ''}`
}</div></li>`;
}

function removal({ path, name }: Media): Html {
  return html`<form method="post" action="/desk/files/remove"><input type="hidden" name="path" value="${path}">
<button class="grave" aria-label="删除 ${name}">删除</button></form>`;
}

function userLink(state: State, file: string): Html {
  const place = placeOf(file);
  if (!place || 'shipped' in catalogue[place.subject]) return html`${file}`;
  const title = titleOf(entryAt(`content/${file}`), state.files.get(file) ?? '');
  return html`<a href="/admin/#/collections/${place.subject}/entries/${place.key}">${title}</a>`;
}

function addressOf({ path }: Media): string {
  return path.slice('public'.length).normalize('NFC');
}

function monthOf({ path }: Media): string {
  return /^public\/files\/(20\d\d-\d\d)\//.exec(path)?.[1] ?? '';
}

/** Bytes as people read them; what came with a draft is not counted. */
function sizeInWords(bytes: number): string {
  if (bytes === 0) return '';
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
