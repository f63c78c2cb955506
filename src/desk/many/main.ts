/**
 * The desks of several communities on one machine: `SHAITAI_COMMUNITIES=/srv/communities npm run desks`. Each folder in
 * it is a repository of its own with its own people, drafts and releases; `communities.json` says who answers to which
 * address. Each desk is a process of its own; this one hands them their requests by name, starts them again, and lets
 * them build one after the other (`SHAITAI_BUILDS`, 1 unless told).
 */
import { once } from 'node:events';
import { addressed, communitiesIn } from '../communities.ts';
import { CannotStart } from '../repository.ts';
import { listening } from '../server.ts';
import { Desk } from './desk.ts';
import { dispatcher } from './dispatch.ts';
import { Turns } from './turns.ts';

const say = (line: string) => console.log(line);

try {
  await opened();
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
}

async function opened(): Promise<void> {
  const { SHAITAI_COMMUNITIES: folder, SHAITAI_BUILDS: builds = '1', PORT = '4321' } = process.env;
  if (!folder) throw new CannotStart('请用 SHAITAI_COMMUNITIES 指明各小区仓库所在的文件夹。');
  if (!/^[1-9]\d?$/.test(builds)) throw new CannotStart('SHAITAI_BUILDS 要写成 1 到 99 的整数。');
  const all = addressed(communitiesIn(folder));
  const desks = new Map<string, Desk>();
  const server = dispatcher((host) => {
    const desk = desks.get(host);
    return desk && { host, port: desk.port };
  });
  const port = await listening(server, Number(PORT), 0).catch(() => {
    throw new CannotStart(`端口 ${PORT} 用不了；请换一个，代理的配置也要改。`);
  });
  const turns = new Turns(Number(builds));
  for (const one of all) desks.set(new URL(one.url).host, new Desk(one, turns, say));
  say(`${all.length} 个小区，在 http://127.0.0.1:${port} 等代理转来的请求（配置见 deploy/README.md）`);
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  server.close();
  server.closeIdleConnections();
  await Promise.all([...desks.values()].map((desk) => desk.close()));
  process.exit(0);
}
