import { catalogue } from '../catalogue.ts';
import { parseDecimal, shortest } from '../format/number.ts';
import { fieldsOf } from '../schema/describe.ts';
import type { PriceItem } from '../schema/prices.ts';
import type { Data } from './figures.ts';
import type { Finding } from './finding.ts';

type Amendment = NonNullable<PriceItem['amendments']>[number];
type Version = { on: string; data: Data };

/**
 * The published versions of a price as its corrections tell them: where one says what was published and what is right
 * (15 元 for 16, another first day), and that is what stands there now, the versions hold it as if they always had. What
 * no correction tells stays as it was published.
 * @param versions oldest first, and last the one that is to be published
 */
export function retold<V extends { data: Data }>(versions: readonly V[]): V[] {
  const now = versions.at(-1)?.data ?? {};
  return versions.map((version) => {
    const told = [...new Set(toldIn(now).map(({ path }) => path))].filter(
      (path) =>
        isSaid(path, reached(path, version.data, now), now[path]) && !isSame(version.data[path], now[path]),
    );
    const data = { ...version.data, ...Object.fromEntries(told.map((path) => [path, now[path]])) };
    return { ...version, data };
  });
}

/** What the corrections of now make of a field of an older version, in words; undefined where none begins at it. */
function reached(path: string, was: Data, now: Data): string | undefined {
  const steps = toldIn(now).filter((one) => one.path === path);
  const first = steps.findIndex(({ before }) => isSaid(path, before, was[path]));
  return first < 0 ? undefined : steps.at(-1)?.after;
}

/** Corrections of a price that were published and are gone or rewritten, and those that say what is not so. */
export function checkPriceAmendments(
  versions: readonly Version[],
  found: (field: string, message: string) => Finding[],
): Finding[] {
  const now = versions.at(-1)?.data ?? {};
  const was = versions.slice(0, -1).flatMap(({ data }) => toldIn(data));
  const words = (one: Amendment) => JSON.stringify(Object.entries(one).sort());
  const kept = new Set(toldIn(now).map(words));
  const gone = was.filter((one) => !kept.has(words(one))).map(({ path }) => path);
  return [
    ...[...new Set(gone)].flatMap((path) =>
      found('amendments', `公布过的更正不能删、不能改写：${labelOf(path)}的那一条不见了或变了；请照原样补回`),
    ),
    ...toldIn(now).flatMap((one, i, all) => {
      const next = all.slice(i + 1).find(({ path }) => path === one.path);
      const isEnd = next ? next.before === one.after : isSaid(one.path, one.after, now[one.path]);
      const isBegin = versions.some(({ data }) => isSaid(one.path, one.before, data[one.path]));
      const label = labelOf(one.path);
      return [
        ...(isEnd
          ? []
          : found(
              'amendments',
              `${label}写的更正后是“${one.after}”，和现在填的不一样；请核对${example(now[one.path])}`,
            )),
        ...(isBegin
          ? []
          : found(
              'amendments',
              `${label}写的更正前是“${one.before}”，没有这样公布过；请照公布过的写${example(versions[0]?.data[one.path])}`,
            )),
      ];
    }),
  ];
}

function toldIn({ amendments }: Data): Amendment[] {
  return Array.isArray(amendments) ? (amendments as Amendment[]) : [];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether words say a value: 无 for none, an amount in yuan, a choice by its label, cases with their shares. */
function isSaid(path: string, text: string | undefined, value: unknown): boolean {
  if (text === undefined) return false;
  if (value === undefined) return text === '无';
  if (typeof value === 'object' && value !== null) return bare(text) === bare(inWords(value));
  if (typeof value === 'number') return parseDecimal(text.replace(/[元,\s]/g, ''), 4) === value;
  const labels = fieldOf(path)?.meta.labels;
  const plain = (one: string) => one.normalize('NFKC').replace(/\s+/g, '');
  return plain(text) === plain(labels?.[String(value)] ?? String(value));
}

/** Cases of reduction (连续空置满六个月 70%) or what the government says of a price (3.5 元，上浮 20%，文号), as an entry tells them. */
function inWords(value: object): string {
  if (Array.isArray(value)) return value.map(({ when, rate }) => `${when} ${shortest(rate, 2)}%`).join('；');
  const { base, float, document } = value as NonNullable<PriceItem['guide']>;
  return `${shortest(base, 4)} 元，上浮 ${shortest(float, 2)}%，${document}`;
}

function example(value: unknown): string {
  return typeof value === 'object' && value !== null ? `，写成“${inWords(value)}”` : '';
}

/** Without what may stand around the figures: 按 70% 交纳, 基准价 3.50 元, 最高上浮 20%. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(\.\d*?)0+(?!\d)/g, '$1')
    .replace(/\.(?!\d)|按(?=\d)|(?<=%)[交收]纳?|基准价|最高|定价文件|[^\p{L}\p{N}.%]/gu, '');
}

function fieldOf(path: string) {
  return fieldsOf(catalogue.prices.schema).find(({ name }) => name === path);
}

function labelOf(path: string): string {
  return `“${fieldOf(path)?.meta.label ?? path}”`;
}
