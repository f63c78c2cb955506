import { z } from 'zod';
import { catalogue, type Records, type Subject } from './catalogue.ts';
import type { Finding } from './checks/finding.ts';
import { fieldsOf, labelsOf } from './schema/describe.ts';
import { found } from './schema/found.ts';
import { migrated } from './schema/migrations.ts';
import { parseJson, parseMarkdown } from './schema/parse.ts';
import { shared } from './watch.ts';

z.config(z.locales.zhCN());

/** Content files by path below the content folder, e.g. `notices/20261120-93bbc855.md` → text. */
export type ContentFiles = ReadonlyMap<string, string>;

export interface Content {
  records: Partial<Records>;
  findings: Finding[];
  /** Files that are there but could not be read. */
  unread: string[];
}

const folders = (Object.keys(catalogue) as Subject[]).flatMap((subject) => {
  const entry = catalogue[subject];
  return 'folder' in entry ? [{ subject, ...entry }] : [];
});

/** Parses and validates every file. Records that fail are left out and named in the findings; nothing throws. */
export function parseContent(files: ContentFiles): Content {
  const findings: Finding[] = [];
  const unread: string[] = [];
  const records: Record<string, unknown> = Object.fromEntries(folders.map(({ subject }) => [subject, []]));
  for (const [file, text] of files) {
    const place = placeOf(file);
    if (!place) {
      findings.push(
        fileFinding(file, '放错了地方或文件名不对：内容只能放在各栏目的文件夹里，文件名用英文和数字'),
      );
      continue;
    }
    const parsed = parsedOnce(file, text);
    findings.push(...parsed.findings);
    if (!parsed.data) unread.push(file);
    else if (place.subject === 'site') records.site = parsed.data;
    else (records[place.subject] as unknown[]).push({ ...(parsed.data as object), key: place.key });
  }
  for (const { subject, order, newestFirst } of folders) {
    const by = order as (record: never) => string;
    (records[subject] as never[]).sort((a, b) => (by(a) < by(b) ? -1 : 1) * (newestFirst ? -1 : 1));
  }
  if (!files.has(catalogue.site.file))
    findings.push(fileFinding(catalogue.site.file, '缺少小区档案，请先填写'));
  return { records: records as Partial<Records>, findings, unread };
}

interface Parsed {
  data?: unknown;
  findings: Finding[];
}

/** What each file was when it was read last: nobody changes a record, so the same text is the same one. */
const parsedLast = shared('parsed', () => new Map<string, { text: string; parsed: Parsed }>());

function parsedOnce(file: string, text: string): Parsed {
  const last = parsedLast.get(file);
  if (last?.text === text) return last.parsed;
  const parsed = parseRecord(file, text);
  parsedLast.set(file, { text, parsed });
  return parsed;
}

/** Which subject a file belongs to and its key, or undefined when it belongs nowhere. */
export function placeOf(file: string): { subject: Subject; key: string } | undefined {
  if (file === catalogue.site.file) return { subject: 'site', key: 'site' };
  const match = /^([a-z-]+)\/([a-z0-9][a-z0-9-]{0,60})\.([a-z]+)$/.exec(file);
  const folder = folders.find((f) => f.folder === match?.[1] && f.extension === match[3]);
  return folder && match?.[2] ? { subject: folder.subject, key: match[2] } : undefined;
}

/** No record comes near; beyond it, programs that look through a text run out of room. */
const mostText = 4_000_000;
const tooMuch = '不是后台保存的样子，可能太长；请恢复上一次保存的内容';

/** Parses one file and validates it against the schema of its subject. */
export function parseRecord(file: string, text: string): Parsed {
  const place = placeOf(file);
  if (!place) return { findings: [fileFinding(file, '这个文件不属于任何栏目')] };
  if (text.length > mostText) return { findings: [fileFinding(file, `这个文件${tooMuch}`)] };
  try {
    const raw = file.endsWith('.md')
      ? parseMarkdown(text, fieldsOf(catalogue[place.subject].schema))
      : parseJson(text);
    return validate(place.subject, file, migrated(place.subject, raw));
  } catch (error) {
    const { name, message } = error as Error;
    // Ours have no name of their own; what else went wrong is no sentence for anybody.
    return { findings: [fileFinding(file, name === 'Error' ? message : `这个文件读不懂，${tooMuch}`)] };
  }
}

/** So many findings of one file are told at once: who has mended them is told of the others. */
const most = 50;

/** Validates the plain data of a record; `""`, `null` and empty groups left by a form count as absent. */
export function validate(
  subject: Subject,
  file: string,
  raw: unknown,
): { data?: unknown; findings: Finding[] } {
  const { schema } = catalogue[subject];
  const result = schema.safeParse(withoutEmpty(raw) ?? {}, { reportInput: true });
  if (result.success) return { data: result.data, findings: [] };
  const findings = result.error.issues
    .flatMap((issue) => findingsOf(schema, file, issue))
    .slice(0, 10 * most);
  return {
    findings: findings
      .filter((finding, i) => findings.findIndex((f) => samePlace(f, finding)) === i)
      .slice(0, most),
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
          : `${issue.message}${found(schema, issue)}`,
      severity: 'error',
    },
  ];
}

function fileFinding(file: string, message: string): Finding {
  return { file, path: [], field: '', message, severity: 'error' };
}
