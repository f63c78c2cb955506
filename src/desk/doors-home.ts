import type { Context } from 'hono';
import { homeOf } from './home.ts';
import type { House } from './house.ts';
import { homePage } from './pages/home.ts';
import { needPerson } from './people/session.ts';
import { needRight } from './rights.ts';

/** The one home of whoever works at the desk. */
export async function homeShown(c: Context, house: House): Promise<Response> {
  const person = await needPerson(house.people, c.req.raw.headers);
  needRight(person, 'read');
  return c.html(homePage(person, await homeOf(house, person, new Date())));
}
