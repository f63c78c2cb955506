import type { Field } from '../schema/describe.ts';
import { scales } from '../schema/fields.ts';
import type { FormField } from './form.ts';

/** `{{actual}}` of money becomes `{{actual | decimal(2)}}`, which summary-filter.ts writes with separators. */
export function summary(text: string, fields: readonly Field[]): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const meta = fields.find((field) => field.name === name)?.meta;
    const scale = meta?.kind && scales[meta.kind];
    return scale ? `{{${name} | decimal(${scale})}}${meta.unit ? ` ${meta.unit}` : ''}` : whole;
  });
}

/** The choices of a field, by the word people know. */
export function options(field: Field): { value: string; label: string }[] {
  const codes = (field.rules as { enum?: string[] }).enum ?? [];
  return codes.map((value) => ({ value, label: field.meta.labels?.[value] ?? value }));
}

/** Bounds of a number, without those that JSON Schema adds to every integer. */
export function bounds({ rules: { minimum, maximum } }: Field): Partial<FormField> {
  return {
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { min: minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
  };
}

/** How many entries a list may have. */
export function sizes({ rules: { minItems, maxItems } }: Field): Partial<FormField> {
  return {
    ...(minItems !== undefined && { min: minItems }),
    ...(maxItems !== undefined && { max: maxItems }),
  };
}
