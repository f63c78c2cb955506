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

test('years, numbers told in Chinese and the days of a paper are figures too; a day of many is none', () => {
  const said = (was: string, is: string, days = ['', '']) =>
    checkAmendments(
      'documents/roof-contract-2025.md',
      [was, is].map((body, i) => `---\ncode: roof-contract-2025\n${days[i]}---\n\n${body}\n`),
    ).map(sentenceOf);
  expect(said('防水保修五年，48 小时内到场。', '防水保修三年，48 小时内到场。')[0]).toMatch(
    /body 公布过“5年，48小时”，后来成了“3年，48小时”/,
  );
  expect(said('备件供应 8 年以上，质保 3 年。', '备件供应 8 年以上，质保 1 年。')).toHaveLength(1);
  expect(said('提前三天贴告示。', '提前一天贴告示。')).toHaveLength(1);
  expect(said('每户补贴八百元。', '每户补贴三百元。')).toHaveLength(1);
  expect(said('取暖期室温不低于 20℃。', '取暖期室温不低于 16 ℃。')).toHaveLength(1);
  expect(said('保修五年。', '保修 5 年。')).toEqual([]);
  expect(said('2026 年 5 月做完，第二年再看。', '2027 年 5 月做完，有一天停过水。')).toEqual([]);
  expect(said('没有。', '没有。', ['date: 2025-06-18\n', 'date: 2025-03-18\n'])[0]).toMatch(
    /date 公布过“2025-06-18”，后来成了“2025-03-18”/,
  );
  expect(said('没有。', '没有。', ['', 'until: 2027-03-18\n'])).toEqual([]);
});

test('figures of a sentence that change places among their names are asked about, other words for them are not', () => {
  const said = (...bodies: string[]) =>
    checkAmendments(
      'documents/roof-contract-2025.md',
      bodies.map((body) => `---\ncode: roof-contract-2025\n---\n\n${body}\n`),
    ).map(sentenceOf);
  const paid = '开工前 30%；验收合格 50%；余款审定后结清。';
  expect(said(paid, '验收合格 30%；开工前 50%；余款审定后结清。')[0]).toMatch(
    /body.名目 公布过“开工前=30%；验收合格=50%”，后来成了“验收合格=30%；开工前=50%”/,
  );
  expect(said('同意 742 票，反对 96 票。', '反对 742 票，同意 96 票。')).toHaveLength(1);
  expect(said(paid, '开工以前 30%；验收合格后 50%；余款审定后结清。')).toEqual([]);
  expect(said(paid, '付款：开工前付 30%；验收合格 50%。')).toEqual([]);
  expect(said('停水 2 天。', '停水共 2 天，换管 30 米。')).toEqual([]);
});

test('which lift a downtime is of stays as it was published', () => {
  const file = 'equipment/lift-4-2.json';
  const lift = { name: '4 号楼 2 号梯', buildings: ['4'], location: '4 号楼' };
  expect(said(file, lift, { ...lift, name: '货梯（备用）' })).toHaveLength(1);
  expect(said(file, lift, { ...lift, buildings: ['5'], location: '5 号楼' })).toHaveLength(2);
  expect(said(file, { ...lift, buildings: undefined }, lift)).toEqual([]);
});

test('what follows a sentence may be added, not what turns it round', () => {
  const file = 'objections/20260803-3c58a90f.json';
  const answer = '从物业费里出，金额不变。';
  expect(said(file, { answer }, { answer: '从物业费里出，金额不变的说法不对。' })).toHaveLength(1);
  expect(said(file, { answer }, { answer: `${answer}11 月 22 日已经退清。` })).toEqual([]);
  expect(said(file, { answer: '已补做' }, { answer: '已补做，11 月 3 日验收' })).toEqual([]);
  const survey = 'assessments/survey-2026-06.json';
  const followUp = ['attitude-2026'];
  expect(said(survey, { followUp }, { followUp: [...followUp, 'callback-2026'] })).toEqual([]);
  expect(said(survey, { followUp }, { code: 'survey-2026-06' })).toHaveLength(1);
  expect(said(survey, { followUp }, { followUp: [...followUp, 'callback-2026'] }, { followUp })).toHaveLength(
    1,
  );
});

test('what kind of paper proves a figure, and of which days, is not changed without a word; an end may come in addition', () => {
  const paper = (fields: string, amendments = '') =>
    `---\ncode: bill\n${fields}\n${amendments}---\n\n付电费。\n`;
  const was = 'kind: voucher\ndate: 2025-09-30';
  const found = (...texts: string[]) =>
    checkAmendments('documents/bill.md', [paper(was), ...texts]).map(({ message }) => message.split('；')[0]);
  expect(found(paper('kind: voucher\ndate: 2026-09-30'))).toEqual([
    'date 公布过“2025-09-30”，后来成了“2026-09-30”，却没有写明',
  ]);
  expect(found(paper('kind: contract\ndate: 2025-09-30'))).toEqual([
    'kind 公布过“凭证”，后来成了“合同”，却没有写明',
  ]);
  const held = paper(`${was}\nuntil: 2026-09-30`);
  expect(found(held)).toEqual([]);
  expect(found(held, paper(`${was}\nuntil: 2029-09-30`))).toHaveLength(1);
  expect(found(paper(`${was}\ntitle: 九月电费`))).toEqual([]);
  const entry =
    'amendments:\n  - on: 2026-11-22\n    kind: correction\n    path: date\n    before: 2025-09-30\n    after: 2026-09-30\n    reason: 年份抄错，对账时发现\n';
  expect(found(paper('kind: voucher\ndate: 2026-09-30', entry))).toEqual([]);
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

test('a wording is compared with the first one, so that small steps add up', () => {
  const file = 'objections/20260803-3c58a90f.json';
  const answer = (text: string) => ({ id: '3c58a90f', answeredOn: '2026-08-10', answer: text });
  const [first, typo, third] = ['抢修的钱从专项里列支。', '抢修的钱从专顶里列支。', '枪修的钱从专顶里列支。'];
  expect(said(file, answer(first), answer(typo))).toEqual([]);
  expect(said(file, answer(first), answer(typo), answer(first))).toEqual([]);
  expect(said(file, answer(first), answer(typo), answer(third))[0]).toMatch(
    /公布过“抢修的钱从专顶里列支。”，后来成了“枪修的钱从专顶里列支。”/,
  );
});

test('what was open may be completed, and a sentence may follow, without a word of correction', () => {
  const stop = (more: object) => ({ stops: [{ kind: 'fault', from: '2026-11-20T08:00', ...more }] });
  expect(
    said(
      'equipment/pump-7-8.json',
      stop({ why: '变频器坏了。' }),
      stop({ why: '变频器坏了。新的 22 日装好，水压恢复。', until: '2026-11-22T16:30' }),
    ),
  ).toEqual([]);
  const plan = stop({ why: '变频器坏了，业主用水受影响。新变频器 23 日装。' });
  const ended = (why: string) => stop({ why, until: '2026-11-22T16:30' });
  const pump = 'equipment/pump-7-8.json';
  expect(said(pump, plan, ended('变频器坏了，业主用水受影响。新变频器 22 日装好。'))).toEqual([]);
  expect(said(pump, plan, ended('业主用水不当。新变频器 22 日装好。'))).toHaveLength(1);
  const topic = (answer: string, more = {}) => ({
    month: '2026-10',
    topics: [{ question: '充电棚的电价谁定？', answer, due: '2026-12-12', ...more }],
  });
  expect(
    said(
      'owners-days/2026-10.json',
      topic('正在和供电公司谈。'),
      topic('正在和供电公司谈。已于 11 月 22 日办完。', { doneOn: '2026-11-22' }),
    ),
  ).toEqual([]);
  const matter = (measure: string) => ({ code: 'callback-2026', measure });
  const file = 'rectifications/callback-2026.json';
  const [short, long] = ['每周抽查十单。', '每周抽查十单。12 月起每周抽查二十单。'];
  expect(said(file, matter(short), matter(long))).toEqual([]);
  expect(said(file, matter(long), matter(short))).toHaveLength(1);
});

test('rows of tables and the order of figures in a text stay, whatever their unit', () => {
  const doc = (body: string) => `---\ncode: bank-2026-q3\n---\n\n${body}\n`;
  const steps = (...bodies: string[]) =>
    checkAmendments('documents/bank-2026-q3.md', bodies.map(doc)).map(({ message }) => message.slice(0, 57));
  const table = '| 项目 | 金额（元） |\n| --- | ---: |\n| 期初余额 | 491,919.72 |\n| 本期存入 | 100,138.58 |';
  expect(steps(table, table.replace('491,919.72', '591,919.72'))).toEqual([
    'body.期初余额 公布过“491919.72元”，后来成了“591919.72元”，却没有写明；请在这里加一条：',
  ]);
  const swapped = table.replace('491,919.72', 'x').replace('100,138.58', '491,919.72');
  expect(steps(table, swapped.replace('x', '100,138.58'))).toHaveLength(2);
  expect(steps(table, table.replace('（元）', '（万元）'))).toHaveLength(2);
  expect(steps(table, `${table}\n| 本期支出 | 88.00 |`)).toEqual([]);
  expect(steps(table, table.replaceAll(' | ', '|').replace('491,919.72', '491919.72'))).toEqual([]);
  const sqm = '| 户型 | 单价 |\n| --- | --- |\n| 高层 | 2.85 元／㎡ |';
  expect(steps(sqm, sqm.replace('2.85', '3.85'))[0]).toMatch(/^body.高层 公布过“2.85”，后来成了“3.85”/);
  const vote = '| 意见 | 票 |\n| --- | --- |\n| 同意 | 742 |';
  expect(steps(vote, vote.replace('742', '842'))).toHaveLength(1);
  const prices = '高层 2.85 元／㎡·月，商铺 4.80 元／㎡·月。';
  expect(steps(prices, '高层 4.80 元／㎡·月，商铺 2.85 元／㎡·月。')).toHaveLength(1);
  expect(steps(prices, `${prices}\n\n补充：换卡另交工本费 10 元。`)).toEqual([]);
  expect(steps('接到投诉 24 小时内静音。', '接到投诉 48 小时内静音。')).toHaveLength(1);
});

test('what a published month said nothing of needs a word when it is filled in later', () => {
  const counted = (...standards: string[]) => ({
    month: '2026-08',
    until: '2026-08-31',
    rows: standards.map((standard) => ({ standard, due: 15, done: 15 })),
  });
  const file = 'performance/2026-08.json';
  expect(said(file, counted('order-02'), counted('order-02', 'order-04'))[0]).toMatch(
    /rows.order-04.due 公布过“无”，后来成了“有”/,
  );
  const amendments = [{ ...told('rows.order-04.due', '无', '有'), kind: 'restatement' }];
  const open = { ...counted('order-02'), until: '2026-08-20' };
  expect(said(file, counted('order-02'), { ...counted('order-02', 'order-04'), amendments })).toEqual([]);
  expect(said(file, open, counted('order-02', 'order-04'))).toEqual([]);
  const carry = (more: object) => ({ month: '2026-08', carry: { opened: 3, closed: 32, ...more } });
  expect(said('complaints/2026-08.json', carry({}), carry({ finishedInTime: 30 }))[0]).toMatch(
    /carry.finishedInTime 公布过“无”，后来成了“有”/,
  );
});

test('the figure, months and names by which an effect is told stay as they were published', () => {
  const file = 'rectifications/attitude-2026.json';
  const published = {
    code: 'attitude-2026',
    title: '门岗态度',
    responsible: '秩序主管',
    acceptedBy: '业委会',
    standards: ['order-02'],
    indicator: { kind: 'other', name: '门岗满意率', unit: '%', source: '63／112、83／118' },
    before: { from: '2026-09', to: '2026-10' },
  };
  const paths = (change: object) =>
    said(file, published, { ...published, ...change }).map((one) => /：(\S+) 公布过/.exec(one)?.[1]);
  const { indicator } = published;
  expect(paths({ before: { from: '2026-08', to: '2026-09' } })).toEqual(['before.from', 'before.to']);
  expect(paths({ indicator: { ...indicator, name: '总体满意率' } })).toEqual(['indicator.name']);
  expect(paths({ indicator: { ...indicator, source: '自查：110／112' } })).toEqual(['indicator.source']);
  expect(paths({ acceptedBy: '业主代表三人' })).toEqual(['acceptedBy']);
  expect(paths({ responsible: '业主委员会' })).toEqual(['responsible']);
  expect(paths({ standards: undefined })).toEqual(['standards']);
  expect(paths({ after: { from: '2026-11', to: '2026-12' } })).toEqual([]);
  const survey = (agency: string) => ({ code: 'survey-2026-06', agency });
  expect(said('assessments/survey-2026-06.json', survey('云汀调查中心'), survey('青禾中心'))).toHaveLength(1);
});
