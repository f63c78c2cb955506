import { createHash } from 'node:crypto';
import { type Role, roleWords } from './rights.ts';

/** Who acts at the desk: an account, told apart by its work address. */
export interface Person {
  id: string;
  name: string;
  /** Work address, in small letters; every account has one of its own. */
  email: string;
  roles: readonly Role[];
  /** Whether the person agreed that the published history names them. */
  named?: boolean;
}

/** Tells who sent a request. Throws a 401 when nobody is signed in. */
export type PersonOf = (request: Request) => Promise<Person>;

/** A person as the desk and its drafts name them, which are not published: `王会计（编辑）`. */
export function signature({ name, roles }: Pick<Person, 'name' | 'roles'>): string {
  return `${name}（${roleWords(roles)}）`;
}

/** Ends every address in the published history; no mail goes there (RFC 2606). */
const nowhere = '@desk.invalid';

/**
 * A person as anybody reads it in the published history: their posts, with the name only where they agreed, and an
 * address that is made of the account's random id, so that it stays the same and tells nothing of the person.
 */
export function publicSignature(person: Pick<Person, 'id' | 'name' | 'roles' | 'named'>): {
  name: string;
  email: string;
} {
  const name = person.named ? signature(person) : roleWords(person.roles);
  return { name, email: `${publicId(person)}${nowhere}` };
}

/** What tells a person apart where nobody is named: made of the account's random id, so that it tells nothing of them. */
export function publicId({ id }: Pick<Person, 'id'>): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 12);
}

/** Whether an address is one of the published history. */
export function isPublicAddress(email: string): boolean {
  return email.endsWith(nowhere);
}
