import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Finding, sentenceOf } from '../checks/finding.ts';

/** A request the desk declines, with the one sentence the person reads. Nothing has been written. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly findings: Finding[];

  constructor(status: ContentfulStatusCode, sentence: string, findings: Finding[] = []) {
    super(sentence);
    this.name = 'Refusal';
    this.status = status;
    this.findings = findings;
  }
}

/** Refuses (413) a request that is larger than anything a page of the desk sends. */
export function refuseLarge(): never {
  throw new Refusal(413, '发来的内容太大，没有接受。');
}

/** The first five findings as sentences, one a line, and how many more there are. */
export function sentencesOf(findings: readonly Finding[]): string {
  const lines = findings.slice(0, 5).map(({ line: _, ...said }) => sentenceOf(said));
  if (findings.length > lines.length)
    lines.push(`还有 ${findings.length - lines.length} 处，改好以上各处后再看。`);
  return lines.join('\n');
}
