import { expect, test } from 'vitest';
import { z } from 'zod';
import { catalogue, type Subject } from '../../src/catalogue.ts';
import { type Field, fieldsOf, labelsOf } from '../../src/schema/describe.ts';

const han = /\p{Script=Han}/u;

function all(fields: Field[], at = ''): { path: string; field: Field }[] {
  return fields.flatMap((field) => [
    { path: `${at}${field.name}`, field },
    ...all(field.fields ?? [], `${at}${field.name}.`),
  ]);
}

test.each(Object.keys(catalogue) as Subject[])(
  'every field of %s has a label in Chinese, every choice a word',
  (subject) => {
    const fields = all(fieldsOf(catalogue[subject].schema));
    expect(fields.length).toBeGreaterThan(5);
    for (const { path, field } of fields) {
      expect(field.meta.label, path).toMatch(han);
      if (field.meta.hint) expect(field.meta.hint, path).toMatch(han);
      if (field.type === 'choice')
        expect(Object.values(field.meta.labels ?? {}).length, path).toBeGreaterThan(1);
      if (field.type === 'list') expect(field.meta.singular, path).toMatch(han);
    }
  },
);

test('labels follow a path through groups and lists', () => {
  expect(labelsOf(catalogue.complaints.schema, ['carry', 'due'])).toEqual(['办理情况', '本月应办结']);
  expect(labelsOf(catalogue.notices.schema, ['pictures', 1, 'description'])).toEqual([
    '图片',
    '第 2 项',
    '图片说明',
  ]);
  expect(labelsOf(catalogue.notices.schema, ['nothing'])).toEqual(['nothing']);
});

test('defaults make a field optional, wrappers keep what it means', () => {
  const [urgency] = fieldsOf(catalogue.notices.schema).filter((f) => f.name === 'urgency');
  expect(urgency).toMatchObject({ required: false, default: 'normal', type: 'choice' });
  const [from] = fieldsOf(catalogue.notices.schema).filter((f) => f.name === 'from');
  expect(from).toMatchObject({ required: false, type: 'text', meta: { kind: 'moment', label: '开始时间' } });
});

test('a kind the forms cannot show stops the build and names the field', () => {
  const schema = z.strictObject({
    group: z
      .strictObject({ odd: z.union([z.string(), z.number()]).meta({ label: '怪' }) })
      .meta({ label: '组' }),
  });
  expect(() => fieldsOf(schema)).toThrow('Schema field group.odd is of a kind the forms cannot show');
});
