import type { Context, Hono } from 'hono';
import { originOf } from './front.ts';
import { historyOf, type Published, reviewerIn, withNames } from './history.ts';
import { formOf, type House, reasonOf } from './house.ts';
import { type Audited, auditPage, deedsPage } from './pages/audit.ts';
import { peoplePage } from './pages/people.ts';
import { deedsOf } from './people/deeds.ts';
import {
  type Invited,
  invitationMade,
  invitationWithdrawn,
  inviterOf,
  openInvitations,
} from './people/invitations.ts';
import { accountOf, accountRevoked, accountsOf, type People, rolesGiven } from './people/people.ts';
import { needPerson } from './people/session.ts';
import { passkeyRemoved } from './people/ways-in.ts';
import type { Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { needRight, rolesFrom } from './rights.ts';

/** Changes on one page of the history. */
const shown = 50;

type Form = Record<string, string>;

/** Inviting people, changing their roles, shutting accounts, and what was published by whom: for administrators only. */
export function peopleRoutes(app: Hono, house: House): void {
  const { people, pen } = house;
  app.get('/people/', async (c) => {
    const person = await administrator(c, house);
    return c.html(peoplePage(person, everybody(people)));
  });
  app.get('/audit/people', async (c) => {
    const person = await needPerson(people, c.req.raw.headers);
    needRight(person, 'audit');
    const from = Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0);
    const deeds = deedsOf(people, { skip: from, count: shown + 1 });
    const older = deeds.length > shown ? `/desk/audit/people?from=${from + shown}` : undefined;
    return c.html(deedsPage(person, deeds.slice(0, shown), older));
  });
  app.get('/audit/', async (c) => {
    const person = await needPerson(people, c.req.raw.headers);
    needRight(person, 'audit');
    const from = Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0);
    const changes = await historyOf(pen.repository, { skip: from, count: shown + 1 });
    const older = changes.length > shown ? `/desk/audit/?from=${from + shown}` : undefined;
    return c.html(auditPage(person, audited(people, changes.slice(0, shown)), older));
  });
  app.post('/people/:step', async (c) => {
    const person = await administrator(c, house);
    try {
      const { words, link } = await taken(c, house, person, await formOf(c));
      // A role of one's own may just have gone.
      const now = accountOf(people, person.email);
      return c.html(peoplePage(now, everybody(people), { good: true, words }, link));
    } catch (error) {
      const { status, words } = reasonOf(error);
      return c.html(peoplePage(person, everybody(people), { good: false, words }), status);
    }
  });
}

/**
 * Changes with names; an approval by an account that had only just been opened is
 * pointed out, and what was done to files outside the forms. */
function audited(people: People, changes: readonly Published[]): Audited[] {
  const accounts = accountsOf(people);
  return withNames(changes, accounts).map((change, i) => {
    if (/^(上传|删除)文件：/.test(change.sentence))
      return { ...change, warning: '在表单外面做的，当场生效，没有经过第二个人。' };
    const reviewer = reviewerIn(changes[i] as Published, accounts);
    if (!reviewer || Date.parse(change.at) - reviewer.since > 24 * 3600_000) return change;
    const inviter = inviterOf(people, reviewer.email);
    const by = accounts.find(({ email }) => email === inviter)?.name ?? inviter;
    const warning = `审核人的账号当时开了不到一天${by ? `，是${by}邀请的` : ''}，请核对是不是另一个人。`;
    return { ...change, warning };
  });
}

/** Accounts and open links. */
function everybody(people: People) {
  return { accounts: accountsOf(people), open: openInvitations(people) };
}

async function administrator(c: Context, { people }: House): Promise<Person> {
  const person = await needPerson(people, c.req.raw.headers);
  needRight(person, 'people');
  return person;
}

async function taken(
  c: Context,
  { people, front }: House,
  person: Person,
  form: Form,
): Promise<{ words: string; link?: string }> {
  const { email = '', name = '', roles = '', id = '' } = form;
  const link = (invited: Invited) =>
    new URL(`/desk/invited/${invitationMade(people, invited, person.email)}`, originOf(front, c.req.url))
      .href;
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
      rolesGiven(people, email, rolesFrom(roles), person.email);
      return { words: '角色已改，立即生效。' };
    case 'revoke':
      await accountRevoked(people, email, person.email);
      return { words: '账号已停用，登录着的设备都已退出，通行密钥已删除。' };
    case 'withdraw':
      invitationWithdrawn(people, id, person.email);
      return { words: '链接已撤回，不能再用。' };
    case 'forget-passkey':
      passkeyRemoved(people, email, id, person.email);
      return { words: '通行密钥已删除。' };
    default:
      throw new Refusal(404, '没有这个操作。');
  }
}
