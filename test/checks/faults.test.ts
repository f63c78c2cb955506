import { expect, test } from 'vitest';
import { checkRecords, examine } from '../../src/checks/examine.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { accountFaults, commonFaults, fundFaults, projectFaults } from '../books/faults.ts';
import { filesOf } from '../books/files.ts';
import { evidenceFaults, meterFaults, seriesFaults, settingFaults } from '../books/more-faults.ts';
import { randomFrom } from '../books/random.ts';
import { sealedFaults } from '../books/sealed-faults.ts';
import { asked, ofWords, toldFaults } from '../books/told-faults.ts';
import { toldBooksFrom } from '../books.ts';

const faults = Object.entries({
  ...accountFaults,
  ...commonFaults,
  ...fundFaults,
  ...projectFaults,
  ...meterFaults,
  ...evidenceFaults,
  ...seriesFaults,
  ...settingFaults,
  ...sealedFaults,
  ...toldFaults,
});
const wanted = 10_000;
const today = '2026-12-31T09:00';

test('the books are such as the schemas accept, from the file to the last check', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { records, uploads } = toldBooksFrom(seed);
    const { findings } = examine(filesOf(records), uploads, today);
    const told = findings.filter(({ severity, path }) => severity === 'error' || path[0] !== 'explanation');
    expect(told.map(sentenceOf)).toEqual([]);
  }
});

/** Examines books before and after one fault; the tale of what went wrong, or undefined where it cannot be put. */
function tell(seed: number, [name, put]: (typeof faults)[number]): string | true | undefined {
  const books = toldBooksFrom(seed);
  // What an explanation may say of a part is asked about, and stops nothing.
  const invented = checkRecords(books.records, books.uploads, today).filter(
    ({ severity, path }) => severity === 'error' || path[0] !== 'explanation',
  );
  if (invented.length > 0) return `${seed}: invented ${invented.map(sentenceOf).join(' | ')}`;
  const files = put(books, randomFrom(seed + 1));
  if (!files) return undefined;
  const errors = checkRecords(books.records, books.uploads, today).filter(
    (f) => (f.severity === 'error' || asked.has(name)) && (f.path[0] !== 'explanation' || ofWords.has(name)),
  );
  if (errors.some((f) => files.includes(f.file))) return true;
  return `${seed}: ${name} not found in ${files.join(', ')}; found: ${errors.map(sentenceOf).join(' | ')}`;
}

test('every one of 10,000 faults in random books is found in its record, and none is invented', () => {
  const counts = new Map(faults.map(([name]) => [name, 0]));
  const wrong: string[] = [];
  let put = 0;
  for (let seed = 1; put < wanted && seed < 3 * wanted; seed++) {
    const fault = faults[seed % faults.length] as (typeof faults)[number];
    const told = tell(seed, fault);
    if (told === undefined) continue;
    put += 1;
    counts.set(fault[0], (counts.get(fault[0]) ?? 0) + 1);
    if (told !== true) wrong.push(told);
  }
  console.info([...counts].map(([name, n]) => `${n} × ${name}`).join(' · '));
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(put).toBe(wanted);
  expect([...counts].filter(([, n]) => n < 20)).toEqual([]);
}, 900_000);
