/**
 * Builds communities of several sizes, changes one notice in each, and prints what it took and the ratios within this
 * run: `npm run bench [-- --sizes 100,1000,10000] [--runs 5] [--keep]`.
 * A ratio more than a fifth above the one in `test/bench/ratios.json` is pointed out; `--keep` writes them anew.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { communityOf, yearsOf } from './community.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { communityAt, type Measured, medianOf, ours } from './ours.ts';
import { givenOf } from './peers.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    runs: { type: 'string', default: '5' },
    keep: { type: 'boolean', default: false },
  },
});
const kept = join(import.meta.dirname, 'ratios.json');
const stored: Record<string, number> = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
const ratios: Record<string, number> = {};
const rows: Record<string, string | number>[] = [];
let first: Measured | undefined;

console.log(
  `${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model}`,
);
for (const size of values.sizes.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const root = communityAt(join(folder, 'community'), communityOf(size, yearsOf(size)));
    const runs = Array.from({ length: Number(values.runs) }, (_, i) => ours(root, folder, i));
    const median = medianOf(runs);
    first ??= median;
    const given = givenOf(join(root, 'content'));
    const noticesAlone = { ...given, sheets: [] };
    const besides = {
      'Hugo + Pagefind': hugo(given, join(folder, 'hugo'), Number(values.runs)),
      'Hugo + Pagefind, notices alone': hugo(noticesAlone, join(folder, 'hugo-notices'), Number(values.runs)),
      'Eleventy + Pagefind': eleventy(given, join(folder, 'eleventy'), Number(values.runs)),
    };
    console.log(JSON.stringify({ ...median, ...besides }));
    const told = Object.entries(besides).map(([name, seconds]) => [`${name} s`, seconds ?? 'not installed']);
    rows.push({ notices: size, ...shown(median), ...Object.fromEntries(told) });
    ratios[`${size} cold`] = rounded(median.cold / first.cold);
    ratios[`${size} change`] = rounded(median.change / median.cold);
    for (const [name, seconds] of Object.entries(besides)) {
      if (seconds === undefined) continue;
      ratios[`${size} change to ${name}`] = rounded(median.change / seconds);
      ratios[`${size} cold to ${name}`] = rounded(median.cold / seconds);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.table(rows);
for (const [name, ratio] of Object.entries(ratios)) {
  const before = stored[name];
  const worse = before !== undefined && ratio > before * 1.2 ? `  ← more than a fifth above ${before}` : '';
  console.log(`${name}: ${ratio}${worse}`);
}
if (values.keep) writeFileSync(kept, `${JSON.stringify(ratios, null, 2)}\n`);

function shown(m: Measured): Record<string, string | number> {
  return {
    'cold s': rounded(m.cold),
    'change s': rounded(m.change),
    'cold CPU s': rounded(m.coldCpu),
    'change CPU s': rounded(m.changeCpu),
    'most MB': Math.round(m.memory),
    'index MB': rounded(m.index),
    'first search kB': Math.round(m.firstSearch),
    'later kB': Math.round(m.laterSearch),
    'notice kB': rounded(m.notice),
    'list kB': rounded(m.list),
    'home kB': rounded(m.home),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
