import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where a number may leave the whole: coordinates of charts, days and months, per cents of cases; BigInt stays whole. */
const allowed: Record<string, RegExp> = {
  'src/tables/charts.ts': /tenThousands|onTimeTarget|isEnough|rates\.filter/,
  'src/tables/notice-lists.ts': /total - size/,
  'src/figures/complaints.ts': /Math\.round\(\(\(now - before\)/,
  'src/figures/periods.ts': /12 \/ monthsIn/,
  'src/figures/shares.ts': /exact \/ all|\(exact - rest\) \/ by|BigInt\(all\) \* 2n/,
  'src/tables/home.ts': /12 \/ months/,
  'src/figures/deadlines.ts': /86_400_000|12 \/ monthsIn/,
  'src/tables/fund-sentences.ts': /const step|from: Math/,
  'src/tables/objections.ts': /days\.length|low \+ high/,
  'src/tables/pots.ts': /Math\.round\(fen/,
  'src/tables/utility-sentences.ts': /usageOfKind/,
  // Counts of complaints, shares of answers and measures of service, not money.
  'src/figures/intervals.ts': /./,
  'src/figures/difference-tests.ts': /./,
  'src/figures/promised-counts.ts': /days/,
  'src/checks/retold.ts': /2 \* shared/,
  // 半年, 半天: numbers as words tell them, compared and never added.
  'src/checks/text-facts.ts': /return 0\.5/,
  'src/checks/law.ts': /perYear|minutes/i,
  'src/figures/board.ts': /text\.length/,
  'src/figures/spells.ts': /months\[interval\]/,
  'src/tables/verify-data.ts': /steps\.length/,
  'src/tables/assessment-figures.ts': /share \* 1000|Math\.round\(hundredths\)/,
  'src/tables/assessment-parts.ts': /Math\.round\(hundredths\)/,
  'src/figures/complaint-signals.ts': /share\.part/,
  // Whole numbers of any size (bigint) divide without a rest being kept.
  'src/figures/claims.ts': /whole \/ step|part \/ whole/,
  'src/figures/quantities.ts': /truth \/ unit|scale \/ step/,
  'src/checks/explained-sums.ts': /10n \*\* 12n/,
  'src/figures/equipment.ts': /isoDay|60_000|minutes/,
  'src/figures/evidence.ts': /const period/,
  'src/figures/kept.ts': /measure\.value/,
  'src/figures/xmr.ts': /toLimits|outlier|third|values\.length/,
  'src/tables/complaint-charts.ts': /onTimeTarget/,
  'src/tables/complaint-trends.ts': /onTimeTarget|counted\.map|share\.part|tenth/,
  'src/tables/equipment.ts': /86_400_000/,
  'src/figures/notices.ts': /86_400_000/,
};

/** What turns whole fen into a float: division, decimals, and the functions that read or round floats. */
const floating =
  /[\w)\]] \/ [\w(]|\bparseFloat\b|\btoFixed\b|\btoPrecision\b|\bMath\.(round|floor|ceil|trunc|pow)\b|(?<![\w.'"])\d+\.\d+/;

/** The lines of a text that may hold a float, without comments, texts and patterns. */
function suspicious(text: string): string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, '').replace(/'[^']*'|(?<=[=(,:]\s*)\/[^/\n]+\/[a-z]*/g, ''))
    .filter((line) => floating.test(line));
}

test('money never becomes a float in figures, checks and tables', () => {
  const wrong = ['src/figures', 'src/checks', 'src/tables'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const file = join(folder, name);
        return suspicious(readFileSync(file, 'utf8'))
          .filter((line) => !allowed[file]?.test(line))
          .map((line) => `${file}: ${line.trim()}`);
      }),
  );
  expect(wrong).toEqual([]);
});

test.each(['const yuan = fen / 100;', 'sum * 0.08', 'parseFloat(text)', 'x.toFixed(2)', 'Math.round(fen)'])(
  'the search would see %s',
  (line) => {
    expect(suspicious(line)).toEqual([line]);
  },
);
