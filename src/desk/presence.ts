import type { Person } from './person.ts';

/** How long a form counts as open after it was heard of last, in milliseconds. */
export const presenceLasts = 60_000;

/** Somebody else who has a record open. */
export interface Other {
  name: string;
  /** Another window of the one who asks. */
  own: boolean;
}

interface Seen {
  email: string;
  name: string;
  at: number;
}

/** Who has which record open in a form right now. Lives as long as the desk; every form asks again within a minute. */
export class Presence {
  readonly #open = new Map<string, Map<string, Seen>>();

  /** Notes that a form (`tab`) has a record open, or not any more, and tells who else has, each once. `now` in ms. */
  seen(
    path: string,
    tab: string,
    { email, name }: Pick<Person, 'email' | 'name'>,
    { closing, now }: { closing: boolean; now: number },
  ): Other[] {
    const here = this.#alive(path, now);
    if (closing) here.delete(tab);
    else here.set(tab, { email, name, at: now });
    if (here.size === 0) this.#open.delete(path);
    const others = [...here].filter(([other]) => other !== tab).map(([, one]) => one);
    return others
      .filter((one, i) => others.findIndex((other) => other.email === one.email) === i)
      .map((one) => ({ name: one.name, own: one.email === email }));
  }

  /** The forms of a record heard of within the last minute; at most a thousand records are kept. */
  #alive(path: string, now: number): Map<string, Seen> {
    if (this.#open.size > 1000) this.#open.clear();
    const here = this.#open.get(path) ?? new Map<string, Seen>();
    for (const [tab, { at }] of here) if (now - at > presenceLasts) here.delete(tab);
    this.#open.set(path, here);
    return here;
  }
}
