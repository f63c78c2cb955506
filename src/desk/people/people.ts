import type { Front } from '../front.ts';
import type { Person } from '../person.ts';
import { Refusal } from '../refusal.ts';
import { type Role, roleWords } from '../rights.ts';
import { type Auth, openAuth } from './auth.ts';
import type { peopleDatabase } from './database.ts';
import { noteDeed } from './deeds.ts';
import { needGoodPassword } from './password.ts';
import { type AccountPasskey, linksEnded, passkeysIn, waysInClosed } from './ways-in.ts';

/** The accounts of a desk, and the database they live in. */
export interface People {
  auth: Auth;
  database: ReturnType<typeof peopleDatabase>;
}

/** An account as administrators see it. */
export interface Account extends Person {
  /** When it was made, milliseconds since 1970. */
  since: number;
  revoked: boolean;
  sessions: number;
  passkeys: AccountPasskey[];
}

interface Row {
  id: string;
  since: string;
  name: string;
  email: string;
  roles: string;
  named: number;
  revoked: number;
  sessions: number;
}

/** Opens the accounts kept at a path, for a desk that is reached there. */
export function openPeople(path: string, front: Front): Promise<People> {
  return openAuth(path, front);
}

/** Every account, in the order they were made. */
export function accountsOf({ database }: People): Account[] {
  const rows = database
    .prepare(
      `SELECT id, name, email, roles, createdAt AS since, coalesce(named, 0) AS named, revokedAt IS NOT NULL AS revoked,
         (SELECT count(*) FROM session WHERE userId = user.id AND expiresAt > ?) AS sessions
       FROM user ORDER BY createdAt, email`,
    )
    .all(new Date().toISOString()) as unknown as Row[];
  const passkeys = passkeysIn(database);
  return rows.map((row) => ({
    ...row,
    passkeys: passkeys.get(row.id) ?? [],
    since: Date.parse(row.since),
    roles: rolesOf(row.roles),
    named: row.named === 1,
    revoked: row.revoked === 1,
  }));
}

/** The accounts that are not shut. */
export function activeOf(people: People): Account[] {
  return accountsOf(people).filter(({ revoked }) => !revoked);
}

/** The account with an address. Throws a 404 when there is none. */
export function accountOf(people: People, email: string): Account {
  const account = accountsOf(people).find((one) => one.email === email);
  if (!account) throw new Refusal(404, `没有 ${email} 这个账号。`);
  return account;
}

/** Makes an account (without a password when it comes in by another door), or gives an existing one a new password: its sessions and passkeys end, it is let in again, and its roles stay what they are. */
export async function accountMade(
  people: People,
  { name, email, roles }: Pick<Person, 'name' | 'email' | 'roles'>,
  password: string | undefined,
): Promise<void> {
  if (password !== undefined) needGoodPassword(password, { name, email });
  const { internalAdapter, password: hasher } = await people.auth.$context;
  const hash = password === undefined ? undefined : await hasher.hash(password);
  const known = await internalAdapter.findUserByEmail(email);
  if (known) {
    // Whoever was in before is out before the account opens again: a stolen passkey must not outlive the password.
    await waysInClosed(people, known.user.id);
    if (hash !== undefined) await internalAdapter.updatePassword(known.user.id, hash);
    await internalAdapter.updateUser(known.user.id, { revokedAt: null });
    return;
  }
  const fields = { name, roles: roles.join(','), revokedAt: null };
  const user = await internalAdapter.createUser({ ...fields, email, emailVerified: true }, {
    method: 'admin',
  } as never);
  if (hash === undefined) return;
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hash,
  } as never);
}

/** Gives an account other roles; they hold from its next request on. Refuses to leave the desk without administrator. */
export function rolesGiven(people: People, email: string, roles: readonly Role[], by: string): void {
  const account = accountOf(people, email);
  if (!roles.includes('admin')) {
    needOtherAdmin(people, email);
    linksEnded(people, email);
  }
  people.database.prepare('UPDATE user SET roles = ? WHERE id = ?').run(roles.join(','), account.id);
  noteDeed(people, by, `改角色：${account.name} ${email}，${roleWords(account.roles)} → ${roleWords(roles)}`);
}

/** Notes whether a person agrees to be named in the published history, from the next save on. */
export function nameAgreed({ database }: People, { id }: Person, named: boolean): void {
  database.prepare('UPDATE user SET named = ? WHERE id = ?').run(named ? 1 : 0, id);
}

/** Shuts an account and ends its sessions and passkeys at once; what it wrote stays. Refuses to shut the last administrator. */
export async function accountRevoked(people: People, email: string, by: string): Promise<void> {
  const account = accountOf(people, email);
  needOtherAdmin(people, email);
  const { database } = people;
  database.prepare('UPDATE user SET revokedAt = ? WHERE id = ?').run(new Date().toISOString(), account.id);
  database.prepare('DELETE FROM invitation WHERE email = ?').run(email);
  linksEnded(people, email);
  await waysInClosed(people, account.id);
  noteDeed(people, by, `停用账号：${account.name} ${email}`);
}

/** The roles in the text that the database keeps. */
export function rolesOf(text: string): Role[] {
  return text.split(',').filter(Boolean) as Role[];
}

function needOtherAdmin(people: People, email: string): void {
  const others = activeOf(people).filter((one) => one.email !== email);
  const account = accountOf(people, email);
  if (account.revoked || !account.roles.includes('admin')) return;
  if (!others.some(({ roles }) => roles.includes('admin')))
    throw new Refusal(409, '至少要留一位管理员；请先让另一位当管理员，再改这一位。');
}
