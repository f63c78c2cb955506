import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Everything the example's tables, search and calendar say, as a machine in a zone works it out. */
function saidIn(zone: string, moment: string): string {
  const from = (file: string) => `await import(${JSON.stringify(resolve('src', file))})`;
  const script = `
    import { createHash } from 'node:crypto';
    const { builtAt } = ${from('records.ts')};
    const { readContent, readUploads } = ${from('content-folder.ts')};
    const { examine } = ${from('checks/examine.ts')};
    const { publicTables } = ${from('tables/public.ts')};
    const { searchDocuments } = ${from('build/documents.ts')};
    const { records, findings } = examine(readContent('content'), readUploads('public'), builtAt());
    const [today, first] = [builtAt().slice(0, 10), Object.assign(() => undefined, { removed: [] })];
    const all = [findings, publicTables(records, { today, firstPublished: first }), searchDocuments(records, today, first)];
    console.log(builtAt(), createHash('sha256').update(JSON.stringify(all)).digest('hex'));`;
  const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
  const env = { ...process.env, TZ: zone, BUILD_TIME: moment };
  return execFileSync(process.execPath, options, { env, encoding: 'utf8' }).trim();
}

test('a machine in any zone says the same at the same moment, also in the hour its summer time ends', () => {
  // 01:30 comes twice in New York on that day; in Shanghai it is the afternoon.
  const moment = '2026-11-01T06:30:00Z';
  const here = saidIn('Asia/Shanghai', moment);
  expect(here).toMatch(/^2026-11-01T14:30 [0-9a-f]{64}$/);
  for (const zone of ['America/New_York', 'Pacific/Kiritimati'])
    expect([zone, saidIn(zone, moment)]).toEqual([zone, here]);
});
