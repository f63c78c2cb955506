import type { Context, Hono } from 'hono';
import { formOf, type House, reasonOf } from './house.ts';
import { peoplePage } from './pages/people.ts';
import { type Invited, invitationMade } from './people/invitations.ts';
import { accountOf, accountRevoked, accountsOf, rolesGiven } from './people/people.ts';
import { needPerson } from './people/session.ts';
import type { Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { needRight, rolesFrom } from './rights.ts';

type Form = Record<string, string>;

/** Inviting people, changing their roles, shutting accounts: for administrators only. */
export function peopleRoutes(app: Hono, house: House): void {
  const { people } = house;
  app.get('/people/', async (c) => {
    const person = await administrator(c, house);
    return c.html(peoplePage(person, accountsOf(people)));
  });
  app.post('/people/:step', async (c) => {
    const person = await administrator(c, house);
    try {
      const { words, link } = await taken(c, house, person, await formOf(c));
      // A role of one's own may just have gone.
      const now = accountOf(people, person.email);
      return c.html(peoplePage(now, accountsOf(people), { good: true, words }, link));
    } catch (error) {
      const { status, words } = reasonOf(error);
      return c.html(peoplePage(person, accountsOf(people), { good: false, words }), status);
    }
  });
}

async function administrator(c: Context, { people }: House): Promise<Person> {
  const person = await needPerson(people, c.req.raw.headers);
  needRight(person, 'people');
  return person;
}

async function taken(
  c: Context,
  { people }: House,
  person: Person,
  form: Form,
): Promise<{ words: string; link?: string }> {
  const { email = '', name = '', roles = '' } = form;
  const link = (invited: Invited) =>
    new URL(`/desk/invited/${invitationMade(people, invited, person.email)}`, c.req.url).href;
  switch (c.req.param('step')) {
    case 'invite': {
      const invited = { name, email, roles: rolesFrom(roles) };
      if (accountsOf(people).some((one) => one.email === email.trim().toLowerCase()))
        throw new Refusal(409, '这个邮箱已经有账号；要重设密码，请在下面点“重新发链接”。');
      return { words: `已为${name}生成邀请链接。`, link: link(invited) };
    }
    case 'again': {
      const account = accountOf(people, email);
      return { words: `已为${account.name}生成新的链接，用来重设密码。`, link: link(account) };
    }
    case 'role':
      rolesGiven(people, email, rolesFrom(roles));
      return { words: '角色已改，立即生效。' };
    case 'revoke':
      await accountRevoked(people, email);
      return { words: '账号已停用，登录着的设备都已退出。' };
    default:
      throw new Refusal(404, '没有这个操作。');
  }
}
