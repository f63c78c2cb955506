import { type Person, publicSignature, signature } from './person.ts';
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
  /** The moment it was set for, `2026-11-23T08:00`; nothing when it was published by hand. */
  due: string;
}

/** What to read of the history: `count` changes after the first `skip`, of one path or of all. */
interface Range {
  skip: number;
  count: number;
  path?: string;
  /** Only what came after this instant, ISO 8601. */
  since?: string;
}

const trailer = (key: string) => `%(trailers:key=${key},valueonly,separator=%x2C)`;

/** Published changes, newest first. */
export async function historyOf(
  { git, branch }: Repository,
  { skip, count, path, since }: Range,
): Promise<Published[]> {
  const fields = ['%H', '%an', '%ae', '%aI', '%s', trailer('Reviewed-by'), trailer('Scheduled')];
  const after = since ? [`--since=${since}`] : [];
  const range = [`--skip=${skip}`, `--max-count=${count}`, ...after, branch];
  const printed = await git([
    'log',
    '-z',
    `--format=${fields.join('%x1f')}`,
    ...range,
    '--',
    ...(path ? [path] : ['content', 'public']),
  ]);
  return printed
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const [commit = '', author = '', email = '', at = '', sentence = '', reviewer = '', due = ''] =
        entry.split('\x1f');
      return { commit, author, email, at, sentence, reviewer: reviewer.trim(), due: due.trim() };
    });
}

/** The account that approved a change, if it has one here. */
export function reviewerIn<P extends Person>({ reviewer }: Published, people: readonly P[]): P | undefined {
  const address = /<([^<>]+)>$/.exec(reviewer)?.[1];
  return people.find((person) => publicSignature(person).email === address);
}

/** The same changes with the names and addresses that only the desk knows, for those who may see them. */
export function withNames(changes: readonly Published[], people: readonly Person[]): Published[] {
  const known = new Map(people.map((person) => [publicSignature(person).email, person]));
  return changes.map((change) => {
    const writer = known.get(change.email);
    const named = writer && { author: signature(writer), email: writer.email };
    const approver = reviewerIn(change, people);
    const reviewer = approver ? `${signature(approver)} <${approver.email}>` : change.reviewer;
    return { ...change, ...named, reviewer };
  });
}
