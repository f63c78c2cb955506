import type { z } from 'zod';
import { type Field, fieldsOf } from './describe.ts';
import { scales } from './fields.ts';

/** What stands where a number is asked for, short and quoted, or nothing where something else is wrong. */
export function found(schema: z.ZodType, issue: z.core.$ZodIssue): string {
  const { input } = issue;
  const asked = issue.code === 'invalid_type' || typeof input === 'number';
  if (!asked || issue.code === 'custom' || input === undefined) return '';
  const text =
    typeof input === 'object'
      ? Array.isArray(input)
        ? '一组'
        : '一组内容'
      : `“${asWritten(schema, issue.path, input)}”`;
  return `；现在写的是${text.length > 22 ? `${text.slice(0, 20)}……”` : text}`;
}

/** A whole number as it is written in its unit (-100 fen is −1.00), anything else as it stands. */
function asWritten(schema: z.ZodType, path: PropertyKey[], value: unknown): string {
  let field: Field | undefined;
  for (const name of path.filter((part) => typeof part === 'string'))
    field = (field ? field.fields : fieldsOf(schema))?.find((one) => one.name === name);
  const kind = field?.meta.kind;
  const scale = kind ? (scales[kind] ?? 0) : 0;
  if (scale === 0 || !Number.isInteger(value)) return String(value);
  const digits = String(Math.abs(value as number)).padStart(scale + 1, '0');
  return `${(value as number) < 0 ? '−' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
