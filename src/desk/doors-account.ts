import type { Context, Hono } from 'hono';
import { askerIn, entered, formOf, type House, reasonOf } from './house.ts';
import { accountPage } from './pages/account.ts';
import { time } from './pages/drafts.ts';
import { noteDeed } from './people/deeds.ts';
import { ownPasswordChanged, ownSessionEnded, ownSessions } from './people/own.ts';
import { ownPasskeys } from './people/passkeys.ts';
import { nameAgreed } from './people/people.ts';
import { needPerson } from './people/session.ts';
import type { Person } from './person.ts';

const said: Record<string, string> = {
  password: '密码已改，其他设备都已退出；没有勾选保留的，通行密钥也已删除。',
  name: '已保存，从下一次保存起算。',
  'end-session': '那台设备已退出。',
  'forget-passkey': '通行密钥已删除。',
};

/** Looking after one's own account. */
export function accountRoutes(app: Hono, house: House): void {
  const { people, attempts } = house;
  app.get('/account/', async (c) => {
    const person = await needPerson(people, c.req.raw.headers);
    const words = said[c.req.query('done') ?? ''];
    return shown(c, house, person, words ? { good: true, words } : undefined);
  });
  app.post('/account/password', async (c) => {
    const { headers } = c.req.raw;
    const person = await needPerson(people, headers);
    const { old = '', password = '', keep } = await formOf(c);
    let takeBack = () => {};
    try {
      takeBack = attempts.begun(person.email, askerIn(house, c));
      const cookies = await ownPasswordChanged(people, headers, person, {
        ...{ old, password },
        keep: keep === 'on',
      });
      takeBack();
      return entered(c, cookies, '/desk/account/?done=password');
    } catch (error) {
      const { status, words } = reasonOf(error);
      // Only a wrong password of now counts, not a new one that is too weak.
      if (status !== 403) takeBack();
      c.status(status);
      return shown(c, house, person, { good: false, words });
    }
  });
  app.post('/account/name', async (c) => {
    const person = await needPerson(people, c.req.raw.headers);
    nameAgreed(people, person, (await formOf(c)).named === 'on');
    return c.redirect('/desk/account/?done=name', 303);
  });
  app.post('/account/end-session', async (c) => {
    const { email } = await needPerson(people, c.req.raw.headers);
    await ownSessionEnded(people, c.req.raw.headers, (await formOf(c)).id ?? '');
    noteDeed(people, email, '让自己的另一台设备退出');
    return c.redirect('/desk/account/?done=end-session', 303);
  });
  app.post('/account/forget-passkey', async (c) => {
    const { email } = await needPerson(people, c.req.raw.headers);
    const body = { id: (await formOf(c)).id ?? '' };
    const gone = people.auth.api.deletePasskey({ headers: c.req.raw.headers, body });
    if (await gone.catch(() => undefined)) noteDeed(people, email, '删除自己的通行密钥');
    return c.redirect('/desk/account/?done=forget-passkey', 303);
  });
}

async function shown(
  c: Context,
  { people, front }: House,
  person: Person,
  saying?: { good: boolean; words: string },
): Promise<Response> {
  const { headers } = c.req.raw;
  const sessions = await ownSessions(people, headers);
  const passkeys = await ownPasskeys(people, headers);
  const named = `${front.origin ?? `http://localhost:${new URL(c.req.url).port}`}/desk/account/`;
  const own = {
    sessions: sessions.map((one) => ({ ...one, since: time(one.since) })),
    passkeys: passkeys.map((one) => ({ ...one, since: time(one.since) })),
    named,
  };
  return c.html(accountPage(person, own, saying));
}
