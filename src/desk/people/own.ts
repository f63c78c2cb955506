import type { Person } from '../person.ts';
import { Refusal } from '../refusal.ts';
import { needGoodPassword } from './password.ts';
import type { People } from './people.ts';

/** Where somebody is signed in; `browser` is what the browser calls itself, shortened. */
export interface OwnSession {
  id: string;
  since: string;
  current: boolean;
  browser: string;
}

/** The sessions of the person who asks, newest first. */
export async function ownSessions({ auth }: People, headers: Headers): Promise<OwnSession[]> {
  const [sessions, current] = await Promise.all([
    auth.api.listSessions({ headers }),
    auth.api.getSession({ headers }),
  ]);
  return sessions
    .map(({ id, createdAt, userAgent }) => ({
      id,
      since: createdAt.toISOString(),
      current: id === current?.session.id,
      browser: browserOf(userAgent ?? ''),
    }))
    .sort((a, b) => (a.since < b.since ? 1 : -1));
}

/** Ends one of the sessions of the person who asks; one that is not theirs is left alone. */
export async function ownSessionEnded({ auth }: People, headers: Headers, id: string): Promise<void> {
  const sessions = await auth.api.listSessions({ headers });
  const token = sessions.find((session) => session.id === id)?.token;
  if (token) await auth.api.revokeSession({ headers, body: { token } });
}

/**
 * Changes the password of the person who asks and ends their other sessions, and their passkeys unless they say that
 * they still have them all. Returns the new cookies.
 */
export async function ownPasswordChanged(
  { auth, database }: People,
  headers: Headers,
  person: Pick<Person, 'id' | 'name' | 'email'>,
  { old, password, keep }: { old: string; password: string; keep: boolean },
): Promise<Headers> {
  needGoodPassword(password, person);
  const body = { currentPassword: old, newPassword: password, revokeOtherSessions: true };
  const changed = await auth.api
    .changePassword({ headers, body, returnHeaders: true })
    .catch(() => undefined);
  if (!changed) throw new Refusal(403, '现在的密码不对，没有改。');
  if (!keep) database.prepare('DELETE FROM passkey WHERE userId = ?').run(person.id);
  return changed.headers;
}

function browserOf(agent: string): string {
  const name = /Edg\//.test(agent)
    ? 'Edge'
    : /MicroMessenger/.test(agent)
      ? '微信'
      : (/(Firefox|Chrome|Safari)\//.exec(agent)?.[1] ?? '浏览器');
  const system = /Android/.test(agent)
    ? '安卓'
    : /iPhone|iPad/.test(agent)
      ? '苹果手机'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS/.test(agent)
          ? 'Mac'
          : /Linux/.test(agent)
            ? 'Linux'
            : '';
  return [system, name].filter(Boolean).join(' ');
}
