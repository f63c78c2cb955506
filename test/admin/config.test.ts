import { expect, test } from 'vitest';
import type { FileCollection, FolderCollection } from '../../src/admin/config.ts';
import { cmsConfig } from '../../src/admin/config.ts';
import { problemsOf } from '../../src/admin/config-check.ts';
import { type FormField, formField } from '../../src/admin/form.ts';
import { catalogue } from '../../src/catalogue.ts';
import type { Field } from '../../src/schema/describe.ts';

const around = {
  widgets:
    'boolean datetime file image list number object select string text codes decimal document ledger prose serial'.split(
      ' ',
    ),
  locales: ['en', 'zh_Hans'],
};
const place = { path: '', optional: false, refusal: () => undefined };

function everyField(fields: readonly FormField[], at: string): [string, FormField][] {
  return fields.flatMap((field) => {
    const path = `${at}.${field.name}`;
    return [
      [path, field] as [string, FormField],
      ...everyField(field.fields ?? field.columns ?? (field.field ? [field.field] : []), path),
    ];
  });
}

function fieldsOf(collection: FolderCollection | FileCollection): FormField[] {
  return 'files' in collection ? collection.files.flatMap(({ fields }) => fields) : collection.fields;
}

const all = cmsConfig().collections.flatMap((collection) =>
  everyField(fieldsOf(collection), collection.name),
);

function fieldAt(path: string): FormField {
  const found = all.find(([at]) => at === path)?.[1];
  if (!found) throw new Error(`no field ${path}`);
  return found;
}

test('every subject of the catalogue has a collection, but for the rules of law that ship', () => {
  expect(cmsConfig().collections.map(({ name }) => name)).toEqual([
    'notices',
    'prices',
    'accounts',
    'common',
    'fund',
    'projects',
    'utilities',
    'objections',
    'documents',
    'standards',
    'reviews',
    'equipment',
    'performance',
    'complaints',
    'rectifications',
    'assessments',
    'owners-days',
    'site',
  ]);
  expect(Object.keys(catalogue)).toHaveLength(cmsConfig().collections.length + 1);
});

test('every field has a Chinese label, and a required one a hint or choices', () => {
  for (const [path, { label, hint, options, fields, columns, widget, required }] of all) {
    expect(label, path).toMatch(/[\u4e00-\u9fa5]/);
    const explained = hint || options || fields || columns || widget === 'document';
    if (required) expect(explained, path).toBeTruthy();
  }
});

test('every pattern is a regular expression with a Chinese sentence', () => {
  for (const [path, { pattern }] of all) {
    if (!pattern) continue;
    expect(() => RegExp(pattern[0]), path).not.toThrow();
    expect(pattern[1], path).toMatch(/[\u4e00-\u9fa5]/);
  }
});

test('patterns say the sentences of the schema', () => {
  expect(fieldAt('site.phones.emergency').pattern).toEqual([
    '^[0-9][0-9 -]{1,18}[0-9]$',
    '电话只写数字、空格和短横，例如 000-0000 0001',
  ]);
  expect(fieldAt('notices.title').pattern?.[1]).toBe('要有 4 到 60 个字，只写一行');
});

test('kinds become their controls', () => {
  expect(fieldAt('accounts.receivable')).toMatchObject({ widget: 'decimal', scale: 2, unit: '元', min: 0 });
  expect(fieldAt('prices.unitPrice')).toMatchObject({ widget: 'decimal', scale: 4 });
  expect(fieldAt('notices.publishedAt')).toMatchObject({ widget: 'datetime', format: 'YYYY-MM-DDTHH:mm' });
  expect(fieldAt('prices.effectiveFrom')).toMatchObject({
    widget: 'datetime',
    format: 'YYYY-MM-DD',
    time_format: false,
  });
  expect(fieldAt('notices.body')).toMatchObject({ widget: 'prose', most: 5000 });
  expect(fieldAt('notices.id').widget).toBe('serial');
  expect(fieldAt('notices.pictures.file').widget).toBe('image');
  expect(fieldAt('notices.attachments.file').pattern?.[0]).toBe('\\.(pdf|jpg|jpeg|png|webp|xlsx|docx|csv)$');
  expect(fieldAt('notices.buildings')).toMatchObject({
    widget: 'codes',
    each: ['^[0-9A-Za-z]{1,6}$', '只写楼号，例如 3'],
    hint: '只写楼号，例如 3；全小区都涉及就不要填；几个写在一行，用顿号隔开',
  });
  expect(fieldAt('performance.rounds.equipment')).toMatchObject({ widget: 'codes' });
  expect(fieldAt('notices.urgency')).toMatchObject({ widget: 'select', default: 'normal', required: true });
});

test('a sum in a summary is written as money', () => {
  expect(fieldAt('prices.reductions').summary).toBe('{{when}} {{rate | decimal(2)}} %');
});

test('nothing is required inside a group that may stay empty', () => {
  expect(fieldAt('standards.measure').required).toBe(false);
  expect(fieldAt('standards.measure.value').required).toBe(false);
  expect(fieldAt('standards.measure').hint).toContain('整组可以不填');
});

test('a list opens in the order of the portal', () => {
  const sorts = cmsConfig().collections.flatMap((c) =>
    'sortable_fields' in c ? [[c.name, c.sortable_fields[0]]] : [],
  );
  expect(sorts).toEqual([
    ['notices', { field: 'publishedAt', label: '发布时间', default_sort: 'desc' }],
    ['prices', { field: 'order', label: '排列次序', default_sort: 'asc' }],
    ['accounts', { field: 'period', label: '期间', default_sort: 'desc' }],
    ['common', { field: 'period', label: '期间', default_sort: 'desc' }],
    ['fund', { field: 'period', label: '期间', default_sort: 'desc' }],
    ['projects', { field: 'code', label: '编号', default_sort: 'desc' }],
    ['utilities', { field: 'period', label: '期间', default_sort: 'desc' }],
    ['objections', { field: 'receivedOn', label: '收到日期', default_sort: 'desc' }],
    ['documents', { field: 'code', label: '编号', default_sort: 'desc' }],
    ['standards', { field: 'code', label: '编号', default_sort: 'asc' }],
    ['reviews', { field: 'year', label: '年份', default_sort: 'desc' }],
    ['equipment', { field: 'order', label: '排列次序', default_sort: 'asc' }],
    ['performance', { field: 'month', label: '月份', default_sort: 'desc' }],
    ['complaints', { field: 'month', label: '月份', default_sort: 'desc' }],
    ['rectifications', { field: 'code', label: '编号', default_sort: 'desc' }],
    ['assessments', { field: 'code', label: '编号', default_sort: 'desc' }],
    ['owners-days', { field: 'month', label: '月份', default_sort: 'desc' }],
  ]);
});

test('a field that no control can show stops the build and is named', () => {
  const odd = {
    name: 'odd',
    meta: { label: '怪', kind: 'colour' },
    type: 'text',
    required: true,
    rules: {},
  } as unknown as Field;
  expect(() => formField(odd, { ...place, path: 'a.b' })).toThrow('Field a.b.odd is of kind colour');
  const nameless = { name: 'x', meta: {}, type: 'text', required: true, rules: {} } as unknown as Field;
  expect(() => formField(nameless, place)).toThrow('Field x has no label');
  const nested = {
    ...odd,
    meta: { label: '怪' },
    type: 'list',
    item: { ...odd, type: 'list' },
  } as unknown as Field;
  expect(() => formField(nested, place)).toThrow('Field odd is a list of lists');
});

test('the six checks that Decap lacks find nothing in the configuration', () => {
  expect(problemsOf(cmsConfig(), around)).toEqual([]);
});

test('the six checks find each mistake', () => {
  const config = cmsConfig();
  const prices = config.collections.find(({ name }) => name === 'prices') as FolderCollection;
  const field = { name: 'a', label: 'a', required: true };
  Object.assign(config, { locale: 'zh-hans' });
  Object.assign(prices, {
    sumary: 'x',
    slug: '{{fields.cod}}',
    summary: '{{nam}} {{month}}',
    identifier_field: 'gone',
    fields: [
      ...prices.fields,
      { ...field, name: 'month', widget: 'string' },
      { ...field, widget: 'colour' },
      { ...field, widget: 'string', requird: false, pattern: ['[', 'x'] },
      { ...field, widget: 'relation', collection: 'nowhere' },
    ],
  });
  expect(problemsOf(config, { ...around, widgets: [...around.widgets, 'relation'] })).toEqual([
    'locale: "zh-hans" is unknown',
    'prices: "sumary" is no option',
    'prices: slug names "fields.cod", which is no field',
    'prices: summary names "nam", which is no field',
    'prices: summary names "month", a part of the date; say "fields.month"',
    'prices: there is no field "gone"',
    'prices.a: widget "colour" is not registered',
    'prices.a: "requird" is no option',
    'prices.a: /[/ is no regular expression',
    'prices.a: collection "nowhere" does not exist',
  ]);
});
