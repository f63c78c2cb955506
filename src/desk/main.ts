import { realpath } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { recallTexts } from '../build/texts.ts';
import { adminFailure } from './admin.ts';
import { api } from './api.ts';
import { Backup, backupSettings } from './backup.ts';
import { compressing } from './compressing.ts';
import { doors } from './doors.ts';
import { everyMoment, publishDue } from './drafts/clock.ts';
import { draftLocksRemoved } from './drafts/locks.ts';
import { foldersOf } from './folders.ts';
import { type Front, frontOf } from './front.ts';
import type { Git } from './git.ts';
import { heal } from './heal.ts';
import { listsWarmed } from './list.ts';
import { lockTaken } from './lock.ts';
import { logged } from './log.ts';
import { afterMidnight } from './midnight.ts';
import { Attempts } from './people/attempts.ts';
import { FirstDoor } from './people/first.ts';
import { oidcFrom, peopleWith } from './people/oidc.ts';
import { activeOf, type People } from './people/people.ts';
import { personIn } from './people/session.ts';
import { Publisher } from './publisher.ts';
import { Queue } from './queue.ts';
import { ordersTaken } from './releases/order.ts';
import { orphansRemoved } from './releases.ts';
import { CannotStart, headOf, type Repository, repositoryAt } from './repository.ts';
import { communityRoot } from './seed.ts';
import { closed, deskServer, listening } from './server.ts';
import { codeFingerprint, type Programs, programs } from './sources.ts';
import { said } from './turn.ts';

const say = (line: string) => console.log(line);

try {
  const all = programs(process.env);
  const root = await communityRoot(all.project, process.env.SHAITAI_ROOT);
  const repository = await repositoryAt(root);
  const release = await lockTaken(foldersOf(await realpath(root)));
  await opened(repository, all, release).catch(async (error: unknown) => {
    await release();
    throw error;
  });
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
}

/** Heals, listens, builds what is missing, and prints the two addresses when both can be opened. */
async function opened(given: Repository, all: Programs, release: () => Promise<void>): Promise<void> {
  // Else the first look at a long archive keeps everybody waiting: 10,000 notices take ten seconds to read.
  recallTexts(join(given.folders.own, 'memory.texts'));
  const settings = await backupSettings(given.folders, process.env);
  const ended = new AbortController();
  const backup = settings && new Backup(given, settings, ended.signal);
  const everybody: { people?: People } = {};
  const isAlone = () => everybody.people !== undefined && activeOf(everybody.people).length === 1;
  const repository = { ...given, git: movesTold(given.git, () => backup?.soon()), isAlone };
  const front = frontOf();
  await heal(repository);
  await draftLocksRemoved(repository);
  await orphansRemoved(repository.folders);
  const code = await codeFingerprint(all);
  const publisher = new Publisher(repository, all, code, say);
  await publisher.resume();
  const queue = new Queue();
  const pen = { repository, queue, published: (commit: string) => void publisher.publish(commit) };
  const oidc = oidcFrom(process.env);
  const people = await peopleWith(repository.folders.people, front, oidc);
  everybody.people = people;
  const first = new FirstDoor(people);
  const house = {
    ...{ people, pen, first, attempts: new Attempts(), front, publisher, backup },
    ...(oidc && { oidc: oidc.name }),
  };
  const isKnown = async (headers: Headers) => (await personIn(people, headers)) !== undefined;
  const answers = { api: api(house, publisher), doors: doors(house), isKnown };
  const server = deskServer(answers, shelfOf(publisher, repository), front);
  const port = await portTaken(server, front);
  said({ port });
  const closing = closeOnSignal(async () => {
    const answered = closed(server);
    await queue.idle();
    await publisher.close();
    await answered;
    ended.abort();
    logged('stopped');
    await release();
  });
  afterMidnight(() => void headOf(repository).then((head) => publisher.publish(head)), closing);
  ordersTaken(repository.folders, publisher, closing);
  logged('started', { port, live: publisher.live?.id, backup: backup !== undefined });
  backup?.soon();
  if (front.origin) publisher.whenLive = compressing(all, closing, say);
  const due = async () => {
    const commit = await queue.run(() => publishDue(repository, people, new Date(), say));
    if (commit) pen.published(commit);
  };
  everyMoment(due, closing);
  const admin = adminFailure(repository.folders, all, code, closing);
  await publisher.publish(await headOf(repository));
  const failure = await admin;
  void listsWarmed(repository).catch(() => undefined);
  if (!closing.aborted) announced({ port, front, root: repository.folders.root }, failure, first.code);
}

/** Git that tells when it has moved a branch, whoever asked for it: that is when there is something to back up. */
function movesTold(git: Git, tell: () => void): Git {
  return async (args, extra) => {
    const printed = await git(args, extra);
    if (args[0] === 'update-ref') tell();
    return printed;
  };
}

function shelfOf(publisher: Publisher, { folders }: Repository) {
  return {
    get live() {
      return publisher.live;
    },
    get kept() {
      return publisher.kept;
    },
    get building() {
      return publisher.building;
    },
    admin: folders.admin,
  };
}

/** A proxy knows one port: a desk behind it that took the next would leave it to whoever has this one. */
async function portTaken(server: Server, { origin }: Front): Promise<number> {
  const wanted = wantedPort();
  try {
    return await listening(server, wanted, origin ? 0 : 20);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CannotStart(
      `端口 ${wanted} 被别的程序占用；请关掉它，或用 PORT=… 换一个端口，代理的配置也要改。`,
    );
  }
}

function wantedPort(): number {
  const port = Number(process.env.PORT || 4321);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new CannotStart(`PORT 要写成 0 到 65535 的整数，现在是“${process.env.PORT}”。`);
}

interface Place {
  port: number;
  front: Front;
  root: string;
}

function announced(
  { port, front, root }: Place,
  failure: string | undefined,
  code: string | undefined,
): void {
  const here = `http://127.0.0.1:${port}`;
  if (failure) say(`管理后台没有生成成功：\n${failure}`);
  say(`小区的内容和历史在 ${root}`);
  if (front.origin) say(`在 ${here} 等代理转来的请求（配置见 deploy/README.md）`);
  say(`公开网站 ${front.origin ?? here}/`);
  say(`管理后台 ${front.origin ?? here}/admin/`);
  if (code) say(`还没有管理员：打开管理后台，填写一次性代码 ${code} 设立第一位。`);
}

/** On Ctrl+C or a polite end: lets the write under way finish, stops builds, gives back the lock. */
function closeOnSignal(close: () => Promise<void>): AbortSignal {
  const closing = new AbortController();
  const end = () => {
    if (closing.signal.aborted) return;
    closing.abort();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // Whoever looks after several desks is gone, however it ended.
  process.on('disconnect', end);
  return closing.signal;
}
