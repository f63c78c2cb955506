import { passkey } from '@better-auth/passkey';
import { APIError, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Front } from '../front.ts';
import { peopleDatabase, secretOf } from './database.ts';
import { noteDeed } from './deeds.ts';

/** Another way in, which better-auth brings along. */
type Plugin = ReturnType<typeof genericOAuth>;

/**
 * better-auth over the desk's own database: passwords (scrypt), sessions and passkeys. Everything else of it stays
 * shut: nobody signs up, and no address of its own is served. Behind TLS the cookies carry a name that no other host and
 * no page without TLS can set.
 */
function authOf(database: ReturnType<typeof peopleDatabase>, { origin }: Front, more: readonly Plugin[]) {
  return betterAuth({
    appName: '晒台',
    database,
    secret: secretOf(database),
    // A passkey belongs to a name; browsers take none for a bare IP address.
    baseURL: origin ?? 'http://localhost',
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    user: {
      additionalFields: {
        roles: { type: 'string', required: true, input: false, defaultValue: '' },
        named: { type: 'boolean', required: false, input: false, defaultValue: false },
        revokedAt: { type: 'date', required: false, input: false },
      },
    },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: origin ? '__Host-shaitai' : 'shaitai',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, secure: origin !== undefined, sameSite: 'lax', path: '/' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId);
            if (!user || (user as { revokedAt?: Date | null }).revokedAt)
              throw new APIError('FORBIDDEN', { code: 'REVOKED', message: 'revoked' });
          },
          after: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId);
            if (user) noteDeed({ database }, user.email, doorWords(context?.path));
          },
        },
      },
    },
    plugins: [passkey(relyingParty(origin)), ...more],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** For whom a passkey is made: a name, which it never leaves. Without one of our own that is this machine's. */
function relyingParty(origin: string | undefined) {
  const own = { rpName: '晒台' };
  return origin ? { ...own, rpID: new URL(origin).hostname, origin } : { ...own, rpID: 'localhost' };
}

/** By which door somebody came in. */
function doorWords(path = ''): string {
  if (path.startsWith('/passkey')) return '用通行密钥登录';
  if (path.startsWith('/callback')) return '用单位账号登录';
  return path === '/change-password' ? '改密码，其他设备都已退出' : '用密码登录';
}

/** What holds accounts and sessions. */
export type Auth = ReturnType<typeof authOf>;

/** Opens the accounts at a path, bringing the database up to what this version needs. */
export async function openAuth(
  path: string,
  front: Front,
  more: readonly Plugin[] = [],
): Promise<{ auth: Auth; database: ReturnType<typeof peopleDatabase> }> {
  const database = peopleDatabase(path);
  const auth = authOf(database, front, more);
  await (await getMigrations(auth.options)).runMigrations();
  const now = new Date().toISOString();
  for (const table of ['verification', 'session'])
    database.prepare(`DELETE FROM ${table} WHERE expiresAt < ?`).run(now);
  return { auth, database };
}
