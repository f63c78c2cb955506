import { shanghai } from '../../format/date.ts';
import type { Release } from '../releases.ts';

/** A release as staff name it, `2026-11-22 09:30 的一版`. */
export function nameOf({ builtAt }: Pick<Release, 'builtAt'>): string {
  return `${shanghai(new Date(builtAt)).slice(0, 16).replace('T', ' ')} 的一版`;
}

/** What putting a release back means, said to whoever did it. */
export function backWords(release: Release): string {
  return `网站已退回到 ${nameOf(release)}。修改记录没有变，后来的内容都还在；下一次发布，或点“重新发布最新的内容”，网站就回到最新。`;
}

/** What stands above every page of the desk while an earlier release is shown. */
export function bannerWords(release: Release): string {
  return `网站现在显示的是 ${nameOf(release)}，不是最新的内容；下一次发布后回到最新。`;
}
