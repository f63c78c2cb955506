import { Lexer, parseDocument } from 'yaml';
import type { Field } from './describe.ts';

/**
 * The front matter of a notice and the text below it as `body`. Values are what was typed: dates, 007 and 10.50 stay
 * text unless the schema asks for a number. @throws Error with a Chinese sentence when it is no front matter
 */
export function parseMarkdown(text: string, fields: Field[]): unknown {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(clean);
  if (!match) throw new Error('文件开头要有用两行 --- 包住的标题、类别等内容；请在后台重新填写这条公告');
  needPlain(match[1] ?? '');
  const document = parseDocument(match[1] ?? '', { schema: 'failsafe', uniqueKeys: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    const line = (problem.linePos?.[0].line ?? 0) + 1;
    const what = problem.code === 'DUPLICATE_KEY' ? '同一项写了两次' : '写法有误';
    throw new Error(`第 ${line} 行${what}；请改正，或恢复上一次保存的内容`);
  }
  const data = plainData(document);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Error('开头部分要是“名称: 内容”的写法');
  return withNumbers({ ...data, body: match[2] ?? '' }, fields);
}

/** More pieces than any head has, and not so many that reading them takes long: the reader compares all with all. */
const mostPieces = 5000;

/** Refuses what YAML would drop without a word (remarks, names for other places, kinds), and a head without end. */
function needPlain(head: string): void {
  if (head.length < mostPieces && !/[#&!]/.test(head)) return;
  let [line, pieces] = [2, 0];
  for (const token of new Lexer().lex(head)) {
    if (/^[#&!]./.test(token))
      throw new Error(
        `第 ${line} 行从“${token.slice(0, 20)}”起的字不会公布；是内容的，请把这一项用英文双引号括起来，是备注的请删去`,
      );
    line += token.split('\n').length - 1;
    if (pieces++ > mostPieces) throw new Error('开头部分太长，不是后台保存的样子；请恢复上一次保存的内容');
  }
}

/** The data of front matter; shorthand that stands for other parts (`*name`) is not ours and refused. */
function plainData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new Error('开头部分用了 * 引用的写法，请直接写出内容');
  }
}

/** Front matter holds text only; where the schema asks for a number, text that is one becomes it. */
function withNumbers(value: unknown, fields: Field[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, fields));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const field = fields.find(({ name }) => name === key);
      const isNumber = field?.type === 'integer' || field?.type === 'number';
      // 007 is no number: it would be published as 7.
      if (isNumber && typeof child === 'string' && String(Number(child)) === child)
        return [key, Number(child)];
      return [key, withNumbers(child, field?.fields ?? [])];
    }),
  );
}

/** The data of a JSON file. @throws Error with a Chinese sentence when it is cut off, no record, or names a thing twice */
export function parseJson(text: string): unknown {
  const clean = text.replace(/^\uFEFF/, '');
  let data: unknown;
  try {
    data = JSON.parse(clean);
  } catch (error) {
    throw new Error(
      `${placeIn(clean, error as Error)}不是完整的数据，可能被截断或改坏；请改正，或恢复上一次保存的内容`,
    );
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Error('文件里要是一组“名称: 内容”，现在不是；请恢复上一次保存的内容');
  // JSON.parse keeps the last of two equal names without a word. Which it is, is asked only where names are missing.
  if (namesIn(clean) === namesOf(data)) return data;
  const twice = twiceIn(clean);
  if (twice !== undefined) throw new Error(`第 ${twice} 行：同一项写了两次，请删去多余的`);
  return data;
}

/** A number of at most 15 digits, written out: no machine rounds it. */
const plainNumber = /^(?!-0(?:\.0*)?$)-?(?:\d\.?){1,15}$/;

/**
 * How many names stand in a text that is JSON: strings before a colon.
 * @throws Error with a Chinese sentence for a number that JSON.parse would round without a word
 */
function namesIn(text: string): number {
  let names = 0;
  for (const { 0: found, 1: colon, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[\d.eE+-]*/g)) {
    if (colon) names++;
    else if (!found.startsWith('"') && !plainNumber.test(found))
      throw new Error(
        `第 ${text.slice(0, index).split('\n').length} 行的数字“${found.slice(0, 20)}”请照平常的样子写，不超过 15 位`,
      );
  }
  return names;
}

/** The line on which a name stands in its group for the second time. */
function twiceIn(text: string): number | undefined {
  const groups: Set<string>[] = [];
  for (const { 0: found, 1: colon, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g)) {
    if (found === '{') groups.push(new Set());
    else if (found === '}') groups.pop();
    else if (colon) {
      const name = JSON.parse(found.slice(0, -colon.length));
      if (groups.at(-1)?.has(name)) return text.slice(0, index).split('\n').length;
      groups.at(-1)?.add(name);
    }
  }
  return undefined;
}

/** Deeper than any record, and not so deep that reading it takes more room than there is. */
const deepest = 30;

/** How many names plain data has, of all its groups. @throws Error with a Chinese sentence for groups without end */
function namesOf(data: unknown, depth = 0): number {
  if (typeof data !== 'object' || data === null) return 0;
  if (depth > deepest)
    throw new Error(`内容套了 ${deepest} 层以上，不是后台保存的样子；请恢复上一次保存的内容`);
  const own = Array.isArray(data) ? 0 : Object.keys(data).length;
  return Object.values(data).reduce((sum: number, child) => sum + namesOf(child, depth + 1), own);
}

/** Where JSON breaks off, in words: engines name an offset, a line, or nothing; then the reader of YAML is asked. */
function placeIn(text: string, { message }: Error): string {
  const offset = /position (\d+)/.exec(message)?.[1];
  const cut = /end of (JSON|data|input)|Unterminated/i.test(message);
  if (offset === undefined && !cut) {
    const named = /line (\d+) column (\d+)/.exec(message);
    const found =
      text.length < 30_000 ? parseDocument(text, { schema: 'json' }).errors[0]?.linePos?.[0] : undefined;
    const [line, column] = named ? [named[1], named[2]] : [found?.line, found?.col];
    return line === undefined ? '文件' : `第 ${line} 行第 ${column} 个字起`;
  }
  const before = text.slice(0, cut ? text.trimEnd().length : Number(offset)).split('\n');
  return `第 ${before.length} 行第 ${(before.at(-1) ?? '').length + 1} 个字起`;
}
