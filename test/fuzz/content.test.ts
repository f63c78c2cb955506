import { afterAll, expect, test } from 'vitest';
import { Folder } from './community.ts';
import { mutantOf } from './content.ts';
import { judged } from './door.ts';

// `npm run fuzz` goes through thousands; these are always the same.
const folder = new Folder();
afterAll(() => folder.close());

test('200 broken and bent copies of the example are published as they stand, or refused with file, field and sentence', () => {
  const verdicts = { accepted: 0, refused: 0 };
  const defects: string[] = [];
  for (let seed = 1; seed <= 200; seed++) {
    const mutant = mutantOf(folder.base, seed);
    const { verdict, defect } = judged(folder, mutant, seed % 4 === 0);
    if (verdict === 'defect') defects.push(`${seed} ${mutant.what}: ${defect}`);
    else verdicts[verdict]++;
  }
  expect(defects).toEqual([]);
  expect(verdicts.accepted).toBeGreaterThan(25);
  expect(verdicts.refused).toBeGreaterThan(100);
});
