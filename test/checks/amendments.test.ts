import { expect, test } from 'vitest';
import { withReason } from '../../src/admin/reason.ts';
import { checkAmendments } from '../../src/checks/amendments.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { correctionGroups } from '../../src/tables/corrections.ts';

const said = (file: string, ...versions: object[]) =>
  checkAmendments(
    file,
    versions.map((one) => JSON.stringify(one)),
  ).map(sentenceOf);

const told = (path: string, before: string, after: string) => ({
  on: '2026-11-22',
  kind: 'correction',
  path,
  before,
  after,
  reason: '日期抄错',
});

const month = 'performance/2026-10.json';
const rounds = (...all: [on: string, ...equipment: string[]][]) => ({
  month: '2026-10',
  until: '2026-10-31',
  rounds: all.map(([on, ...equipment]) => ({ duty: 'upkeep', on, equipment })),
});

test('a round put into a closed month needs a word, one put into the running month does not', () => {
  const published = rounds(['2026-10-01', 'lift-1-1']);
  const filled = rounds(['2026-10-01', 'lift-1-1'], ['2026-10-13', 'lift-7-2']);
  expect(said(month, published, filled)).toEqual([
    `${month} · 公布后改动的事实：rounds.2026-10-13.保养 公布过“无”，后来成了“保养、2026-10-13、lift-7-2”，却没有写明；请在这里加一条：“哪一处”写 rounds.2026-10-13.保养，改动前 无，改动后 保养、2026-10-13、lift-7-2，写明性质（写错了、还是口径或数据变了）和原因；不该改的，改回原来的`,
  ]);
  const amendments = [told('rounds.2026-10-13.保养', '无', '保养、2026-10-13、lift-7-2')];
  expect(said(month, published, { ...filled, amendments })).toEqual([]);
  expect(said(month, published, filled, published)).toEqual([]);
  expect(said(month, { ...published, until: '2026-10-10' }, filled)).toEqual([]);
  expect(said(month, published, { ...filled, until: '2026-10-30' })).toHaveLength(1);
});

test('a round that is moved, loses a piece or gains one is asked about; batches told apart are not', () => {
  const published = rounds(['2026-10-01', 'lift-1-1', 'lift-1-2']);
  expect(said(month, published, rounds(['2026-10-02', 'lift-1-1', 'lift-1-2']))).toHaveLength(2);
  expect(said(month, published, rounds(['2026-10-01', 'lift-1-1']))).toHaveLength(1);
  expect(said(month, published, rounds(['2026-10-01', 'lift-1-1', 'lift-1-2', 'lift-2-1']))).toHaveLength(1);
  expect(said(month, published, rounds(['2026-10-01', 'lift-1-2'], ['2026-10-01', 'lift-1-1']))).toEqual([]);
});

test('an outage that is taken out or made shorter is asked about, one that ends or comes in is not', () => {
  const file = 'equipment/lift-1-1.json';
  const stop = (from: string, until?: string) => ({ kind: 'fault', from, ...(until && { until }) });
  const of = (...stops: object[]) => ({ code: 'lift-1-1', stops });
  const long = stop('2025-08-06T15:20', '2025-08-07T14:00');
  expect(said(file, of(long), of())[0]).toMatch(
    /stops.2025-08-06T15:20 公布过“故障、2025-08-06T15:20、2025-08-07T14:00”，后来成了“无”/,
  );
  expect(said(file, of(long), of(stop('2025-08-06T15:20', '2025-08-06T16:00')))).toHaveLength(1);
  expect(said(file, of(stop('2025-08-06T15:20')), of(long))).toEqual([]);
  expect(said(file, of(long), of(stop('2026-01-01T08:00'), long))).toEqual([]);
  const duty = (since: string) => ({ duties: [{ duty: 'upkeep', rule: 'gap', n: 15, since }] });
  expect(said(file, duty('2024-09-01'), duty('2026-09-01'))).toHaveLength(1);
});

test('the day a matter was done, and those of questions, stay as they were published', () => {
  const matter = (doneOn?: string) => ({ code: 'access-2025', ...(doneOn && { doneOn }) });
  const file = 'rectifications/access-2025.json';
  expect(said(file, matter(), matter('2026-01-28'))).toEqual([]);
  expect(said(file, matter('2026-01-28'), matter('2025-12-31'))[0]).toMatch(
    /doneOn 公布过“2026-01-28”，后来成了“2025-12-31”/,
  );
  expect(said(file, matter('2026-01-28'), matter())).toHaveLength(1);
  const day = (...topics: object[]) => ({ month: '2026-10', topics });
  const question = { question: '充电棚的电价谁定？', due: '2026-12-12' };
  expect(said('owners-days/2026-10.json', day(question), day({ ...question, doneOn: '2026-12-01' }))).toEqual(
    [],
  );
  expect(said('owners-days/2026-10.json', day(question), day())).toHaveLength(1);
  expect(said('owners-days/2026-10.json', day({ question: '门禁' }), day())[0]).toMatch(
    /公布过“门禁”，后来成了“无”/,
  );
});

test('an amendment says what was and is, and stays', () => {
  const file = 'rectifications/access-2025.json';
  const was = { doneOn: '2026-01-28' };
  const one = told('doneOn', '2026-01-28', '2025-12-31');
  const now = { doneOn: '2025-12-31', amendments: [one] };
  expect(said(file, was, now)).toEqual([]);
  expect(said(file, was, now, { doneOn: '2025-12-31' })).toHaveLength(2);
  expect(said(file, was, now, { ...now, amendments: [{ ...one, reason: '口径' }] })).toHaveLength(1);
  expect(said(file, was, { ...was, amendments: [one] })).toHaveLength(1);
});

test('amendments stand among the corrections, with the words of their fields', () => {
  const record = {
    key: 'access-2025',
    title: '门禁',
    amendments: [told('doneOn', '2026-01-28', '2025-12-31')],
  };
  const [group] = correctionGroups({ rectifications: [record] } as never);
  expect(group?.changes).toEqual([
    { path: 'doneOn', label: '办完日期', before: '2026-01-28', after: '2025-12-31', by: '' },
  ]);
});

test('figures in the text of a notice or paper are asked about; its other words, hours and days are not', () => {
  const said = (...bodies: string[]) =>
    checkAmendments(
      'documents/seal-2025-h2.md',
      bodies.map((body) => `---\ncode: seal-2025-h2\n---\n\n${body}\n`),
    );
  expect(said('共用印 11 次：合同 4 次。', '共用印 1 次：合同 4 次。')).toHaveLength(1);
  expect(said('共用印 11 次，17:00 以前。', '前后共用印 11次，18:00 以前。')).toEqual([]);
  expect(said('没有。', '见附表。')).toEqual([]);
});

test('what was asked, answered and admitted is not told in other words, but for a typing error', () => {
  const file = 'objections/20261110-4e90b7d2.json';
  const asked = {
    question: '外墙检查 14,580 元是不是应该用维修资金？',
    answer: '检查属于日常维修，从物业费里出。',
  };
  expect(said(file, asked, { ...asked, answer: '金额没有问题，已经核对过。' })).toHaveLength(1);
  expect(said(file, asked, { ...asked, question: '谢谢物业，请问电话是多少？' })).toHaveLength(1);
  expect(said(file, asked, { ...asked, answer: '检查属于日常维修，从物业费里出' })).toEqual([]);
  expect(said(file, { question: asked.question }, asked)).toEqual([]);
  const month = 'complaints/2026-02.json';
  expect(said(month, { month: '2026-02' }, { month: '2026-02', rebase: '新口径' })).toHaveLength(1);
  const told = { cases: [{ title: '回访晚了', story: '外窗换件 12 日办完，回访 16 日才打。' }] };
  expect(said(month, told, { cases: [] })).toHaveLength(1);
});

test('why a day was cancelled, why a review refused, what a matter came from and was done about it stays', () => {
  const review = {
    year: '2025',
    summary: '议了 31 条，采纳 12 条。',
    refused: [{ what: '急修 20 分钟到场', why: '夜里两个人做不到' }],
  };
  const file = 'reviews/2025.json';
  expect(said(file, review, { ...review, refused: [] })[0]).toMatch(
    /refused.急修 20 分钟到场 公布过“急修 20 分钟到场、夜里两个人做不到”，后来成了“无”/,
  );
  expect(said(file, review, { ...review, summary: '一切都好，没有什么要改。' })).toHaveLength(1);
  const months: [string, object, object][] = [
    ['owners-days/2025-08.json', { cancelledWhy: '台风后清理倒树，主管都在现场' }, { cancelledWhy: '放假' }],
    ['rectifications/a-1.json', { rootCause: '雨天赶着打胶，基面没有干' }, { rootCause: '天气原因' }],
    ['complaints/2026-07.json', { kpt: { try: '10 分钟到大堂，9 月演练一次' } }, { kpt: { try: '再努力' } }],
    ['complaints/2026-07.json', { repeatsDone: '三件空调滴水重接' }, { month: '2026-07' }],
    ['complaints/2026-07.json', { month: '2026-07' }, { regrouped: { kinds: [], why: '改记在秩序' } }],
  ];
  for (const [name, was, is] of months) expect(said(name, was, is)).toHaveLength(1);
});

test('why a promise was not kept stays once the month is closed', () => {
  const row = (note?: string) => ({ standard: 'order-03', due: 9, done: 8, ...(note && { note }) });
  const closed = (...rows: object[]) => ({ month: '2026-10', until: '2026-10-31', rows });
  const [late, other] = ['电梯公司 15 日没有来', '天气原因，不算我们的'];
  expect(said(month, closed(row(late)), closed(row(other)))).toHaveLength(1);
  expect(said(month, closed(row()), closed(row(late)))).toEqual([]);
  expect(said(month, closed(row(), row(late)), closed(row(late)))).toEqual([]);
});

test('the form writes the amendment from the kind and reason it asks for', () => {
  const file = 'rectifications/access-2025.json';
  const published = JSON.stringify({ code: 'access-2025', doneOn: '2026-01-28' });
  const draft = { code: 'access-2025', doneOn: '2025-12-31' };
  const answer = { kind: 'correction' as const, reason: '日期抄错' };
  expect(withReason(file, published, draft, answer, '2026-11-22')).toEqual({
    ...draft,
    amendments: [told('doneOn', '2026-01-28', '2025-12-31')],
  });
  expect(() => withReason(file, published, draft, { reason: '' }, '2026-11-22')).toThrow(/办完日期/);
});
