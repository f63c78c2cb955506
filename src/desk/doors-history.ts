import type { Context, Hono } from 'hono';
import { catalogue } from '../catalogue.ts';
import { changesOf, titleOf } from './drafts/changes.ts';
import { broughtBack, earlierText } from './drafts/earlier.ts';
import { historyOf } from './history.ts';
import { type House, reasonOf } from './house.ts';
import { earlierPage, historyPage } from './pages/history.ts';
import { needPerson } from './people/session.ts';
import type { Person } from './person.ts';
import { type EntryPlace, entryAt } from './place.ts';
import { Refusal } from './refusal.ts';
import { headOf } from './repository.ts';
import { needRight } from './rights.ts';
import { stateAt } from './state.ts';
import { actor, noted, recordFacts } from './told.ts';

/** Versions on one page. */
const shown = 50;

/** The published versions of a record, and the way back to each. */
export function historyRoutes(app: Hono, house: House): void {
  const { people, pen } = house;
  const reader = async (c: Context) => {
    const person = await needPerson(people, c.req.raw.headers);
    needRight(person, 'read');
    return person;
  };
  app.get('/history/:subject/:key', async (c) => {
    const person = await reader(c);
    const place = placeOf(c);
    const from = Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0);
    const range = { skip: from, count: shown + 1, path: place.path };
    const versions = await historyOf(pen.repository, range);
    const older = versions.length > shown ? `${c.req.path}?from=${from + shown}` : undefined;
    const about = { place, title: await titleNow(house, place) };
    return c.html(historyPage(person, about, versions.slice(0, shown), older));
  });
  app.get('/history/:subject/:key/:commit', async (c) => earlier(c, house, await reader(c)));
  app.post('/history/:subject/:key/:commit/restore', async (c) => {
    const person = await reader(c);
    const place = placeOf(c);
    const commit = c.req.param('commit');
    noted(c, 'draft', { step: 'restore', ...recordFacts(place), ...actor(person) });
    try {
      await pen.queue.run(() => broughtBack(pen.repository, person, place, commit));
    } catch (error) {
      const { status, words } = reasonOf(error);
      if (status !== 409) throw error;
      c.status(status);
      return earlier(c, house, person, words);
    }
    return c.redirect(`/desk/drafts/${place.subject}/${place.key}?done=restore`, 303);
  });
}

async function earlier(c: Context, house: House, person: Person, bad?: string): Promise<Response> {
  const { repository } = house.pen;
  const place = placeOf(c);
  const commit = c.req.param('commit') ?? '';
  const text = await earlierText(repository, place, commit);
  const { files } = await stateAt(repository, await headOf(repository));
  const changes = changesOf(place.subject, place.file, files.get(place.file), text);
  const about = { place, commit, title: await titleNow(house, place) };
  return c.html(earlierPage(person, about, changes, bad ? { good: false, words: bad } : undefined));
}

async function titleNow({ pen: { repository } }: House, place: EntryPlace): Promise<string> {
  const { files } = await stateAt(repository, await headOf(repository));
  const text = files.get(place.file);
  return text === undefined ? place.key : titleOf(place, text);
}

/** The record that an address names. Throws a 404 for none. */
function placeOf(c: Context): EntryPlace {
  const { subject = '', key = '' } = c.req.param() as Record<string, string>;
  const entry = Object.entries(catalogue).find(([name]) => name === subject)?.[1];
  const none = new Refusal(404, '没有这一条内容，地址可能不完整。');
  if (!entry || !('folder' in entry)) throw none;
  try {
    return entryAt(`content/${entry.folder}/${key}.${entry.extension}`);
  } catch {
    throw none;
  }
}
