import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkComplaints } from '../../src/checks/complaints.ts';
import type { Counted } from '../../src/orders/month.ts';
import { publishable } from '../../src/orders/publish.ts';
import { layoutOf, run } from '../../src/orders/run.ts';
import { complaintMonth, type Step, steps } from '../../src/schema/complaints.ts';
import { october, sheetOf } from './exports.ts';

const headers =
  '工单号 事项类型 渠道 投诉大类 投诉小类 房号 电话 报事时间 受理时间 派单时间 到场时间 答复时间 办结时间 回访时间 要求完成时间 是否解决 满意度 剔除原因 是否升级 返单次数 办理结果 状态 回访结果'.split(
    ' ',
  );

const start = Date.UTC(2026, 7, 1) / 60_000;
const written = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16).replace('T', ' ');
/** Mostly good times from August to November, some before the reporting, some nobody can read, some days only. */
const time = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: start, max: start + 120 * 1440 }).map(written) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: start, max: start + 120 * 1440 }).map((m) => written(m).slice(0, 10)),
  },
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('？', '10/8/2026', '2026-02-30', '0') },
);
const word = (...words: string[]) => fc.constantFrom('', '其他', ...words);
const row = fc.tuple(
  fc.integer({ min: 1, max: 60 }).map((n) => `G${n}`),
  fc.constantFrom('投诉', '投诉', '投诉', '报修', '咨询', '未知'),
  word('电话', '前台', '微信', '12345', '街道', '服务热线'),
  word('维修服务', '环境管理', '费用透明', '沟通响应'),
  word('维修超时', '噪音', '停车费', '态度'),
  fc.constantFrom('1-1-101', '1-1-102', '大堂', ''),
  fc.constantFrom('13800000001', '13800000002', ''),
  ...Array.from({ length: 8 }, () => time),
  word('是', '否'),
  word('满意', '不满意', '未接通', '3', '不太满意', '尚可', '9分'),
  fc.constantFrom('', '', '', '重复登记', '重复投诉', '不属物业', '说不清'),
  fc.constantFrom('', '是', '否'),
  fc.constantFrom('', '0', '2', '0次', '/'),
  word('转交供水公司', '不予受理', '已修好'),
  fc.constantFrom('处理中', '已办结', '已处理', '待验收', '已作废', '已撤销', ''),
  word('未回访', '已回访', '未接通', '满意'),
);
const stepCodes = Object.keys(steps) as Step[];
const rows = fc.array(row, { maxLength: 80 });
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
const total = (groups: readonly { n: number }[]) => groups.reduce((all, { n }) => all + n, 0);

function months(cells: readonly (readonly string[])[], clock: Counted['clock']): Counted[] {
  const sheet = sheetOf([headers, ...cells.map((one) => [...one])]);
  const served = clock === 'working' ? stepCodes : [];
  const days = { '2026-08': '2026-08-31', '2026-09': '2026-10-05', '2026-10': '2026-11-30' };
  return Object.entries(days).map(
    ([month, cutoff]) => run(sheet, layoutOf(sheet), { ...october, month, cutoff, served }).month,
  );
}

const holds = (of: (month: Counted) => void) =>
  fc.assert(
    fc.property(rows, fc.constantFrom('always' as const, 'working' as const), (cells, clock) =>
      months(cells, clock).forEach(of),
    ),
  );
const validOf = (m: Counted) => m.intake.complaint - sum(m.excluded);

test('kinds and channels are two sums of the same matters', () =>
  holds((m) => expect(sum(m.channels as Record<string, number>)).toBe(sum(m.intake))));

test('categories and subcategories are two sums of the valid complaints, each code once', () =>
  holds((m) => {
    expect([total(m.categories), total(m.subcategories)]).toEqual([validOf(m), validOf(m)]);
    expect(new Set(m.subcategories.flatMap(({ codes }) => codes)).size).toBe(13);
  }));

test('opening and valid less closed is what is open, by age', () =>
  holds((m) => {
    expect(sum(m.openAges)).toBe(m.carry.opening + validOf(m) - m.carry.closed);
    expect(sum(m.outcomes)).toBe(m.carry.closed);
  }));

test('what is closed in time was due and was closed, and what was due was handled', () =>
  holds(({ carry, ...m }) => {
    expect(carry.closedInTime).toBeLessThanOrEqual(Math.min(carry.due, carry.closed));
    expect(carry.due).toBeLessThanOrEqual(carry.opening + validOf({ carry, ...m }));
  }));

test('parts are never more than what they are parts of', () =>
  holds((m) => {
    for (const { entered, inTime } of Object.values(m.steps)) expect(inTime).toBeLessThanOrEqual(entered);
    const { attempted, answered, satisfied, solved } = m.callbacks;
    expect(Math.max(satisfied ?? 0, solved ?? 0)).toBeLessThanOrEqual(answered);
    expect(answered).toBeLessThanOrEqual(attempted);
    expect(Math.max(attempted, m.steps.callback.entered, m.closeHours.n)).toBeLessThanOrEqual(m.carry.closed);
    expect(Math.max(m.repeats, m.escalated, m.quality.unclear)).toBeLessThanOrEqual(validOf(m));
    for (const { median = 0, p90 = median } of [m.responseMinutes, m.closeHours])
      expect(median).toBeLessThanOrEqual(p90);
  }));

test('what is open at the end of a month opens the next one', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const [august, september, october] = months(cells, 'always');
      expect(september?.carry.opening).toBe(sum(august?.openAges ?? {}));
      expect(october?.carry.opening).toBe(sum(september?.openAges ?? {}));
    }),
  );
});

test('every complaint is due once at most', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const all = months(cells, 'working');
      const handled = all[0]?.carry.opening ?? 0;
      const due = all.reduce((n, { carry }) => n + carry.due, 0);
      expect(due).toBeLessThanOrEqual(handled + all.reduce((n, m) => n + validOf(m), 0));
    }),
  );
});

test('a month goes through the schema and through every check between months', () => {
  const signed = { preparedBy: '客服主管', reviewedBy: '项目经理', publishedOn: '2026-12-01' };
  const more = { refusedWhy: '超出合同约定的服务范围', passedTo: '区供水公司', repeatsDone: '换了供货商' };
  fc.assert(
    fc.property(rows, (cells) => {
      const records = months(cells, 'always').map((m) => ({
        ...publishable(m, 5),
        ...more,
        ...signed,
        key: m.month,
      }));
      for (const { key: _, ...record } of records)
        expect(complaintMonth.safeParse(record).error).toBeUndefined();
      const findings = checkComplaints({ complaints: records.reverse() } as never);
      expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
        [],
      );
    }),
    { numRuns: 40 },
  );
});
