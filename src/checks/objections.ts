import type { Records } from '../catalogue.ts';
import { allLines } from '../figures/citations.ts';
import type { Objection } from '../schema/objections.ts';
import { objectionSubjects } from '../schema/objections.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

type Target = { key: string; corrections?: readonly { on: string }[] | undefined };

/**
 * An objection points at a record that exists, and at a line of it; what is said to be corrected is corrected there,
 * on or after the day the objection was received. Prices have no list of corrections: a new price replaces the old.
 */
export function checkObjections(records: Partial<Records>): Finding[] {
  const { objections = [] } = records;
  const lines = objections.some(({ line }) => line) ? allLines(records) : [];
  const seen = new Map<string, string>();
  return objections.flatMap((objection) => {
    const { key, id, subject, record, line } = objection;
    const found = (path: PropertyKey[], message: string) => [at('objections', key, path, message)];
    const twin = seen.get(id);
    seen.set(id, key);
    const targets = (records[subject] ?? []) as readonly Target[];
    const target = targets.find((t) => t.key === record);
    const name = objectionSubjects[subject];
    if (!target) {
      const near = nearest(
        record,
        targets.map((t) => t.key),
      );
      return found(
        ['record'],
        `“${name}”里没有 ${record}；${near ? `是不是 ${near}？` : ''}请填网址里的名字`,
      );
    }
    const ids = lines.find((l) => l.subject === subject && l.key === record)?.lines.map((l) => l.id);
    return [
      ...(twin ? found(['id'], `编号与 ${twin} 重复，请新建一条而不要复制文件`) : []),
      ...(line && ids && !ids.includes(line) ? found(['line'], noLine(line, ids)) : []),
      ...uncorrected(objection, target, found),
    ];
  });
}

function noLine(line: string, ids: readonly string[]): string {
  const near = nearest(line, ids);
  return `这张表里没有 ${line} 这一行；${near ? `是不是 ${near}？` : ''}请填网址里 # 后面的名字，或留空`;
}

function uncorrected(
  { subject, record, receivedOn, result }: Objection,
  { corrections = [] }: Target,
  found: (path: PropertyKey[], message: string) => Finding[],
): Finding[] {
  if (result !== 'corrected' || subject === 'prices') return [];
  if (corrections.some(({ on }) => on >= receivedOn)) return [];
  return found(
    ['result'],
    `结果是“已更正”，${objectionSubjects[subject]} ${record} 的“公布后的更正”里却没有 ${receivedOn} 以后的一条；请先更正那张表`,
  );
}
