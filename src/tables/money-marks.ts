import type { z } from 'zod';
import type { Paper } from '../figures/bearing.ts';
import { coverageOfLine } from '../figures/coverage.ts';
import type { Line } from '../figures/lines.ts';
import { dayInWords } from '../format/date.ts';
import { yuan } from '../format/number.ts';
import type { Account } from '../schema/accounts.ts';
import { labelsOf } from '../schema/describe.ts';
import type { Document } from '../schema/documents.ts';
import type { Objection } from '../schema/objections.ts';
import { correctionWords, money } from '../text/money.ts';
import type { Mark } from './table.ts';

/** A published figure that was changed later. */
export type Correction = NonNullable<Account['corrections']>[number];

/** A document as links name it. */
export type Named = Paper & Pick<Document, 'title'>;

/** What is known about the lines of one record besides their amounts. */
export interface Remarks {
  corrections?: readonly Correction[] | undefined;
  /** Objections to this record only. */
  objections?: readonly Objection[];
  /** All documents of the site, for their titles. */
  documents?: readonly Named[];
}

type Marked = Pick<Line, 'id' | 'path'> &
  Partial<Pick<Line, 'side' | 'amount' | 'documents' | 'details' | 'borne' | 'moved'>>;

/** The objections to one record: of a subject, by the name in its address. */
export function objectionsTo(
  objections: readonly Objection[],
  subject: Objection['subject'],
  key: string,
): Objection[] {
  return objections.filter((o) => o.subject === subject && o.record === key);
}

/** The path of a line as corrections write it: a row of a list goes by its code, not by its place. */
export function pathOf({ id, path }: Pick<Line, 'id' | 'path'>): string {
  const code = id.slice(id.indexOf('-') + 1);
  return path.map((part) => (typeof part === 'number' ? code : String(part))).join('.');
}

/** What stands beside the figure of a line: corrections with the old value, objections, documents or their absence. */
export function marksOf(line: Marked, remarks: Remarks): Mark[] {
  const { corrections = [], objections = [], documents = [] } = remarks;
  const here = pathOf(line);
  const asked = objections.filter((o) => o.line === line.id);
  return [
    ...(line.moved ? [{ text: money.moved }] : []),
    ...corrections.filter((c) => c.path === here).map((c) => correctionMark(c)),
    ...(asked[0] ? [{ text: money.objections(asked.length), href: `#objection-${asked[0].id}` }] : []),
    ...coverMarks(line, documents),
  ];
}

/** Corrections made on one day for one reason, told together: a line and the totals it stands in. */
export function sameCause(corrections: readonly Correction[]) {
  const groups = new Map<string, Pick<Correction, 'on' | 'kind' | 'reason'> & { changes: Correction[] }>();
  for (const change of corrections) {
    const { on, kind, reason } = change;
    const key = [on, kind, reason].join();
    const group = groups.get(key) ?? { on, kind, reason, changes: [] };
    groups.set(key, { ...group, changes: [...group.changes, change] });
  }
  return [...groups.values()];
}

/**
 * One correction as a mark: when, the old value struck through, the new one, why.
 * @param say writes a value; yuan unless the record counts something else
 */
export function correctionMark(
  { kind, on, before, after, reason }: Correction,
  say: (value: number) => string = yuan,
): Mark {
  const day = dayInWords(on);
  return {
    text: kind === 'correction' ? correctionWords.mark(day) : correctionWords.restated(day),
    was: say(before),
    is: say(after),
    rest: correctionWords.reason(reason),
  };
}

/** Links to documents by title; one that is not registered keeps its code. */
export function documentMarks(codes: readonly string[], documents: readonly Named[]): Mark[] {
  return [...new Set(codes)].map((code) => ({
    text: documents.find((d) => d.code === code)?.title ?? code,
    href: `/fees/documents/${code}/`,
  }));
}

/** The documents of an amount that was spent, those that do not count told as such, and what is not borne by them. */
export function proofMarks(
  piece: Pick<Line, 'amount' | 'documents' | 'borne'>,
  documents: readonly Named[],
): Mark[] {
  const { covered, total } = coverageOfLine({ ...piece, id: '', label: '', side: 'cost', path: [] });
  const isBorne = (code: string) => !piece.borne || piece.borne.some(({ document }) => document === code);
  const marks = [...new Set(piece.documents)].map((code) => {
    const [mark] = documentMarks([code], documents);
    // A contract beside the voucher that bears all of it is no worse for that.
    return isBorne(code) || covered === total
      ? mark
      : { ...mark, text: money.supporting(mark?.text ?? code) };
  });
  return [
    ...marks.flatMap((mark) => mark ?? []),
    ...(covered === total
      ? []
      : [{ text: covered > 0 ? money.partly : money.uncovered, missing: true as const }]),
  ];
}

function coverMarks(line: Marked, documents: readonly Named[]): Mark[] {
  const { side, amount = 0, documents: own = [], details } = line;
  const isSpent = (side === 'cost' || side === 'use') && amount !== 0;
  if (!isSpent) return details ? [] : documentMarks(own, documents);
  if (!details) return proofMarks({ ...line, amount, documents: own }, documents);
  const { covered, total } = coverageOfLine({ label: '', ...line, documents: own, side, amount });
  if (covered === 0) return [{ text: money.uncovered, missing: true }];
  const href = `#lines-${line.id}`;
  return [{ text: covered === total ? money.covered : money.partly, href }];
}

/** Marks as one text, for the CSV; on the page the same words stand with their links. */
export function marksText(marks: readonly Mark[]): string | undefined {
  const texts = marks.map(({ text, was, is, rest = '' }) =>
    was === undefined ? text : `${text}${was}${correctionWords.to}${is}${rest}`,
  );
  return texts.length > 0 ? texts.join('；') : undefined;
}

/**
 * Names the path of a correction: by the line that stands there, else by the labels of the schema.
 * @param lines the lines of the record
 */
export function correctionLabels(schema: z.ZodType, lines: readonly Line[]): (path: string) => string {
  return (path) =>
    lines.find((line) => pathOf(line) === path)?.label ?? labelsOf(schema, path.split('.')).join('·');
}
