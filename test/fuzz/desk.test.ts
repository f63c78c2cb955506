import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '../../src/checks/examine.ts';
import { readContent, readUploads } from '../../src/records.ts';
import { community, git } from '../desk/community.ts';
import { type RunningDesk, runningDesk } from '../desk/running.ts';
import { Play } from './desk-play.ts';

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
