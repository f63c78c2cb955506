/**
 * Checks one community, and builds its site where asked; `run.ts` starts it for each, in a process of its own.
 * `node src/fleet/one.ts <file for what it came to> [folder of the site]`, with CONTENT_DIR, PUBLIC_DIR and the history
 * in the environment. Exit code 0 also where the content is wrong: the file tells.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../content-folder.ts';
import { calendarOf } from '../figures/calendar.ts';
import { asOf, contentDir, records } from '../records.ts';
import { disclosureItems } from '../schema/rules.ts';
import { spellInWords } from '../tables/calendar.ts';
import type { Fault, Late, Outcome } from './outcome.ts';

const [file = '', out] = process.argv.slice(2);
process.env.NODE_ENV = 'production';

const told: Partial<Outcome> = await looked().catch((error: unknown) => {
  const faults = faultsOf(error);
  if (!faults) throw error;
  return { good: false, built: false, faults, late: [], ...titleAnyway() };
});
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const used = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: Math.round(maxRSS / 1024) };
writeFileSync(file, JSON.stringify({ ...told, ...used }));

async function looked(): Promise<Partial<Outcome>> {
  const { site } = records();
  const late = lateNow();
  const told = { title: site.name, late, ...(site.format !== undefined && { format: site.format }) };
  if (!out) return { good: true, built: false, faults: [], ...told };
  const { buildSite } = await import('../build/site.ts');
  try {
    await buildSite(out);
  } catch (error) {
    return { good: false, built: false, faults: faultsOf(error) ?? [{ message: String(error) }], ...told };
  }
  return { good: true, built: true, faults: [], ...told };
}

/** What is missing though its last day is over, the longest first. */
function lateNow(): Late[] {
  const { today, firstPublished } = asOf();
  return calendarOf(records(), today, firstPublished)
    .flatMap(({ dues }) => dues)
    .filter(({ state }) => state === 'missing')
    .map(({ item, spell, due = '', late = 0 }) => {
      return { item: disclosureItems[item], spell: spellInWords(spell), due, days: late };
    })
    .sort((a, b) => b.days - a.days);
}

/** What a community that cannot be read calls itself, where at least that can be read. */
function titleAnyway(): Pick<Outcome, 'title'> {
  try {
    const { name } = JSON.parse(readFileSync(join(contentDir, 'site.json'), 'utf8'));
    return typeof name === 'string' ? { title: name } : {};
  } catch {
    return {};
  }
}

/** By name: the builder's modules may hold a class of their own. */
function faultsOf(error: unknown): Fault[] | undefined {
  if (!(error instanceof ContentError) && (error as Error).name !== 'ContentError') return undefined;
  return (error as ContentError).findings.map(({ file, field, message, line }) => {
    return { file, field, message, ...(line !== undefined && { line }) };
  });
}
