/**
 * Mutates the example and puts every mutant through the door of build and desk:
 * `npm run fuzz -- [--seed 1] [--count 5000] [--verbose]`. Prints the counts by kind; exit code 1 when there are defects.
 */
import { parseArgs } from 'node:util';
import { Folder } from './community.ts';
import { mutantOf } from './content.ts';
import { judged } from './door.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '5000' },
    verbose: { type: 'boolean', default: false },
  },
});
const [seed, count] = [Number(values.seed), Number(values.count)];
const folder = new Folder();
const counts = new Map<string, Record<'accepted' | 'refused' | 'defect', number>>();
let slowest = { milliseconds: 0, what: '' };

for (let i = seed; i < seed + count; i++) {
  const mutant = mutantOf(folder.base, i);
  const outcome = judged(folder, mutant);
  const row = counts.get(mutant.kind) ?? { accepted: 0, refused: 0, defect: 0 };
  row[outcome.verdict]++;
  counts.set(mutant.kind, row);
  if (outcome.milliseconds > slowest.milliseconds)
    slowest = { milliseconds: outcome.milliseconds, what: `${i} ${mutant.what}` };
  if (outcome.verdict === 'defect')
    console.log(`DEFECT ${i} [${mutant.kind}] ${mutant.what}\n  ${outcome.defect}`);
  else if (values.verbose)
    console.log(
      `${i} ${outcome.verdict} [${mutant.kind}] ${mutant.what} ${outcome.findings[0]?.message ?? ''}`,
    );
}
folder.close();
console.table(Object.fromEntries([...counts].sort()));
const all = [...counts.values()];
const sum = (name: 'accepted' | 'refused' | 'defect') => all.reduce((total, row) => total + row[name], 0);
console.log(
  `${count} mutants from seed ${seed}: ${sum('accepted')} accepted, ${sum('refused')} refused, ${sum('defect')} defects`,
);
console.log(`slowest: ${Math.round(slowest.milliseconds)} ms, ${slowest.what}`);
process.exitCode = sum('defect') > 0 ? 1 : 0;
