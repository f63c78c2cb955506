import { expect, test } from 'vitest';
import { settingsReplaced, twoPersonSubjects } from '../../src/desk/two-persons.ts';
import { community, git, put, siteText } from './community.ts';

const lifted = siteText.replace(
  '"externalPhones"',
  '"desk": { "twoPersons": ["none"] },\n  "externalPhones"',
);

/** A community whose first commit is so many hours old and that has just lifted its rule, and its settings lately. */
async function liftedAfter(hours: number) {
  const root = community();
  const then = new Date(Date.now() - hours * 3600_000).toISOString();
  process.env.GIT_COMMITTER_DATE = then;
  git(root, 'commit', '-q', '--amend', '--no-edit', '--date', then);
  delete process.env.GIT_COMMITTER_DATE;
  put(root, 'content/site.json', lifted);
  git(root, 'commit', '-qam', '改规则');
  const run = async (args: readonly string[]) => Buffer.from(git(root, ...args));
  return settingsReplaced(run as never, git(root, 'rev-parse', 'HEAD'), new Date());
}

const state = (settingsBefore: Awaited<ReturnType<typeof liftedAfter>>, alone = false) => ({
  files: new Map([['site.json', lifted]]),
  settingsBefore,
  isAlone: () => alone,
});

test('a rule that is lifted holds for another day', async () => {
  const before = await liftedAfter(48);
  expect(twoPersonSubjects(state(before))).toContain('prices');
  const tomorrow = new Date(Date.now() + 25 * 3600_000);
  expect(twoPersonSubjects(state(before), tomorrow)).toEqual([]);
});

test('who is alone in a community younger than a day says at once that one is enough; beside others it takes a day', async () => {
  const before = await liftedAfter(2);
  expect(twoPersonSubjects(state(before, true))).toEqual([]);
  expect(twoPersonSubjects(state(before))).toContain('prices');
  expect(twoPersonSubjects(state(await liftedAfter(48), true))).toContain('prices');
});

test('the settings a community begins with replace none', async () => {
  const root = community({ 'content/site.json': lifted });
  const run = async (args: readonly string[]) => Buffer.from(git(root, ...args));
  const before = await settingsReplaced(run as never, git(root, 'rev-parse', 'HEAD'), new Date());
  expect(before).toEqual([]);
});
