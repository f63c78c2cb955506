import { z } from 'zod';

/**
 * The few kinds of field that records are made of. Everything a reader of the schema needs (label, hint, unit,
 * how it is typed) travels as `.meta()`, so that form, check, table, CSV and dictionary say the same words.
 */
export interface FieldMeta {
  /** What the field is called, in the words of the office. */
  label: string;
  /** What to type, with an example. */
  hint?: string;
  /** How the value is typed and written; see `kinds`. */
  kind?: Kind;
  /** Unit printed behind a value and in the heading of a CSV column. */
  unit?: string;
  /** The Chinese word of each choice. */
  labels?: Record<string, string>;
  /** What one entry of a list is called. */
  singular?: string;
  /** How one entry of a list is summed up in the form, e.g. `{{name}}`. */
  summary?: string;
  /** Rows of equal fields, typed like a sheet: a group whose groups are alike, or a list. */
  layout?: 'ledger';
  /** A group or list that starts closed in the form. */
  collapsed?: boolean;
}

/** Kinds whose form control or spelling the JSON type alone does not tell. */
export type Kind =
  | 'fen'
  | 'price'
  | 'area'
  | 'percent'
  | 'quantity'
  | 'day'
  | 'month'
  | 'period'
  | 'moment'
  | 'serial'
  | 'prose'
  | 'paragraph'
  | 'file'
  | 'picture'
  | 'document';

/** Decimals hidden in the integer of a kind: fen, area, quantities and percentages keep 2, prices 4. */
export const scales: Partial<Record<Kind, number>> = { fen: 2, price: 4, area: 2, percent: 2, quantity: 2 };

/**
 * Characters nobody sees: they turn the direction of writing, take no room, are blank or control a machine; those that
 * every machine draws otherwise (private use, among them the marks of `src/watch.ts`) or that no file keeps (half a
 * character); and U+FFFD, what is left of a wrong encoding.
 */
export const unseen =
  /[^\P{Cc}\n\r\t]|\p{Cf}|\p{Co}|\p{Cs}|\p{Noncharacter_Code_Point}|\u034F|[\u115F\u1160\u17B4\u17B5\u2028\u2029\u2800\u3164\uFFA0\uFFFD]/u;
export const unseenSentence = '含有看不见的字符或乱码，请删去这一段重新输入（手工改的文件请存为 UTF-8 编码）';

/** An address of another site, that hides nothing. */
export function webAddress() {
  return z
    .string()
    .regex(/^https:\/\/[^\s"<>]+$/, '写以 https:// 开头的网址')
    .refine((text) => !unseen.test(text), '网址里有看不见的字符，请重新复制');
}

/** What a template leaves to the writer: 【填：楼号】. */
const blank = /【填[：:][^【】]*】/;

const filled = {
  test: (text: string) => !blank.test(text),
  error: ({ input }: { input?: unknown }) =>
    `还有空没填：${blank.exec(String(input))?.[0] ?? ''}；请填好，用不上就连同括号删去`,
};

/** Several lines of text of at most `max` characters, that hides nothing. */
export function paragraph(max: number) {
  return z
    .string({ error: '请填写文字' })
    .trim()
    .min(1, '不能为空')
    .max(max, `最多 ${max} 个字，请写短一些`)
    .refine((text) => !unseen.test(text), unseenSentence)
    .refine(filled.test, filled);
}

/** One line of text of at most `max` characters. */
export function line(max: number, min = 1) {
  return z
    .string({ error: '请填写文字' })
    .trim()
    .min(min, min > 1 ? `至少写 ${min} 个字` : '不能为空')
    .max(max, `最多 ${max} 个字，请写短一些`)
    .regex(/^[^\n\r]*$/, '只能写一行，不能换行')
    .refine((text) => !unseen.test(text), unseenSentence)
    .refine(filled.test, filled);
}

/** Money in fen, never negative: 12.30 yuan is 1230. Typed in yuan. */
export function fen() {
  return z
    .int('金额在文件里以分为单位，是整数：12,345.60 元写作 1234560；在后台按元填写')
    .min(0, '金额不能是负数')
    .max(1_000_000_000_000, '金额大于一百亿元，请核对单位是不是元');
}

/** Money in fen that may be below zero: a balance or a result. */
export function signedFen() {
  return z
    .int('金额在文件里以分为单位，是整数：-12,345.60 元写作 -1234560；在后台按元填写')
    .min(-1_000_000_000_000, '金额小于负一百亿元，请核对单位是不是元')
    .max(1_000_000_000_000, '金额大于一百亿元，请核对单位是不是元');
}

/** A quantity with two decimals (kWh, m³, a meter reading), in hundredths: 1,234.5 kWh is 123450. */
export function quantity() {
  return z
    .int('数量在文件里以百分之一为单位，是整数：1,234.5 写作 123450；在后台按原数填写')
    .min(0, '不能是负数')
    .max(1_000_000_000_000, '数目太大，请核对');
}

/** A unit price in ten-thousandths of a yuan: 2.85 yuan is 28500, 0.5283 yuan is 5283. Typed in yuan. */
export function price() {
  return z
    .int('单价在文件里以万分之一元为单位，是整数：2.85 元写作 28500；在后台按元填写')
    .min(0, '单价不能是负数')
    .max(10_000_000_000, '单价大于一百万元，请核对');
}

/** Floor area in hundredths of a square metre: 89.50 m² is 8950. Typed in m². */
export function area() {
  return z
    .int('面积在文件里以百分之一㎡为单位，是整数：89.50 ㎡写作 8950；在后台按㎡填写')
    .min(1, '面积要大于 0')
    .max(10_000_000_000, '面积太大，请核对单位是不是㎡');
}

/** A percentage that is set by contract or promise (never a result), in hundredths of a per cent: 95 % is 9500. */
export function percent() {
  return z
    .int('百分数在文件里以万分之一为单位，是整数：95% 写作 9500；在后台写 95')
    .min(0, '不能小于 0')
    .max(10_000, '不能大于 100');
}

/** How many: people, cases, spaces. */
export function count() {
  return z.int('请填写整数，例如 12').min(0, '不能是负数').max(10_000_000, '数目太大，请核对');
}

/** Minutes, as a whole number. */
export function minutes() {
  return z.int('请填写分钟数，整数，例如 30').min(0, '不能是负数').max(1_000_000, '数目太大，请核对');
}

/** A calendar day, YYYY-MM-DD, in Asia/Shanghai, of this century. */
export function day() {
  return z.iso
    .date('日期不对，请写成 2026-10-08 这样，并核对这一天确实存在')
    .refine((text) => text.startsWith('20'), '年份不对，请核对');
}

/** A calendar month, YYYY-MM. */
export function month() {
  return z
    .string({ error: '请填写月份，例如 2026-10' })
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份请写成 2026-10 这样');
}

/** A period of accounts: a quarter `2026-Q3`, a half-year `2026-H1` or a year `2026`. */
export function period() {
  return z
    .string({ error: '请填写期间，例如 2026-Q3' })
    .regex(/^20\d\d(-(Q[1-4]|H[12]))?$/, '季度写成 2026-Q3，半年写成 2026-H1，全年写成 2026');
}

/** A period of any interval: a month `2026-10`, or a period of accounts. */
export function spell() {
  return z
    .string({ error: '请填写哪一期，例如 2026-Q3' })
    .regex(
      /^20\d\d(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$/,
      '月份写成 2026-10，季度写成 2026-Q3，半年写成 2026-H1，全年写成 2026',
    );
}

/** A short English name that becomes part of an address and never changes, e.g. `lift-contract-2025`. */
export function code() {
  return z
    .string({ error: '请填写编号' })
    .regex(/^[a-z0-9][a-z0-9-]{1,40}$/, '编号用小写字母、数字和短横，例如 parking-ground');
}

/** The code of a building as in `site.json`, e.g. `3`. */
export function building() {
  return z.string({ error: '请填写楼号' }).regex(/^[0-9A-Za-z]{1,6}$/, '只写楼号，例如 3');
}

const momentSentence = '时间不对，请写成 2026-10-08T09:30 这样，并核对这一天确实存在';

/** A moment to the minute, YYYY-MM-DDTHH:mm, wall clock of Asia/Shanghai without a zone, of this century. */
export function moment() {
  return z
    .string({ error: momentSentence })
    .regex(/^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, momentSentence)
    .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success, momentSentence);
}

/** A short name made by the machine, part of the address, never changed: eight characters of 0-9 and a-f. */
export function serial() {
  return z.string({ error: '缺少编号' }).regex(/^[0-9a-f]{8}$/, '编号由系统生成，请不要改动');
}

/** One of a few choices; stored as the English word, shown by its label. */
export function choice<const T extends Record<string, string>>(labels: T) {
  const codes = Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]];
  return z.enum(codes, `请从这些里选一个：${Object.values(labels).join('、')}`);
}

/** The address of an uploaded file below /files/, in the folder of a month or none, with one of the endings that are safe to serve. */
export function file(endings: readonly string[]) {
  return z
    .string({ error: '请选择文件' })
    .regex(
      new RegExp(
        `^/files/(20\\d\\d-(0[1-9]|1[0-2])/)?[^\\\\/:*?"<>|\\u0000-\\u001f]+\\.(${endings.join('|')})$`,
        'i',
      ),
      `请上传这些格式的文件：${endings.join('、')}`,
    )
    .refine((text) => !unseen.test(text), '文件名里有看不见的字符，请改名后重新上传');
}
