import type { Subject } from '../catalogue.ts';
import { roles, savingRight } from './rights.ts';

type Data = Record<string, unknown>;

/** The last lines of the message of a record's commit, which the site tells as by which role and why. */
export function recordTrailers(subject: Subject, was: unknown, now: unknown, approved = false): string[] {
  const acting = savingRight(subject, false) === 'settings' ? roles.admin : roles.editor;
  return [
    `Role: ${approved ? `${acting}、${roles.reviewer}` : acting}`,
    ...reasonsOf((was ?? {}) as Data, (now ?? {}) as Data).map((reason) => `Reason: ${reason}`),
  ];
}

/** A message with these lines as a paragraph of their own at its end. */
export function withTrailers(message: string, trailers: readonly string[]): string {
  return `${message}\n${trailers.join('\n')}\n`;
}

/** The reasons that a record gives for what is new in it: corrections, changed facts or rules, a withdrawal, a version, an extension; each once. */
function reasonsOf(was: Data, now: Data): string[] {
  const given = [
    ...added(was.corrections, now.corrections).map(({ reason }) => reason),
    ...added(was.amendments, now.amendments).map(({ reason }) => reason),
    ...['money', 'disclosure'].flatMap((part) => {
      const of = (data: Data, list: string) => ((data[part] ?? {}) as Data)[list];
      return ['earlier', 'earlierJumps'].flatMap((list) =>
        added(of(was, list), of(now, list)).map(({ why }) => why),
      );
    }),
    ...(was.withdrawn ? [] : [(now.withdrawn as Data | undefined)?.reason]),
    ...(was.version === now.version ? [] : [now.reason]),
    ...added(was.extensions, now.extensions).map(({ why }) => why),
    ...added(was.restored, now.restored).map(({ reason }) => reason),
  ];
  const texts = given.flatMap((one) => (typeof one === 'string' ? [one.replace(/\s+/g, ' ').trim()] : []));
  return [...new Set(texts)].filter(Boolean);
}

function added(was: unknown, now: unknown): Data[] {
  const known = new Set((Array.isArray(was) ? was : []).map((one) => JSON.stringify(one)));
  return (Array.isArray(now) ? (now as Data[]) : []).filter((one) => !known.has(JSON.stringify(one)));
}
