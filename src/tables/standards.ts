import type { Keyed } from '../catalogue.ts';
import { dayInWords } from '../format/date.ts';
import { type Chapter, chapters, measureUnits, type Standard, standard } from '../schema/standards.ts';
import { words } from '../text/standards.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

/** All standards, every field. */
export function standardsTable(standards: readonly (Standard & Keyed)[]): Table {
  return recordTable('standards', words.caption, standard, standards);
}

/** The standards of one chapter as people read them. */
export function chapterTable(standards: readonly Standard[], chapter: Chapter): Table {
  return {
    name: `standards-${chapter}`,
    caption: chapters[chapter],
    columns: [
      { key: 'item', label: words.item, kind: 'text' },
      { key: 'promise', label: words.promise, kind: 'text' },
      { key: 'measure', label: words.measure, kind: 'text' },
      { key: 'legal', label: words.legal, kind: 'text' },
      { key: 'responsible', label: words.responsible, kind: 'text' },
      { key: 'since', label: words.since, kind: 'text' },
    ],
    rows: standards
      .filter((s) => s.chapter === chapter)
      .map((s) => ({
        id: s.code,
        cells: [
          s.item,
          s.promise,
          measureInWords(s),
          s.legalMinimum && words.legalText(s.legalMinimum.text, s.legalMinimum.law),
          s.responsible,
          words.version(s.version, dayInWords(s.effectiveFrom)),
        ],
      })),
  };
}

/** `≤ 30 分钟`, `≥ 2 次/日`, or undefined for a promise without a measure. */
export function measureInWords({ measure }: Standard): string | undefined {
  if (!measure) return undefined;
  return words.measureText(measure.kind === 'limit', measure.value, measureUnits[measure.unit]);
}
