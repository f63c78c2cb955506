import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { searchAnswers } from '../../build/ask-search.ts';
import { type Asked, filesBefore, lookedThrough, Unfit } from './verify.ts';

// A program of its own, so that looking through thousands of pages keeps nobody waiting at the desk: it reads what is
// asked from the file it is given and writes there what it found. Started with a channel it lists the release before and
// waits for the word that the site is there. Exit code 1 says on stderr why the site is not fit.
const [, , file = ''] = process.argv;
const word = process.send ? once(process, 'message') : undefined;
try {
  const asked = JSON.parse(await readFile(file, 'utf8')) as Asked;
  const earlier = filesBefore(asked);
  await word;
  if (process.connected) process.disconnect();
  await writeFile(file, JSON.stringify(await lookedThrough(asked, searchAnswers, earlier)));
} catch (error) {
  process.stderr.write(`${error instanceof Unfit ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
