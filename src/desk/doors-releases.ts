import type { Context, Hono } from 'hono';
import { lineOf } from './git.ts';
import { type Health, healthFrom } from './health.ts';
import { formOf, type House, reasonOf } from './house.ts';
import { bannerFrom } from './pages/banner.ts';
import { releasesPage } from './pages/releases.ts';
import { statusPage } from './pages/status.ts';
import { accountsOf } from './people/people.ts';
import { needPerson } from './people/session.ts';
import type { Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { backWords, bannerWords } from './releases/words.ts';
import { releasesIn } from './releases.ts';
import { needRight } from './rights.ts';

/** Putting an earlier release back (administrators), how everything runs (staff), and a health address for monitors. */
export function releaseRoutes(app: Hono, house: House): void {
  const { people, pen, publisher, backup } = house;
  const health = healthFrom({ repository: pen.repository, publisher, people, backup });
  bannerFrom(() => (publisher.rolledBack && publisher.live ? bannerWords(publisher.live) : undefined));
  app.get('/health', async (c) => {
    const now = await health();
    return c.json(now, now.status === 'ok' ? 200 : 503);
  });
  app.get('/status/', async (c) => {
    const person = await needPerson(people, c.req.raw.headers);
    needRight(person, 'standing');
    return c.html(statusPage(person, standingOf(house, await health())));
  });
  app.get('/releases/', async (c) => {
    const person = await administrator(c, house);
    return listed(c, house, person);
  });
  app.post('/releases/:step', async (c) => {
    const person = await administrator(c, house);
    try {
      return await listed(c, house, person, { good: true, words: await taken(c, house) });
    } catch (error) {
      const { status, words } = reasonOf(error);
      c.status(status);
      return listed(c, house, person, { good: false, words });
    }
  });
}

async function taken(c: Context, { publisher }: House): Promise<string> {
  const { release = '' } = await formOf(c);
  switch (c.req.param('step')) {
    case 'roll-back':
      return backWords(await publisher.rollBack(release));
    case 'forward':
      await publisher.anew();
      return '正在重新发布最新的内容。';
    default:
      throw new Refusal(404, '没有这个操作。');
  }
}

async function listed(
  c: Context,
  { pen, publisher }: House,
  person: Person,
  said?: { good: boolean; words: string },
): Promise<Response> {
  const { git, folders } = pen.repository;
  const sentence = (commit: string) => lineOf(git(['log', '-1', '--format=%s', commit])).catch(() => '');
  const shown = await Promise.all(
    (await releasesIn(folders)).map(async (release) => ({
      release,
      sentence: await sentence(release.commit),
    })),
  );
  const back = publisher.rolledBack !== undefined || publisher.failure !== undefined;
  return c.html(releasesPage(person, shown, { live: publisher.live?.id, back }, said));
}

function standingOf({ publisher, backup, people }: House, health: Health) {
  const { live, kept, failure } = publisher;
  const told = backup && { remote: backup.remote, doneAt: backup.doneAt, words: backup.failure?.words };
  const accounts = accountsOf(people).filter(({ revoked }) => !revoked).length;
  return { health, live, kept: kept.length, failure, backup: told, accounts };
}

async function administrator(c: Context, { people }: House): Promise<Person> {
  const person = await needPerson(people, c.req.raw.headers);
  needRight(person, 'releases');
  return person;
}
