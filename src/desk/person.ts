import { type Role, roleWords } from './rights.ts';

/** Who acts at the desk: an account, told apart by its work address. */
export interface Person {
  id: string;
  name: string;
  /** Work address, in small letters; every account has one of its own. */
  email: string;
  roles: readonly Role[];
}

/** Tells who sent a request. Throws a 401 when nobody is signed in. */
export type PersonOf = (request: Request) => Promise<Person>;

/** A person as the history names them: `王会计（编辑）`. */
export function signature({ name, roles }: Pick<Person, 'name' | 'roles'>): string {
  return `${name}（${roleWords(roles)}）`;
}
