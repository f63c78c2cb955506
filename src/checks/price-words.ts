import { isVerbatim } from '../figures/minor.ts';
import type { Data } from './figures.ts';
import type { Finding } from './finding.ts';

/** A version of a record and the day it was published (YYYY-MM-DD; empty where that is not known). */
export type Version = { on: string; data: Data };

/** Makes findings of one field of the record at hand. */
export type Found = (field: string, message: string) => Finding[];

const fields: Readonly<Record<string, (value: unknown) => string>> = {
  name: String,
  content: String,
  basis: String,
  condition: String,
  changeReason: String,
  reductions: (rows) => (rows as Data[]).map(({ when }) => when).join('；'),
  guide: (guide) => String((guide as Data).document),
};

/**
 * What a published price says in words stays, for the list of a past day is printed from it: what is paid for, on what
 * basis, in which cases less is. Other words are another price, which takes the place of this one, with its day, who
 * decided it and why. Spaces and punctuation are free, and so is everything while the price is still ahead.
 * @param versions the published versions, oldest first, and last the one that is to be published
 */
export function priceWords(versions: readonly Version[], found: Found): Finding[] {
  const now = versions.at(-1);
  const [first, ...later] = versions.slice(0, -1);
  if (!now || !first) return [];
  return Object.keys(fields).flatMap((field) => {
    const was = later.reduce((last, next) => (isSame(field, last, next) ? next : last), first);
    if (isSame(field, was, now)) return [];
    const [before, after] = [was, now].map(({ data }) => quoted(field, data[field]));
    return found(
      field,
      `公布过的是${before}，不能改成${after}：过去哪一天怎么收，业主看到的就是这句话；请照原样改回，要变的写停止日期，另建一项，在“代替哪一项”里填这一项的编号，写明谁决定的；公布时写错的，先在“公布后的更正”里写一条`,
    );
  });
}

function isSame(field: string, was: Version, now: Version): boolean {
  const from = was.data.effectiveFrom;
  if (now.on !== '' && typeof from === 'string' && from > now.on) return true;
  return isVerbatim(said(field, was.data[field]), said(field, now.data[field]));
}

function said(field: string, value: unknown): string {
  return value === undefined || value === null ? '' : (fields[field]?.(value) ?? '');
}

/** 40 characters tell which sentence it is. */
function quoted(field: string, value: unknown): string {
  const text = said(field, value);
  if (text === '') return '空白';
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
