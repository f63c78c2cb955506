import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal, refuseLarge } from '../refusal.ts';
import type { Attempts } from './attempts.ts';
import { noteDeed } from './deeds.ts';
import type { People } from './people.ts';
import { needPerson, personIn } from './session.ts';

/** The passkeys of the person who asks. */
export async function ownPasskeys(
  { auth }: People,
  headers: Headers,
): Promise<{ id: string; name: string; since: string }[]> {
  const passkeys = await auth.api.listPasskeys({ headers });
  return passkeys.map(({ id, name, createdAt }) => ({
    id,
    name: name?.trim() || '没有名字的通行密钥',
    since: new Date(createdAt ?? 0).toISOString(),
  }));
}

/** What the API knows of a request: who sends it, and whom to tell that somebody tries to come in and has. */
interface Front {
  askerIn: (c: Context) => string;
  asked: (c: Context) => void;
  entered: (c: Context, cookies: Headers) => Promise<void>;
}

/** What the script for passkeys asks: signing in with one, and adding one while signed in. */
export function passkeyApi(people: People, attempts: Attempts, { askerIn, asked, entered }: Front): Hono {
  const { api } = people.auth;
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 64 * 1024, onError: refuseLarge }));
  app.get('/sign-in-options', (c) => {
    attempts.needRoom('', askerIn(c));
    return handedOn(
      c,
      api.generatePasskeyAuthenticationOptions({ headers: c.req.raw.headers, returnHeaders: true }),
    );
  });
  app.post('/sign-in', async (c) => {
    asked(c);
    attempts.needRoom('', askerIn(c));
    const response = await sentIn(c);
    // Only what could be an answer is counted as a wrong one.
    if (typeof response.id !== 'string') throw wrongKey();
    const { headers } = c.req.raw;
    const body = { response: response as never };
    const answer = api.verifyPasskeyAuthentication({ headers, body, returnHeaders: true });
    const done = await handedOn(c, answer, () => {
      attempts.failed('', askerIn(c));
      noteDeed(people, '', '通行密钥登录没有成功');
    });
    await entered(c, (await answer).headers);
    return done;
  });
  app.post('/add-options', async (c) => {
    const { headers } = c.req.raw;
    await needPerson(people, headers);
    const { password } = await sentIn(c);
    await needProven(people, attempts, headers, { password, asker: askerIn(c) });
    return handedOn(c, api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }));
  });
  app.post('/add', async (c) => {
    const { name, ...response } = await sentIn(c);
    const body = { response, name: keyName(name) };
    const { headers } = c.req.raw;
    const answer = await handedOn(c, api.verifyPasskeyRegistration({ headers, body, returnHeaders: true }));
    noteDeed(people, (await personIn(people, headers))?.email ?? '', '添加通行密钥');
    return answer;
  });
  return app;
}

/** The object that a request holds. Throws a 400 for anything else, which tells nothing of what was sent. */
async function sentIn(c: Context): Promise<Record<string, unknown>> {
  const sent: unknown = await c.req.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  if (typeof sent === 'object' && sent !== null && !Array.isArray(sent))
    return sent as Record<string, unknown>;
  throw new Refusal(400, '请求不是完整的 JSON，可能在传送中断开。请再试一次。');
}

/**
 * Refuses to add a passkey to a session that somebody left open: the password is asked again. Who has none, because a
 * company's account lets them in, has to have come in within the last ten minutes.
 */
async function needProven(
  people: People,
  attempts: Attempts,
  headers: Headers,
  { password, asker }: { password: unknown; asker: string },
): Promise<void> {
  const { api, $context } = people.auth;
  const { id, email } = await needPerson(people, headers);
  const takeBack = attempts.begun(email, asker);
  const accounts = await (await $context).internalAdapter.findAccounts(id);
  if (!accounts.some((one) => one.password)) {
    const since = (await api.getSession({ headers }))?.session.createdAt.getTime() ?? 0;
    takeBack();
    if (Date.now() - since < 10 * 60_000) return;
    throw new Refusal(403, '登录太久了，请退出后重新登录，再添加通行密钥。');
  }
  const body = { password: typeof password === 'string' ? password.slice(0, 200) : '' };
  if (body.password && (await api.verifyPassword({ headers, body }).catch(() => undefined)))
    return takeBack();
  throw new Refusal(403, '现在的密码不对，没有添加通行密钥。');
}

/** How somebody calls a passkey, on one line of at most 30 characters. */
function keyName(name: unknown): string {
  const text = typeof name === 'string' ? name.replace(/[\p{C}\s]+/gu, ' ').trim() : '';
  return [...text].slice(0, 30).join('');
}

/** Answers with what better-auth says, and its cookies; of the person nothing but that it went well. */
async function handedOn(
  c: Context,
  asked: Promise<{ headers: Headers; response: object }>,
  failed: () => void = () => undefined,
): Promise<Response> {
  const answer = await asked.catch((error: unknown) => {
    failed();
    const status = (error as { status?: unknown }).status;
    throw status === 'FORBIDDEN'
      ? new Refusal(403, '登录太久了，请退出后重新登录，再试一次；账号已停用的请找管理员。')
      : wrongKey();
  });
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  return c.json('challenge' in answer.response ? answer.response : { done: true });
}

function wrongKey(): Refusal {
  return new Refusal(401, '通行密钥没有通过，可能已经删除；请再试一次，或用密码登录后重新添加。');
}
