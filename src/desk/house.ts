import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Backup } from './backup.ts';
import { askerOf, type Front } from './front.ts';
import type { Attempts } from './people/attempts.ts';
import type { FirstDoor } from './people/first.ts';
import type { People } from './people/people.ts';
import { personIn } from './people/session.ts';
import type { Publisher } from './publisher.ts';
import { Refusal } from './refusal.ts';
import { actor, noted } from './told.ts';
import type { Pen } from './writing.ts';

/** What the pages of the desk work with. */
export interface House {
  people: People;
  attempts: Attempts;
  first: FirstDoor;
  pen: Pen;
  publisher: Publisher;
  /** Nothing where no remote is set. */
  backup: Backup | undefined;
  front: Front;
  /** What the button of the company's own sign-in says; missing where there is none. */
  oidc?: string;
}

/** Who sends a request, as far as tries are counted: see `askerOf`. */
export function askerIn({ front }: Pick<House, 'front'>, c: Context): string {
  return askerOf(front, (c.env as HttpBindings).incoming);
}

/** The fields of a form, as text. */
export async function formOf(c: Context): Promise<Record<string, string>> {
  const fields = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((one) => typeof one === 'string')
        .join(','),
    ]),
  );
}

/** Goes on to a page with the cookies that a session begins or ends with. */
export function entered(c: Context, cookies: Headers, to: string): Response {
  for (const cookie of cookies.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  return c.redirect(to, 303);
}

/** Notes who has just come in, by the cookies that they were given. */
export async function signedInNoted(
  { people }: Pick<House, 'people'>,
  c: Context,
  cookies: Headers,
): Promise<void> {
  const cookie = cookies.getSetCookie().map((one) => one.split(';', 1)[0]);
  const person = await personIn(people, new Headers({ cookie: cookie.join('; ') }));
  if (person) noted(c, 'signed-in', actor(person));
}

/** A refusal as status and sentence; whatever else goes wrong is no business of a page. */
export function reasonOf(error: unknown): { status: Refusal['status']; words: string } {
  if (!(error instanceof Refusal)) throw error;
  return { status: error.status, words: error.message };
}
