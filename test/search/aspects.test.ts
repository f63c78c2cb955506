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

test.each(['欠物业费', '退费', '2026年物业费', '物业费怎么交', '停水', '免费'])('%s does not', (query) => {
  expect(aspectsOf(query)).toEqual([]);
});

test.each(['投诉多少件', '9月投诉月报', '按时办结率', '回访满意度'])(
  '%s asks how complaints are counted',
  (query) => {
    expect(aspectsOf(query)).toEqual(['complaints']);
  },
);

test('how to complain asks whom to call, and its months may answer too', () => {
  expect(aspectsOf('怎么投诉')).toEqual(['contact', 'complaints']);
});

test('when the water is back is no question for opening hours', () => {
  expect(aspectsOf('几点来水')).toEqual([]);
  expect(aspectsOf('电梯几点能修好')).toEqual([]);
});

test.each(['漏水找谁', '物业电话', '困在电梯里', '业委会联系方式'])('%s asks whom to call', (query) => {
  expect(aspectsOf(query)).toEqual(['contact']);
});

test.each(['几点装修', '前台上班时间', '泳池几点开'])('%s asks for hours', (query) => {
  expect(aspectsOf(query)).toEqual(['hours']);
});

test.each(['维修资金还有多少', '维修资金余额', '停车收入', '公共用电', '维修基金'])(
  '%s asks what came in, went out or is left',
  (query) => {
    expect(aspectsOf(query)).toEqual(['money']);
  },
);

test.each(['我家的账', '我家摊多少', '咱家交多少'])('%s asks for the share of a home', (query) => {
  expect(aspectsOf(query)).toEqual(['home']);
});

test('the bare name of a kind of document asks for one; a subject with it is found by its own words', () => {
  expect(aspectsOf('合同')).toEqual(['proof']);
  expect(aspectsOf('电梯维保合同')).toEqual([]);
  expect(aspectsOf('我家漏水')).toEqual([]);
});
