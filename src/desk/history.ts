import type { Repository } from './repository.ts';

/** One published change, as the history tells it. */
export interface Published {
  commit: string;
  /** Who wrote it, with role where the desk made the commit. */
  author: string;
  email: string;
  /** ISO 8601 with zone. */
  at: string;
  /** First line of the message. */
  sentence: string;
  /** Who approved it; nothing where one person is enough. */
  reviewer: string;
}

/** Published changes, newest first: `count` of them after the first `skip`. */
export async function historyOf(
  { git, branch }: Repository,
  { skip, count }: { skip: number; count: number },
): Promise<Published[]> {
  const fields = ['%H', '%an', '%ae', '%aI', '%s', '%(trailers:key=Reviewed-by,valueonly,separator=%x2C)'];
  const range = [`--skip=${skip}`, `--max-count=${count}`, branch];
  const printed = await git([
    'log',
    '-z',
    `--format=${fields.join('%x1f')}`,
    ...range,
    '--',
    'content',
    'public',
  ]);
  return printed
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const [commit = '', author = '', email = '', at = '', sentence = '', reviewer = ''] =
        entry.split('\x1f');
      return { commit, author, email, at, sentence, reviewer: reviewer.trim() };
    });
}
