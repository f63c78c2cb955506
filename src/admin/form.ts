import type { Field } from '../schema/describe.ts';
import { type Kind, scales } from '../schema/fields.ts';
import type { FormField, Place } from './form-field.ts';
import { bounds, options, sizes, summary } from './form-parts.ts';
import { hintOf } from './hints.ts';
import { textPattern, upload } from './patterns.ts';

export type { FormField, Place } from './form-field.ts';

type Part = Partial<FormField> & { widget: string };
type Control = (field: Field, place: Place) => Part;

/**
 * The form control of a field; throws with the path when there is none, which stops the build.
 * Inside an optional group nothing is required: Decap would otherwise not let the group stay empty, and the
 * schema is asked as a whole before saving anyway.
 */
export function formField(field: Field, around: Place): FormField {
  const place = { ...around, path: around.path ? `${around.path}.${field.name}` : field.name };
  const { label } = field.meta;
  if (!label) throw new Error(`Field ${place.path} has no label, so the form cannot name it`);
  const required = !place.optional && (field.required || field.default !== undefined);
  const hint = hintOf(field);
  return {
    name: field.name,
    label,
    required,
    ...(hint && { hint }),
    ...(field.default !== undefined && !place.optional && { default: field.default }),
    ...controlFor(field, place)(field, { ...place, optional: !required }),
  };
}

function controlFor({ type, meta }: Field, { path }: Place): Control {
  const control = meta.kind ? byKind[meta.kind] : byType[type];
  if (!control)
    throw new Error(`Field ${path} is of kind ${meta.kind ?? type}, for which there is no form control`);
  return control;
}

const byType: Record<Field['type'], Control> = {
  text: (field, place) => ({ widget: 'string', ...textPattern(field, place) }),
  integer: (field) => ({ widget: 'number', value_type: 'int', step: 1, ...bounds(field) }),
  number: (field) => ({ widget: 'number', value_type: 'float', step: 0.01, ...bounds(field) }),
  boolean: () => ({ widget: 'boolean', required: false, default: false }),
  choice: (field) => ({ widget: 'select', options: options(field) }),
  object: group,
  list,
};

const byKind: Record<Kind, Control> = {
  fen: decimal,
  price: decimal,
  area: decimal,
  percent: decimal,
  day: () => ({ widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false }),
  moment: () => ({
    widget: 'datetime',
    format: 'YYYY-MM-DDTHH:mm',
    date_format: 'YYYY-MM-DD',
    time_format: 'HH:mm',
  }),
  month: byType.text,
  period: byType.text,
  quantity: decimal,
  document: () => ({ widget: 'document' }),
  serial: () => ({ widget: 'serial' }),
  prose: ({ rules }) => ({
    widget: 'prose',
    ...(rules.maxLength !== undefined && { most: rules.maxLength }),
  }),
  paragraph: (field, place) => ({ ...byType.text(field, place), widget: 'text' }),
  file: (field) => ({ widget: 'file', ...upload(field) }),
  picture: (field) => ({ widget: 'image', ...upload(field) }),
};

function decimal(field: Field, { path }: Place): Part {
  const { kind, unit } = field.meta;
  return {
    widget: 'decimal',
    path,
    scale: (kind && scales[kind]) ?? 0,
    ...(unit && { unit }),
    ...bounds(field),
  };
}

function group({ meta, fields = [] }: Field, place: Place): Part {
  if (meta.layout === 'ledger') return rowsOf(fields, place);
  return {
    widget: 'object',
    collapsed: meta.collapsed ?? false,
    ...(meta.summary && { summary: summary(meta.summary, fields) }),
    fields: fields.map((child) => formField(child, place)),
  };
}

function list(field: Field, place: Place): Part {
  const { item, meta } = field;
  if (!item || item.type === 'list')
    throw new Error(`Field ${place.path} is a list of lists, for which there is no form control`);
  const inside = { ...place, path: `${place.path}[]`, optional: false };
  const common: Part = {
    widget: 'list',
    label_singular: meta.singular ?? meta.label,
    collapsed: meta.collapsed ?? false,
    ...sizes(field),
  };
  if (item.type === 'choice') return { widget: 'select', multiple: true, options: options(item) };
  if (item.fields && meta.layout === 'ledger')
    return { ...ledger(item.fields, inside), label_singular: meta.singular ?? meta.label };
  if (item.fields) {
    const fields = item.fields.map((child) => formField(child, inside));
    return { ...common, ...(meta.summary && { summary: summary(meta.summary, item.fields) }), fields };
  }
  const each = item.meta.kind ? undefined : textPattern({ ...item, name: '' }, inside).pattern;
  if (each && isShortName(each[0])) return { widget: 'codes', each, ...shortHint(field) };
  const hint = item.meta.hint ?? meta.hint;
  const own = { ...item.meta, label: meta.singular ?? meta.label, ...(hint && { hint }) };
  const single = { ...item, name: '[]', meta: own };
  return { ...common, field: { ...formField(single, { ...place, optional: false }), name: field.name } };
}

/** Whether a pattern admits only what needs no line of its own: no blank and none of the signs that set names apart. */
function isShortName(pattern: string): boolean {
  const [one, two] = ['a b', 'a、b'].map((text) => new RegExp(pattern).test(text));
  return !one && !two && new RegExp(pattern).test('ab');
}

function shortHint({ meta, item }: Field): { hint: string } {
  const own = item?.meta.hint ?? meta.hint ?? '';
  return { hint: [own.replace('添加', '填'), '几个写在一行，用顿号隔开'].filter(Boolean).join('；') };
}

function rowsOf([first, ...others]: readonly Field[], place: Place): Part {
  if (!first) throw new Error(`Field ${place.path} is a ledger without rows`);
  return ledger(first.fields ?? [], { ...place, path: `${place.path}.${first.name}` }, [first, ...others]);
}

/** A grid that is typed like a sheet. Decap would make one empty entry of `fields`, so they are called columns. */
function ledger(fields: readonly Field[], place: Place, rows?: readonly Field[]): Part {
  return {
    widget: 'ledger',
    columns: fields.map((child) => formField(child, place)),
    ...(rows && { rows: rows.map(({ name, meta }) => ({ name, label: meta.label })) }),
  };
}
