import { expect, test } from 'vitest';
import { checkChanges } from '../../src/checks/changes.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkFrozen } from '../../src/checks/frozen.ts';
import { checkPriceDays } from '../../src/checks/price-days.ts';
import { loadRecords } from '../../src/records.ts';
import { price } from '../records.ts';

const said = (file: string, ...versions: [on: string, data: object][]) =>
  checkFrozen(
    file,
    versions.map(([on, data]) => ({ on, text: JSON.stringify(data) })),
  ).map(sentenceOf);

test('when a price held stays as it was published', () => {
  const file = 'prices/access-card.json';
  const old = { effectiveFrom: '2024-09-01', unit: 'piece' };
  const ended = { ...old, effectiveTo: '2026-02-28' };
  expect(said(file, ['2024-08-20', old], ['2026-02-10', ended])).toEqual([]);
  const shorter: [string, object] = ['2026-11-22', { ...ended, effectiveTo: '2025-05-31' }];
  const sentence =
    'prices/access-card.json · 停止日期：公布过 2026-02-28，不能改成 2025-05-31：过去哪一天执行什么价、向谁收、谁决定的，公布以后不改；请改回 2026-02-28，要变的另建一项，在“代替哪一项”里填这一项的编号；公布时写错的，先在“公布后的更正”里写一条';
  expect(said(file, ['2026-02-10', ended], shorter)).toEqual([sentence]);
  expect(said(file, ['2026-02-10', ended], shorter, shorter)).toEqual([sentence]);
  expect(said(file, ['2026-02-10', ended], shorter, ['2026-11-23', ended])).toEqual([]);
  expect(said(file, ['2026-02-10', ended], ['2026-11-22', old])).toHaveLength(1);
  expect(said(file, ['', old], ['2026-11-22', { ...old, effectiveFrom: '2024-08-31' }])).toHaveLength(1);
  expect(said(file, ['', old], ['2026-11-22', { ...old, unit: 'time' }])[0]).toContain(
    '公布过 元/个，不能改成 元/次',
  );
});

test('who decided a price, and who pays it, stays as it was published; the paper of the decision may come later', () => {
  const file = 'prices/access-card.json';
  const was = { payer: '住宅业主', decidedBy: '2024 年 8 月业主大会表决' };
  const now = (changes: object) => said(file, ['', was], ['2026-11-22', { ...was, ...changes }]);
  expect(now({ decision: 'assembly-2024-08' })).toEqual([]);
  expect(now({ decidedBy: '物业公司' })).toEqual([
    'prices/access-card.json · 谁决定的：公布过 2024 年 8 月业主大会表决，不能改成 物业公司：过去哪一天执行什么价、向谁收、谁决定的，公布以后不改；请改回 2024 年 8 月业主大会表决，要变的另建一项，在“代替哪一项”里填这一项的编号；公布时写错的，先在“公布后的更正”里写一条',
  ]);
  expect(now({ payer: '全体业主' })).toHaveLength(1);
  const cited = { ...was, decision: 'assembly-2024-08' };
  expect(said(file, ['', cited], ['2026-11-22', { ...was, decision: 'assembly-2025-05' }])).toHaveLength(1);
});

test('a day of a price that is still ahead may be moved to another one ahead', () => {
  const file = 'prices/access-card.json';
  const from = (effectiveFrom: string) => ({ effectiveFrom });
  const put = (on: string, day: string): [string, object] => [on, from(day)];
  expect(said(file, put('', '2026-12-01'), put('2026-11-22', '2027-01-01'))).toEqual([]);
  expect(
    said(file, put('', '2026-12-01'), put('2026-11-22', '2027-01-01'), put('2027-06-01', '2027-01-01')),
  ).toEqual([]);
  expect(said(file, put('', '2026-12-01'), put('2026-11-22', '2026-11-22'))).toHaveLength(1);
});

test('a published price does not end before its end is published', () => {
  const file = 'prices/lift-card.json';
  const old: [string, object] = ['2024-08-20', { effectiveFrom: '2024-09-01' }];
  const ended = (on: string, effectiveTo: string): [string, object] => [
    on,
    { effectiveFrom: '2024-09-01', effectiveTo },
  ];
  const sentence =
    'prices/lift-card.json · 停止日期：2026-11-22 才公布停止，不能写 2024-12-31：那以后到 2026-11-22 公布的还是这个价；请填 2026-11-22 或以后';
  expect(said(file, old, ended('2026-11-22', '2024-12-31'))).toEqual([sentence]);
  expect(said(file, old, ended('2026-11-22', '2026-11-21'))).toHaveLength(1);
  expect(said(file, old, ended('2026-11-22', '2026-11-22'))).toEqual([]);
  expect(said(file, old, ended('2026-11-22', '2024-12-31'), ended('2026-11-23', '2026-11-30'))).toEqual([]);
  expect(said(file, ended('2026-11-22', '2024-12-31'), ended('2026-11-23', '2024-12-31'))).toEqual([]);
});

test('a new price holds from no day before it was published, where another was published for that day', () => {
  const old = price({ code: 'lift-card' });
  const now = (changes: object) => price({ code: 'lift-card-b', replaces: 'lift-card', ...changes });
  const first = (file: string) => (file === 'prices/lift-card.json' ? '2024-08-20' : '2026-11-22');
  const found = (changes: object, days = first) =>
    checkPriceDays({ prices: [old, now(changes)] }, days).map(sentenceOf);
  const sentence =
    'prices/lift-card-b.json · 执行日期：2026-11-22 才公布，不能从 2025-01-01 起就执行：那些天公布的是 lift-card，过去哪一天执行什么价公布以后不改；请填 2026-11-22 或以后；早就执行、公布晚了的，先在 lift-card 的“公布后的更正”里写明停止日期';
  expect(found({ effectiveFrom: '2025-01-01' })).toEqual([sentence]);
  expect(found({ effectiveFrom: '2025-01-01', replaces: undefined })).toEqual([sentence]);
  const other = { effectiveFrom: '2025-01-01', replaces: undefined, name: '别的' };
  expect(found(other)).toEqual([sentence]);
  expect(found({ ...other, payer: '租车位的住户' })).toEqual([]);
  expect(found({ ...other, unit: 'time' })).toEqual([]);
  const ended = { prices: [{ ...old, effectiveTo: '2024-12-31' }, now(other)] };
  expect(checkPriceDays(ended, first)).toEqual([]);
  expect(found({ effectiveFrom: '2026-11-22' })).toEqual([]);
  expect(found({ effectiveFrom: '2025-01-01' }, () => '2026-11-22')).toEqual([]);
  expect(loadRecords().prices).toHaveLength(27);
});

test('a service that was forgotten holds beside others of the same payer; the same one under another name does not', () => {
  const old = price({ code: 'repair-tap', name: '更换水龙头', payer: '要修的住户', tier: 'optional' });
  const first = (file: string) => (file === 'prices/repair-tap.json' ? '2024-08-20' : '2026-11-22');
  const found = (changes: object) =>
    checkPriceDays(
      { prices: [old, { ...old, key: 'b', code: 'b', effectiveFrom: '2026-09-01', ...changes }] },
      first,
    );
  expect(found({ name: '代叫搬家车辆' })).toEqual([]);
  expect(found({ name: '家庭电路维修' })).toEqual([]);
  expect(found({ name: '换水龙头（加急）' })).toHaveLength(1);
  expect(found({ name: '代叫搬家车辆', tier: 'contract' })).toHaveLength(1);
});

test('what a published price says in words stays, for the past days are printed from it', () => {
  const file = 'prices/fee-high-rise.json';
  const was = {
    effectiveFrom: '2024-09-01',
    content: '综合管理、保洁、绿化、秩序维护；不另收电梯费。',
    condition: '空置房经申请按 70% 交纳。',
    reductions: [{ when: '连续空置满六个月', rate: 7000 }],
  };
  const now = (changes: object): [string, object] => ['2026-11-22', { ...was, ...changes }];
  const found = (changes: object) => said(file, ['', was], now(changes));
  expect(found({ condition: '空置房全额交纳。' })).toEqual([
    'prices/fee-high-rise.json · 减免与特殊情形：公布过的是“空置房经申请按 70% 交纳。”，不能改成“空置房全额交纳。”：过去哪一天怎么收，业主看到的就是这句话；请照原样改回，要变的写停止日期，另建一项，在“代替哪一项”里填这一项的编号，写明谁决定的；公布时写错的，先在“公布后的更正”里写一条',
  ]);
  expect(found({ reductions: [{ when: '连续空置满六年', rate: 7000 }] })).toHaveLength(1);
  expect(found({ condition: undefined })[0]).toContain('不能改成空白');
  expect(found({ basis: '公司定价' })).toHaveLength(1);
  expect(found({ content: '综合管理，保洁，绿化，秩序维护；不另收电梯费' })).toEqual([]);
  expect(said(file, ['', was], now({ condition: '空置房全额交纳。' }), now({}))).toEqual([]);
  const ahead = { ...was, effectiveFrom: '2027-01-01' };
  expect(said(file, ['', ahead], ['2026-11-22', { ...ahead, condition: '另议。' }])).toEqual([]);
});

test('a late statement stays late, and keeps its sealed sheet', () => {
  const file = 'accounts/2025-q2.json';
  const late = { publishedOn: '2025-07-21', signedSheet: 'sheet-a' };
  const now = (changes: object): [string, object] => ['2026-11-22', { ...late, ...changes }];
  expect(said(file, ['', late], now({ signedSheet: 'sheet-b', publishedOn: '2025-07-22' }))).toEqual([]);
  expect(said(file, ['', late], now({ publishedOn: '2025-07-14' }))).toEqual([
    'accounts/2025-q2.json · 公布日期：公布过 2025-07-21，不能往前改成 2025-07-14：晚公布照实显示；改了数写更正，不改公布日期；请改回 2025-07-21',
  ]);
  expect(said(file, ['', late], now({ signedSheet: undefined }))).toEqual([
    'accounts/2025-q2.json · 盖章的原表：公布过盖章的原表 sheet-a，不能拿掉：本表和它逐数核对；请补回，重新盖章的选新的那一份',
  ]);
  expect(said('common/2025-q2.json', ['', late], now({ signedSheet: undefined }))).toHaveLength(1);
});

test('what a published statement owns up to is not wiped out; the rest is free, and more may be said of it', () => {
  const file = 'accounts/2026-q3.json';
  const own = '没做到的：6 月没有开柜测接头，7 月 16 日停电 3 小时 28 分，责任在我们；';
  const was = { performance: `高温期水泵没有断供。${own}有邻居在黑楼道里等了十几分钟。` };
  const found = (performance?: string) =>
    said(file, ['', was], ['2026-11-22', { preparedBy: '财务', performance }]);
  expect(found(was.performance)).toEqual([]);
  expect(found(`水泵、发电机没有断供。${own}`)).toEqual([]);
  expect(found(`${own}有邻居等了十几分钟。更正：停电 3 小时 38 分。`)).toEqual([]);
  expect(found(own.replace('没有开柜', '没有 开柜'))).toEqual([]);
  expect(found('高温期水泵没有断供，各项服务达到合同约定。')).toEqual([
    'accounts/2026-q3.json · 合同履行情况：公布过的合同履行情况里写了“没做到的：6月没有开柜测接头，7月16日停电3小时28分，责任在我们”，现在不见了或改了：没做到的公布以后不抹掉；请照原样补回，要补充、要更正的在后面另写一句',
  ]);
  expect(found()).toHaveLength(1);
  expect(found(own.replace('3 小时 28 分', '28 分'))).toHaveLength(1);
  expect(found(own.replace('责任在我们', '责任在供电公司'))).toHaveLength(1);
});

test('an answer is not made quicker afterwards', () => {
  const file = 'objections/20261020-0000000a.json';
  const open = { receivedOn: '2026-10-20' };
  const answered = (answeredOn: string): [string, object] => ['2026-11-22', { ...open, answeredOn }];
  expect(said(file, ['', open], answered('2026-10-30'), answered('2026-10-31'))).toEqual([]);
  expect(said(file, ['', open], answered('2026-10-30'), answered('2026-10-20'))).toEqual([
    'objections/20261020-0000000a.json · 答复日期：公布过 2026-10-30，不能往前改成 2026-10-20：答复用了几天照实显示；请改回 2026-10-30',
  ]);
});

test('an objection stays at the figure it is about; one that named no line may name it', () => {
  const file = 'objections/20261110-4e90b7d2.json';
  const was = { subject: 'accounts', record: '2026-q3', line: 'cost-upkeep' };
  const now = (changes: object): [string, object] => ['2026-11-22', { ...was, ...changes }];
  expect(said(file, ['', was], now({ line: 'cost-office' }))).toEqual([
    'objections/20261110-4e90b7d2.json · 哪一行：公布过 cost-upkeep，不能改成 cost-office：业主问的就是那个数，异议显示在它旁边；请改回 cost-upkeep，问的是另一个数的另登记一条',
  ]);
  expect(said(file, ['', was], now({ record: '2026-q2' }))).toHaveLength(1);
  expect(said(file, ['', was], now({ line: undefined }))[0]).toContain('不能改成 空白');
  expect(said(file, ['', { ...was, line: undefined }], now({}))).toEqual([]);
});

test('a published scan is not dropped; one with more covered up may take its place', () => {
  const file = 'documents/generator-2026.md';
  const paper = (scan?: string) => `---\ncode: generator-2026\n${scan ? `file: ${scan}\n` : ''}---\n\n租金\n`;
  const found = (scan?: string) =>
    checkFrozen(file, [
      { on: '', text: paper('/files/generator.pdf') },
      { on: '2026-11-22', text: paper(scan) },
    ]).map(sentenceOf);
  expect(found()).toEqual([
    'documents/generator-2026.md · 扫描件或文件：公布过扫描件 /files/generator.pdf，不能拿掉：这笔钱靠它证明；要再遮盖的，遮好重新上传，选新的那一份',
  ]);
  expect(found('/files/generator-b.pdf')).toEqual([]);
});

test('a price that was published wrongly or told late is put right by an entry that says what stood there', () => {
  const file = 'prices/lift-card.json';
  const was = {
    effectiveFrom: '2024-09-01',
    basis: '合同第十六条',
    decidedBy: '业主大会',
    unitPrice: 150_000,
  };
  const entry = { on: '2026-11-22', kind: 'correction', decidedBy: '业委会', reason: '抄错了' };
  const now = (changes: object, ...entries: [string, string, string][]): [string, object] => [
    '2026-11-22',
    {
      ...was,
      ...changes,
      amendments: entries.map(([path, before, after]) => ({ ...entry, path, before, after })),
    },
  ];
  const found = (next: [string, object]) => said(file, ['', was], next).map((one) => one.split('：')[1]);
  const right = now({ basis: '合同第十七条' }, ['basis', '合同第十六条', '合同第十七条']);
  expect(found(right)).toEqual([]);
  expect(found(now({ effectiveTo: '2026-09-30' }, ['effectiveTo', '无', '2026-09-30']))).toEqual([]);
  expect(found(now({ effectiveTo: '2026-09-30' }))).toEqual(['2026-11-22 才公布停止，不能写 2026-09-30']);
  expect(found(now({ basis: '合同第十七条' }, ['basis', '合同第九条', '合同第十七条']))).toEqual([
    '“收费依据”写的更正前是“合同第九条”，没有这样公布过；请照公布过的写',
    '公布过的是“合同第十六条”，不能改成“合同第十七条”',
  ]);
  expect(found(now({ basis: '合同第十七条' }, ['basis', '合同第十六条', '合同第八条']))[0]).toBe(
    '“收费依据”写的更正后是“合同第八条”，和现在填的不一样；请核对',
  );
  expect(
    found(now({ basis: '合同第十七条', decidedBy: '公司' }, ['basis', '合同第十六条', '合同第十七条'])),
  ).toEqual(['公布过 业主大会，不能改成 公司']);
  const reductions = (rate: number) => ({ reductions: [{ when: '连续空置满六个月', rate }] });
  const reduced = (before: string, after: string) =>
    said(file, ['', { ...was, ...reductions(7000) }], now(reductions(7500), ['reductions', before, after]));
  expect(reduced('连续空置满六个月 70%', '连续空置满六个月 75%')).toEqual([]);
  expect(reduced('连续空置满六个月，按 70% 交纳', '连续空置满六个月：按 75.00%')).toEqual([]);
  expect(reduced('80%', '连续空置满六个月 75%')[0]).toContain(
    '没有这样公布过；请照公布过的写，写成“连续空置满六个月 70%”',
  );
  const guide = (base: number) => ({ guide: { base, float: 2000, document: '云发改价〔2023〕18 号' } });
  const guided = (after: string) => {
    const before = '基准价 3.50 元，最高上浮 20%，云发改价〔2023〕18 号';
    return said(file, ['', { ...was, ...guide(35_000) }], now(guide(36_000), ['guide', before, after]));
  };
  expect(guided('3.6 元，上浮 20%，云发改价〔2023〕18 号')).toEqual([]);
  expect(guided('3.7 元，上浮 20%，云发改价〔2023〕18 号')[0]).toContain('和现在填的不一样');
  const spaced = { ...was, decidedBy: '业主 大会' };
  expect(said(file, ['', was], ['2026-11-22', spaced])).toEqual([]);
  const rate = (one: number, entries: object[] = []) =>
    JSON.stringify({ ...was, ...reductions(one), amendments: entries });
  const told = {
    ...entry,
    path: 'reductions',
    before: '连续空置满六个月 70%',
    after: '连续空置满六个月 75%',
  };
  expect(checkChanges(file, [rate(7000), rate(7500)])).toHaveLength(1);
  expect(checkChanges(file, [rate(7000), rate(7500, [told])])).toEqual([]);
  expect(said(file, ['', was], right, ['2026-11-23', { ...was, basis: '合同第十七条' }])[0]).toContain(
    '“收费依据”的那一条不见了或变了',
  );
  const texts = (price: object, unitPrice: number) => JSON.stringify({ ...price, unitPrice });
  const [, amended] = now({}, ['unitPrice', '15', '16.00 元']);
  expect(checkChanges(file, [texts(was, 150_000), texts(amended, 160_000)])).toEqual([]);
  expect(checkChanges(file, [texts(was, 150_000), texts(was, 160_000)])).toHaveLength(1);
});
