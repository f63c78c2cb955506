import { written } from '../../src/format/number.ts';
import type { Account, costItems, incomeItems } from '../../src/schema/accounts.ts';

/** What offices write instead of the long names of the law. */
const short: Record<keyof typeof costItems, string> = {
  staff: '人员费用',
  upkeep: '公共设施维护',
  cleaning: '保洁',
  greening: '绿化',
  order: '安保',
  office: '办公费',
  depreciation: '折旧',
  insurance: '保险',
  other: '其他',
};

const incomeNames: Record<keyof typeof incomeItems, string> = {
  currentFees: '本期物业费实收',
  oldArrears: '收回旧欠',
  parkingFees: '地下车位管理费',
  optionalServices: '特约服务收入',
  interest: '利息收入',
};

/** A quarter's statement as the office keeps it in Excel: one row a line, cells as they are shown. */
export function accountSheet(a: Account, names: Record<string, string> = short): string[][] {
  const yuan = (fen: number) => written(fen, 2).replace('−', '-');
  const one = (name: string, fen?: number) =>
    fen === undefined ? [] : [[name, '', '', '', '', '', yuan(fen)]];
  return [
    [`${a.period.slice(0, 4)}年第${'一二三四'[Number(a.period[6]) - 1]}季度物业费收支情况表`],
    ['单位：元'],
    ['项目', '预算', '人工', '物料', '能源', '外购服务', '本期实际', '备注'],
    ...one('期初结余', a.opening),
    ...one('本期应收物业费', a.receivable),
    ['一、收入'],
    ...Object.entries(a.income).flatMap(([item, { actual, note = '' }]) => [
      [incomeNames[item as keyof typeof incomeNames], '', '', '', '', '', yuan(actual), note],
    ]),
    ...one('收入合计', a.totals.income),
    ['二、支出'],
    ...Object.entries(a.costs).map(([item, c], index) => [
      `${index + 1}、${names[item]}`,
      ...[c.budget, c.labour, c.material, c.energy, c.outsourced, c.actual].map(yuan),
      c.note ?? '',
    ]),
    ['支出合计', '', '', '', '', '', yuan(a.totals.costs)],
    ...(a.remunerationRate === undefined
      ? []
      : [['酬金比例', '', '', '', '', '', `${a.remunerationRate / 100}%`]]),
    ...one('物业服务酬金', a.totals.remuneration),
    ...one('本期收支差额', a.totals.result),
    ...one('期末结余', a.totals.closing),
    ...one('本期减免、核销的物业费', a.waived),
    ...one('期末欠费总额', a.arrearsTotal),
  ];
}

/** The same sheet with what the items were spent on below each: 其中 and 2.1, with the vouchers in a column. */
export function itemisedSheet(a: Account): string[][] {
  const codes = Object.keys(a.costs) as (keyof typeof costItems)[];
  return accountSheet(a).flatMap((cells) => {
    if (cells[0] === '项目') return [[...cells, '凭证']];
    const item = codes.findIndex((code, i) => cells[0] === `${i + 1}、${short[code]}`);
    const lines = (item < 0 ? undefined : a.costs[codes[item] ?? 'other'].lines) ?? [];
    const rows = lines.map(({ name, amount, documents = [] }, n) => [
      n === 0 ? `其中：${name}` : `${item + 1}.${n + 1} ${name}`,
      ...['', '', '', '', ''],
      written(amount, 2).replace('−', '-'),
      '',
      documents.join('、'),
    ]);
    return [cells, ...rows];
  });
}

/** The rows as Excel puts them on the clipboard as plain text. */
export function tsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
}
