import { expect, test } from 'vitest';
import { aspectsOf } from '../../src/search/aspects.ts';

test.each([
  '停车多少钱',
  '物业费',
  '水费',
  '装修押金多少',
  '门禁卡几块',
  '充电怎么收费',
  '一平多少',
  '停车费标准',
])('%s asks for a price', (query) => {
  expect(aspectsOf(query)).toEqual(['price']);
});

test.each([
  '欠物业费',
  '退费',
  '2026年物业费',
  '物业费怎么交',
  '维修资金还有多少',
  '投诉多少件',
  '停水',
  '免费',
])('%s does not', (query) => {
  expect(aspectsOf(query)).toEqual([]);
});

test.each(['漏水找谁', '物业电话', '怎么投诉', '困在电梯里', '业委会联系方式'])(
  '%s asks whom to call',
  (query) => {
    expect(aspectsOf(query)).toEqual(['contact']);
  },
);

test.each(['几点装修', '前台上班时间', '泳池几点开'])('%s asks for hours', (query) => {
  expect(aspectsOf(query)).toEqual(['hours']);
});
