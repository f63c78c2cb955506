import type { Cell } from './sheet.ts';

/** What a column of an export can hold, in the order in which columns are given away. */
export const columnKinds = {
  id: '工单号',
  hotlineContacted: '热线：联系上业主',
  hotlineSolved: '热线回访：是否解决',
  hotlineSatisfied: '热线回访：满意度',
  reported: '报事时间（业主提出）',
  accepted: '受理时间',
  dispatched: '派单时间',
  responded: '首次响应时间',
  onSite: '到场时间',
  answered: '答复时间',
  due: '要求完成时间',
  closed: '办结时间',
  callback: '回访时间',
  kind: '事项类型',
  subcategory: '投诉小类',
  category: '投诉分类',
  channel: '渠道',
  building: '楼栋',
  unit: '单元',
  household: '房号',
  phone: '电话',
  voided: '是否作废',
  isValid: '是否有效投诉',
  excluded: '剔除原因',
  escalated: '是否升级',
  reopened: '是否重开',
  confirmed: '业主确认',
  solved: '回访：是否解决',
  satisfied: '回访：满意度',
  called: '回访结果',
  caller: '回访方',
  passedTo: '转交单位',
  outcome: '办理结果',
  status: '状态',
} as const;
export type ColumnKind = keyof typeof columnKinds;

/** Columns whose cells are times. */
export const timeKinds = [
  'reported',
  'accepted',
  'dispatched',
  'responded',
  'onSite',
  'answered',
  'closed',
  'callback',
  'due',
] as const;
export type TimeKind = (typeof timeKinds)[number];

/** Which column (from 0) holds what. */
export type Mapping = Partial<Record<ColumnKind, number>>;

/** What several columns may hold equally well: staff say which, or that none does. */
export type Unsure = Partial<Record<ColumnKind, number[]>>;

/** A mapping with what could not be told by the names alone; such a kind is in no column until staff say so. */
export interface Matched {
  mapping: Mapping;
  unsure: Unsure;
}

/** A header without what does not tell columns apart: spaces, stars, what stands in brackets. */
export function plainHeader(cell: Cell | undefined): string {
  return String(cell ?? '')
    .normalize('NFKC')
    .replace(/[\s*:：]|\(.*?\)|【|】|（.*?）/g, '');
}

/** What a mapping is remembered by: the names of all headers, nothing of what stands below. */
export function signatureOf(headers: readonly Cell[]): string {
  return headers.map(plainHeader).join('|');
}
