import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { isMinor } from '../../src/figures/minor.ts';
import { fieldsOf } from '../../src/schema/describe.ts';
import { type TextRemoval, textRemovals } from '../../src/schema/removals.ts';
import { historyHref, recordHref, recordName, recordOf } from '../../src/tables/addresses.ts';
import { fieldChanges } from '../../src/tables/field-changes.ts';
import { type PublishedText, pastOf } from '../../src/tables/past.ts';
import { pastPaths, pastsOf, removedStatements } from '../../src/tables/past-list.ts';
import { changesSaid, removedNames } from '../../src/tables/past-said.ts';

const changes = (subject: 'accounts' | 'equipment' | 'notices', before: object, after: object) =>
  fieldChanges(
    fieldsOf(catalogue[subject].schema),
    before as Record<string, unknown>,
    after as Record<string, unknown>,
  ).map(({ label, before: was, after: is, by }) => [label, was, is, by]);

const version = (n: number, data: object, more: object = {}): PublishedText => ({
  commit: `${n}`.repeat(40),
  blob: `${n}`.repeat(40),
  path: 'accounts/2026-q1.json',
  on: `2026-04-2${n}T10:00`,
  role: 'publisher',
  action: '更改',
  text: JSON.stringify(data),
  ...more,
});

describe('what weighs little', () => {
  test.each([
    ['每周清洗一次，节假日除外。', '每周清洗一次 ，节假日除外'],
    ['联系电话：（0571）8888-0000', '联系电话: (0571) 8888-0000'],
    ['电梯维保每月两次，由厂家负则。', '电梯维保每月两次，由厂家负责。'],
    ['第一段\n\n第二段', '第一段\n第二段'],
    ['巡视记录存挡备查，随到随看', '巡视记录存档备查，随到随看'],
    ['消火拴、灭火器按时检查', '消火栓、灭火器按时检查'],
    ['电梯轿箱早晚擦拭、消毒', '电梯轿厢早晚擦拭、消毒'],
  ])('%s → %s is minor', (before, after) => expect(isMinor(before, after)).toBe(true));

  test.each([
    ['电梯维保每月两次，由厂家负责。', '电梯维保每月一次，由厂家负责。'],
    ['这笔费用应当退还给全体业主。', '这笔费用可当退还给全体业主。'],
    ['本次停水不影响 3 号楼的住户。', '本次停水影响 3 号楼的住户。'],
    ['气温低于 -5 度时暂停外墙作业。', '气温低于 5 度时暂停外墙作业。'],
    ['费率是 1.5% 的时候按月结算。', '费率是 15% 的时候按月结算。'],
    ['费率是 5% 的时候按月结算清。', '费率是 5 的时候按月结算清。'],
    ['保洁每天两次', '由外包公司保洁每天两次'],
    ['一般投诉 3 天内办结并回访业主。', '一般投诉 3 工作天内办结并回访业主。'],
    ['消防通道每天巡查两次，堆物当天劝清。', '消防通道每周巡查两次，堆物当天劝清。'],
    ['占道停车 90 分钟内到场劝离。', '占道停车 90 小时内到场劝离。'],
    ['收费调整 10 日前公示给业主看。', '收费调整 10 日后公示给业主看。'],
    ['收到异议以后书面答复提出的人。', '收到异议以后尽量答复提出的人。'],
    ['每年至少一次由第三方来评估服务。', '每年一次由第三方来评估服务。'],
    ['公共收益扣除合理成本后归业主共有。', '公共收益扣除合理成本后归物业共有。'],
    ['这件事已经办完，多收的钱会退。', '这件事即将办完，多收的钱会退。'],
    ['抢修的钱由厂家赔偿，住户分文未出', '抢修的钱由厂家垫付，住户分文未出'],
    ['报表里不出现姓名、房号、电话等信息。', '报表里不出现姓名、电话等信息。'],
    ['主出入口白天黑夜都有值守的岗。', '次出入口白天黑夜都有值守的岗。'],
    ['恢复以前夜间安排值守的岗位', '恢复以前日间安排值守的岗位'],
    ['南门岗亭和东区车库加强巡逻', '南门岗亭和西区车库加强巡逻'],
    ['线路是好的，总公司派来的师傅看过', '线路是坏的，总公司派来的师傅看过'],
    ['轿厢擦拭消毒，地垫随脏随更换', '轿厢擦拭消毒，地垫随脏随更新'],
  ])('%s → %s is not', (before, after) => expect(isMinor(before, after)).toBe(false));
});

describe('what changed, by field', () => {
  test('a figure is written as on the site, with what it is more or less', () => {
    expect(
      changes(
        'accounts',
        { totals: { income: 114259658, closing: 100 } },
        { totals: { income: 114263258, closing: 99 } },
      ),
    ).toEqual([
      ['表上的合计 › 收入合计', '1,142,596.58 元', '1,142,632.58 元', '（+36.00 元）'],
      ['表上的合计 › 期末结余', '1.00 元', '0.99 元', '（−0.01 元）'],
    ]);
  });

  test('a row of a list that came in is one change; one that went on is told by what it gained', () => {
    const stop = { from: '2026-03-25T08:00', why: 'fault' };
    expect(changes('equipment', {}, { stops: [stop] })).toHaveLength(1);
    expect(
      changes('equipment', { stops: [stop] }, { stops: [{ ...stop, until: '2026-03-25T12:00' }] }),
    ).toEqual([
      ['故障和停用 › 2026年3月25日（周三）08:00 › 恢复', undefined, '2026年3月25日（周三）12:00', undefined],
    ]);
  });

  test('choices are told by their labels, what is equal is not told', () => {
    expect(
      changes('notices', { category: 'outage', title: '停水' }, { category: 'works', title: '停水' }),
    ).toHaveLength(1);
    const [[, before] = []] = changes('notices', { category: 'outage' }, { category: 'works' });
    expect(before).toMatch(/^[\p{Script=Han}、]+$/u);
  });
});

describe('the past of a record', () => {
  const first = { period: '2026-Q1', totals: { income: 100 } };
  const corrected = {
    period: '2026-Q1',
    totals: { income: 200 },
    corrections: [
      { path: 'totals.income', before: 100, after: 200, kind: 'restatement', reason: '迟到的回单' },
    ],
  };

  test('stands newest first, names it, and says the kind beside the figure', () => {
    const past = pastOf('accounts/2026-q1.json', [
      version(2, corrected, { reason: '迟到的回单' }),
      version(1, first),
    ]);
    expect(past?.name).toBe('物业费收支表 2026年第一季度');
    expect(past?.record).toBe('/fees/2026-q1/');
    expect(past?.versions.map(({ title }) => title)).toEqual([
      '第 2 版：2026年4月22日（周三）10:00',
      '第 1 版：2026年4月21日（周二）10:00',
    ]);
    expect(past?.versions[0]?.changes).toMatchObject([{ path: 'totals.income', why: '重述' }]);
    const untold = pastOf('accounts/2026-q1.json', [version(2, corrected), version(1, first)]);
    expect(untold?.versions[0]?.changes).toMatchObject([{ why: '重述：迟到的回单' }]);
    expect(untold?.versions[0]?.facts.map(([name]) => name)).not.toContain('原因');
    expect(past?.versions[1]?.note).toBe('首次公布。');
  });

  test('says by which role and why, or that no reason was written', () => {
    const past = pastOf('accounts/2026-q1.json', [
      version(2, { ...first, waived: 1 }, { role: '编辑、审核' }),
      version(1, first),
    ]);
    expect(past?.versions.map(({ facts }) => facts.slice(0, -1))).toEqual([
      [
        ['经手岗位', '编辑、审核'],
        ['做了什么', '更改'],
        ['原因', '没有写'],
      ],
      [
        ['经手岗位', '发布岗位'],
        ['做了什么', '更改'],
      ],
    ]);
  });

  test('that was taken out says when, by which role and why, and links to no page', () => {
    const removal = { ...version(3, {}), action: '移除', reason: '重复登记' };
    const past = pastOf('accounts/2026-q1.json', [version(1, first)], removal);
    expect(past?.removed).toMatchObject({ on: '2026-04-23T10:00', role: 'publisher', reason: '重复登记' });
    expect(past?.record).toBeUndefined();
    expect(past?.gone).toBe('fees/2026-q1');
  });

  test('tells a rewritten correction old and new by field, and never that nothing changed', () => {
    const rewritten = {
      ...corrected,
      corrections: corrected.corrections.map((one) => ({ ...one, kind: 'correction', reason: '口径调整' })),
    };
    const past = pastOf('accounts/2026-q1.json', [version(3, rewritten), version(2, corrected)]);
    expect(past?.versions[0]?.note).toBeUndefined();
    expect(past?.versions[0]?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['公布后的更正 › undefined totals.income › 性质', '重述（口径或迟到的数据）', '更正（我们写错了）'],
      ['公布后的更正 › undefined totals.income › 原因', '迟到的回单', '口径调整'],
    ]);
    const taken = pastOf('accounts/2026-q1.json', [
      version(3, { ...corrected, corrections: undefined }),
      version(2, corrected),
    ]);
    expect(taken?.versions[0]?.changes).toMatchObject([{ after: undefined }]);
  });

  test('says of a version that only looks otherwise in its file that every field is the same', () => {
    const { period, totals } = first;
    const past = pastOf('accounts/2026-q1.json', [version(2, { totals, period }), version(1, first)]);
    expect(past?.versions[0]?.note).toBe(
      '只改了文件的写法（空格、换行、次序），每一项的内容都和前一版相同。',
    );
    const old = pastOf('accounts/2026-q1.json', [version(2, first), version(1, { ...first, alt: 1 })]);
    expect(old?.versions[0]?.note).toMatch(/没有的项（alt）/);
  });

  test('tells an older version of a promise that was written anew', () => {
    const one = { version: 1, promise: '每周清洗一次', reviewedBy: '业委会' };
    const two = { version: 2, promise: '每周清洗两次', reason: '业主建议' };
    const told = (history: object[], before: object) =>
      pastOf('standards/clean-01.json', [
        version(2, { ...two, history }),
        version(1, before),
      ])?.versions[0]?.changes.map(({ label, before: was, after }) => [label, was, after]);
    expect(told([one], one)?.filter(([label]) => label?.startsWith('以前'))).toEqual([]);
    expect(told([{ ...one, promise: '每月清洗一次' }], { ...two, history: [one] })).toEqual([
      ['以前的版本 › 1 › 承诺', '每周清洗一次', '每月清洗一次'],
    ]);
  });

  test('with a version that cannot be read says so and goes on', () => {
    const past = pastOf('accounts/2026-q1.json', [version(2, first), version(1, {}, { text: '{' })]);
    expect(past?.versions[0]).toMatchObject({ note: '这一版的文件读不出来，不能逐项比较。', changes: [] });
  });
});

test('every file has its record, its name and its address', () => {
  expect(recordOf('owners-days/2026-01.json')).toEqual({ subject: 'owners-days', key: '2026-01' });
  expect(recordOf('strange/x.json')).toBeUndefined();
  expect(recordHref('objections', '20250120-a1c40e17')).toBe('/fees/objections/#objection-a1c40e17');
  expect(historyHref('notices/20260309-4d7be21f.md')).toBe('/history/notices/20260309-4d7be21f/');
  expect(historyHref('prices/card.json@0123456789abcdef')).toBe('/history/prices/card-0123456/');
  expect(recordName('complaints', '2026-08', { month: '2026-08' })).toBe('投诉月报 2026年8月');
});

describe('a text taken out of the history', () => {
  const mark: TextRemoval = {
    on: '2026-11-20',
    file: 'notices/20260309-4d7be21f.md',
    what: '一处门牌号',
    reason: '业主来电指出',
    oldHead: 'a'.repeat(40),
    newHead: 'b'.repeat(40),
  };
  const ledger = { paths: () => [], versions: () => [], removals: () => [] };

  test('leaves a page that says when and why and names the old and the new head, even where no version is left', () => {
    expect(pastPaths(ledger, [mark])).toEqual(['notices/20260309-4d7be21f.md']);
    expect(pastsOf(ledger, [mark]).map(({ href, marks }) => [href, marks])).toEqual([
      [
        '/history/notices/20260309-4d7be21f/',
        [
          {
            on: '2026-11-20',
            facts: [
              ['删去了什么', '一处门牌号'],
              ['原因', '业主来电指出'],
              ['删除前的链头', 'a'.repeat(40)],
              ['删除后的链头', 'b'.repeat(40)],
            ],
          },
        ],
      ],
    ]);
  });

  test('is refused without both heads', () => {
    expect(textRemovals.safeParse([mark]).success).toBe(true);
    expect(textRemovals.safeParse([{ ...mark, newHead: 'abc' }]).success).toBe(false);
  });
});

test('statements that were taken out are named with day and reason, of one pot or of all', () => {
  const out = (path: string, on: string) => version(1, {}, { path, on, action: '移除', reason: '重做' });
  const removals = [
    out('fund/2026-q3.json', '2026-11-22T10:00'),
    out('common/2026-q2.json', '2026-11-21T10:00'),
  ];
  const texts = (path: string) => [version(1, { period: path.slice(-12, -5).toUpperCase() }, { path })];
  const ledger = {
    paths: () => removals.map(({ path }) => path),
    versions: texts,
    removals: () => [...removals, out('notices/20260309-4d7be21f.md', '2026-11-20T10:00')],
  };
  expect(removedStatements(ledger).map(({ href }) => href)).toEqual([
    '/fees/fund/2026-q3/',
    '/fees/common/2026-q2/',
  ]);
  expect(removedStatements(ledger, [], 'fund').map(({ removed }) => [removed.on, removed.reason])).toEqual([
    ['2026-11-22T10:00', '重做'],
  ]);
});

describe('what a version changed, in one line', () => {
  const ledgerOf = (file: string, versions: PublishedText[], removals: PublishedText[] = []) => ({
    paths: () => [file],
    versions: () => versions,
    removals: () => removals,
  });

  test('is told by its fields, whatever the commit calls itself', () => {
    const file = 'accounts/2026-q1.json';
    const [one, two] = [{ totals: { income: 100 } }, { totals: { income: 200 }, explanation: '补录' }];
    const ledger = ledgerOf(file, [version(2, two, { action: '整理格式' }), version(1, one)]);
    expect(changesSaid(ledger)).toEqual({
      [`${'2'.repeat(10)} ${file}`]:
        '表上的合计 › 收入合计：1.00 元 改为 2.00 元；本期说明：（空） 改为 补录',
    });
  });

  test('names the numbers that are others in the text of a document', () => {
    const file = 'documents/seal-2025-h2.md';
    const paper = (n: number, times: string) =>
      version(n, {}, { path: file, text: `---\ncode: seal\n---\n\n共用印 ${times} 次，其中合同 4 次。\n` });
    const ledger = ledgerOf(file, [paper(2, '3'), paper(1, '11')]);
    expect(pastOf(file, ledger.versions())?.versions[0]?.changes).toMatchObject([
      { path: 'body', figures: '11 改为 3', minor: false },
    ]);
    expect(Object.values(changesSaid(ledger))).toEqual(['文件内容、文字里的数：11 改为 3']);
  });

  test('a record that was taken out keeps its name', () => {
    const file = 'assessments/survey-2025-06.json';
    const survey = version(1, { title: '2025 年上半年满意度调查' }, { path: file });
    expect(removedNames(ledgerOf(file, [survey], [{ ...survey, reason: '重复' }]))).toEqual({
      [file]: ['测评 2025 年上半年满意度调查', '/assessments/survey-2025-06/'],
    });
  });
});
