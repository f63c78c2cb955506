import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { complaintMonth } from '../../src/schema/complaints.ts';
import { monthTables } from '../../src/tables/complaint-month.ts';
import { ComplaintFigures } from '../../src/views/ComplaintFigures.tsx';
import { month, site } from '../records.ts';

const pageOf = (changes: Parameters<typeof month>[0]) => {
  const now = month(changes);
  return renderToStaticMarkup(
    createElement(ComplaintFigures, { month: now, tables: monthTables(now, [now], site), site }),
  );
};

test('the page of a month says which steps ran in hours of service, and that all else ran round the clock', () => {
  expect(pageOf({ clock: 'always' })).toContain('用时昼夜都算。');
  expect(pageOf({ clock: 'working', served: ['intake', 'dispatch'] })).toContain(
    '受理、派单的承诺按服务时间计，这几步只算服务时间；其余各步和办结用时昼夜都算。',
  );
});

test('a month that counts hours of service names the steps, another names none', () => {
  const issues = (changes: Parameters<typeof month>[0]) => {
    const { key: _, ...record } = month(changes);
    return complaintMonth.safeParse(record).error?.issues.map(({ path }) => path.join('.')) ?? [];
  };
  expect(issues({ clock: 'working' })).toEqual(['served']);
  expect(issues({ clock: 'always', served: ['intake'] })).toEqual(['served']);
  expect(issues({ clock: 'working', served: ['intake'] })).toEqual([]);
});
