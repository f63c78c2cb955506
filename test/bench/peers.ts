import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseContent } from '../../src/content.ts';
import type { Notice } from '../../src/schema/notices.ts';
import { type NoticeFilter, noticeLists } from '../../src/tables/notice-lists.ts';

/** A record that is no notice. */
export interface Sheet {
  folder: string;
  name: string;
  data: unknown;
}

/** What another generator is given of a community: all notices and all sheets. */
export interface Given {
  /** Name of the file; front matter with `date` and, as `lists`, the lists it stands in, as ours has them; body. */
  notices: { name: string; text: string }[];
  sheets: Sheet[];
}

/**
 * The same content for another generator. Lists are those of our site; lists of a building without a year, which end
 * after one page there, are left out, and so are workbooks, archives, proofs and pictures, which the others have no
 * means for.
 */
export function givenOf(content: string): Given {
  const names = readdirSync(content, { recursive: true, encoding: 'utf8' }).sort();
  const files = new Map(
    names
      .filter((name) => /\.(md|json)$/.test(name))
      .map((name) => [name, readFileSync(join(content, name), 'utf8')]),
  );
  const lists = listsOf(parseContent(files).records.notices ?? []);
  const notices = [...files]
    .filter(([file]) => file.startsWith('notices/'))
    .map(([file, text]) => {
      const name = file.slice('notices/'.length);
      const own = `lists: ${JSON.stringify(lists.get(name.replace(/\.md$/, '')) ?? [])}`;
      return {
        name,
        text: text.replace(/^publishedAt: (.*)$/m, (line, at) => `${line}\ndate: ${at}:00+08:00\n${own}`),
      };
    });
  const sheets = [...files]
    .filter(([file]) => !file.startsWith('notices/'))
    .map(([file, text]) => {
      const [, folder = '', name = ''] = /^(?:(.*)\/)?(.*)\.\w+$/.exec(file) ?? [];
      return {
        folder: folder || 'site',
        name,
        data: file.endsWith('.json') ? JSON.parse(text) : ofMarkdown(text),
      };
    });
  return { notices, sheets };
}

function ofMarkdown(text: string): unknown {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { ...parse(head), body };
}

/** Names of the lists each notice stands in, by its key. */
function listsOf(notices: readonly (Notice & { key: string })[]): Map<string, string[]> {
  const buildings = [...new Set(notices.flatMap(({ buildings }) => buildings ?? []))].sort();
  const found = new Map<string, Set<string>>();
  for (const { filter, items } of noticeLists(notices, buildings, '2026-11-22T12:00'))
    for (const { key } of items)
      if (isWhole(filter)) found.set(key, (found.get(key) ?? new Set()).add(nameOf(filter)));
  return new Map([...found].map(([key, names]) => [key, [...names]]));
}

function isWhole({ building, year, state }: NoticeFilter): boolean {
  return (!building || year !== undefined) && state === undefined;
}

function nameOf(filter: NoticeFilter): string {
  return Object.values(filter).join('-').toLowerCase() || 'all';
}

/** How long something takes, the middle of several times, in seconds. */
export function medianSeconds(runs: number, act: () => void): number {
  const seconds = Array.from({ length: runs }, () => {
    const since = performance.now();
    act();
    return (performance.now() - since) / 1000;
  }).sort((a, b) => a - b);
  return Math.round((seconds[Math.trunc((runs - 1) / 2)] ?? 0) * 100) / 100;
}

/** Runs a program. @throws what it said when it failed */
export function run(program: string, args: string[], cwd?: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
