/** Says in words what a fingerprint, an anchor or a file is in a chain that was computed anew. */
import { anchored, type Code, type Sighting, sightings } from '../chain/find.ts';
import type { Chain, Link } from '../chain/walk.ts';
import type { Head } from './verify-data.ts';
import { answers } from './verify-words.ts';

/** A sentence of the verdict; `good` and `bad` are said with weight, `href` leads on. */
export interface Sentence {
  text: string;
  tone?: 'good' | 'bad';
  href?: string;
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
    ...found.flatMap(({ code, link }) => (link ? [good(anchorText(code, link))] : ofCode(code, links, head))),
    ...(lost && until ? [{ text: answers.between(until.n, until.on) }] : []),
  ];
}

function anchorText({ digits }: Code, { n, on }: Link): string {
  return answers.anchor(n, on) + (digits.length < 40 ? answers.short : '');
}

function ofCode({ digits, n }: Code, links: readonly Link[], head: Head): Sentence[] {
  if (n) {
    const there = links[n - 1];
    return [bad(answers.noAnchor(n, there?.on ?? '', there?.id ?? ''))];
  }
  const [seen] = sightings(links, digits);
  return seen ? versionSentences(seen, head) : [bad(answers.unknown(digits))];
}

/** Which version of what this is, whether it is the one of today, and what happened since. */
export function versionSentences({ path, from, later }: Sighting, head: Head): Sentence[] {
  const file = path.startsWith(head.folder) ? path.slice(head.folder.length) : path;
  const [title, href] = head.names[file] ?? [file];
  const gone = later[later.length - 1]?.changed.get(path) === '';
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
  ];
}
