import { catalogue } from '../catalogue.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { tidy } from './numeral.ts';
import { type Plan, plans, type SheetSubject, type Single, type Table } from './plan.ts';
import { withoutUnit } from './unit.ts';

/** What a name at the head of a row stands for. */
export type Target = { single: Single; table?: never } | { table: Table; code: string; single?: never };

/** Words that head columns without being fields: read as known, never as a value. */
const heads = '项目 科目 名称 费用项目 收支项目 收入项目 支出项目 内容 摘要 期间 科目名称';
const passed =
  '序号 行次 编号 上期 上季 上季度 上期数 上季数 上期金额 上季金额 上期实际 上季实际 上期发生 上期发生额 上季发生 上季发生额 上期完成 上季完成 上期收入 上季收入 上期支出 上季支出 上年 上年数 去年 去年数 本年累计发生 本年累计发生额 本年累计数 累计数 累计发生 累计发生额 上期预算 上季预算 去年同期 上年同期 同期 增减 增减额 增减率 差异 差额 执行率 预算执行率 完成率 占比 同比 环比 比上期 比去年 累计 本年累计 全年累计 全年预算 年度预算 凭证 凭证号 合同 依据 收费标准';

/** Labels too general to name a row. */
const general = ['金额', '比例', '约定'];

/** Marks of footnotes behind a name. */
const footnote = /(\^\S+|[¹²³⁰-⁹①-⑳*＊])+\s*$/u;

/** A name without numbering, unit, spaces and colon: `（一）1. 绿化 费用（元）：` is `绿化费用`. */
export function nameOf(text: string): string {
  const bare = tidy(text.replace(footnote, ''))
    .replace(/ /g, '')
    .replace(/^(加|减|减去|加上):/, '')
    .replace(/^\(?([一二三四五六七八九十]{1,3}|\d{1,2})[、.)](?!\d)\)?/, '')
    .replace(/^\d{1,2}(?=\p{Script=Han}{2})(?!\d*[号栋幢])/u, '')
    .replace(/:$/, '');
  return withoutUnit(bare).replace(/:$/, '').replace(/[,，]/g, '、');
}

/** Everything that a subject's sheet may name, prepared for looking up. */
export interface Lexicon {
  subject: SheetSubject;
  plan: Plan;
  rows: Map<string, Target[]>;
  titles: Map<string, Table>;
  columns: Map<Table, Map<string, string>>;
}

const known = new Map<SheetSubject, Lexicon>();

/** The names of a subject: labels of the schema and what offices say instead. */
export function lexiconOf(subject: SheetSubject): Lexicon {
  const lexicon = known.get(subject) ?? build(subject, plans[subject]);
  known.set(subject, lexicon);
  return lexicon;
}

function build(subject: SheetSubject, plan: Plan): Lexicon {
  const rows = new Map<string, Target[]>();
  const add = (name: string, target: Target) =>
    rows.set(nameOf(name), [...(rows.get(nameOf(name)) ?? []), target]);
  for (const single of plan.singles)
    for (const name of new Set([labelAt(subject, single.path), ...single.names].map(nameOf)))
      if (!general.includes(name)) add(name, { single });
  for (const table of plan.tables)
    for (const [code, names] of Object.entries(table.rows ?? {}))
      for (const name of new Set([labelAt(subject, [table.field, code]), ...names].map(nameOf)))
        add(name, { table, code });
  const titles = plan.tables.flatMap((table) =>
    [labelAt(subject, [table.field]), ...table.titles].map((name) => [nameOf(name), table] as const),
  );
  const columns = plan.tables.map((table) => [table, columnsOf(subject, table)] as const);
  return { subject, plan, rows, titles: new Map(titles), columns: new Map(columns) };
}

function columnsOf(subject: SheetSubject, table: Table): Map<string, string> {
  const first = Object.keys(table.rows ?? {})[0];
  const path = [table.field, ...(first ? [first] : [])];
  return new Map(
    Object.entries(table.columns).flatMap(([field, names]) =>
      [labelAt(subject, [...path, field]), ...names].map((name) => [nameOf(name), field] as const),
    ),
  );
}

/** The field at a path; entries of a list are passed over. */
export function fieldAt(subject: SheetSubject, path: readonly (string | number)[]): Field {
  let fields: Field[] | undefined = fieldsOf(catalogue[subject].schema);
  let field: Field | undefined;
  for (const name of path.filter((part) => typeof part === 'string')) {
    field = fields?.find((one) => one.name === name);
    fields = field?.fields;
  }
  if (!field) throw new Error(`${subject} has no field ${path.join('.')}`);
  return field;
}

function labelAt(subject: SheetSubject, path: readonly string[]): string {
  return fieldAt(subject, path).meta.label;
}

/** True for words that head a column and are no field: 项目, 序号, 上期. */
export function isPassedColumn(name: string): boolean {
  return heads.split(' ').includes(name) || passed.split(' ').includes(name);
}
