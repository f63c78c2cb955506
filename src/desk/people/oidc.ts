import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Front } from '../front.ts';
import { Refusal } from '../refusal.ts';
import { CannotStart } from '../repository.ts';
import { openAuth } from './auth.ts';
import { invitationTaken } from './invitations.ts';
import type { People } from './people.ts';

/** A company's own sign-in (OpenID Connect), as the environment names it. */
export interface Oidc {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says: `用集团账号登录`. */
  name: string;
  /** The address that the provider sends people back to, registered there: `https://…/desk/oidc/callback`. */
  callback: string;
}

/** What the environment says of a company's own sign-in; undefined when it says nothing. Throws `CannotStart` when it says half. */
export function oidcFrom(env: NodeJS.ProcessEnv): Oidc | undefined {
  const { SHAITAI_OIDC_ISSUER: issuer, SHAITAI_OIDC_CLIENT_ID: clientId } = env;
  const { SHAITAI_OIDC_CLIENT_SECRET: clientSecret, SHAITAI_OIDC_CALLBACK: callback } = env;
  // The programs that the desk starts need not know it.
  delete env.SHAITAI_OIDC_CLIENT_SECRET;
  if (!issuer && !clientId && !clientSecret && !callback) return undefined;
  if (!issuer || !clientId || !clientSecret || !callback?.endsWith('/desk/oidc/callback'))
    throw new CannotStart(
      '单位账号登录要同时设好 SHAITAI_OIDC_ISSUER、SHAITAI_OIDC_CLIENT_ID、SHAITAI_OIDC_CLIENT_SECRET 和 SHAITAI_OIDC_CALLBACK（以 /desk/oidc/callback 结尾）。',
    );
  return { issuer, clientId, clientSecret, callback, name: env.SHAITAI_OIDC_NAME || '用单位账号登录' };
}

/**
 * Opens the accounts at a path, with a company's own sign-in where there is one. Whoever comes from there gets in only
 * with a verified address that has an account, or an open invitation, which is thereby accepted; nobody signs up.
 */
export async function peopleWith(path: string, front: Front, oidc: Oidc | undefined): Promise<People> {
  let people: People | undefined;
  const arrived = async ({ email, emailVerified }: { email?: unknown; emailVerified?: unknown }) => {
    // Letters of elsewhere may become another's address in lower case: the sign of Kelvin is a k there.
    if (typeof email !== 'string' || !/^[\x21-\x7e]+$/.test(email)) return { emailVerified: false };
    if (people && emailVerified === true) await invitationTaken(people, email.toLowerCase());
    return {};
  };
  const plugin = oidc && pluginOf(oidc, arrived);
  people = await openAuth(path, front, plugin ? [plugin] : []);
  return people;
}

function pluginOf(
  { issuer, clientId, clientSecret, callback }: Oidc,
  arrived: (profile: Record<string, unknown>) => Promise<{ emailVerified?: boolean }>,
) {
  return genericOAuth({
    config: [
      {
        providerId: 'oidc',
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        redirectURI: callback,
        scopes: ['openid', 'email', 'profile'],
        requireIdTokenVerification: true,
        disableSignUp: true,
        mapProfileToUser: arrived,
      },
    ],
  });
}

/** Where to send somebody who wants to sign in with the company's account, and the cookie that remembers them. */
export async function oidcBegun({ auth, database }: People): Promise<{ url: string; headers: Headers }> {
  database.prepare('DELETE FROM verification WHERE expiresAt < ?').run(new Date().toISOString());
  const body = { provider: 'oidc', callbackURL: '/desk/', disableRedirect: true };
  const begun = await auth.api.signInSocial({ body, returnHeaders: true }).catch(() => undefined);
  if (!begun?.response.url) throw new Refusal(503, '单位账号的登录现在连不上，请稍后再试，或用密码登录。');
  return { url: begun.response.url, headers: begun.headers };
}

/** Takes somebody back from the provider and returns the cookies of the session. Throws a 403 for who is not known here. */
export async function oidcEnded({ auth }: People, headers: Headers, query: string): Promise<Headers> {
  const cookie = headers.get('cookie') ?? '';
  const answer = await auth.handler(
    new Request(`http://localhost/api/auth/callback/oidc${query}`, { headers: { cookie } }),
  );
  const to = answer.headers.get('location') ?? '';
  if (answer.status >= 300 && answer.status < 400 && !/[?&]error=/.test(to)) return answer.headers;
  throw new Refusal(
    403,
    '没有登录：这个单位账号的邮箱在这里没有账号，或账号已停用。请管理员用这个邮箱发一个邀请，再试一次；账号停用过的，先打开新的链接设好密码。',
  );
}
