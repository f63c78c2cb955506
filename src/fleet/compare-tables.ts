import type { Column, Table } from '../tables/table.ts';
import { type Comparison, type Group, type Line, shown } from './compare.ts';
import { words } from './words.ts';

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });

/** A measure within a group, community by community in the order of names: no ranks. */
export function lineTable({ id }: Pick<Group, 'id'>, { measure, values }: Line): Table {
  return {
    name: `${id}-${measure.id}`,
    caption: measure.label,
    columns: [
      text('community', words.community),
      { ...text('value', words.value), unit: measure.unit },
      text('from', words.from),
    ],
    rows: values.map(({ title, value }) => ({ cells: [title, ...cellsOf(value)] })),
  };
}

function cellsOf(value: Line['values'][number]['value']): [string, string] {
  if ('missing' in value) return ['', value.missing];
  return 'few' in value ? [words.few, value.few] : [value.text, value.from];
}

/** The whole comparison: group, measure, community, value with numerator and denominator, median and number. */
export function comparisonTable({ groups }: Comparison): Table {
  const columns = ['group', 'measure', 'unit', 'community', 'value', 'from', 'median', 'count'] as const;
  return {
    name: 'comparison',
    caption: words.comparison,
    columns: columns.map((key) => text(key, words[key])),
    rows: groups.flatMap(({ label, lines }) =>
      lines.flatMap((line) => {
        const { measure, values, n, median } = line;
        const middle = median === undefined ? '' : shown(measure, median);
        return values.map(({ title, value }) => ({
          cells: [label, measure.label, measure.unit, title, ...cellsOf(value), middle, String(n)],
        }));
      }),
    ),
  };
}

/** Who is not compared, and why. */
export function withoutTable({ without }: Comparison): Table {
  return {
    name: 'without',
    caption: words.withoutTitle,
    columns: [text('folder', words.folder), text('title', words.community), text('why', words.why)],
    rows: without.map(({ name, title, why }) => ({ cells: [name, title, why] })),
  };
}
