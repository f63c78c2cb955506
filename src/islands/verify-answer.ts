/** Says in words what a fingerprint, an anchor or a file is in a chain that was computed anew. */
import { anchored, type Code, type Sighting, sightings } from '../chain/find.ts';
import type { Chain, Link } from '../chain/walk.ts';
import type { Head, TakenOut } from './verify-data.ts';
import type { Shown } from './verify-record.ts';
import { answers } from './verify-words.ts';

/** A sentence of the verdict; `good` and `bad` are said with weight, `href` leads on. */
export interface Sentence {
  text: string;
  tone?: 'good' | 'bad';
  href?: string;
  /** The record as it is today, to be shown below. */
  record?: Shown;
}

const bad = (text: string): Sentence => ({ text, tone: 'bad' });
const good = (text: string): Sentence => ({ text, tone: 'good' });

/** Whether the whole chain holds; where something else does not, a chain that does is no comfort. */
export function chainSentence({ links, broken }: Chain, isDoubted: boolean): Sentence {
  if (broken) return bad(answers.broken[broken.why](broken.n, broken.on));
  if (isDoubted) return { text: answers.consistent(links.length) };
  return good(answers.holds(links.length, links[0]?.on ?? '', links[links.length - 1]?.on ?? ''));
}

/** What each of the fingerprints and anchors is; where an anchor broke, up to which one it still holds. */
export function codeSentences(codes: readonly Code[], links: readonly Link[], head: Head): Sentence[] {
  const found = codes.map((code) => ({ code, link: anchored(links, code.digits) }));
  const lost = found.some(({ code, link }) => !link && code.n);
  const last = Math.max(0, ...found.map(({ link }) => link?.n ?? 0));
  const until = links[last - 1];
  return [
    ...found.flatMap(({ code, link }) => (link ? anchorSentences(code, link) : ofCode(code, links, head))),
    ...(lost && until ? [{ text: answers.between(until.n, until.on) }] : []),
    ...(lost ? removalSentences(codes, links, head) : []),
  ];
}

function anchorSentences({ digits }: Code, { n, on, id }: Link): Sentence[] {
  return [good(answers.anchor(n, on)), ...shortSentence(digits, id)];
}

/** What fewer than forty digits prove. */
function shortSentence({ length }: string, id: string): Sentence[] {
  return length < 40 ? [{ text: answers.short(length, id) }] : [];
}

/** What the site says of texts taken out of the history, as far as today's chain bears it out. */
export function removalSentences(
  codes: readonly Code[],
  links: readonly Link[],
  { removals = [], names }: Pick<Head, 'removals' | 'names'>,
): Sentence[] {
  const told = ({ on, file, what, reason, oldHead, newHead }: TakenOut): Sentence[] => [
    { text: answers.removal(on, names[file]?.[0] ?? file, what, reason), href: '/corrections/' },
    ...(codes.some(({ digits }) => oldHead.startsWith(digits)) ? [{ text: answers.removalOldHead }] : []),
    links.some(({ id }) => id === newHead) ? { text: answers.removalTied } : bad(answers.removalLoose),
  ];
  return removals.length > 0 ? [...removals.flatMap(told), { text: answers.removalLimit }] : [];
}

function ofCode({ digits, n }: Code, links: readonly Link[], head: Head): Sentence[] {
  if (n) {
    const there = links[n - 1];
    return [bad(answers.noAnchor(n, there?.on ?? '', there?.id ?? ''))];
  }
  const [seen] = sightings(links, digits);
  if (!seen) return [bad(answers.unknown(digits)), ...removalSentences([{ digits }], links, head)];
  const [first, ...rest] = versionSentences(seen, head);
  const id = seen.from.changed.get(seen.path) ?? '';
  return [...(first ? [first] : []), ...shortSentence(digits, id), ...rest];
}

/** Which version of what this is, whether it is the one of today, and what happened since. */
export function versionSentences({ path, from, later }: Sighting, head: Head): Sentence[] {
  const file = path.startsWith(head.folder) ? path.slice(head.folder.length) : path;
  const [title, href] = head.names[file] ?? [file];
  const now = (later[later.length - 1] ?? from).changed.get(path) ?? '';
  const gone = now === '';
  const first = gone
    ? answers.withdrawn(title, from.on)
    : answers.version(title, from.on, later.length === 0);
  const versions = head.versions && later.length > 0 && /^[a-z-]+\/[^/]+\.\w+$/.test(file);
  return [
    gone || later.length > 0 ? { text: first } : good(first),
    ...(later.length > 0 ? [{ text: answers.later }] : []),
    ...later.map(({ id, on, action, reason }) => ({
      text: answers.change(on, head.said?.[`${id.slice(0, 10)} ${file}`] ?? action, reason),
    })),
    ...(versions ? [{ text: answers.history, href: `/history/${file.replace(/\.\w+$/, '')}/` }] : []),
    ...(href ? [{ text: answers.see, href }] : []),
    ...(href && now && /\.\w+$/.test(file) ? [{ text: '', record: { file, id: now } }] : []),
  ];
}
