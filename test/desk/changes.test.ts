import { expect, test } from 'vitest';
import { shanghai } from '../../src/format/date.ts';
import { month as complaintMonth, price } from '../records.ts';
import { community, git, siteText } from './community.ts';
import { entryParams, runningDesk } from './running.ts';

const text = <R extends { key: string }>({ key, ...record }: R) => `${JSON.stringify(record, null, 2)}\n`;

test('the desk refuses a published figure that changes in silence, and takes it with its correction', async () => {
  // An office of one: what is saved goes live.
  const site = { ...JSON.parse(siteText), desk: { twoPersons: ['none'] } };
  const root = community({ 'content/site.json': JSON.stringify(site) });
  const desk = await runningDesk(root);
  const save = (path: string, raw: string) =>
    desk.ask('persistEntry', entryParams(path, raw, { options: { newEntry: false } }));
  const month = complaintMonth();
  const path = `content/complaints/${month.key}.json`;
  expect((await save(path, text(month))).body).toMatchObject({ changed: true });
  const head = git(root, 'rev-parse', 'HEAD');
  const later = { ...month, escalated: month.escalated + 1 };
  const refused = await save(path, text(later));
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.body)).toContain(
    `公布过 ${month.escalated}，后来成了 ${later.escalated}，却没有写更正；请在“公布后的更正”里加一条：“哪一项”写 escalated`,
  );
  expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
  const corrections = [
    {
      on: shanghai(new Date()).slice(0, 10),
      kind: 'restatement' as const,
      path: 'escalated',
      before: month.escalated,
      after: later.escalated,
      reason: '街道补送来一件。',
    },
  ];
  expect((await save(path, text({ ...later, corrections }))).body).toMatchObject({ changed: true });
  expect(git(root, 'log', '-1', '--format=%(trailers:only)')).toBe('Role: 编辑\nReason: 街道补送来一件。');
  const item = price();
  expect((await save(`content/prices/${item.key}.json`, text(item))).status).toBe(200);
  const dearer = await save(
    `content/prices/${item.key}.json`,
    text({ ...item, unitPrice: item.unitPrice + 1 }),
  );
  expect(dearer.status).toBe(422);
  expect(JSON.stringify(dearer.body)).toContain('价格不直接改');
  await desk.stop();
});
