import type { Person } from '../person.ts';
import { Refusal } from '../refusal.ts';
import type { Attempts } from './attempts.ts';
import { noteDeed } from './deeds.ts';
import { accountsOf, type People, rolesOf } from './people.ts';

interface KnownUser {
  id: string;
  name: string;
  email: string;
  roles: string;
  named?: boolean | null;
  revokedAt?: Date | null;
}

/** Who a request comes from, read anew each time so that roles and revocation hold at once; undefined for nobody. */
export async function personIn({ auth }: People, headers: Headers): Promise<Person | undefined> {
  if (!headers.has('cookie')) return undefined;
  const session = await auth.api.getSession({ headers });
  const user = session?.user as KnownUser | undefined;
  if (!user || user.revokedAt) return undefined;
  const { id, name, email, named } = user;
  return { id, name, email, roles: rolesOf(user.roles), named: named === true };
}

/** Who a request comes from. Throws a 401 for nobody. */
export async function needPerson(people: People, headers: Headers): Promise<Person> {
  const person = await personIn(people, headers);
  if (!person) throw new Refusal(401, '请先登录；写好的内容请先复制下来。');
  return person;
}

/** Signs somebody in and returns the cookies that say so. One sentence for every wrong try: it tells no names. */
export async function signedIn(
  people: People,
  attempts: Attempts,
  { email, password, asker }: { email: string; password: string; asker: string },
): Promise<Headers> {
  const name = email.trim().toLowerCase().slice(0, 100);
  const takeBack = attempts.begun(name, asker);
  try {
    const { headers } = await people.auth.api.signInEmail({
      body: { email: name, password: password.slice(0, 200) },
      returnHeaders: true,
    });
    takeBack();
    attempts.succeeded(name, asker);
    return headers;
  } catch {
    const known = accountsOf(people).some((one) => one.email === name);
    noteDeed(people, '', `密码登录没有成功：${known ? name : '没有的账号'}`);
    throw new Refusal(401, '邮箱或密码不对，或账号已停用；请再试一次，忘了密码请找管理员。');
  }
}

/** Ends the session of a request and returns the cookies that forget it. */
export async function signedOut({ auth }: People, headers: Headers): Promise<Headers> {
  const { headers: forgotten } = await auth.api.signOut({ headers, returnHeaders: true });
  return forgotten;
}
