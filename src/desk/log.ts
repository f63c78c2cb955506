import { fileURLToPath } from 'node:url';
import { privacyHits } from '../privacy/hits.ts';

/** Facts of an event: ids, counts, codes. Names, addresses of people and what they wrote have no place here. */
export type Facts = Record<string, string | number | boolean | readonly string[] | undefined>;

/** Writes an event as one line of JSON to standard error: `{"at":"…","event":"live",…}`. */
export function logged(event: string, facts: Facts = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
}

/**
 * Writes an error that nobody expected as one line: its kind, its code, the places it came through, and of its message
 * what cannot have been sent by anybody. Whoever mends it finds it by the places.
 */
export function faultLogged(error: unknown, facts: Facts): void {
  const { name, message, code, stack } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : unthrown(error);
  logged('error', {
    ...facts,
    name: word(name),
    ...(code !== undefined && { code: word(code) }),
    message: withoutSent(message),
    places: placesIn(stack ?? '', message),
  });
}

/** A text for the terminal with every telephone, number and name in it taken out: findings quote what they found. */
export function withoutPersons(text: string): string {
  let rest = text;
  for (const { start, end } of privacyHits(text).reverse())
    rest = `${rest.slice(0, start)}…${rest.slice(end)}`;
  return rest;
}

/** More of a message is not looked through; programs quote whole files. */
const longest = 2000;

/**
 * The message of an error as far as it is a program's own words: what it quotes, everything after its first line, mail,
 * long numbers and other scripts than the Latin one, in which nothing here reports an error, may have been sent.
 */
function withoutSent(message: string): string {
  const own = withoutPersons(message.slice(0, longest))
    .replace(/["'`“‘].*["'`”’]|["'`“‘].*$/su, '…')
    .split(/[\r\n]/, 1)
    .join('');
  return own.replace(/\S+@\S+|\d{5,}|[^\x20-\x7e]+/gu, '…').slice(0, 300);
}

const project = fileURLToPath(new URL('../../', import.meta.url));
const place = /^ {4}at (?:.*\()?((?:file:\/\/|node:|\/|[A-Za-z]:[\\/])[^()]*:\d+:\d+)\)?$/;

/** The places of a stack, in the project by their path there, without the message that stands before them. */
function placesIn(stack: string, message: string): string[] {
  const from = stack.indexOf(message);
  return stack
    .slice(from < 0 ? 0 : from + message.length)
    .split('\n')
    .map((line) => place.exec(line)?.[1]?.replace(/^file:\/\//, '') ?? '')
    .map((at) => (at.startsWith(project) ? at.slice(project.length) : at))
    .filter((at) => /^(node:|src\/|test\/|node_modules\/)[\w./@+-]*:\d+:\d+$/.test(at))
    .slice(0, 12);
}

/** Something thrown that is no error. */
function unthrown(thrown: unknown) {
  return { name: typeof thrown, message: '', code: undefined, stack: '' };
}

/** A name or a code, if it looks like one. */
function word(text: unknown): string {
  return /^\w{1,60}$/.test(String(text)) ? String(text) : '…';
}
