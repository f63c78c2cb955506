import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { promisesIn } from '../figures/promises.ts';
import { shanghai } from '../format/date.ts';
import { type Answers, asked, type Field } from './asked.ts';
import type { ColumnKind } from './columns.ts';
import { columnKinds, plainHeader } from './columns.ts';
import { headerRow } from './header.ts';
import { nameOf, rowsInWords } from './names.ts';
import { opened } from './open.ts';
import { publishable } from './publish.ts';
import { type Layout, layoutOf, type Run, run } from './run.ts';
import { cutoffOf, limitsOf, minimumOf, type Settings, servedOf } from './settings.ts';
import { letterOf, type Sheet } from './sheet.ts';

const usage = `Usage: npm run month -- export.xlsx --month 2026-10 [options]
  --cutoff 2026-11-05        last day looked at (default: today, like in the form)
  --holidays 2026-10-01,…    days without service        --workdays 2026-10-10,…   days with service all the same
  --by company|third         who calls back              --sheet 工单               sheet of the workbook
  --site content/site.json   promises, hours of service and privacy limits
  --column closed=完成时间   what a column holds, or none does (closed=); H: by its letter (repeatable)
  --answers answers.json     words of the system: {"category":{"其他":"environment-order"}}
  --out file.json            instead of standard output  --figures                 how every number came about`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    month: { type: 'string', default: '' },
    cutoff: { type: 'string' },
    holidays: { type: 'string', default: '' },
    workdays: { type: 'string', default: '' },
    by: { type: 'string', default: 'company' },
    sheet: { type: 'string' },
    site: { type: 'string', default: 'content/site.json' },
    column: { type: 'string', multiple: true, default: [] },
    answers: { type: 'string' },
    out: { type: 'string' },
    figures: { type: 'boolean', default: false },
  },
});

/** The numbers go to standard output; what was not understood goes to standard error, by row and column, without the cell. */
function main(): number {
  const [file] = positionals;
  if (!file || !/^20\d\d-(0[1-9]|1[0-2])$/.test(values.month)) return say(usage, 2);
  if (!existsSync(values.site)) return say(`找不到 ${values.site}（--site 指定小区档案）`, 2);
  const site = JSON.parse(readFileSync(values.site, 'utf8'));
  const sheets = opened(readFileSync(file));
  if (!values.sheet && usable(sheets).length > 1) return undecided(usable(sheets));
  const sheet = chosen(sheets);
  const layout = laidOut(sheet);
  if (Object.keys(layout.unsure).length > 0) return unsettled(layout);
  const counted = run(sheet, layout, settings(site));
  report(counted);
  if (counted.reading.questions.length > 0) return say('上面这些词请写进 --answers 再运行；没有写出月报', 1);
  const text = `${JSON.stringify(publishable(counted.month, minimumOf(site, values.month)), null, 2)}\n`;
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
  return 0;
}

/** The sheets that look like orders: a page of explanations or an empty one is none. */
function usable(sheets: readonly Sheet[]): Sheet[] {
  return sheets.filter((sheet) => headerRow(sheet) >= 0 && sheet.rows.length > headerRow(sheet) + 1);
}

/** Which sheet is meant only staff know; what is spread over several has to stand in one to be counted. */
function undecided(sheets: readonly Sheet[]): number {
  const named = sheets.map((sheet) => `${sheet.name}（${sheet.rows.length - headerRow(sheet) - 1} 行）`);
  say(`这个文件有 ${sheets.length} 张工单表：${named.join('、')}；一次只算一张，用 --sheet 指定`, 0);
  return say('一个月的工单分在几张表里的，请先并成一张；没有写出月报', 1);
}

function chosen(sheets: readonly Sheet[]): Sheet {
  const named = sheets.filter(({ name }) => name === values.sheet);
  const [largest] = [...(values.sheet ? named : sheets)].sort((a, b) => b.rows.length - a.rows.length);
  if (largest) return largest;
  throw new Error(`没有叫“${values.sheet}”的工作表，有：${sheets.map(({ name }) => name).join('、')}`);
}

function laidOut(sheet: Sheet): Layout {
  const layout = layoutOf(sheet);
  for (const pair of values.column) {
    const [kind = '', header = ''] = pair.split('=');
    const column = layout.headers.findIndex(
      (cell, i) => plainHeader(cell) === plainHeader(header) || letterOf(i) === header,
    );
    if (!(kind in columnKinds) || (column < 0 && header !== ''))
      throw new Error(`--column ${pair}：没有这一项或这一列`);
    delete layout.unsure[kind as ColumnKind];
    delete layout.mapping[kind as ColumnKind];
    if (header !== '') layout.mapping[kind as ColumnKind] = column;
  }
  for (const [kind, column] of Object.entries(layout.mapping))
    say(`${columnKinds[kind as ColumnKind]} ← ${plainHeader(layout.headers[column])}`, 0);
  return layout;
}

/** Names the columns that fit equally well; nobody but staff can say which one it is. */
function unsettled({ unsure, headers }: Layout): number {
  for (const [kind, columns] of Object.entries(unsure)) {
    const named = columns.map((i) => `${letterOf(i)} 列 ${plainHeader(headers[i])}`).join('、');
    say(
      `${columnKinds[kind as ColumnKind]}：${named} 像是，说不准；用 --column ${kind}=列名 定一列，都不是就写 ${kind}=`,
      0,
    );
  }
  return say('上面这些列定了才能算；没有写出月报', 1);
}

function settings(site: Parameters<typeof promisesIn>[0]): Settings {
  const today = shanghai(new Date()).slice(0, 10);
  const answers: Answers = values.answers ? JSON.parse(readFileSync(values.answers, 'utf8')) : {};
  return {
    month: values.month,
    cutoff: values.cutoff ?? cutoffOf(values.month, today),
    today,
    ...servedOf(site, values.holidays, values.workdays),
    limits: limitsOf(promisesIn(site, values.month)),
    by: values.by === 'third' ? 'third' : 'company',
    answers,
  };
}

function report({ reading, figures }: Run): void {
  say(`读到 ${reading.rows} 行，同号合并 ${reading.repeated} 行，用不上 ${reading.unusable} 行`, 0);
  for (const { row, column, sentence } of reading.troubles) say(`第 ${row} 行 ${column}：${sentence}`, 0);
  const more = reading.troubled - reading.troubles.length;
  if (more > 0) say(`另有 ${more} 处，改好这些后再看`, 0);
  for (const { field, word, n, rows } of reading.questions)
    say(`${field} 认不出“${word}”：${rowsInWords({ rows, of: n })}；可以填 ${choicesOf(field)}`, 0);
  if (values.figures)
    for (const figure of figures)
      say(`${nameOf(figure)} = ${figure.value}：${figure.how}；${rowsInWords(figure)}`, 0);
}

function choicesOf(field: Field): string {
  return Object.entries(asked[field].choices)
    .map(([code, label]) => `${code}（${label}）`)
    .join('、');
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

try {
  process.exitCode = main();
} catch (error) {
  process.exitCode = say((error as Error).message, 1);
}
