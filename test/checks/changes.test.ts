import { expect, test } from 'vitest';
import { checkChanges } from '../../src/checks/changes.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { historyOf } from '../../src/ledger/history.ts';

type Entry = { on?: string; kind?: string; path: string; before: number; after: number };
const entry = (path: string, before: number, after: number): Entry => ({
  on: '2026-05-01',
  kind: 'correction',
  path,
  before,
  after,
});

const account = (electricity: number, corrections: Entry[] = [], more: object = {}) =>
  JSON.stringify({
    period: '2026-Q1',
    costs: {
      upkeep: {
        energy: electricity,
        actual: electricity,
        lines: [
          { name: '电梯维保', amount: 100_00 },
          { name: '水泵', amount: 50_00 },
        ],
      },
    },
    totals: { costs: electricity },
    ...(corrections.length > 0 && { corrections }),
    ...more,
  });
const said = (file: string, ...texts: string[]) => checkChanges(file, texts).map(sentenceOf);
const all = (before: number, after: number) =>
  ['costs.upkeep.energy', 'costs.upkeep.actual', 'totals.costs'].map((path) => entry(path, before, after));

test('a published figure that changes without a correction is named with its field, the old and the new value', () => {
  const told = [entry('costs.upkeep.energy', 437_15, 473_15), entry('costs.upkeep.actual', 437_15, 473_15)];
  expect(said('accounts/2026-q1.json', account(437_15), account(473_15, told))).toEqual([
    'accounts/2026-q1.json · 表上的合计 › 九项支出合计：公布过 437.15，后来成了 473.15，却没有写更正；请在“公布后的更正”里加一条：“哪一项”写 totals.costs，更正前 437.15，更正后 473.15，写明性质（写错了、还是口径或数据变了）和原因；不该改的，改回原来的数',
  ]);
  expect(said('accounts/2026-q1.json', account(437_15), account(473_15, all(437_15, 473_15)))).toEqual([]);
});

test('every step needs its own entry, with the figures of that step', () => {
  const [a, b, c] = [account(1_00), account(2_00, all(1_00, 2_00)), (e: Entry[]) => account(3_00, e)];
  expect(said('accounts/2026-q1.json', a, b, c([...all(1_00, 2_00), ...all(2_00, 3_00)]))).toEqual([]);
  expect(said('accounts/2026-q1.json', a, b, c(all(1_00, 2_00)))).toHaveLength(3);
  expect(said('accounts/2026-q1.json', a, account(2_00), c(all(2_00, 3_00)))).toHaveLength(3);
});

test('removing a correction stops the build', () => {
  const [before, after] = [account(1_00), account(2_00, all(1_00, 2_00))];
  const without = account(2_00, all(1_00, 2_00).slice(1));
  expect(said('accounts/2026-q1.json', before, after, without)).toEqual([
    'accounts/2026-q1.json · 公布后的更正：公布过的更正不能删：2026-05-01 对 costs.upkeep.energy 的更正不见了；请照原样补回',
  ]);
  expect(said('accounts/2026-q1.json', after, without)).toHaveLength(1);
});

test('removing the correction of the example stops the build', () => {
  const texts = historyOf('content')
    .versions('accounts/2026-q1.json')
    .map(({ text }) => text)
    .reverse();
  const { corrections, ...silent } = JSON.parse(texts.at(-1) ?? '');
  expect(said('accounts/2026-q1.json', ...texts)).toEqual([]);
  expect(said('accounts/2026-q1.json', ...texts, JSON.stringify(silent))).toHaveLength(4);
  expect(said('accounts/2026-q1.json', texts[0] ?? '', JSON.stringify(silent))).toHaveLength(4);
});

test('a change that was taken back needs no word: the build stopped at it', () => {
  expect(said('accounts/2026-q1.json', account(1_00), account(2_00), account(1_00))).toEqual([]);
});

test('words, order and added figures are no change; a figure taken away is', () => {
  const { costs } = JSON.parse(account(1_00));
  const lines = [{ name: '安全检测', amount: 9_00 }, ...costs.upkeep.lines].reverse();
  const wider = { costs: { upkeep: { ...costs.upkeep, lines } }, waived: 3_00, explanation: '改了几个字' };
  expect(said('accounts/2026-q1.json', account(1_00), account(1_00, [], wider))).toEqual([]);
  const renamed = costs.upkeep.lines.map((one: { amount: number }, i: number) => ({
    ...one,
    name: `维保 ${i}`,
  }));
  const reworded = { costs: { upkeep: { ...costs.upkeep, lines: renamed } } };
  expect(said('accounts/2026-q1.json', account(1_00), account(1_00, [], reworded))).toEqual([]);
  const fewer = { costs: { upkeep: { ...costs.upkeep, lines: costs.upkeep.lines.slice(1) } } };
  expect(said('accounts/2026-q1.json', account(1_00), account(1_00, [], fewer))).toEqual([
    'accounts/2026-q1.json · 支出（九项） › 共用部位、共用设施设备的日常运行、维护费用 › 明细 › 第 1 项 › 金额：公布过 100.00，现在没有了；公布过的数不能拿掉：请补回来，不再有的改成 0，并在“公布后的更正”里写明原因',
  ]);
});

test('rows with a name are matched by it, and counts are asked like money', () => {
  const common = (rows: object[], corrections?: Entry[]) => JSON.stringify({ income: rows, corrections });
  const [ground, lift] = [
    { code: 'ground', gross: 5_00 },
    { code: 'lift', gross: 7_00 },
  ];
  const [file, first] = ['common/2026-q1.json', common([ground, lift])];
  expect(said(file, first, common([lift, ground, { code: 'new', gross: 1_00 }]))).toEqual([]);
  const told = [entry('income.lift.gross', 7_00, 8_00)];
  expect(said(file, first, common([{ ...lift, gross: 8_00 }, ground], told))).toEqual([]);
  expect(said(file, first, common([{ ...lift, gross: 8_00 }, ground]))[0]).toMatch(
    /“哪一项”写 income\.lift\.gross/,
  );
  const month = (closed: number) => JSON.stringify({ carry: { closed } });
  expect(said('complaints/2026-08.json', month(40), month(41))[0]).toMatch(/公布过 40，后来成了 41/);
});

test('complaints may be grouped otherwise only when one of the groups is corrected', () => {
  const month = (groups: object[], corrections?: Entry[]) =>
    JSON.stringify({ categories: groups, corrections });
  const [fees, noise] = [
    { codes: ['fees'], n: 6 },
    { codes: ['environment'], n: 5 },
  ];
  const merged = [{ codes: ['fees', 'environment'], n: 11 }];
  const file = 'complaints/2026-08.json';
  expect(said(file, month([fees, noise]), month(merged))).toHaveLength(2);
  expect(said(file, month([fees, noise]), month(merged, [entry('categories.1.n', 6, 11)]))).toEqual([]);
});

test('a price and the amount of a document stay; another record takes their place', () => {
  const price = (unitPrice: number, order: number) => JSON.stringify({ unitPrice, order });
  expect(said('prices/lift-card.json', price(20_0000, 1), price(12_0000, 2))[0]).toMatch(
    /公布过 20\.0000，后来成了 12\.0000；价格不直接改.*代替哪一项/,
  );
  expect(said('prices/lift-card.json', price(20_0000, 1), price(12_0000, 1), price(20_0000, 1))).toEqual([]);
  const voucher = (amount: number) => `---\namount: ${amount}\n---\n\n正文\n`;
  expect(said('documents/x-1.md', voucher(100), voucher(200))[0]).toMatch(
    /公布过 1\.00，后来成了 2\.00；文件上的金额不改/,
  );
});

test('a promise changes by a new version that keeps the old one', () => {
  const one = { version: 1, measure: { value: 30, unit: 'minutes', target: 9500 } };
  const two = { version: 2, measure: { value: 20, unit: 'minutes', target: 9500 } };
  const file = 'standards/order-03.json';
  const text = (now: object, history?: object[]) => JSON.stringify({ ...now, history });
  expect(said(file, text(one), text(two, [one]))).toEqual([]);
  expect(said(file, text(one), text({ ...two, version: 1 }))[0]).toMatch(/第 1 版公布过的数字变了/);
  expect(said(file, text(one), text(two))[0]).toMatch(/公布过的第 1 版不见了/);
  expect(
    said(file, text(one), text(two, [{ ...one, measure: { ...one.measure, target: 9000 } }])),
  ).toHaveLength(1);
});

test('the words, days and reviewer of a published version stay, but for a typing error', () => {
  const one = {
    version: 1,
    promise: '每台电梯不超过 15 天保养一次，保养记录由工程部存档。',
    measure: { kind: 'limit', value: 15, unit: 'days' },
    responsible: '工程主管',
    effectiveFrom: '2024-09-01',
    reviewedBy: '业委会',
  };
  const two = { ...one, version: 2, promise: '每台电梯不超过 14 天保养一次。' };
  const file = 'standards/equipment-01.json';
  const text = (now: object, history: object[]) => JSON.stringify({ ...now, history });
  const now = (changes: object) => said(file, text(two, [one]), text(two, [{ ...one, ...changes }]));
  expect(now({ promise: '我们尽量做好保养。' })).toEqual([
    'standards/equipment-01.json · 以前的版本 › 第 1 项 › 承诺：第 1 版公布过的“承诺”是“每台电梯不超过 15 天保养一次，保养记录由工程部存档。”，现在成了“我们尽量做好保养。”；公布过的一版不改字，请改回；要变的另起一版：这一版照原样放进“以前的版本”，新的一版版本加 1，写明为什么改',
  ]);
  expect(now({ promise: '每台电梯不超过 15 天保养一次，保养记录由工程部存档' })).toEqual([]);
  expect(now({ effectiveFrom: '2025-09-01' })).toHaveLength(1);
  expect(now({ reviewedBy: '物业公司自己' })).toHaveLength(1);
  expect(now({ measure: { ...one.measure, kind: 'rate' } })[0]).toMatch(/是“时限”，现在成了“比率”/);
  expect(said(file, text(two, [one]), text({ ...two, responsible: '设施设备管理岗' }, [one]))).toEqual([]);
  expect(said(file, text(two, [one]), text({ ...two, responsible: '业主委员会' }, [one]))).toHaveLength(1);
  const steps = ['保养记录由工程部存挡', '保养纪录由工程部存挡'].map((end) =>
    text(two, [
      { ...one, promise: String((one as { promise: string }).promise).replace('保养记录由工程部存档', end) },
    ]),
  );
  expect(said(file, text(two, [one]), steps[0] ?? '')).toEqual([]);
  expect(said(file, text(two, [one]), ...steps)).toHaveLength(1);
  const silent = text(two, [{ ...one, promise: '我们尽量做好保养。' }]);
  expect(said(file, text(two, [one]), silent, silent)).toHaveLength(1);
  expect(said(file, text(two, [one]), silent, text(two, [one]))).toEqual([]);
});

test('what proves a promise changes with a new version only', () => {
  const one = { version: 1, evidence: 'liftUpkeep' };
  const file = 'standards/equipment-01.json';
  const text = (data: object) => JSON.stringify(data);
  expect(said(file, text(one), text({ version: 1 }))).toEqual([
    'standards/equipment-01.json · 凭什么算：公布过凭“每台电梯的保养日期”算，不能直接换或拿掉，不然以前各月兑现没有都会跟着变；请改回，真要换的另起一版，写明为什么改',
  ]);
  expect(said(file, text(one), text({ version: 1, evidence: 'counted' }))).toHaveLength(1);
  expect(said(file, text({ version: 1 }), text(one))).toEqual([]);
  expect(said(file, text(one), text({ version: 2, evidence: 'counted', history: [one] }))).toEqual([]);
});

test('the grade a promise is said to be of changes with a new version only', () => {
  const grade = { value: '二级', norm: '中物协〔2004〕1号', lowest: '三级', highest: '一级' };
  const one = { version: 1, grade };
  const file = 'standards/building-01.json';
  const text = (data: object) => JSON.stringify(data);
  expect(said(file, text(one), text({ version: 1, grade: { ...grade, value: '一级' } }))).toEqual([
    'standards/building-01.json · 相当于哪个等级：公布过的等级是 二级（中物协20041号，最低三级，最高一级），不能直接换或拿掉；请改回，真要换的另起一版，写明为什么改',
  ]);
  expect(said(file, text(one), text({ version: 1 }))).toHaveLength(1);
  expect(
    said(file, text(one), text({ version: 1, grade: { ...grade, norm: '中物协 (2004) 1 号' } })),
  ).toEqual([]);
  expect(said(file, text({ version: 1 }), text(one))).toEqual([]);
  const next = { version: 2, grade: { ...grade, value: '一级' }, history: [{ version: 1 }] };
  expect(said(file, text(one), text(next))).toEqual([]);
});

test('what a household pays per square metre is final with the audit only', () => {
  const project = (perSqm: number, audited?: number) => JSON.stringify({ apportion: { perSqm }, audited });
  const file = 'projects/roof-2025.json';
  expect(said(file, project(11_0000), project(10_0000, 5_00))).toEqual([]);
  expect(said(file, project(11_0000, 5_00), project(10_0000, 5_00))).toHaveLength(1);
  expect(said(file, project(11_0000), project(10_0000))).toHaveLength(1);
});

test('files that cannot be read and records of subjects without figures are passed over', () => {
  expect(said('accounts/2026-q1.json', '{', account(1_00))).toEqual([]);
  expect(said('accounts/2026-q1.json', account(1_00), '{')).toEqual([]);
  expect(said('site.json', '{"households":10}', '{"households":20}')).toEqual([]);
});

test('a published correction keeps its day, kind, values and reason word for word', () => {
  const file = 'accounts/2026-q1.json';
  const told = all(1_00, 2_00).map((one) => ({ ...one, reason: '录入时数字颠倒' }));
  const rewritten = (change: object) =>
    account(
      2_00,
      told.map((one, i) => (i === 0 ? { ...one, ...change } : one)),
    );
  const published = [account(1_00), account(2_00, told)];
  expect(said(file, ...published, account(2_00, told), account(2_00, told, { waived: 1 }))).toEqual([]);
  expect(said(file, ...published, rewritten({ kind: 'restatement', reason: '口径调整' }))).toEqual([
    'accounts/2026-q1.json · 公布后的更正：公布过的更正不能改写：2026-05-01 对 costs.upkeep.energy 的更正，性质、原因和公布过的不一样（原因写的是“录入时数字颠倒”）；请照原样改回，要补充的另加说明',
  ]);
  expect(said(file, ...published, rewritten({ on: '2026-04-21' }))[0]).toMatch(/更正日期和公布过的不一样/);
  expect(said(file, ...published, rewritten({ before: 1_50 }))[0]).toMatch(/更正前和公布过的不一样/);
});

test('a rewritten correction that was put right again is forgotten: the build stopped at it', () => {
  const file = 'accounts/2026-q1.json';
  const told = all(1_00, 2_00);
  const other = told.map((one) => ({ ...one, kind: 'restatement' }));
  expect(said(file, account(1_00), account(2_00, told), account(2_00, other), account(2_00, told))).toEqual(
    [],
  );
  expect(
    said(file, account(1_00), account(2_00, told), account(2_00, other), account(2_00, other)),
  ).toHaveLength(3);
});

test('a correction that never fitted its figure binds nobody: the build stopped at it', () => {
  const file = 'accounts/2026-q1.json';
  const wrong = [...all(1_00, 2_00).slice(1), entry('costs.upkeep.energie', 1_00, 2_00)];
  expect(said(file, account(1_00), account(2_00, wrong), account(2_00, all(1_00, 2_00)))).toEqual([]);
});

test('counts of assessments, owners’ days and matters to be put right are asked like money', () => {
  const survey = (satisfied: number, corrections?: Entry[]) =>
    JSON.stringify({ rates: [{ dimension: 'overall', answered: 118, satisfied }], corrections });
  expect(said('assessments/survey-2026-06.json', survey(91), survey(111))).toEqual([
    'assessments/survey-2026-06.json · 满意率 › 第 1 项 › 满意：公布过 91，后来成了 111，却没有写更正；请在“公布后的更正”里加一条：“哪一项”写 rates.overall.satisfied，更正前 91，更正后 111，写明性质（写错了、还是口径或数据变了）和原因；不该改的，改回原来的数',
  ]);
  const told = [entry('rates.overall.satisfied', 91, 111)];
  expect(said('assessments/survey-2026-06.json', survey(91), survey(111, told))).toEqual([]);
  const day = (attended: number) => JSON.stringify({ attended });
  expect(said('owners-days/2026-10.json', day(15), day(150))[0]).toMatch(/“哪一项”写 attended/);
  const matter = (times: number) => JSON.stringify({ times });
  expect(said('rectifications/access-2025.json', matter(3), matter(1))[0]).toMatch(/公布过 3 次，不能改少/);
});

test('two rows that swap their amounts under new words are asked about; rows told in other words are not', () => {
  const file = 'accounts/2026-q3.json';
  const staff = (...lines: [string, number][]) =>
    JSON.stringify({ costs: { staff: { lines: lines.map(([name, amount]) => ({ name, amount })) } } });
  const published = staff(['岗位工资和加班费', 267_866_16], ['社会保险和公积金', 66_363_98]);
  expect(
    said(
      file,
      published,
      staff(['岗位工资和加班费（合计）', 66_363_98], ['社会保险和公积金（合计）', 267_866_16]),
    ),
  ).toHaveLength(2);
  expect(
    said(
      file,
      published,
      staff(['社会保险和公积金（合计）', 267_866_16], ['岗位工资和加班费（合计）', 66_363_98]),
    ),
  ).toHaveLength(2);
  expect(said(file, published, staff(['甲', 66_363_98], ['乙', 267_866_16]))).toHaveLength(1);
  expect(said(file, published, staff(['工资', 267_866_16], ['新加', 1_00], ['社保', 66_363_98]))).toEqual([]);
  expect(
    said(file, published, staff(['社会保险（含公积金）', 66_363_98], ['岗位工资和加班费', 267_866_16])),
  ).toEqual([]);
});

test('one correction of a row frees no other row of its list', () => {
  const file = 'accounts/2026-q3.json';
  const upkeep = (lines: [string, number][], corrections: Entry[] = []) =>
    JSON.stringify({
      costs: { upkeep: { lines: lines.map(([name, amount]) => ({ name, amount })) } },
      corrections,
    });
  const published = upkeep([
    ['轴承', 9_860_00],
    ['落水口', 4_360_00],
    ['零星维修', 17_658_06],
  ]);
  const told = [entry('costs.upkeep.lines.2.amount', 4_360_00, 4_360_01)];
  const moved: [string, number][] = [
    ['水泵轴承', 14_860_00],
    ['落水口', 4_360_01],
    ['零修小工', 12_658_06],
  ];
  expect(said(file, published, upkeep(moved, told)).map((text) => text.split('：')[1])).toEqual([
    '公布过 9,860.00，现在没有了；公布过的数不能拿掉',
    '公布过 17,658.06，现在没有了；公布过的数不能拿掉',
  ]);
  const renamed: [string, number][] = [
    ['水泵轴承', 9_860_00],
    ['落水口清掏', 4_360_01],
    ['零修小工', 17_658_06],
  ];
  expect(said(file, published, upkeep(renamed, told))).toEqual([]);
  const merged: [string, number][] = [
    ['轴承和落水口', 14_220_00],
    ['零星维修', 17_658_06],
  ];
  const into = (after: number) => [entry('costs.upkeep.lines.1.amount', 9_860_00, after)];
  expect(said(file, published, upkeep(merged, into(14_220_00)))).toEqual([]);
  expect(said(file, published, upkeep(merged, into(14_219_99)))).toHaveLength(1);
});

test('a refund and what it offsets, added to a published list, each need a correction', () => {
  const file = 'accounts/2026-q3.json';
  const upkeep = (lines: [string, number][], corrections: Entry[] = []) =>
    JSON.stringify({
      costs: { upkeep: { lines: lines.map(([name, amount]) => ({ name, amount })) } },
      corrections,
    });
  const published = upkeep([
    ['轴承', 9_860_00],
    ['退回押金', -10_00],
  ]);
  const offset: [string, number][] = [
    ['轴承', 9_860_00],
    ['退回押金', -10_00],
    ['退款：多收押金', -50_000_00],
    ['技术咨询服务', 50_000_00],
  ];
  expect(said(file, published, upkeep(offset)).map((text) => text.split('：')[1])).toEqual([
    '公布过 0.00，后来成了 −50,000.00，却没有写更正；请在“公布后的更正”里加一条',
    '公布过 0.00，后来成了 50,000.00，却没有写更正；请在“公布后的更正”里加一条',
  ]);
  const told = [
    entry('costs.upkeep.lines.3.amount', 0, -50_000_00),
    entry('costs.upkeep.lines.4.amount', 0, 50_000_00),
  ];
  expect(said(file, published, upkeep(offset, told))).toEqual([]);
  expect(
    said(
      file,
      published,
      upkeep([
        ['轴承', 9_860_00],
        ['退回多收的押金', -10_00],
      ]),
    ),
  ).toEqual([]);
  expect(said(file, upkeep([]), upkeep(offset))).toEqual([]);
  const use = (...amounts: number[]) =>
    JSON.stringify({ use: amounts.map((amount, i) => ({ code: `use-${i}`, amount })) });
  expect(said('common/2026-q3.json', use(70_00), use(70_00, 30_00))).toEqual([]);
  expect(said('common/2026-q3.json', use(70_00), use(70_00, -30_00))).toHaveLength(1);
});

test('an amount keeps what it was for under its code', () => {
  const shared = (pump: string, fan: string, corrections?: Entry[]) =>
    JSON.stringify({
      lines: [
        { code: 'pump', use: pump, amount: 20_145_35 },
        { code: 'fan', use: fan, amount: 13_119_80 },
      ],
      corrections,
    });
  const file = 'utilities/2026-q3.json';
  const first = shared('生活水泵房', '车库通风');
  const swapped = shared('车库通风', '生活水泵房');
  const sentences = [
    'utilities/2026-q3.json · 各表 › 第 1 项 › 用途：公布过的名称是“生活水泵房”，现在是“车库通风”：编号和金额没有变，说的却是另一笔；请改回“生活水泵房”，金额对错了项目的，按项目改金额并写更正；只是换了叫法的，在这一行的说明或“本期说明”里写“原名生活水泵房”',
    'utilities/2026-q3.json · 各表 › 第 2 项 › 用途：公布过的名称是“车库通风”，现在是“生活水泵房”：编号和金额没有变，说的却是另一笔；请改回“车库通风”，金额对错了项目的，按项目改金额并写更正；只是换了叫法的，在这一行的说明或“本期说明”里写“原名车库通风”',
  ];
  expect(said(file, first, swapped)).toEqual(sentences);
  expect(said(file, first, swapped, swapped)).toEqual(sentences);
  expect(said(file, first, swapped, first)).toEqual([]);
  expect(said(file, first, shared('生活水泵房（地下一层）', '车库通风'))).toEqual([]);
  const use = (purpose: string) => JSON.stringify({ use: [{ code: 'ballots', purpose, amount: 1_00 }] });
  expect(said('common/2026-q3.json', use('选票印制、公告'), use('业委会办公用品和差旅'))).toHaveLength(1);
});

test('a meter may be called otherwise where its old name stays to be read, not like another one', () => {
  const meters = (pump: string, changes: object = {}) =>
    JSON.stringify({
      lines: [
        { code: 'pump', use: pump, amount: 20_145_35, ...changes },
        { code: 'fan', use: '车库通风', amount: 13_119_80 },
      ],
    });
  const found = (...versions: string[]) => said('utilities/2026-q3.json', meters('生活水泵房'), ...versions);
  const note = '按供水公司移交后的叫法改称，原名“生活水泵房”。';
  expect(found(meters('二次供水设备'))).toHaveLength(1);
  expect(found(meters('二次供水设备', { note }), meters('二次供水设备', { note }))).toEqual([]);
  expect(found(meters('二次供水设备', { note }), meters('二次供水设备'))).toHaveLength(1);
  expect(found(meters('二次供水设备', { note: '原名消防泵房。' }))).toHaveLength(1);
  expect(found(meters('车库通风', { note }))).toHaveLength(1);
});

test('a detail is not told as another one', () => {
  const detail = (name: string) =>
    JSON.stringify({ costs: { upkeep: { lines: [{ name, amount: 8_640_00 }] } } });
  const file = 'accounts/2026-q3.json';
  expect(said(file, detail('租发电机'), detail('租发电机（停电抢修）'))).toEqual([]);
  expect(said(file, detail('租发电机'), detail('总经理办公室装修'))[0]).toMatch(
    /公布过 8,640\.00，现在没有了/,
  );
});
