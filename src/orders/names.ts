import { complaintCategories, complaintSubcategories } from '../schema/complaint-parts.ts';
import { complaintMonth } from '../schema/complaints.ts';
import { labelsOf } from '../schema/describe.ts';
import type { Figure } from './figures.ts';

const kinds: Record<string, string> = { ...complaintCategories, ...complaintSubcategories };

/** What a number of the month is called in its form: `五步时限 · 到场处理 · 按时件数`. */
export function nameOf({ path }: Pick<Figure, 'path'>): string {
  return labelsOf(complaintMonth, path)
    .map((label) => kinds[label] ?? label)
    .join(' · ');
}

/** The rows a number was counted from: `第 3、7、12 行`, with how many there are when only the first are named. */
export function rowsInWords({ rows, of }: Pick<Figure, 'rows' | 'of'>): string {
  if (of === 0) return '没有这样的行';
  return `第 ${rows.join('、')} 行${of > rows.length ? ` 等 ${of} 行` : ''}`;
}
