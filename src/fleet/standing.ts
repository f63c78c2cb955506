import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysBetween } from '../figures/deadlines.ts';
import { contentFormat } from '../schema/migrations.ts';
import { dataVersion } from '../tables/data-version.ts';
import type { Outcome } from './outcome.ts';
import { faultOf, packageAt } from './package.ts';
import type { Looked } from './run.ts';
import { words } from './words.ts';

/** How a community stands: what this run came to, and what its readers get. */
export interface Standing {
  outcome: Outcome;
  /** What to call it. */
  title: string;
  /** The site that readers get; undefined before the first. */
  site?: string;
  release?: { commit: string; day: string; code?: string; url?: string };
  /** The day of its newest record. */
  published?: string;
  /** Version of the published columns, as the package says it. */
  data?: string;
  /** In which ways its site is not the newest, or not whole, in sentences. */
  behind: string[];
}

/** After how many days without anything new a community is called quiet. */
const quietDays = 45;

/** Puts together what is known of a community. @param out the fleet's own folder, with its sites */
export function standingOf(outcome: Outcome, { root, name }: Looked, out: string): Standing {
  const own = join(out, 'sites', name);
  const desk = join(root, '.shaitai/current');
  const site = [own, desk].find((folder) => existsSync(join(folder, 'index.html')));
  const release = site === own ? outcome.last : site && releaseOf(desk);
  const told = site === undefined ? {} : packageTold(site);
  const broken = typeof told === 'string' ? [told] : [];
  const base = { outcome, title: outcome.title ?? name, ...(typeof told !== 'string' && told) };
  const known = { ...base, ...(site && { site }), ...(release && { release }) };
  return { ...known, behind: [...behindIn(known), ...broken] };
}

/** What the package of a site says of itself, or why it cannot be read. */
function packageTold(site: string): Pick<Standing, 'published' | 'data'> | string {
  try {
    const found = packageAt(site);
    return found ? { published: found.created, data: found.version?.split('.')[0] ?? '' } : {};
  } catch (error) {
    return faultOf(error);
  }
}

/** What the desk wrote beside a release. */
function releaseOf(folder: string): Standing['release'] {
  try {
    const { commit, builtAt } = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'));
    return typeof commit === 'string' ? { commit, day: String(builtAt).slice(0, 10) } : undefined;
  } catch {
    return undefined;
  }
}

function behindIn({ outcome, site, release, published, data }: Omit<Standing, 'behind'>): string[] {
  const { commit, code, day, url, format = contentFormat } = outcome;
  const quiet = published === undefined ? 0 : daysBetween(published, day);
  return [
    ...(site === undefined ? [words.noSite] : []),
    ...(release && release.commit !== commit ? [words.newCommits] : []),
    ...(release?.code !== undefined && release.code !== code ? [words.oldCode(release.day)] : []),
    ...(release?.url !== undefined && release.url !== (url ?? '') ? [words.oldAddress] : []),
    ...(data !== undefined && data !== String(dataVersion) ? [words.oldData(data, dataVersion)] : []),
    ...(format < contentFormat ? [words.oldFormat(format, contentFormat)] : []),
    ...(quiet > quietDays ? [words.quiet(published ?? '', quiet)] : []),
  ];
}

/** The one word for a community; what is worst counts. */
export function stateOf({ outcome, behind }: Standing): keyof typeof words.states {
  if (!outcome.good) return 'failing';
  if (outcome.late.length > 0) return 'late';
  return behind.length > 0 ? 'outdated' : 'fine';
}
