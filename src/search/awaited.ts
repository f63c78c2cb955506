import type { SearchTables } from './lexicon.ts';

const when = '(?:什么时候|啥时候?|何时|几点钟?|几时|多久|多长时间|哪天)';
const again = '(?:来|好|恢复|修|通|有|能用|可以用|结束|完|开)';

/** How one asks for the end of what one suffers from at the moment: 啥时候好, 几点来水, 修好了吗, 还要多久. */
const awaited = new RegExp(
  `${when}.{0,3}${again}|${again}.{0,2}(?:了[吗没]|要${when})|还要${when}|怎么还[不没]|还没(?:来|好|恢复|修|通)`,
);

const cutOff = /^[^年月日]{0,8}?(?:[停断没无]热?水|停[电气暖])了?$/;

/** Whether a folded query is nothing but what is cut off, perhaps with the building: one asks for what is on. */
export function isCutOff(text: string): boolean {
  return cutOff.test(text);
}

/** Whether a folded query waits for something to be over. */
export function isAwaited(text: string): boolean {
  return awaited.test(text);
}

/** Whether a folded query asks for what has been: what is on is no better an answer. */
export function looksBack(text: string): boolean {
  return /上一?[次回]|最近一次|以前|历次|历年/.test(text);
}

/** How much is preferred what is not over yet, and what has begun when its end is waited for. */
const ahead = 1.25;
const begun = 3;

/** Records that hold on a day (YYYY-MM-DD) or are to come, and how much more they are worth to who asks then. */
export function timely(terms: SearchTables['terms'], today: string, waiting: boolean): Map<number, number> {
  const open = today ? terms.filter(([, , to]) => to >= today) : [];
  return new Map(open.map(([record, from]) => [record, waiting && from <= today ? ahead * begun : ahead]));
}
