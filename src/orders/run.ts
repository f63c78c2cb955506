import type { Matched } from './columns.ts';
import { headerRow, matched } from './header.ts';
import { hashWith, newSalt } from './household.ts';
import { monthOf, type Result } from './month.ts';
import type { Reading } from './order.ts';
import { readOrders } from './read.ts';
import type { Settings } from './settings.ts';
import type { Cell, Progress, Sheet } from './sheet.ts';

/** An export before anything is counted: its headers and what they were taken for. */
export interface Layout extends Matched {
  /** Row of the headers, from 0. */
  header: number;
  headers: Cell[];
}

/** A month with what was left out and what staff have to settle first. */
export interface Run extends Result {
  reading: Omit<Reading, 'orders'>;
}

/** Where the headers are and what they mean. @throws Error with a Chinese sentence when there are none */
export function layoutOf(sheet: Sheet): Layout {
  const header = headerRow(sheet);
  if (header < 0)
    throw new Error(
      '前 20 行里没有找到表头（例如：工单号、报事时间、办结时间、状态）；请导出带表头的工单明细',
    );
  return { header, headers: sheet.rows[header] ?? [], ...matched(sheet, header) };
}

/** The month of a sheet. Keys are hashed with a salt made for this call and forgotten with it. */
export function run(sheet: Sheet, layout: Layout, settings: Settings, progress?: Progress): Run {
  if (layout.mapping.reported === undefined)
    throw new Error('没有指定哪一列是报事时间；请在对应关系里选一列');
  const task = { ...layout, settings, hash: hashWith(newSalt()) };
  const { orders, ...reading } = readOrders(sheet, task, progress);
  return { ...monthOf({ orders, ...reading }, settings, layout.mapping), reading };
}
