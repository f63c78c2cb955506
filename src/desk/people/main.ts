import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { foldersOf } from '../folders.ts';
import { frontOf } from '../front.ts';
import { Refusal } from '../refusal.ts';
import { CannotStart } from '../repository.ts';
import { rolesFrom, roleWords } from '../rights.ts';
import { accountsCopied } from './database.ts';
import { invitationMade } from './invitations.ts';
import { accountOf, accountRevoked, accountsOf, openPeople, type People, rolesGiven } from './people.ts';

const help = `用法：
  npm run people -- list                                    有哪些人
  npm run people -- invite 邮箱 姓名 角色[,角色]            生成邀请链接
  npm run people -- again 邮箱                              重新发链接：重设密码，恢复停用的账号
  npm run people -- role 邮箱 角色[,角色]                   改角色
  npm run people -- revoke 邮箱                             停用账号，登录着的设备都退出
  npm run people -- backup 文件                             把账号另存一份（发布台开着也可以）
角色：编辑（editor）、审核（reviewer）、管理员（admin）、业委会（committee）`;

const folders = foldersOf(await realpath(process.env.SHAITAI_ROOT ?? process.cwd()));
try {
  if (!existsSync(folders.people)) throw new Refusal(409, '这里还没有账号；请先运行一次 npm start。');
  console.log(await answered(await openPeople(folders.people, frontOf()), process.argv.slice(2)));
} catch (error) {
  const known = error instanceof Refusal || error instanceof CannotStart;
  console.error(known ? error.message : error);
  process.exit(1);
}

async function answered(people: People, [command, address = '', ...more]: string[]): Promise<string> {
  const email = address.trim().toLowerCase();
  switch (command) {
    case 'list':
      return accountsOf(people).map(line).join('\n') || '还没有账号。';
    case 'invite': {
      const [name = '', roles = ''] = more;
      return link(invitationMade(people, { name, email, roles: rolesFrom(roles) }, '命令行'));
    }
    case 'again':
      return link(invitationMade(people, accountOf(people, email), '命令行'));
    case 'role':
      rolesGiven(people, email, rolesFrom(more.join(',')), '命令行');
      return `${line(accountOf(people, email))}\n立即生效。`;
    case 'revoke':
      await accountRevoked(people, email, '命令行');
      return `${email} 已停用，登录着的设备都已退出。`;
    case 'backup':
      await accountsCopied(people, address);
      return `账号已另存到 ${address}；恢复时停下发布台，把它放回 ${folders.people}。`;
    default:
      return help;
  }
}

function line({ name, email, roles, revoked, sessions }: ReturnType<typeof accountOf>): string {
  return `${name}　${email}　${roleWords(roles)}　${revoked ? '已停用' : `登录着 ${sessions} 处`}`;
}

function link(secret: string): string {
  const front = frontOf().origin ?? `http://127.0.0.1:${process.env.PORT || 4321}`;
  return `把这个链接交给本人，三天内有效，只能用一次：\n${front}/desk/invited/${secret}`;
}
