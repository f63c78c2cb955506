import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../person.ts';
import { Refusal } from '../refusal.ts';
import { roleWords } from '../rights.ts';
import { noteDeed } from './deeds.ts';
import { needGoodPassword } from './password.ts';
import { accountMade, accountsOf, activeOf, type People, rolesOf } from './people.ts';
import { isAlike, personName, workAddress } from './work-address.ts';

const threeDays = 3 * 24 * 3600_000;

/** What an invitation offers. */
export type Invited = Pick<Person, 'name' | 'email' | 'roles'>;

interface Row {
  hash: string;
  email: string;
  name: string;
  roles: string;
}

/**
 * Makes an invitation and returns the secret part of its link: good once, within three days. An earlier one for the
 * address ends. For an account that is there it sets a new password; the database keeps only a hash of the secret.
 */
export function invitationMade(people: People, invited: Invited, invitedBy: string): string {
  const email = workAddress(invited.email);
  const name = personName(invited.name);
  const others = [...activeOf(people), ...openInvitations(people)];
  if (others.some((one) => one.email !== email && isAlike(one.name, name)))
    throw new Refusal(409, `已经有一位${name}；修改记录里要分得清，请写得不一样，例如加上部门。`);
  const secret = randomBytes(24).toString('base64url');
  people.database.prepare('DELETE FROM invitation WHERE email = ?').run(email);
  people.database
    .prepare(
      'INSERT INTO invitation (hash, email, name, roles, invitedBy, expiresAt) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(hashOf(secret), email, name, invited.roles.join(','), invitedBy, Date.now() + threeDays);
  noteDeed(people, invitedBy, `邀请 ${name}（${roleWords(invited.roles)}）${email}`);
  return secret;
}

/** An invitation that nobody has accepted yet; `id` is no secret. */
export interface OpenInvitation extends Invited {
  id: string;
  invitedBy: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** The links that are open, for new accounts and for new passwords, the oldest first. */
export function openInvitations({ database }: People): OpenInvitation[] {
  const rows = database
    .prepare('SELECT * FROM invitation WHERE usedAt IS NULL AND expiresAt > ? ORDER BY expiresAt')
    .all(Date.now()) as unknown as (Row & Pick<OpenInvitation, 'invitedBy' | 'expiresAt'>)[];
  return rows.map(({ hash, roles, ...row }) => ({ ...row, id: hash, roles: rolesOf(roles) }));
}

/** The work address of who invited an account last; nothing for the first one and after a link was taken back. */
export function inviterOf({ database }: People, email: string): string {
  const row = database.prepare('SELECT invitedBy FROM invitation WHERE email = ?').get(email);
  return String(row?.invitedBy ?? '');
}

/** Takes an open invitation back. Throws a 404 when it is not open any more. */
export function invitationWithdrawn(people: People, id: string, by: string): void {
  const one = openInvitations(people).find((open) => open.id === id);
  if (!one) throw new Refusal(404, '没有这个邀请：可能已经用过、过期或撤回。');
  people.database.prepare('DELETE FROM invitation WHERE hash = ?').run(id);
  noteDeed(people, by, `撤回邀请 ${one.name}（${roleWords(one.roles)}）${one.email}`);
}

/** What a link offers. Throws a 404 when it is used, too old or none of ours. */
export function invitationOf({ database }: People, secret: string): Invited {
  const row = database
    .prepare('SELECT * FROM invitation WHERE hash = ? AND usedAt IS NULL AND expiresAt > ?')
    .get(hashOf(secret), Date.now()) as Row | undefined;
  if (!row)
    throw new Refusal(404, '这个邀请链接用过了、过期了（三天）、被撤回了或不完整，请让管理员重新发一个。');
  return { name: row.name, email: row.email, roles: rolesOf(row.roles) };
}

/** Makes the account that a link offers. */
export async function invitationUsed(people: People, secret: string, password: string): Promise<Invited> {
  const invited = invitationOf(people, secret);
  needGoodPassword(password, invited);
  // Taken before the account is made, so that of two at once one comes too late.
  if (!taken(people, hashOf(secret))) invitationOf(people, secret);
  await accountMade(people, invited, password);
  noteDeed(people, invited.email, `接受邀请，设好密码：${invited.name}（${roleWords(invited.roles)}）`);
  return invited;
}

/** Accepts the open invitation of an address that was proven otherwise, without a password; nothing when there is none. */
export async function invitationTaken(people: People, email: string): Promise<void> {
  const row = people.database
    .prepare('SELECT * FROM invitation WHERE email = ? AND usedAt IS NULL AND expiresAt > ?')
    .get(email, Date.now()) as Row | undefined;
  if (!row || accountsOf(people).some((one) => one.email === email)) return;
  const invited = { name: row.name, email: row.email, roles: rolesOf(row.roles) };
  if (!taken(people, row.hash)) return;
  await accountMade(people, invited, undefined);
  noteDeed(people, email, `用单位账号接受邀请：${invited.name}（${roleWords(invited.roles)}）`);
}

function taken({ database }: People, hash: string): boolean {
  const used = database.prepare('UPDATE invitation SET usedAt = ? WHERE hash = ? AND usedAt IS NULL');
  return Number(used.run(Date.now(), hash).changes) === 1;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
