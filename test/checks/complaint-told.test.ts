import { expect, test } from 'vitest';
import { checkComplaints } from '../../src/checks/complaints.ts';
import { month } from '../records.ts';

const few = { carry: { ...month().carry, due: 9, closed: 9, closedInTime: 9 } };
const said = (review: string, changes: object = {}) =>
  checkComplaints({ complaints: [month({ review, ...changes })] })
    .filter(({ message }) => message.includes('%') || message.includes('百分'))
    .map(({ message }) => message);

test('a rate of this month in a sentence is the computed one, as far as it is written out', () => {
  expect(said('按时办结率 90%，满意率 80%，业主满意度为 80.0%。')).toEqual([]);
  expect(said('解决率 86.7%，回访按时率不到十件不写。')).toEqual([]);
  expect(said('按时率 100%，满意率 99%。')).toEqual([
    '“按时率 100%”：按月报是 90.0%（18／20），两者要一样',
    '“满意率 99%”：按月报是 80.0%（12／15），两者要一样',
  ]);
  expect(said('按时率百分之百。')).toEqual(['“按时率百分之百”：按月报是 90.0%（18／20），两者要一样']);
  expect(said('业主百分之百满意，业主百分之八十满意，满意率八成。')).toEqual([
    '“业主百分之百满意”：按月报是 80.0%（12／15），两者要一样',
  ]);
  expect(said('满意率百分之九十五，解决率九成五。')).toEqual([
    '“满意率95%”：按月报是 80.0%（12／15），两者要一样',
    '“解决率95%”：按月报是 86.7%（13／15），两者要一样',
  ]);
  expect(said('百分百满意。')).toHaveLength(1);
  expect(said('满意率高达 9 成。')).toHaveLength(1);
  expect(said('当场办成，2 成新的门换了。')).toEqual([]);
  expect(said('投诉少了七成五。')).toEqual(['“投诉少了75%”：上月没有月报，不写增减的百分比；请写各是几件']);
  expect(said('10 月按时率 100%')).toEqual(['“10 月按时率 100%”：按月报是 90.0%（18／20），两者要一样']);
  expect(said('12345 满意率 100%')).toEqual(['“12345 满意率 100%”：这项没有公布件数，不能写比率；请删去']);
  expect(said('到场按时率 95%')).toEqual(['“到场按时率 95%”：按月报是 90.0%（18／20），两者要一样']);
});

test('a rate of fewer than ten cases is no more told in words than in figures', () => {
  expect(said('都办结了，按时率 100%，满意率 100%。', few)).toEqual([
    '“按时率 100%”：只有 9 件，不足 10 件，样本不足，不写百分比；请写 9 件里 9 件',
    '“满意率 100%”：按月报是 80.0%（12／15），两者要一样',
  ]);
  expect(said('回访按时率 89%')).toEqual([
    '“回访按时率 89%”：只有 9 件，不足 10 件，样本不足，不写百分比；请写 9 件里 8 件',
  ]);
  const eight = { intake: { ...month().intake, complaint: 10 } };
  expect(said('漏水占 50%', eight)).toEqual([
    '“漏水占 50%”：本月有效投诉 8 件，不足 10 件，样本不足，不写百分比；请写几件里几件',
  ]);
});

test('a change in per cent has a base of twenty and the right sign', () => {
  expect(said('投诉比上月少 75%')).toEqual([
    '“投诉比上月少 75%”：上月没有月报，不写增减的百分比；请写各是几件',
  ]);
  const with_ = (review: string, complaint: number) =>
    checkComplaints({
      complaints: [
        month({ review }),
        month({ month: '2026-09', cutoff: '2026-10-05', intake: { ...month().intake, complaint } }),
      ],
    })
      .map(({ message }) => message)
      .filter((message) => message.startsWith('“'));
  expect(with_('有效投诉比上月少 20%', 27)).toEqual([]);
  expect(with_('有效投诉比上月少 75%', 27)).toEqual([
    '“有效投诉比上月少 75%”：有效投诉上月 25 件、本月 20 件，少 20.0%，两者要一样',
  ]);
  expect(with_('有效投诉比上月多 20%', 27)).toHaveLength(1);
  expect(with_('噪声比上月少 50%', 21)).toEqual([
    '“噪声比上月少 50%”：上月有效投诉 19 件，不足 20 件，不写增减的百分比；请写各是几件',
  ]);
});

test('what was promised and what other months had is not taken for this month', () => {
  expect(said('承诺的按时率是 95%，上月按时率 88%，9 月按时率 87%，目标不低于 98%。')).toEqual([]);
});

test('cases and what is to be tried are read too', () => {
  const cases = [{ title: '漏水', story: '业主反映漏水', changed: '按时率 100%' }];
  const [found] = checkComplaints({ complaints: [month({ cases })] }).filter((f) =>
    f.message.startsWith('“'),
  );
  expect([found?.field, found?.message]).toEqual([
    '典型投诉 › 第 1 项 › 因此改了什么',
    '“按时率 100%”：按月报是 90.0%（18／20），两者要一样',
  ]);
});
