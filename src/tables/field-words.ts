import { dayInWords, momentInWords, monthInWords, periodInWords } from '../format/date.ts';
import { shortest, written } from '../format/number.ts';
import type { Field } from '../schema/describe.ts';
import { scales } from '../schema/fields.ts';
import { dataPage } from '../text/data.ts';
import { words } from '../text/past.ts';

const spells: Partial<Record<string, [RegExp, (text: string) => string]>> = {
  day: [/^\d{4}-\d\d-\d\d$/, dayInWords],
  month: [/^\d{4}-\d\d$/, monthInWords],
  period: [/^\d{4}(-[QH]\d)?$/, periodInWords],
  moment: [/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, momentInWords],
};

/** A value as the site writes it; undefined where there is none. Old values may not fit the schema and stay as they are. */
export function valueInWords(field: Field, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number') return numberInWords(field, value);
  if (typeof value === 'boolean') return value ? dataPage.yes : dataPage.no;
  if (Array.isArray(value)) return listInWords(field, value);
  if (typeof value === 'object') return rowInWords(field.fields ?? [], value as Record<string, unknown>);
  const text = String(value);
  const [pattern, say] = spells[field.meta.kind ?? ''] ?? [];
  if (say && pattern?.test(text)) return say(text);
  return field.meta.labels?.[text] ?? text;
}

function listInWords(field: Field, value: readonly unknown[]): string | undefined {
  const one = field.item ?? field;
  const labels = { ...one, meta: { ...one.meta, labels: one.meta.labels ?? field.meta.labels } } as Field;
  return value.map((item) => valueInWords(labels, item) ?? '').join('、') || undefined;
}

/** A figure as the site writes it, with its unit; one that no schema of today would take stays as it is. */
export function numberInWords({ meta }: Field, value: number): string {
  const scale = (meta.kind && scales[meta.kind]) ?? 0;
  if (!Number.isSafeInteger(value)) return String(value);
  if (meta.kind === 'percent') return `${shortest(value, scale)}%`;
  const text = written(value, scale);
  return meta.unit ? `${text} ${meta.unit}` : text;
}

/** A row of a list, or a group, in one line: each field by its label. */
export function rowInWords(fields: readonly Field[], row: Record<string, unknown>): string {
  return fields
    .flatMap((field) => {
      const text = valueInWords(field, row[field.name]);
      return text === undefined ? [] : [words.parts(field.meta.label, text)];
    })
    .join('；');
}
