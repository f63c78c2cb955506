import { parseDecimal } from '../format/number.ts';

/** One figure of a table that a document reproduces: its row, its column, and the amount in fen. */
export interface Stated {
  row: string;
  column: string;
  amount: number;
}

/**
 * Every amount in yuan in the Markdown tables of a text, in fen, read exactly: with or without 元, ￥ and separators, in
 * brackets below zero. A whole number is one where it, or the head of its column, says 元. Notes in brackets are left
 * off the names. What is finer than a fen, or in 万元, is none.
 */
export function statedIn(body: string): Stated[] {
  let head: string[] = [];
  let isYuan: boolean[] = [];
  return body.split('\n').flatMap((line) => {
    if (!line.trim().startsWith('|')) {
      head = [];
      return [];
    }
    const cells = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map(bare);
    if (cells.every((cell) => /^:?-+:?$/.test(cell))) return [];
    if (head.length === 0) {
      head = cells.map(named);
      isYuan = cells.map((cell) => /元/.test(cell) && !/[万千亿]元/.test(cell));
      return [];
    }
    const [row = '', ...rest] = cells;
    return rest.flatMap((cell, i): Stated[] => {
      const amount = fenIn(cell, isYuan[i + 1] ?? false);
      return amount === undefined ? [] : [{ row: named(row), column: head[i + 1] ?? '', amount }];
    });
  });
}

function fenIn(cell: string, isYuan: boolean): number | undefined {
  const plain = cell
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^\((.+)\)$/, '-$1');
  const [, sign = '', mark, number = '', unit] =
    /^([−-]?)(¥|人民币)?([\d,]+(?:\.\d+)?)(元?)$/.exec(plain) ?? [];
  const isAmount = isYuan || mark || unit || /\.\d{2}/.test(number);
  return isAmount ? parseDecimal(`${sign}${number}`, 2) : undefined;
}

/** Every number in a text without its separators, as it is written: `23,528.00` is `23528.00`. */
export function numbersIn(text: string): Set<string> {
  return new Set((text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(',', '')));
}

/** The numbers of one text that another has not, and the other way round; one that stands twice counts twice. */
export function numbersChanged(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before, after].map((text) =>
    (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(',', '')),
  ) as [string[], string[]];
  return { gone: beyond(old, now), come: beyond(now, old) };
}

function beyond(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const found = left.indexOf(one);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

function bare(cell: string): string {
  return cell.replaceAll('**', '').trim();
}

function named(cell: string): string {
  return cell.replace(/[（(].*$/, '').replace(/\s+/g, '');
}
