import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkProjects } from '../../src/checks/projects.ts';
import { project, site } from '../records.ts';

const sentences = (changes: Parameters<typeof project>[0]) =>
  checkProjects({ projects: [project(changes)], site }).map((f) =>
    sentenceOf(f).replace('projects/facade-2026.json · ', ''),
  );
const vote = (changes: object) =>
  ({ vote: { ...(project().vote as NonNullable<unknown>), ...changes } }) as never;
const stage = (i: number, changes: object) => ({
  stages: project().stages.map((s, n) => (n === i ? { ...s, ...changes } : s)),
});

test('a lawful project has no finding', () => {
  expect(sentences({})).toEqual([]);
});

test('stages follow the calendar and the law', () => {
  expect(sentences(stage(3, { on: '2026-07-01' }))).toEqual([]);
  expect(sentences(stage(3, { on: '2026-06-30' }))).toEqual([
    '各阶段 › 第 4 项 › 日期：“签约” 2026-06-30 早于前一步“表决” 2026-07-01；请核对日期和次序',
  ]);
  const { stages } = project();
  expect(sentences({ stages: stages.filter((s) => s.stage !== 'posting') })).toEqual([
    '各阶段 › 第 2 项 › 阶段：“表决”以前没有“公示”这一步；请补上或核对',
    '各阶段 › 第 3 项 › 阶段：“签约”以前没有“公示”这一步；请补上或核对',
  ]);
  const [plan, posting, voted, ...rest] = stages as Required<typeof stages>;
  const swapped = [plan, { ...voted, on: '2026-06-02' }, posting, ...rest] as typeof stages;
  expect(sentences({ stages: swapped })).toContain(
    '各阶段 › 第 3 项 › 阶段：“公示”应排在“表决”以前；请核对次序',
  );
});

test('a posting hangs its days, and nobody votes while it hangs', () => {
  expect(sentences(stage(1, { until: '2026-06-14' }))).toEqual([
    '各阶段 › 第 2 项 › 公示到：2026-06-08 至 2026-06-14 公示 6 天，少于规定的 7 天',
  ]);
  expect(sentences(stage(2, { on: '2026-06-15' }))).toEqual([]);
  expect(sentences(stage(2, { on: '2026-06-14' }))).toEqual([
    '各阶段 › 第 3 项 › 日期：“表决” 2026-06-14 时公示还没有结束（公示到 2026-06-15）；请核对日期',
  ]);
  expect(sentences(stage(1, { until: undefined }))).toEqual([
    '各阶段 › 第 2 项 › 公示到：“公示”要写明公示到哪一天',
  ]);
});

test('no more is paid than was agreed', () => {
  const paid = (amount: number) => ({ payments: [{ on: '2026-08-20', what: '首付款', amount }] });
  expect(sentences(paid(1_200_00))).toEqual([]);
  expect(sentences(paid(1_200_01))).toEqual([
    '付款：付款合计 1,200.01 元，多于合同价 1,200.00 元，多 0.01 元；请核对',
  ]);
});

test('nothing is paid before the contract, unless in an emergency that has none', () => {
  const payments = (on: string) => [{ on, what: '首付款', amount: 300_00 }];
  expect(sentences({ payments: payments('2026-08-01') })).toEqual([]);
  expect(sentences({ payments: payments('2026-07-31') })).toEqual([
    '付款 › 第 1 项 › 日期：“首付款”的日期 2026-07-31 早于签约 2026-08-01；签约以前不能付款，请核对',
  ]);
  const stages = project().stages.slice(0, 1);
  const unsigned = { stages, contractSum: undefined, apportion: { ...project().apportion, perSqm: 2_500 } };
  expect(sentences(unsigned as never)).toEqual([
    '付款 › 第 1 项 › 日期：“首付款”付了款，各阶段里却没有“签约”；请补上这一步，或核对付款',
  ]);
  const { vote: _, ...emergency } = project({ ...(unsigned as object), emergency: true });
  expect(checkProjects({ projects: [emergency], site })).toEqual([]);
});

test('the apportionment follows from the sum and the buildings', () => {
  const { apportion } = project();
  expect(sentences({ apportion: { ...apportion, perSqm: 2_001 } })).toEqual([
    '怎么分摊 › 每平方米分摊：1,200.00 元÷6,000.00 ㎡应为每平方米 0.2000 元，这里写的是 0.2001 元；请核对',
  ]);
  expect(sentences({ apportion: { ...apportion, households: 61 } })).toEqual([
    '怎么分摊 › 分摊户数：这几栋楼的户数合计应为 60 户，这里写的是 61 户；请核对',
  ]);
  expect(sentences({ apportion: { ...apportion, area: 600_001 } })).toEqual([
    '怎么分摊 › 分摊面积：这几栋楼的面积合计应为 6,000.00 ㎡，这里写的是 6,000.01 ㎡；请核对',
    '表决 › 应参加面积：应参加面积应为分摊面积 6,000.01 ㎡（全小区表决的为 10,000.00 ㎡），这里写的是 6,000.00 ㎡；请核对',
  ]);
  expect(sentences({ apportion: { ...apportion, buildings: ['1', '9'] } })).toEqual([
    '怎么分摊 › 分摊楼栋 › 第 2 项：小区档案里没有 9 号楼；可填的楼号：1、2',
  ]);
});

test('two thirds take part and more than half of them agree, by people and by area', () => {
  expect(sentences(vote({ householdsTaken: 39, householdsFor: 20 }))).toEqual([
    '表决 › 参加人数：参加人数不到应参加的三分之二，表决不成立，不能签约（《民法典》第二百七十八条）；请核对',
  ]);
  expect(sentences(vote({ areaTaken: 399_999 }))).toHaveLength(1);
  expect(sentences(vote({ householdsFor: 20 }))).toEqual([
    '表决 › 同意人数：同意人数没有超过参加的一半，表决没有通过，不能签约（《民法典》第二百七十八条）；请核对',
  ]);
  expect(sentences(vote({ areaFor: 200_000 }))).toHaveLength(1);
});

test('a vote that failed may stand as long as nothing is signed on it', () => {
  const { stages, apportion } = project();
  const open = { stages: stages.slice(0, 3), payments: [], contractSum: undefined };
  const failed = {
    ...open,
    vote: { ...project().vote, householdsFor: 1 },
    apportion: { ...apportion, perSqm: 2_500 },
  };
  expect(sentences(failed as never)).toEqual([]);
});

test('no more take part than there are, no more agree than take part', () => {
  expect(sentences(vote({ householdsTaken: 61 }))).toContain(
    '表决 › 参加人数：参加人数大于应参加人数，不可能；请核对这两个数',
  );
  expect(sentences(vote({ areaFor: 400_001 }))).toEqual([
    '表决 › 同意面积：同意面积大于参加面积，不可能；请核对这两个数',
  ]);
  expect(sentences(vote({ householdsBase: 61, householdsTaken: 41 }))).toEqual([
    '表决 › 应参加人数：应参加人数 61 多于 60 户；请核对',
  ]);
});

test('with the contract come contractor and sum, with the audit the audited sum', () => {
  expect(sentences({ contractor: undefined } as never)).toEqual(['施工单位：已经签约，请填写施工单位']);
  expect(sentences({ audited: 1_200_00 })).toEqual([
    '审定价：填写了审定价，各阶段里却没有“审价”；请补上这一步',
  ]);
  const stages = [...project().stages, { stage: 'audit' as const, on: '2026-09-01', text: '审价' }];
  expect(sentences({ stages })).toEqual(['审定价：已经审价，请填写审定价']);
});
