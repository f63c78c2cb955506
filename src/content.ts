import { parseDocument } from 'yaml';
import { z } from 'zod';
import { catalogue, type Records, type Subject } from './catalogue.ts';
import type { Finding } from './checks/finding.ts';
import { type Field, fieldsOf, labelsOf } from './schema/describe.ts';

z.config(z.locales.zhCN());

/** Content files by path below the content folder, e.g. `notices/20261120-93bbc855.md` → text. */
export type ContentFiles = ReadonlyMap<string, string>;

export interface Content {
  records: Partial<Records>;
  findings: Finding[];
}

const folders = (Object.keys(catalogue) as Subject[]).flatMap((subject) => {
  const entry = catalogue[subject];
  return 'folder' in entry ? [{ subject, ...entry }] : [];
});

/** Parses and validates every file. Records that fail are left out and named in the findings; nothing throws. */
export function parseContent(files: ContentFiles): Content {
  const findings: Finding[] = [];
  const records: Record<string, unknown> = {
    notices: [],
    prices: [],
    accounts: [],
    standards: [],
    complaints: [],
  };
  for (const [file, text] of files) {
    const place = placeOf(file);
    if (!place) {
      findings.push(
        fileFinding(file, '放错了地方或文件名不对：内容只能放在各栏目的文件夹里，文件名用英文和数字'),
      );
      continue;
    }
    const parsed = parseRecord(file, text);
    findings.push(...parsed.findings);
    if (!parsed.data) continue;
    if (place.subject === 'site') records.site = parsed.data;
    else (records[place.subject] as unknown[]).push({ ...(parsed.data as object), key: place.key });
  }
  for (const { subject, order, newestFirst } of folders) {
    const by = order as (record: never) => string;
    (records[subject] as never[]).sort((a, b) => (by(a) < by(b) ? -1 : 1) * (newestFirst ? -1 : 1));
  }
  if (!files.has(catalogue.site.file))
    findings.push(fileFinding(catalogue.site.file, '缺少小区档案，请先填写'));
  return { records: records as Partial<Records>, findings };
}

/** Which subject a file belongs to and its key, or undefined when it belongs nowhere. */
export function placeOf(file: string): { subject: Subject; key: string } | undefined {
  if (file === catalogue.site.file) return { subject: 'site', key: 'site' };
  const match = /^([a-z]+)\/([a-z0-9][a-z0-9-]{0,60})\.([a-z]+)$/.exec(file);
  const folder = folders.find((f) => f.folder === match?.[1] && f.extension === match[3]);
  return folder && match?.[2] ? { subject: folder.subject, key: match[2] } : undefined;
}

/** Parses one file and validates it against the schema of its subject. */
export function parseRecord(file: string, text: string): { data?: unknown; findings: Finding[] } {
  const place = placeOf(file);
  if (!place) return { findings: [fileFinding(file, '这个文件不属于任何栏目')] };
  try {
    const raw = file.endsWith('.md')
      ? withNumbers(parseMarkdown(text), fieldsOf(catalogue[place.subject].schema))
      : parseJson(text);
    return validate(place.subject, file, raw);
  } catch (error) {
    return { findings: [fileFinding(file, (error as Error).message)] };
  }
}

/** Validates the plain data of a record; `""`, `null` and empty groups left by a form count as absent. */
export function validate(
  subject: Subject,
  file: string,
  raw: unknown,
): { data?: unknown; findings: Finding[] } {
  const { schema } = catalogue[subject];
  const result = schema.safeParse(withoutEmpty(raw) ?? {}, { reportInput: true });
  if (result.success) return { data: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => findingsOf(schema, file, issue));
  return {
    findings: findings.filter((finding, i) => findings.findIndex((f) => samePlace(f, finding)) === i),
  };
}

function samePlace(one: Finding, other: Finding): boolean {
  return one.path.join('.') === other.path.join('.') && one.path.length > 0;
}

/** Drops what the CMS leaves behind for an emptied field: `""`, `null`, and objects that hold nothing else. */
export function withoutEmpty(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((v) => v !== undefined);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, child]) => {
    const kept = withoutEmpty(child);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Front matter as plain strings (so that dates, 007 and 10.50 stay what was typed) and the text below as `body`. */
function parseMarkdown(text: string): unknown {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(clean);
  if (!match) throw new Error('文件开头要有用两行 --- 包住的标题、类别等内容；请在后台重新填写这条公告');
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
  return { ...data, body: match[2] ?? '' };
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
      if (isNumber && typeof child === 'string' && /^-?\d+(\.\d+)?$/.test(child)) return [key, Number(child)];
      return [key, withNumbers(child, field?.fields ?? [])];
    }),
  );
}

function parseJson(text: string): unknown {
  const clean = text.replace(/^\uFEFF/, '');
  let data: unknown;
  try {
    data = JSON.parse(clean);
  } catch {
    throw new Error('文件不是完整的数据，可能被截断或改坏；请恢复上一次保存的内容，或在后台重新填写');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Error('文件里要是一组“名称: 内容”，现在不是；请恢复上一次保存的内容');
  // JSON.parse keeps the last of two equal names without a word.
  const twice = parseDocument(clean, { schema: 'json', uniqueKeys: true }).errors.find(
    (e) => e.code === 'DUPLICATE_KEY',
  );
  if (twice) throw new Error(`第 ${twice.linePos?.[0].line} 行：同一项写了两次，请删去多余的`);
  return data;
}

function findingsOf(schema: z.ZodType, file: string, issue: z.core.$ZodIssue): Finding[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...fileFinding(file, `没有“${key}”这一项，可能拼错了；请删去或改正`),
      path: [...issue.path, key],
      field: labelsOf(schema, [...issue.path, key]).join(' › '),
    }));
  const group = issue.code === 'invalid_type' && ['object', 'array'].includes(issue.expected);
  const missing = issue.code !== 'custom' && 'input' in issue && issue.input === undefined;
  return [
    {
      file,
      path: issue.path,
      field: labelsOf(schema, issue.path).join(' › '),
      message: missing
        ? '必填，还没有填写'
        : group
          ? '这里要是一组内容，现在的格式不对；请在后台重新填写这一项'
          : issue.message,
      severity: 'error',
    },
  ];
}

function fileFinding(file: string, message: string): Finding {
  return { file, path: [], field: '', message, severity: 'error' };
}
