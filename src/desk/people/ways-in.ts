import { Refusal } from '../refusal.ts';
import { noteDeed } from './deeds.ts';
import { accountOf, type People } from './people.ts';

/** A passkey as its owner called it, and the day it was added, ISO 8601. */
export interface AccountPasskey {
  id: string;
  name: string;
  since: string;
}

/** The passkeys of every account, by its id. */
export function passkeysIn(database: People['database']): Map<string, AccountPasskey[]> {
  const rows = database
    .prepare('SELECT id, userId, name, createdAt AS since FROM passkey ORDER BY createdAt')
    .all() as unknown as (AccountPasskey & { userId: string })[];
  return Map.groupBy(rows, ({ userId }) => userId);
}

/** Removes a passkey of somebody's account. Throws a 404 when the account has none of this id. */
export function passkeyRemoved(people: People, email: string, id: string, by: string): void {
  const account = accountOf(people, email);
  const key = account.passkeys.find((one) => one.id === id);
  if (!key) throw new Refusal(404, '没有这个通行密钥，可能已经删除。');
  people.database.prepare('DELETE FROM passkey WHERE id = ?').run(id);
  noteDeed(people, by, `删除 ${account.name} ${email} 的通行密钥“${key.name || '没有名字'}”`);
}

/** Ends the links that somebody handed out who is no administrator any more. */
export function linksEnded({ database }: People, email: string): void {
  database.prepare('DELETE FROM invitation WHERE invitedBy = ? AND usedAt IS NULL').run(email);
}

/** Ends every session of an account and removes its passkeys. */
export async function waysInClosed({ database, auth }: People, id: string): Promise<void> {
  database.prepare('DELETE FROM passkey WHERE userId = ?').run(id);
  await (await auth.$context).internalAdapter.deleteUserSessions(id);
}
