import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../checks/finding.ts';
import { publicNumbers } from '../../checks/privacy.ts';
import { parseRecord } from '../../content.ts';
import type { Notice } from '../../schema/notices.ts';
import type { Site } from '../../schema/site.ts';
import { childEnded, childWaiting } from '../child.ts';
import type { Folders } from '../folders.ts';
import { today } from '../midnight.ts';
import { sentencesOf } from '../refusal.ts';
import { currentRelease } from '../releases.ts';
import type { Programs } from '../sources.ts';
import type { State } from '../state.ts';
import { type Faults, faultsIn } from './faults.ts';
import type { Asked, Checked } from './verify.ts';

const fiveMinutes = 5 * 60_000;

/** Bytes of memory that have to be free, beside the build, for a program that waits until it is over. */
const room = 2 ** 30;

/** What every site has, besides a page for each notice. */
const always = ['index.html', '404.html', 'notices/index.html', 'fees/index.html', 'complaints/index.html'];
const also = ['search/index.html', 'privacy/index.html', 'corrections/index.html', 'pagefind/pagefind.js'];

/** What is known of a built site, or why it must not go live, in Chinese. */
export type Verdict =
  | { wrong: string; findings: Finding[]; checked?: undefined }
  | { wrong?: undefined; findings?: undefined; checked: Checked };

/** A look at a site that is being built. */
export interface Look {
  /** What it finds, once the site is there. */
  verdict(signal: AbortSignal): Promise<Verdict>;
  /** Once it is over, or not needed. */
  over(): Promise<void>;
}

/**
 * Prepares to have a site looked through next to the release that readers get now, by a program of its own that reads
 * its code while the site is being built.
 */
export async function lookAhead(
  folders: Folders,
  programs: Programs,
  { state, site, code }: { state: State; site: string; code: string },
): Promise<Look> {
  const before = await currentRelease(folders);
  const looked = before?.checked && before.code === code ? before.folder : undefined;
  const file = join(folders.own, `snapshot-asked-${process.pid}.json`);
  const asked = { ...askedOf(state, site, looked), code, memory: join(folders.own, 'clean-lines.json') };
  await writeFile(file, JSON.stringify(asked));
  const task = { script: programs.verify, args: [file], cwd: programs.project, limit: fiveMinutes };
  const waits = programs.verifyWaits && process.availableMemory() > room;
  const ready = waits ? childWaiting(task) : undefined;
  return {
    verdict: async (signal) => {
      const { good, reason } = await (ready?.isAlive() ? ready.told({}, signal) : childEnded(task, signal));
      if (!good) return unfit(faultsIn(reason, state.files, asked.allowed));
      return { checked: JSON.parse(await readFile(file, 'utf8')) as Checked };
    },
    over: async () => {
      ready?.stop();
      await rm(file, { force: true });
    },
  };
}

function unfit({ findings, others }: Faults): Verdict {
  const said = [...(findings.length > 0 ? [sentencesOf(findings)] : []), ...others].join('\n');
  return { wrong: `生成的网站没有通过上线前的核对：\n${said}`, findings };
}

function askedOf({ files }: State, site: string, before: string | undefined): Asked {
  const notices = [...files.keys()].filter((file) => file.startsWith('notices/')).sort();
  const profile = parseRecord('site.json', files.get('site.json') ?? '').data as Site | undefined;
  return {
    site,
    before,
    pages: [...always, ...also, ...notices.map(pageOf)],
    allowed: publicNumbers(profile),
    known: knownOf(files, notices.at(-1)),
    today: today(),
  };
}

/** The title of the newest notice must lead to it. */
function knownOf(files: State['files'], file: string | undefined): Asked['known'] {
  const notice = file && (parseRecord(file, files.get(file) ?? '').data as Notice | undefined);
  if (!file || !notice) return undefined;
  return { query: notice.title, address: `/${pageOf(file).replace('index.html', '')}` };
}

function pageOf(file: string): string {
  return file.replace(/\.md$/, '/index.html');
}
