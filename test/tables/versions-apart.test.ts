import { expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { fieldsOf } from '../../src/schema/describe.ts';
import { takenOver, versionsApart } from '../../src/tables/versions-apart.ts';

const fields = fieldsOf(catalogue.prices.schema);
const base = { name: '地面停车', content: '停放一辆小型车。', unitPrice: 1_500_000 };

test('of two versions each field that differs is named once, with who of the two has changed it', () => {
  const mine = { ...base, name: '露天停车', content: '停放一辆车。' };
  const theirs = { unitPrice: 1_600_000, content: '停放一辆小型车，含照明。', name: '地面停车' };
  expect(versionsApart(fields, base, mine, theirs).map(({ label, by }) => [label, by])).toEqual([
    ['收费项目', 'mine'],
    ['服务内容', 'both'],
    ['单价', 'theirs'],
  ]);
  expect(takenOver(mine, theirs, ['unitPrice'])).toEqual({ ...mine, unitPrice: 1_600_000 });
});

test('parts of a field in another order make no difference', () => {
  const one = { tiers: [{ a: 1, b: 2 }] };
  expect(versionsApart(fields, one, one, { tiers: [{ b: 2, a: 1 }] })).toEqual([]);
});
