import { z } from 'zod';
import type { FieldMeta } from './fields.ts';

/** One field of a schema as form, dictionary and messages see it. */
export interface Field {
  name: string;
  meta: FieldMeta;
  type: 'text' | 'integer' | 'number' | 'boolean' | 'choice' | 'object' | 'list';
  required: boolean;
  default?: unknown;
  /** Bounds and patterns, straight from JSON Schema. */
  rules: {
    minLength?: number;
    maxLength?: number;
    minimum?: number;
    maximum?: number;
    minItems?: number;
    maxItems?: number;
  };
  /** Fields of an object, or of one entry of a list of objects. */
  fields?: Field[];
  /** The entry of a list. */
  item?: Field;
}

type Json = Record<string, unknown>;

const known = new WeakMap<z.ZodType, Field[]>();

/** The fields of an object schema, read through `z.toJSONSchema` so that wrappers and refinements do not matter. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const fields = known.get(schema) ?? objectFields(z.toJSONSchema(schema, { io: 'input' }) as Json, '');
  known.set(schema, fields);
  return fields;
}

/** Labels along a path (`['carry','due']` → `['办理情况','本月应办结']`); what is not in the schema stays as it is. */
export function labelsOf(schema: z.ZodType, path: PropertyKey[]): string[] {
  let fields: Field[] | undefined = fieldsOf(schema);
  return path.map((part) => {
    if (typeof part === 'number') return `第 ${part + 1} 项`;
    const field: Field | undefined = fields?.find((f) => f.name === part);
    // A row's own name is in no schema: what follows is a field of its list.
    if (field) fields = field.fields ?? field.item?.fields;
    return field?.meta.label ?? String(part);
  });
}

function objectFields(json: Json, at: string): Field[] {
  const required = new Set((json.required as string[] | undefined) ?? []);
  return Object.entries((json.properties ?? {}) as Record<string, Json>).map(([name, child]) => ({
    ...fieldOf(name, child, `${at}${name}`),
    required: required.has(name) && child.default === undefined,
  }));
}

function fieldOf(name: string, json: Json, at: string): Field {
  const type = typeOf(json, at);
  const field: Field = {
    name,
    meta: json as unknown as FieldMeta,
    type,
    required: true,
    rules: json as Field['rules'],
  };
  if (json.default !== undefined) field.default = json.default;
  if (type === 'object') field.fields = objectFields(json, `${at}.`);
  if (type === 'list') {
    field.item = fieldOf(name, json.items as Json, `${at}[]`);
    if (field.item.fields) field.fields = field.item.fields;
  }
  return field;
}

function typeOf(json: Json, at: string): Field['type'] {
  if (json.enum) return 'choice';
  const types: Record<string, Field['type']> = {
    string: 'text',
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    object: 'object',
    array: 'list',
  };
  const type = types[String(json.type)];
  if (!type)
    throw new Error(
      `Schema field ${at} is of a kind the forms cannot show: ${JSON.stringify(json).slice(0, 200)}`,
    );
  return type;
}
