import { shanghai } from '../../format/date.ts';
import { faultLogged, logged, withoutPersons } from '../log.ts';
import { type Account, accountsOf, type People } from '../people/people.ts';
import type { Person } from '../person.ts';
import { Refusal } from '../refusal.ts';
import { headOf, type Repository } from '../repository.ts';
import { stateAt } from '../state.ts';
import { recordFacts } from '../told.ts';
import { needPublishable, published } from './approval.ts';
import { titleOf } from './changes.ts';
import { type Draft, draftsOf, scheduleOf } from './draft.ts';
import { shownVersion } from './shown.ts';
import { stepped } from './steps.ts';

/** Later than this by so many minutes, a moment was missed: the desk was not running. */
const missedAfter = 2;

/** Who signs what the desk notes on its own: a moment that came to nothing. */
const desk = { name: '发布台（定时）', email: 'desk@shaitai.invalid' };

/** Sets the moment at which a draft is published: `due` in Shanghai, `2026-11-23T08:00`, within a year from `now`. */
export async function scheduled(
  repository: Repository,
  person: Person,
  draft: Draft,
  { version, due, now }: { version: string; due: string; now: Date },
): Promise<void> {
  if (draft.state === 'scheduled') throw new Refusal(409, '已经定好时间；要改时间，请先撤回定时。');
  await needPublishable(repository, person, draft, version);
  const moment = Date.parse(`${due}:00+08:00`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(due) || Number.isNaN(moment))
    throw new Refusal(422, '请选好日期和时间，例如明天 8:00。');
  if (moment <= now.getTime() || moment > now.getTime() + 366 * 86_400_000)
    throw new Refusal(422, '发布时间要在现在之后、一年之内；要马上发布，请用另一个按钮。');
  await stepped(repository, person, draft, 'schedule', version, due);
}

/**
 * Publishes every draft whose moment has come, in the name of who set it and only while that person still may; what
 * cannot be published says why on the draft and stays. Returns the newest commit when there is one. `say` tells the
 * console.
 */
export async function publishDue(
  repository: Repository,
  people: People,
  now: Date,
  say: (line: string) => void,
): Promise<string | undefined> {
  let newest: string | undefined;
  const today = shanghai(now).slice(0, 16);
  for (const draft of await draftsOf(repository)) {
    const step = scheduleOf(draft);
    if (!step || step.due > today) continue;
    const title = withoutPersons(titleOf(draft.place, draft.text));
    const facts = { ...recordFacts(draft.place), draft: draft.commit, due: step.due };
    try {
      const saved = await published(
        repository,
        personOf(people, step.email),
        draft,
        await approvedIn(repository, draft, step.words),
      );
      if (saved.changed) newest = saved.commit;
      logged('scheduled-published', { ...facts, commit: saved.commit, late: isLate(step.due, now) });
      say(
        `定时发布：${title}（定在 ${inWords(step.due)}${isLate(step.due, now) ? '，到点时发布台没有运行，现在补发' : ''}）`,
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Somebody else holds the repository: the next round tries again.
      if (error.status === 503) continue;
      await stepped(repository, desk, draft, 'failed', error.message);
      logged('scheduled-refused', { ...facts, status: error.status, findings: error.findings.length });
      say(`定时没有发布：${title}\n${withoutPersons(error.message)}`);
    }
  }
  return newest;
}

/** What was read when a moment was set; a desk of before did not write it down. */
async function approvedIn(repository: Repository, draft: Draft, words: string): Promise<string> {
  if (/^[0-9a-f]{40}/.test(words)) return words;
  return shownVersion(await stateAt(repository, await headOf(repository)), draft);
}

/** Whether something that was set for `due` came so late that the desk cannot have been running. */
export function isLate(due: string, now: Date): boolean {
  return now.getTime() - Date.parse(`${due}:00+08:00`) > missedAfter * 60_000;
}

/** Does `work` now and every ten seconds until `signal` aborts, never twice at once; what fails is tried again. */
export function everyMoment(work: () => Promise<void>, signal: AbortSignal): void {
  let busy = false;
  const round = () => {
    if (busy || signal.aborted) return;
    busy = true;
    work()
      .catch((error: unknown) => faultLogged(error, { where: 'clock' }))
      .finally(() => {
        busy = false;
      });
  };
  round();
  const timer = setInterval(round, 10_000);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** The person who set the moment, as the account is now. */
function personOf(people: People, email: string): Person {
  const account: Account | undefined = accountsOf(people).find((one) => one.email === email);
  if (!account || account.revoked)
    throw new Refusal(403, '定时的人账号已停用，没有发布。请另一位重新审核或定时。');
  return account;
}

function inWords(due: string): string {
  return due.replace('T', ' ');
}
