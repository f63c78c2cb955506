import { realpath } from 'node:fs/promises';
import { type Folders, foldersOf } from '../folders.ts';
import { lockTaken } from '../lock.ts';
import { Refusal } from '../refusal.ts';
import { currentRelease, releasesIn } from '../releases.ts';
import { CannotStart, repositoryAt } from '../repository.ts';
import { communityRoot } from '../seed.ts';
import { programs } from '../sources.ts';
import { ordered } from './order.ts';
import { putBack, putBackForgotten, rolledBackIn } from './rollback.ts';
import { backWords, nameOf } from './words.ts';

const help = `用法：
  npm run release -- list                网站的各版，最新的在前
  npm run release -- rollback [编号]     退回到某一版；不写编号就是再早一版
  npm run release -- forward             重新发布最新的内容
退回只换网站显示的那一版，修改记录不变；下一次发布又回到最新。发布台开着或停着都能用。`;

try {
  const root = await communityRoot(programs(process.env).project, process.env.SHAITAI_ROOT);
  const [command = '', id] = process.argv.slice(2);
  console.log(await answered(root, foldersOf(await realpath(root)), command, id));
} catch (error) {
  console.error(error instanceof Refusal || error instanceof CannotStart ? error.message : error);
  process.exit(1);
}

async function answered(root: string, folders: Folders, command: string, id?: string): Promise<string> {
  if (command === 'list') return listed(folders);
  if (command !== 'rollback' && command !== 'forward') return help;
  const chosen = command === 'rollback' ? (id ?? (await earlier(folders))) : '';
  const release = await lockTaken(folders).catch(() => undefined);
  if (!release) {
    const { good, words } = await ordered(folders, command, chosen);
    if (!good) throw new Refusal(409, words);
    return words;
  }
  try {
    if (command === 'rollback') return backWords((await putBack(await repositoryAt(root), chosen)).release);
    await putBackForgotten(folders);
    return '发布台没有开着；下次 npm start 时，网站回到最新的内容。';
  } finally {
    await release();
  }
}

async function listed(folders: Folders): Promise<string> {
  const live = await currentRelease(folders);
  const back = await rolledBackIn(folders);
  const lines = (await releasesIn(folders)).map((release) => {
    const now = release.id === live?.id ? `　← 网站现在显示${back ? '（退回的）' : ''}` : '';
    return `${release.id}　${nameOf(release)}　提交 ${release.commit.slice(0, 10)}${now}`;
  });
  return lines.join('\n') || '还没有发布过。';
}

/** The release before the one that readers get. */
async function earlier(folders: Folders): Promise<string> {
  const releases = await releasesIn(folders);
  const live = await currentRelease(folders);
  const before = releases[releases.findIndex(({ id }) => id === live?.id) + 1];
  if (!before) throw new Refusal(409, '没有更早的版本了。');
  return before.id;
}
