import { expect, test } from 'vitest';
import { parseRecord } from '../../src/content.ts';
import { contentFormat, type Migration, migrated, migrations } from '../../src/schema/migrations.ts';
import { siteText } from '../desk/community.ts';

/** Two steps as they could come: a field gets another name, then becomes a list. */
const steps: Migration[] = [
  {
    to: 2,
    subject: 'notices',
    step: ({ phone, ...rest }) => (phone === undefined ? rest : { ...rest, contact: phone }),
  },
  {
    to: 3,
    subject: 'notices',
    step: ({ contact, ...rest }) =>
      typeof contact === 'string'
        ? { ...rest, contacts: [contact] }
        : { ...rest, ...(contact !== undefined && { contact }) },
  },
];

test('a record of any earlier format is read in the present one', () => {
  expect(migrated('notices', { id: 'a', phone: '000' }, steps)).toEqual({ id: 'a', contacts: ['000'] });
  expect(migrated('notices', { id: 'a', contact: '000' }, steps)).toEqual({ id: 'a', contacts: ['000'] });
});

test('a record of the present format, another subject and what is no record stay as they are', () => {
  expect(migrated('notices', { id: 'a', contacts: ['000'] }, steps)).toEqual({ id: 'a', contacts: ['000'] });
  expect(migrated('prices', { phone: '000' }, steps)).toEqual({ phone: '000' });
  expect([migrated('notices', [1], steps), migrated('notices', 'x', steps)]).toEqual([[1], 'x']);
});

test('the format goes up by one with every migration', () => {
  expect(contentFormat).toBe(migrations.length + 1);
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, i) => i + 2));
});

test('content of a newer program is refused in a sentence that says what to do; without a word it is the first format', () => {
  const site = JSON.parse(siteText);
  const read = (format?: unknown) =>
    parseRecord('site.json', JSON.stringify({ ...site, ...(format !== undefined && { format }) }));
  expect(read().findings).toEqual([]);
  expect(read(1).findings).toEqual([]);
  expect(read(2).findings.map(({ field, message }) => `${field}：${message}`)).toEqual([
    expect.stringContaining(
      '内容格式：这个小区的内容是更新的程序写的；现在的程序只认到第 1 版格式，请先升级程序',
    ),
  ]);
});
