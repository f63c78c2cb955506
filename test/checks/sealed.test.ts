import { expect, test } from 'vitest';
import { checkBudgets } from '../../src/checks/budgets.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkPapers } from '../../src/checks/papers.ts';
import { checkPots } from '../../src/checks/pots.ts';
import { checkProofs } from '../../src/checks/proofs.ts';
import { checkRates } from '../../src/checks/rates.ts';
import { checkSheets } from '../../src/checks/sheets.ts';
import { accountProofs, commonProofs, fundProofs, isReconciled, waitingIn } from '../../src/figures/proof.ts';
import { costItems } from '../../src/schema/accounts.ts';
import type { Document } from '../../src/schema/documents.ts';
import { openSeal, proofLine } from '../../src/text/proofs.ts';
import { account, common, fund, project, site, utilities } from '../records.ts';

const told = (found: ReturnType<typeof checkPots>) => found.map((f) => `${f.severity}：${sentenceOf(f)}`);
const paper = (changes: Partial<Document>): Document & { key: string } => ({
  key: changes.code ?? 'sheet-q3',
  code: 'sheet-q3',
  kind: 'sheet',
  title: '2026 年第三季度维修资金收支表（盖章）',
  date: '2026-10-13',
  publishedOn: '2026-10-13',
  body: '主要数字',
  ...changes,
});

const [first, second] = fund().buildings as [Row, Row];
type Row = ReturnType<typeof fund>['buildings'][number];
const books = { site, projects: [project()] };
const wrong = (now: ReturnType<typeof fund>) => checkProofs({ ...books, fund: [now] }).map(sentenceOf);

test('a building pays for its own projects only: the other one may not, not by a fen', () => {
  expect(wrong(fund())).toEqual([]);
  const moved = [
    { ...first, used: 299_99, closing: 2_820_01 },
    { ...second, used: 1, closing: 2_079_99 },
  ];
  expect(wrong(fund({ buildings: moved }))).toEqual([
    'fund/2026-q3.json · 各楼栋分账 › 第 1 项 › 使用：对不上：1 号楼：本期各项目付款按分摊楼栋的面积分到本楼＝使用。应为 300.00 元，表上是 299.99 元，相差 −0.01 元；请核对这一项和相加的各项',
    'fund/2026-q3.json · 各楼栋分账 › 第 2 项 › 使用：对不上：2 号楼：本期各项目付款按分摊楼栋的面积分到本楼＝使用。应为 0.00 元，表上是 0.01 元，相差 0.01 元；请核对这一项和相加的各项',
  ]);
});

test('a project of two buildings is paid by their area, the fen left over by the largest remainder', () => {
  const apportion = { ...project().apportion, buildings: ['1', '2'] };
  const both = project({ apportion, payments: [{ on: '2026-08-20', what: '首付款', amount: 300_02 }] });
  const proofs = fundProofs(fund(), { site, projects: [both] });
  expect(proofs.filter(({ id }) => id === 'buildingUsed').map(({ expected }) => expected)).toEqual([
    180_01, 120_01,
  ]);
});

test('gains are credited by opening balance and transfers by area, not to one building', () => {
  const now = (one: number, other: number, changes = {}) =>
    fund({
      gains: 50_00,
      closing: 4_950_00,
      buildings: [
        { ...first, added: one, closing: 2_700_00 + one },
        { ...second, added: other, closing: 2_000_00 + other },
      ],
      ...changes,
    });
  expect(wrong(now(150_00, 100_00))).toEqual([]);
  expect(wrong(now(170_00, 80_00))).toHaveLength(2);
  expect(wrong(now(149_99, 100_01))[0]).toBe(
    'fund/2026-q3.json · 各楼栋分账 › 第 1 项 › 增加：对不上：1 号楼：本楼交存和退回＋分到的公共收益＋分到的增值收益＝增加。应为 150.00 元，表上是 149.99 元，相差 −0.01 元；请核对这一项和相加的各项',
  );
  const rule = { gains: 'other' as const, fromCommon: 'area' as const };
  const open = fundProofs(now(170_00, 80_00, { credit: rule }), books);
  expect(waitingIn(open).map(({ missing }) => missing)).toEqual(['rule']);
});

test('what a building paid in itself stands beside it', () => {
  const buildings = [first, { ...second, added: 180_00, closing: 2_180_00 }];
  const now = { paidIn: 100_00, closing: 5_000_00 };
  expect(wrong(fund({ ...now, buildings }))).toHaveLength(2);
  const own = [first, { ...second, own: 100_00, added: 180_00, closing: 2_180_00 }];
  expect(wrong(fund({ ...now, buildings: own }))).toEqual([]);
});

test('the seal waits for what is not there: a statement, a balance, how the tax was worked out', () => {
  const taxed = common().income.map((l) => (l.code === 'interest' ? { ...l, untaxed: true } : l));
  const whole = common({ income: taxed, taxation: { base: 500_00, rate: 204 } });
  const seal = (now: ReturnType<typeof common>, other = [fund()]) => commonProofs(now, { fund: other });
  expect(isReconciled(seal(whole))).toBe(true);
  expect(isReconciled(seal(whole, []))).toBe(false);
  expect(openSeal(seal(whole, []))).toBe('核对 10 项成立，1 项还不能核对');
  expect(proofLine(seal(whole, []), String)).toBe(
    '核对 10 项成立，1 项还不能核对。成立的：收入合计、成本合计、计提基数、物业分成、计税收入、税金、业主净收益、使用合计、期末结余、银行余额；还不能核对的：转入维修资金（缺维修资金这一期的表）。',
  );
  const { balance, ...bare } = whole.account;
  expect(balance).toBe(1_100_00);
  expect(waitingIn(seal({ ...whole, account: bare })).map(({ id, missing }) => [id, missing])).toEqual([
    ['bank', 'balance'],
  ]);
  const { taxation, ...untold } = whole;
  expect(taxation?.base).toBe(500_00);
  expect(waitingIn(seal(untold)).map(({ missing }) => missing)).toEqual(['taxation']);
  const energy = accountProofs(account(), { utilities: [utilities({ period: '2026-Q2' })] });
  expect(waitingIn(energy).map(({ missing }) => missing)).toEqual(['utilities']);
  expect(waitingIn(fundProofs(fund(), { common: [] })).map(({ missing }) => missing)).toEqual(['common']);
});

test('a broken identity is said before what is missing', () => {
  const proofs = commonProofs(common({ totals: { ...common().totals, net: 370_01 } }), { fund: [] });
  expect(waitingIn(proofs)).toEqual([]);
  expect(proofLine(proofs, String)).toMatch(/^账目不符/);
});

test('a transfer whose other side is late is pointed out, and keeps nothing else from being published', () => {
  const all = {
    common: [common()],
    fund: [fund({ period: '2026-Q2', fromCommon: 0, publishedOn: '2026-07-10' })],
    site,
  };
  const on = (day: string) => checkPots(all, `${day}T09:00`).map(({ severity }) => severity);
  expect(on('2026-10-15')).toEqual(['warning']);
  expect(on('2027-10-16')).toEqual(['warning']);
});

test('a period that is not over, or a day to come, cannot be published', () => {
  const on = (changes: object, day: string) => told(checkPots({ accounts: [account(changes)] }, day));
  expect(on({ publishedOn: '2026-10-01' }, '2026-10-01')).toEqual([]);
  expect(on({ publishedOn: '2026-10-01' }, '2026-09-30')).toEqual([
    'error：accounts/2026-q3.json · 期间：2026-Q3 到 2026-09-30 才结束，今天是 2026-09-30；结束以后才能公布，请核对期间',
  ]);
  expect(on({ publishedOn: '2031-01-01' }, '2026-11-22T09:00')).toEqual([
    'error：accounts/2026-q3.json · 公布日期：公布日期 2031-01-01 在今天（2026-11-22）以后，请填实际公布的日期',
  ]);
});

test('a new rate is told with who decided it, and the rule names the rate', () => {
  const rate = (value: number, note?: string) =>
    checkRates({
      accounts: [
        account({ remunerationRate: value, ...(note && { remunerationNote: note }) }),
        account({ period: '2026-Q2' }),
      ],
      site,
    }).map(sentenceOf);
  expect(rate(800)).toEqual([]);
  expect(rate(1000)).toEqual([
    'accounts/2026-q3.json · 酬金比例说明：酬金比例上期是 8%，本期是 10%；请用一句话写明谁决定的、从哪一天起（至少 8 个汉字）',
  ]);
  expect(rate(1000, '9 月业主大会表决通过，7 月 1 日起')).toEqual([]);
  const share = (changes: object) =>
    checkRates({
      common: [
        common({ companyShare: { ...common().companyShare, ...changes } }),
        common({ period: '2026-Q2' }),
      ],
    }).map(({ path }) => path.join('.'));
  expect(share({})).toEqual([]);
  expect(share({ rate: 2000 })).toEqual(['companyShare.note', 'companyShare.rate']);
  expect(share({ rate: 1001 })).toEqual(['companyShare.note', 'companyShare.rate']);
  expect(share({ rate: 2000, rule: '扣除成本后的 20%', note: '9 月业主大会表决通过' })).toEqual([]);
});

test('fees waived say why and who decided it', () => {
  const waived = (fen: number, waivedNote?: string) =>
    checkRates({ accounts: [account({ waived: fen, ...(waivedNote && { waivedNote }) })], site }).length;
  expect([waived(0), waived(1), waived(1, '业委会同意核销已注销商铺的旧欠')]).toEqual([0, 1, 0]);
});

test('a budget is the one announced, to the fen, or says who changed it', () => {
  const nextBudget = Object.fromEntries(Object.keys(costItems).map((item) => [item, 100_00])) as NonNullable<
    ReturnType<typeof account>['nextBudget']
  >;
  const check = (changes: object, note = {}) =>
    checkBudgets({
      accounts: [account(note), account({ period: '2026-Q2', nextBudget: { ...nextBudget, ...changes } })],
    }).map(sentenceOf);
  expect(check({})).toEqual([]);
  expect(check({ office: 99_99 })).toEqual([
    'accounts/2026-q3.json · 支出（九项） › 办公费用 › 预算：上期公布的下期预算是 99.99 元，本期预算是 100.00 元，相差 0.01 元；请核对，调整过的在“预算调整说明”里写明谁决定的',
  ]);
  expect(check({ office: 99_99 }, { budgetNote: '9 月业委会会议调整了办公预算' })).toEqual([]);
});

test('the sums and counts of a project are those of its papers', () => {
  const contract = paper({ code: 'contract', kind: 'contract', amount: 1_200_00 });
  const vote = paper({ code: 'result', kind: 'vote', body: '| 人数 | 60 | 40 | 21 |' });
  const plan = paper({ code: 'plan', kind: 'report', body: '预算 1,500.00 元' });
  const cited: Record<string, string> = { plan: 'plan', contract: 'contract' };
  const stages = project().stages.map((s) => ({
    ...s,
    ...(cited[s.stage] && { documents: [cited[s.stage] as string] }),
  }));
  const check = (changes: Partial<ReturnType<typeof project>>) =>
    checkPapers({
      projects: [project({ stages, vote: { ...project().vote, document: 'result' } as never, ...changes })],
      documents: [contract, vote, plan],
    }).map(({ path, message }) => [path.join('.'), message]);
  expect(check({})).toEqual([]);
  expect(check({ contractSum: 1_200_01, budget: 1_500_01 })).toEqual([
    ['budget', '预算填的是 1,500.01 元，文件 plan 正文里没有这个数；请核对'],
    ['contractSum', '合同价填的是 1,200.01 元，文件 contract 是 1,200.00 元；请核对'],
  ]);
  expect(check({ vote: { ...project().vote, householdsFor: 22, document: 'result' } as never })).toEqual([
    ['vote.householdsFor', '这里是 22，表决结果 result 里没有这个数；请核对'],
  ]);
});

test('a product in a reason is right and is about the quantity and the income of its line', () => {
  const [parking] = common().income as [ReturnType<typeof common>['income'][number]];
  const line = {
    ...parking,
    quantity: 148,
    unit: '个',
    gross: 66_450_00,
    note: '148 个×150 元×3 个月应收 66,600.00 元；空了 1 个月次，少收 150.00 元。',
  };
  const check = (changes: object) =>
    checkPapers({ common: [common({ income: [{ ...line, ...changes }] })] }).map(({ message }) => message);
  expect(check({})).toEqual([]);
  expect(check({ quantity: 149 })).toEqual(['说明里是 148 个，数量填的是 149 个；请核对']);
  expect(check({ gross: 66_450_01 })).toEqual(['照说明应收到 66,450.00 元，收入填的是 66,450.01 元；请核对']);
  expect(check({ note: line.note.replace('66,600.00', '66,600.01') })).toHaveLength(1);
});

test('the sealed sheet says what the statement says, in all and for each building', () => {
  const body = (closing: string, one: string) =>
    `| 楼栋 | 首期交存（元） | 期末（元） |\n| --- | ---: | ---: |\n| 1 | 3,000.00 | ${one} |\n| **合计** | | **${closing}** |`;
  const check = (text: string) =>
    checkProofs({
      ...books,
      fund: [fund({ signedSheet: 'sheet-q3' })],
      documents: [paper({ body: text })],
    }).map(sentenceOf);
  expect(check(body('4,900.00', '2,820.00'))).toEqual([]);
  expect(check(body('4,900.01', '2,820.00'))).toEqual([
    'fund/2026-q3.json · 期末余额：对不上：盖章的原表：合计期末＝本表合计期末。应为 4,900.01 元，表上是 4,900.00 元，相差 −0.01 元；请核对这一项和相加的各项',
  ]);
  expect(check(body('4,900.00', '2,819.99'))).toHaveLength(1);
  const bare = fundProofs(fund({ signedSheet: 'sheet-q3' }), { ...books, documents: [paper({})] });
  expect(waitingIn(bare).map(({ missing }) => missing)).toEqual(['sheet']);
});

test('the sealed sheet of an account names the totals of the account', () => {
  const body =
    '| | 金额（元） |\n| --- | ---: |\n| 收入合计 | 2,000.00 |\n| 利息收入 | 50.01 |\n| 期末欠费总额 | 300.00 |';
  const found = checkProofs({
    accounts: [account({ signedSheet: 'sheet-q3' })],
    documents: [paper({ body })],
    site,
  });
  expect(found.map(({ path }) => path.join('.'))).toEqual(['income.interest.actual']);
});

test('a sealed sheet is a sheet, of this period, and goes on from period to period', () => {
  const check = (changes: Partial<Document>) =>
    told(checkSheets({ accounts: [account({ signedSheet: 'sheet-q3' })], documents: [paper(changes)] }));
  expect(check({})).toEqual([]);
  expect(check({ kind: 'voucher', amount: 1 })).toEqual([
    'error：accounts/2026-q3.json · 盖章的原表：sheet-q3 是凭证，不是盖章的表；请选这一期盖章的表',
  ]);
  expect(check({ title: '2026 年第二季度物业费收支表' })).toEqual([
    'error：accounts/2026-q3.json · 盖章的原表：sheet-q3 是 2026-Q2 的表（“2026 年第二季度物业费收支表”），这里是 2026-Q3；请选这一期盖章的表',
  ]);
  expect(check({ date: '2026-09-29' })).toHaveLength(1);
  const before = account({ period: '2026-Q2', signedSheet: 'sheet-q2' });
  expect(told(checkSheets({ accounts: [account(), before], documents: [] }))).toEqual([
    'warning：accounts/2026-q3.json · 盖章的原表：上期有盖章的原表，本期没有；请在“文件”里登记这一期盖章的表，再在这里选上',
  ]);
});

const statedTotals: [string, string][] = [
  ['期初结余', '500.00'],
  ['收入合计', '2,000.00'],
  ['九项支出合计', '900.00'],
  ['物业服务酬金', '144.00'],
  ['本期收支差额', '956.00'],
  ['期末结余', '1,456.00'],
  ['期末欠费总额', '300.00'],
];
const sheetOf = (change: (cell: string, row: string) => string | undefined, head = '金额（元）') => {
  const rows = statedTotals.flatMap(([row, cell]) => {
    const said = change(cell, row);
    return said === undefined ? [] : [`| ${row} | ${said} |`];
  });
  const body = [`| | ${head} |`, '| --- | ---: |', ...rows].join('\n');
  return accountProofs(account({ signedSheet: 'sheet-q3' }), { documents: [paper({ body })] }).filter(
    ({ id }) => id === 'sheet',
  );
};
const broken = (proofs: ReturnType<typeof sheetOf>) =>
  proofs.filter(({ expected, found }) => expected !== found).map(({ of, expected }) => [of, expected]);

test('an amount on a sealed sheet is read exactly, however it is written', () => {
  const forms: [string, string][] = [
    ['2,000.00', '2,000.01'],
    ['2000.00 元', '2,000.01 元'],
    ['￥2,000.00', '￥2,000.01'],
    ['２０００．０００', '2000.010'],
    ['**2,000**', '2,001'],
    ['人民币 2,000.0 元', '¥2000.1'],
  ];
  const income = (form: string) => sheetOf((cell, row) => (row === '收入合计' ? form : cell));
  for (const [right, wrong] of forms) {
    expect([right, income(right).length, waitingIn(income(right)), broken(income(right))]).toEqual([
      right,
      7,
      [],
      [],
    ]);
    expect([wrong, broken(income(wrong)).map(([of]) => of)]).toEqual([wrong, ['收入合计']]);
  }
  expect(broken(income('(2,000.00)'))).toEqual([['收入合计', -2_000_00]]);
  for (const unread of ['2,000.005', '0.20 万元', '见原件'])
    expect(waitingIn(income(unread)).map(({ of, missing }) => [of, missing])).toEqual([
      ['收入合计', 'sheet'],
    ]);
});

test('a total that the sealed sheet leaves out is named, and the seal waits', () => {
  const proofs = sheetOf((cell, row) => (row === '期末结余' ? undefined : cell));
  expect(proofLine(proofs, String)).toBe(
    '核对 6 项成立，1 项还不能核对。成立的：盖章的原表；还不能核对的：盖章的原表的期末结余（文件的正文里没有写出表上的数）。',
  );
  const renamed = accountProofs(account({ signedSheet: 'sheet-q3' }), {
    documents: [paper({ body: '| | 金额（元） |\n| --- | ---: |\n| 本期收入合计 | 2,000.01 |' })],
  });
  expect(broken(renamed)).toEqual([['收入合计', 2_000_01]]);
});

test('of several columns the one of the period counts; where none says so the seal waits', () => {
  const two = (other: string, head: string) =>
    sheetOf((cell, row) => (row === '收入合计' ? `${other} | 2,000.01` : `${cell} | ${cell}`), head);
  expect(broken(two('2,000.00', '上期 | 本期'))).toEqual([['收入合计', 2_000_01]]);
  expect(waitingIn(two('2,000.00', '甲（元） | 乙（元）')).map(({ of, missing }) => [of, missing])).toEqual([
    ['收入合计', 'column'],
  ]);
});

test('the fund closes with the balance of the statement of its keeper, to the fen', () => {
  const keeper = (amount?: number) => [
    paper({ code: 'keeper', kind: 'statement', ...(amount && { amount }) }),
  ];
  const now = fund({ documents: ['keeper'] });
  const said = (documents: ReturnType<typeof keeper>) => told(checkPapers({ fund: [now], documents }));
  expect(said(keeper())).toEqual([]);
  expect(said(keeper(now.closing))).toEqual([]);
  expect(said(keeper(now.closing + 1))).toHaveLength(1);
  expect(said(keeper(now.closing + 1))[0]).toContain('请核对，引用的要是本期的对账单');
});
