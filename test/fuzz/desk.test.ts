import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '../../src/checks/examine.ts';
import { readContent, readUploads } from '../../src/content-folder.ts';
import { randomFrom } from '../books/random.ts';
import { community, git, priceText } from '../desk/community.ts';
import { form } from '../desk/people.ts';
import { entryParams, type RunningDesk, runningDesk } from '../desk/running.ts';
import { Play } from './desk-play.ts';
import { brokenMutant, jsonMutant } from './raw.ts';
import { fieldMutant, valueMutant } from './records.ts';

// `npm run fuzz -- --desk` plays more of them, or others.
const first = Number(process.env.SHAITAI_FUZZ_SEED ?? 1);
const sequences = Number(process.env.SHAITAI_FUZZ_DESK ?? 4);

let root: string;
let desk: RunningDesk;
let play: Play;

beforeAll(async () => {
  root = community();
  desk = await runningDesk(root);
  play = new Play(root, desk);
  await play.gathered();
});

afterAll(() => desk.stop());

test(
  'whatever several people do in whatever order, the desk does what their roles allow and the repository stays sound',
  async () => {
    for (let seed = first; seed < first + sequences; seed++) {
      await play.sequence(seed, 25);
      expect(() => git(root, 'fsck', '--full', '--strict')).not.toThrow();
      expect(wrongIn(root)).toEqual([]);
    }
    await desk.until('live');
    const last = git(root, 'rev-parse', 'main');
    expect((await desk.status()).live?.commit).toBe(last);
    expect(git(root, 'status', '--porcelain')).toBe('');
    const { findings } = examine(
      readContent(`${root}/content`),
      readUploads(`${root}/public`),
      '2026-11-22T12:00',
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    console.log(
      `${sequences} sequences, ${play.log.length} actions, ${git(root, 'rev-list', '--count', 'main')} commits`,
    );
  },
  60_000 + sequences * 120_000,
);

test(
  'an unfinished draft, however odd, can be kept, looked at by everybody and thrown away; handed in it is refused in words',
  async () => {
    const file = 'prices/odd.json';
    const base = new Map([[file, priceText('odd')]]);
    const strange: string[] = [];
    for (let seed = first; seed < first + 5 * sequences; seed++) {
      const random = randomFrom(seed * 31 + 7);
      const make = random.pick([valueMutant, fieldMutant, jsonMutant, brokenMutant]);
      const { files, what } = make(random, base, file);
      const raw = [...files.values()].map(String).join('');
      const saved = await desk.ask('persistEntry', entryParams(`content/${file}`, raw));
      const statuses = [saved.status];
      for (const path of [
        'desk/drafts/',
        'desk/drafts/prices/odd',
        'desk/',
        'api/list?subject=prices',
        'api/status',
      ])
        statuses.push((await fetch(`${desk.url}${path}`, { headers: { Cookie: desk.cookie } })).status);
      const listed = { folder: 'content/prices', extension: 'json', depth: 1 };
      statuses.push((await desk.ask('entriesByFolder', listed)).status);
      const sent = await form(desk.url, 'drafts/prices/odd/submit', {}, desk.cookie);
      const words = await sent.text();
      const isSaid =
        [303, 404].includes(sent.status) || (sent.status === 422 && words.includes('prices/odd.json'));
      const gone = (await form(desk.url, 'drafts/prices/odd/discard', {}, desk.cookie)).status;
      if (statuses.some((status) => status >= 500) || !isSaid || ![303, 404].includes(gone))
        strange.push(`${seed} ${what}: ${statuses}, handed in ${sent.status}, thrown away ${gone}`);
    }
    expect(strange).toEqual([]);
    expect(git(root, 'for-each-ref', 'refs/heads/draft/prices/odd')).toBe('');
  },
  60_000 + sequences * 60_000,
);

/** Commits of the published history that tell no post and role, or went alone where two were needed. */
function wrongIn(folder: string): string[] {
  const format = [
    '%H',
    '%an',
    '%ae',
    '%cn',
    '%ce',
    '%(trailers:key=Role,valueonly)',
    '%(trailers:key=Reviewed-by,valueonly)',
    '%s',
    '%B',
  ];
  let two = true;
  return git(folder, 'log', '-z', '--reverse', `--format=${format.join('%x1f')}`, 'main')
    .split('\0')
    .filter(Boolean)
    .slice(1)
    .flatMap((entry) => {
      const [id = '', an = '', ae = '', cn = '', ce = '', role = '', reviewed = '', subject = '', body = ''] =
        entry.split('\x1f');
      const files = git(folder, 'diff-tree', '-r', '--no-commit-id', '--name-only', id);
      const isRecord = files.includes('content/');
      const faults = [
        isRecord && role.trim() === '' && 'no role',
        !/^(编辑|审核|管理员)(、(编辑|审核|管理员))*$/.test(an) && `author ${an}`,
        /业委会/.test(`${an}${cn}${role}`) && 'the committee wrote',
        !/@desk\.invalid$/.test(ae + ce) && 'an address',
        two && /content\/prices/.test(files) && (reviewed.trim() === '' || ae === ce) && 'one person alone',
      ].filter(Boolean);
      if (files.includes('content/site.json'))
        two = git(folder, 'show', `${id}:content/site.json`).includes('"prices"');
      return faults.map((fault) => `${id.slice(0, 8)} ${subject}: ${fault} ${body.length}`);
    });
}
