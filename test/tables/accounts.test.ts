import { expect, test } from 'vitest';
import { cellText } from '../../src/format/cell.ts';
import { csvOf } from '../../src/format/csv.ts';
import type { Account } from '../../src/schema/accounts.ts';
import type { Objection } from '../../src/schema/objections.ts';
import { statementTable } from '../../src/tables/accounts.ts';
import { accountDetailsTable, nextBudgetTable, partsTable } from '../../src/tables/money-account.ts';
import { dueTable } from '../../src/tables/money-due.ts';
import { yearTable } from '../../src/tables/money-year.ts';
import { accountSummary } from '../../src/tables/sentences.ts';
import type { Table } from '../../src/tables/table.ts';
import { account, site } from '../records.ts';
import { documents, itemised, lumpSum, plain } from './money.ts';

const area = 1_000_000;

/** A table as people read it, one line a row. */
function written(table: Table): string[] {
  return table.rows.map((row) =>
    row.role === 'group'
      ? String(row.cells[0])
      : table.columns.map((column, i) => cellText(row.cells[i], column)).join('|'),
  );
}

test('a statement sets income, nine costs, remuneration and balance beside budget, last period and last year', () => {
  const now = account();
  const before = account({ period: '2026-Q2', arrearsTotal: 300_00 });
  const table = statementTable(now, [now, before], area);
  expect(table.columns.map((c) => c.label)).toEqual([
    '项目',
    '本期',
    '预算',
    '上季度',
    '每㎡每月',
    '凭证、更正和异议',
  ]);
  expect(written(table)).toEqual([
    '收入',
    '本期物业费实收|1,700.00|—|1,700.00|0.0567|',
    '收回以前欠费|100.00|—|100.00|0.0033|',
    '地下车位管理费|0.00|—|0.00|0.0000|',
    '特约服务收入|150.00|—|150.00|0.0050|',
    '利息收入|50.00|—|50.00|0.0017|',
    '收入合计|2,000.00|—|2,000.00|0.0667|',
    '支出',
    '管理服务人员的工资、社会保险和福利费|100.00|100.00|100.00|0.0034|未附凭证',
    '共用部位、共用设施设备的日常运行、维护费用|100.00|100.00|100.00|0.0034|未附凭证',
    '清洁卫生费用|100.00|100.00|100.00|0.0034|未附凭证',
    '绿化养护费用|100.00|100.00|100.00|0.0033|未附凭证',
    '秩序维护费用|100.00|100.00|100.00|0.0033|未附凭证',
    '办公费用|100.00|100.00|100.00|0.0033|未附凭证',
    '固定资产折旧|100.00|100.00|100.00|0.0033|未附凭证',
    '共用部位、共用设施设备及公众责任保险费用|100.00|100.00|100.00|0.0033|未附凭证',
    '经业主同意的其他费用|100.00|100.00|100.00|0.0033|未附凭证',
    '九项支出合计|900.00|900.00|900.00|0.0300|',
    '物业服务酬金（合同约定 8%）|144.00|—|144.00|0.0048|',
    '结余',
    '期初结余|500.00|—|500.00|—|',
    '本期收支差额|956.00|—|956.00|—|',
    '期末结余|1,456.00|—|1,456.00|—|',
  ]);
});

test('a lump-sum account has its own lawful form: tax, a result of the company, no remuneration and no balance', () => {
  const lump = lumpSum();
  const rows = written(statementTable(lump, [lump], area));
  expect(rows.slice(-4)).toEqual([
    '九项支出合计|900.00|900.00|0.0300|',
    '税金|60.00|—|0.0020|',
    '结余',
    '本期收支差额（包干制，盈亏归物业企业）|1,040.00|—|—|',
  ]);
  expect(rows.join('')).not.toMatch(/酬金|期初|期末/);
  expect(accountSummary(lump, [lump], site.money)).toEqual([
    '2026年第三季度收入 2,000.00 元，支出 960.00 元。',
    '花得最多的是人员工资福利，100.00 元，占支出的 10.4%。',
    '九项支出 900.00 元，预算 900.00 元，与预算持平。本期物业费应收 1,800.00 元，实收 1,700.00 元，收缴率 94.4%。包干制：交税 60.00 元，结余 1,040.00 元，由物业企业所有。',
  ]);
});

test('a loss under 包干制 is said to be the company’s', () => {
  const lump = { ...lumpSum(), tax: 1_200_00 };
  expect(accountSummary(lump, [lump], site.money)[2]).toContain(
    '交税 1,200.00 元，亏损 100.00 元，由物业企业承担。',
  );
});

const low = { ...site.money, jumpFloor: 10_00 };

test('the first sentences say how much, against last year, on what most, what moved and why, and what is left', () => {
  const then = account({ period: '2025-Q3' });
  const { costs } = then;
  const now = account({
    costs: { ...costs, upkeep: { ...costs.upkeep, actual: 150_00, note: '修了两台水泵' } },
  });
  expect(accountSummary(now, [now, then], low)).toEqual([
    '2026年第三季度收入 2,000.00 元，支出 1,094.00 元，比去年同期多 50.00 元（4.8%）。',
    '花得最多的是日常运行维护，150.00 元，占支出的 13.7%。和去年同期比，变动最大的是日常运行维护，多 50.00 元。编制岗位说：修了两台水泵。',
    '九项支出 950.00 元，预算 900.00 元，多 50.00 元（5.6%）。本期物业费应收 1,800.00 元，实收 1,700.00 元，收缴率 94.4%。期末结余 1,406.00 元。',
  ]);
});

test('a reason stands in the first sentences only where its line jumped against last year', () => {
  const then = account({ period: '2025-Q3' });
  const { costs } = then;
  const now = account({
    costs: { ...costs, upkeep: { ...costs.upkeep, actual: 104_00, note: '比上季度多，因为抢修' } },
  });
  const text = accountSummary(now, [now, then], low).join('');
  expect(text).toContain('变动最大的是日常运行维护，多 4.00 元。');
  expect(text).not.toContain('抢修');
});

test('before a reason stands what it is the reason of, in the CSV too', () => {
  const then = account({ period: '2025-Q3' });
  const { costs } = then;
  const now = account({
    costs: { ...costs, upkeep: { ...costs.upkeep, actual: 150_00, note: '修了两台水泵' } },
  });
  expect(csvOf(statementTable(now, [now, then], area, { money: low }))).toContain(
    '比去年同期多 50.00 元（+50.0%），比预算多 50.00 元（+50.0%）。编制岗位说：修了两台水泵',
  );
});

const objection: Objection = {
  id: '0a1b2c3d',
  subject: 'accounts',
  record: '2026-q3',
  line: 'cost-greening',
  receivedOn: '2026-10-16',
  question: '为什么多？',
};

test('the old value, objections and missing documents stand beside the figure, and in the CSV', () => {
  const now = itemised();
  const remarks = { corrections: now.corrections, objections: [objection], documents };
  const table = statementTable(now, [now], area, remarks);
  const marks = (id: string) => table.rows.find((row) => row.id === id)?.cells.at(-1);
  expect(marks('cost-greening')).toBe(
    '2026年10月20日更正：90.00 改为 100.00，漏记一张租费单；异议 1 件；未附凭证',
  );
  expect(marks('cost-upkeep')).toBe('部分有凭证');
  expect(marks('income-interest')).toBeUndefined();
  const line = csvOf(table)
    .split('\r\n')
    .find((row) => row.startsWith('绿化'));
  expect(line).toBe(
    '绿化养护费用,100.00,100.00,0.0033,,2026年10月20日更正：90.00 改为 100.00，漏记一张租费单；异议 1 件；未附凭证',
  );
});

test('details go from the line to each payment and its documents, refunds below zero', () => {
  const table = accountDetailsTable(itemised(), documents);
  expect(table && written(table)).toEqual([
    '共用部位、共用设施设备的日常运行、维护费用|电梯维保|80.00|电梯维保合同',
    '共用部位、共用设施设备的日常运行、维护费用|水泵修理|25.00|未附凭证',
    '共用部位、共用设施设备的日常运行、维护费用|退回多收|−5.00|退款单',
    '经业主同意的其他费用|便民活动|60.00|未附凭证',
    '经业主同意的其他费用|饮水|40.00|未附凭证',
  ]);
  expect(accountDetailsTable(plain())).toBeUndefined();
});

test('the parts of the nine items add up to their totals', () => {
  const rows = written(partsTable(account()));
  expect(rows[0]).toBe('管理服务人员的工资、社会保险和福利费|100.00|60.00|20.00|10.00|10.00|');
  expect(rows.at(-1)).toBe('合计|900.00|540.00|180.00|90.00|90.00|');
});

test('dues stand beside what area and price come to, and arrears are one figure', () => {
  const price = { appliesTo: 'highRise', unitPrice: 600, effectiveFrom: '2024-01-01' } as const;
  const now = account({ receivableNote: '少算一户', waived: 20_00 });
  const rows = written(dueTable(now, [now], site, [price] as never));
  expect(rows).toEqual([
    '本期应收物业费|1,800.00|少算一户',
    '按“面积×单价×月数”算出的应收|1,800.00|',
    '应收与算出的应收相差|0.00|',
    '本期实收|1,700.00|',
    '本期未收|100.00|',
    '收回以前欠费|100.00|',
    '本期减免、核销|20.00|',
    '期末欠费总额（只公布总数，不公布任何一户）|300.00|',
  ]);
});

test('the year so far adds the periods since January, and is silent where one is missing', () => {
  const periods = ['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q3', '2025-Q2', '2025-Q1'];
  const all = periods.map((period) => account({ period }));
  const now = all[0] as Account;
  const table = yearTable(now, all, area);
  expect(table?.columns.map((c) => c.label)).toEqual(['项目', '本年累计', '预算', '去年同期', '每㎡每月']);
  const rows = table ? written(table) : [];
  expect(rows[0]).toBe('收入合计|6,000.00|—|6,000.00|0.0667');
  expect(rows[1]).toBe('管理服务人员的工资、社会保险和福利费|300.00|300.00|300.00|0.0034');
  expect(rows.at(-1)).toBe('九项支出合计|2,700.00|2,700.00|2,700.00|0.0300');
  expect(
    yearTable(
      now,
      all.filter((a) => a.period !== '2026-Q2'),
      area,
    ),
  ).toBeUndefined();
});

test('a half-year is compared with half-years and spread over six months', () => {
  const now = account({ period: '2026-H1' });
  const table = statementTable(now, [now, account({ period: '2025-H2' })], area);
  expect(table.columns[3]?.label).toBe('上一个半年');
  expect(written(table)[1]).toBe('本期物业费实收|1,700.00|—|1,700.00|0.0283|');
});

test('a whole year is compared with the year before once, not twice', () => {
  const now = account({ period: '2026' });
  const table = statementTable(now, [now, account({ period: '2025' })], area);
  expect(table.columns.map((c) => c.label)).toEqual([
    '项目',
    '本期',
    '预算',
    '上一年',
    '每㎡每月',
    '凭证、更正和异议',
  ]);
});

test('the budget of the next period stands beside budget and spending of this one', () => {
  const { costs } = account();
  const nextBudget = Object.fromEntries(Object.keys(costs).map((item) => [item, 110_00]));
  const table = nextBudgetTable(account({ nextBudget: nextBudget as never }));
  expect(table?.caption).toBe('2026年第四季度物业费支出预算');
  expect(table && written(table).at(-1)).toBe('支出预算合计|990.00|900.00|900.00');
  expect(nextBudgetTable(account())).toBeUndefined();
});
