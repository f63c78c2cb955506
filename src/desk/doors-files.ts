import type { Context, Hono } from 'hono';
import { seenBy } from './drafts/seeing.ts';
import { formOf, type House, reasonOf } from './house.ts';
import { filesPage } from './pages/files.ts';
import { needPerson } from './people/session.ts';
import type { Person } from './person.ts';
import { mediaOfFolder } from './reading.ts';
import { needRight } from './rights.ts';
import { actor, noted } from './told.ts';
import { filesRemoved } from './writing.ts';

/** The pictures and files: where each is used, and removing what nobody uses. */
export function fileRoutes(app: Hono, house: House): void {
  const { people, pen } = house;
  const personOf = (c: Context) => needPerson(people, c.req.raw.headers);
  app.get('/files/', async (c) => {
    const done = c.req.query('done') ? { good: true, words: '已删除。' } : undefined;
    return shown(c, house, await personOf(c), done);
  });
  app.post('/files/remove', async (c) => {
    const person = await personOf(c);
    noted(c, 'saved', { action: 'deleteFile', ...actor(person) });
    needRight(person, 'remove');
    const { path = '' } = await formOf(c);
    try {
      const { commit, changed } = await filesRemoved(pen, person, [path]);
      noted(c, 'saved', { commit, changed });
    } catch (error) {
      const { status, words } = reasonOf(error);
      c.status(status);
      return shown(c, house, person, { good: false, words });
    }
    return c.redirect('/desk/files/?done=1', 303);
  });
}

async function shown(
  c: Context,
  { pen: { repository } }: House,
  person: Person,
  said?: { good: boolean; words: string },
): Promise<Response> {
  needRight(person, 'read');
  const media = await mediaOfFolder(repository, person, { mediaFolder: 'public/files', content: false });
  return c.html(filesPage(person, media, await seenBy(repository, person), said));
}
