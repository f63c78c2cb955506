import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { textIfAny, writeWhole } from '../disk.ts';
import type { Folders } from '../folders.ts';
import type { Publisher } from '../publisher.ts';
import { Refusal } from '../refusal.ts';
import { backWords } from './words.ts';

const order = z.strictObject({ id: z.string(), act: z.enum(['rollback', 'forward']), release: z.string() });
const answer = z.strictObject({ id: z.string(), good: z.boolean(), words: z.string() });

/** What the command asks of a desk that runs, and what that answers: two files, since both belong to the same account. */
export type Answer = z.output<typeof answer>;

const orderFile = ({ own }: Folders) => join(own, 'release-order.json');
const answerFile = ({ own }: Folders) => join(own, 'release-answer.json');

/** Asks a running desk and waits for its answer, half a minute at most. */
export async function ordered(
  folders: Folders,
  act: 'rollback' | 'forward',
  release: string,
): Promise<Answer> {
  const id = randomUUID();
  await writeWhole(folders, orderFile(folders), JSON.stringify({ id, act, release }));
  for (let attempt = 0; attempt < 300; attempt++) {
    await wait(100);
    const text = await textIfAny(answerFile(folders));
    const found = text === undefined ? undefined : answer.safeParse(JSON.parse(text)).data;
    if (found?.id === id) return found;
  }
  await rm(orderFile(folders), { force: true });
  return { id, good: false, words: '发布台没有回答；请在后台的“版本”页上操作，或停下发布台再试。' };
}

/** Does what the command asks, as long as the desk runs; what was asked of a desk before is forgotten. */
export function ordersTaken(folders: Folders, publisher: Publisher, closing: AbortSignal): void {
  rmSync(orderFile(folders), { force: true });
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await taken(folders, publisher).catch(() => undefined);
    busy = false;
  }, 300);
  timer.unref();
  closing.addEventListener('abort', () => clearInterval(timer), { once: true });
}

async function taken(folders: Folders, publisher: Publisher): Promise<void> {
  const text = await readFile(orderFile(folders), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  await rm(orderFile(folders), { force: true });
  const { id, act, release } = order.parse(JSON.parse(text));
  const told = await (act === 'rollback' ? rolledBack(publisher, release) : forward(publisher));
  await writeWhole(folders, answerFile(folders), JSON.stringify({ id, ...told }));
}

async function rolledBack(publisher: Publisher, id: string): Promise<Omit<Answer, 'id'>> {
  try {
    return { good: true, words: backWords(await publisher.rollBack(id)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { good: false, words: error.message };
  }
}

async function forward(publisher: Publisher): Promise<Omit<Answer, 'id'>> {
  await publisher.anew();
  return { good: true, words: '正在重新发布最新的内容。' };
}
