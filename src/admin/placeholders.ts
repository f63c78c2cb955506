import { withoutEmpty } from '../content.ts';
import type { Field } from '../schema/describe.ts';

type Data = Record<string, unknown>;

/** A draft that a view can show, and the names of the fields that hold nothing of the writer's yet. */
export interface Completed {
  data: Data;
  missing: string[];
}

/** Kinds of text that a view reads as a time; what stands in until they are typed. */
const times: Record<string, (now: string) => string> = {
  day: (now) => now.slice(0, 10),
  month: (now) => now.slice(0, 7),
  moment: (now) => now.slice(0, 16),
};

/**
 * What is typed so far with the labels of what is still missing in place of it, `〔标题〕`, and now where a time is. No
 * number is ever made up: undefined when one is missing, or something else that only the writer can know; what is half
 * typed and need not be there is left out.
 * @param now YYYY-MM-DDTHH:mm
 */
export function completed(fields: readonly Field[], draft: Data, now: string): Completed | undefined {
  const given = (withoutEmpty(draft) ?? {}) as Data;
  const data: Data = {};
  const missing: string[] = [];
  for (const field of fields) {
    const value = given[field.name];
    const filled = value === undefined ? standIn(field, now) : within(field, value, now);
    if (filled === undefined && field.required) return undefined;
    if (filled !== undefined) data[field.name] = filled;
    if (value === undefined && field.required) missing.push(field.name);
  }
  return { data, missing };
}

function standIn({ type, required, meta, ...field }: Field, now: string): unknown {
  if (field.default !== undefined) return field.default;
  if (!required) return undefined;
  if (type === 'list') return [];
  if (type === 'choice') return '';
  if (type === 'object') return completed(field.fields ?? [], {}, now)?.data;
  if (type !== 'text' || meta.kind === 'period') return undefined;
  if (meta.kind === 'file' || meta.kind === 'picture') return '';
  return times[meta.kind ?? '']?.(now) ?? `〔${meta.label}〕`;
}

/** A value that was typed, its groups completed; undefined where it is of another kind than the field. */
function within({ type, fields, item, meta }: Field, value: unknown, now: string): unknown {
  if (type === 'list') {
    if (!Array.isArray(value) || !item) return undefined;
    return value.map((one) => within(item, one, now)).filter((one) => one !== undefined);
  }
  if (type === 'object')
    return typeof value === 'object' ? completed(fields ?? [], value as Data, now)?.data : undefined;
  if (type === 'integer' || type === 'number') return typeof value === 'number' ? value : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const time = times[meta.kind ?? '']?.(now);
  return time && value.length !== time.length ? undefined : value;
}
