import { type Git, lineOf } from './git.ts';

/** Who acts at the desk. Roles other than this one come with sign-in. */
export interface Person {
  name: string;
  email: string;
  role: 'publisher';
}

/** Tells who sent a request: the one place that sign-in will change. */
export type PersonOf = (request: Request) => Person;

/** Without sign-in, whoever reaches the loopback address is the person named in the repository's git settings. */
export async function localPerson(git: Git): Promise<PersonOf> {
  const [name, email] = await Promise.all([setting(git, 'user.name'), setting(git, 'user.email')]);
  const person: Person = { name: name || '本机编辑', email: email || 'desk@localhost', role: 'publisher' };
  return () => person;
}

function setting(git: Git, key: string): Promise<string> {
  return lineOf(git(['config', '--get', key])).catch(() => '');
}
