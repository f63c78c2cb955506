import type { Context, MiddlewareHandler } from 'hono';
import { type Facts, faultLogged, logged, withoutPersons } from './log.ts';
import { type Person, publicId } from './person.ts';
import type { EntryPlace } from './place.ts';
import { troubleIn } from './reasons.ts';
import { Refusal } from './refusal.ts';

/** What a request is about, as far as it is known. */
interface Matter {
  event: 'saved' | 'draft' | 'signed-in';
  facts: Facts;
}

const matters = new WeakMap<Context, Matter>();

/** Notes what a request is about, or more of it, so that a line tells of it once it is answered. */
export function noted(c: Context, event: Matter['event'], facts: Facts = {}): void {
  matters.set(c, { event, facts: { ...matters.get(c)?.facts, ...facts } });
}

/** Somebody in a line: the id and the roles under which the published history knows them as well. */
export function actor(person: Person): Facts {
  return { by: publicId(person), roles: person.roles.join(',') };
}

/** A record in a line. */
export function recordFacts({ subject, key }: Pick<EntryPlace, 'subject' | 'key'>): Facts {
  return { collection: subject, key: withoutPersons(key).replace(/[^\x21-\x7e]+/g, '…') };
}

/**
 * Writes the line of each request that was about something: under the event's name when it was done, as `refused` or
 * `sign-in-refused` otherwise. Troubles of the machine are told whatever was asked; unexpected errors have their own line.
 */
export const linesTold: MiddlewareHandler = async (c, next) => {
  const begun = performance.now();
  await next();
  const matter = matters.get(c);
  const status = statusOf(c);
  if (status === 500 || (!matter && status < 500)) return;
  const ms = Math.round(performance.now() - begun);
  const facts = { ...matter?.facts, ms };
  if (matter && status < 400) return logged(matter.event, facts);
  const { error } = c;
  const cause = error && !(error instanceof Refusal) ? troubleIn(error)?.cause : undefined;
  const findings = (error instanceof Refusal && error.findings.length) || undefined;
  const why = { status, cause, findings };
  if (matter?.event === 'signed-in') logged('sign-in-refused', { ...facts, ...why });
  else logged('refused', { of: matter?.event, ...facts, ...why });
};

/** Writes the line of an error that nobody expected while a request was answered. */
export function requestFault(c: Context, where: string, error: unknown): void {
  const matter = matters.get(c);
  faultLogged(error, { where, of: matter?.event, ...matter?.facts });
}

/** What was answered; a page sends whoever is signed out to the door, which is a refusal all the same. */
function statusOf({ res, error }: Context): number {
  return error instanceof Refusal && res.status < 400 ? error.status : res.status;
}
