import type { Keyed } from '../catalogue.ts';
import { standardOn, versionsOf } from '../figures/versions.ts';
import { dayInWords } from '../format/date.ts';
import { shortest } from '../format/number.ts';
import {
  type Chapter,
  chapters,
  measureUnits,
  type Standard,
  standard,
  type Version,
} from '../schema/standards.ts';
import { words } from '../text/standards.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

/** All standards, every field. */
export function standardsTable(standards: readonly (Standard & Keyed)[]): Table {
  return recordTable('standards', words.caption, standard, standards);
}

/** Every version of every standard, one row a version. */
export function versionsTable(standards: readonly Standard[]): Table {
  return {
    name: 'standards-versions',
    caption: words.versions,
    columns: [
      { key: 'code', label: words.code, kind: 'text' },
      { key: 'item', label: words.item, kind: 'text' },
      { key: 'version', label: words.number, kind: 'count' },
      { key: 'effectiveFrom', label: words.effectiveFrom, kind: 'text' },
      { key: 'publishedOn', label: words.publishedOn, kind: 'text' },
      { key: 'promise', label: words.promise, kind: 'text' },
      { key: 'measure', label: words.measure, kind: 'text' },
      { key: 'target', label: words.target, kind: 'percent', unit: '%' },
      { key: 'reason', label: words.reason, kind: 'text' },
      { key: 'reviewedBy', label: words.reviewedBy, kind: 'text' },
    ],
    rows: standards.flatMap((s) =>
      versionsOf(s).map((v) => ({
        cells: [
          s.code,
          s.item,
          v.version,
          v.effectiveFrom,
          v.publishedOn,
          v.promise,
          measureInWords(v),
          v.measure?.target,
          v.reason,
          v.reviewedBy,
        ],
      })),
    ),
  };
}

/** The standards of one chapter as people read them, in the version that holds on the day. */
export function chapterTable(standards: readonly Standard[], chapter: Chapter, day: string): Table {
  return {
    name: `standards-${chapter}`,
    caption: chapters[chapter],
    columns: [
      { key: 'item', label: words.item, kind: 'text' },
      { key: 'promise', label: words.promise, kind: 'text' },
      { key: 'measure', label: words.measure, kind: 'text' },
      { key: 'legal', label: words.legal, kind: 'text', secondary: true },
      { key: 'grade', label: words.grade, kind: 'text', secondary: true },
      { key: 'responsible', label: words.responsible, kind: 'text', secondary: true },
      { key: 'since', label: words.since, kind: 'text', secondary: true },
    ],
    rows: standards
      .filter((s) => s.chapter === chapter)
      .map((newest) => {
        const s = standardOn(newest, day);
        return {
          id: s.code,
          href: standardHref(s.code),
          cells: [
            s.item,
            s.promise,
            measureInWords(s),
            s.legalMinimum && words.legalText(s.legalMinimum.text, s.legalMinimum.law),
            gradeInWords(s),
            s.responsible,
            words.version(s.version, dayInWords(s.effectiveFrom)),
          ],
        };
      }),
  };
}

/** The page of a standard. */
export function standardHref(code: string): string {
  return `/standards/${code}/`;
}

/** `不超过 30 分钟`, `不少于 2 次/日`, or undefined for a promise without a measure. */
export function measureInWords({ measure }: Pick<Version, 'measure'>): string | undefined {
  if (!measure) return undefined;
  return words.measureText(measure.kind === 'limit', measure.value, measureUnits[measure.unit]);
}

/** From which share on a promise counts as kept; undefined where the measure is that share itself. */
export function targetInWords({ measure }: Pick<Version, 'measure'>): string | undefined {
  if (!measure || measure.kind === 'rate' || measure.kind === 'intact') return undefined;
  return measure.target === undefined ? words.always : words.targetText(shortest(measure.target, 2));
}

/** A grade with both ends of its scale, because 一级 is the highest in one norm and the lowest in another. */
export function gradeInWords({ grade }: Pick<Standard, 'grade'>): string | undefined {
  return grade && words.gradeText(grade.value, grade.norm, grade.lowest, grade.highest);
}
