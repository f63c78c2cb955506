import type { Records } from '../catalogue.ts';
import { allLines } from '../figures/citations.ts';
import type { Objection } from '../schema/objections.ts';
import { objectionSubjects } from '../schema/objections.ts';
import { at, forWantOf } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

type Found = (path: PropertyKey[], message: string) => Finding[];
type Target = { key: string; corrections?: readonly { on: string }[] | undefined };

/**
 * An objection points at a record that exists, and at a line of it; what is said to be corrected is corrected there,
 * on or after the day the objection was received. Prices have no list of corrections: a new price replaces the old.
 */
export function checkObjections(records: Partial<Records>): Finding[] {
  const { objections = [] } = records;
  const lines = objections.some(({ line }) => line) ? allLines(records) : [];
  return objections.flatMap((objection, i) => {
    const { key, id, subject, record, line } = objection;
    const found: Found = (path, message) => [at('objections', key, path, message)];
    const twin = objections.slice(0, i).find((other) => other.id === id);
    const ids = lines.find((l) => l.subject === subject && l.key === record)?.lines.map((l) => l.id);
    return [
      ...(twin ? found(['id'], `编号与 ${twin.key} 重复，请新建一条而不要复制文件`) : []),
      ...checkTarget(objection, (records[subject] ?? []) as readonly Target[], found),
      ...(line && ids && !ids.includes(line) ? found(['line'], noLine(line, ids)) : []),
    ];
  });
}

function checkTarget(objection: Objection, targets: readonly Target[], found: Found): Finding[] {
  const { subject, record } = objection;
  const target = targets.find(({ key }) => key === record);
  if (target) return uncorrected(objection, target, found);
  const near = nearest(
    record,
    targets.map(({ key }) => key),
  );
  return found(
    ['record'],
    `“${objectionSubjects[subject]}”里没有 ${record}；${near ? `是不是 ${near}？` : ''}请填网址里的名字`,
  ).map((finding) => forWantOf(subject, record, finding));
}

function noLine(line: string, ids: readonly string[]): string {
  const near = nearest(line, ids);
  return `这张表里没有 ${line} 这一行；${near ? `是不是 ${near}？` : ''}请填网址里 # 后面的名字，或留空`;
}

function uncorrected(
  { subject, record, receivedOn, result }: Objection,
  { corrections = [] }: Target,
  found: Found,
): Finding[] {
  if (result !== 'corrected' || subject === 'prices') return [];
  if (corrections.some(({ on }) => on >= receivedOn)) return [];
  return found(
    ['result'],
    `结果是“已更正”，${objectionSubjects[subject]} ${record} 的“公布后的更正”里却没有 ${receivedOn} 以后的一条；请先更正那张表`,
  );
}
