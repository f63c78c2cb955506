import type { Git } from '../git.ts';
import { isPublicAddress } from '../person.ts';
import { roles } from '../rights.ts';

/** What can happen to a draft before it is published. */
export const draftActions = ['save', 'submit', 'return', 'comment', 'schedule', 'recall', 'failed'] as const;

/** One of them; `failed` is the desk's own word on a moment that came to nothing. */
export type DraftAction = (typeof draftActions)[number];

/** One step of a draft: a commit on its branch. */
export interface DraftEvent {
  commit: string;
  action: DraftAction;
  /** Name with role, and the work address that tells people apart. */
  name: string;
  email: string;
  /** The same person as the published history may name them. */
  public: { name: string; email: string };
  /** ISO 8601 with zone. */
  at: string;
  /** What the person wrote, or the first line of the message. */
  words: string;
  /** When it is to be published, `2026-11-23T08:00` in Shanghai. */
  due?: string;
}

const mark = 'Shaitai-Action: ';
const dueMark = 'Shaitai-Due: ';

/** The message of a step: a sentence, what the person wrote, and in the last paragraph what kind of step it is. */
export function eventMessage(action: DraftAction, sentence: string, words = '', due = ''): string {
  const quoted = words.trim() === '' ? '' : `\n${words.trim()}\n`;
  return `${sentence}\n${quoted}\n${mark}${action}\n${due === '' ? '' : `${dueMark}${due}\n`}`;
}

/** The steps between two commits, oldest first. A commit that somebody made by hand counts as a save. */
export async function eventsOf(git: Git, base: string, commit: string): Promise<DraftEvent[]> {
  const format = ['%H', '%an', '%ae', '%aI', '%cn', '%ce', '%B'].join('%x1f');
  const printed = await git(['log', '-z', '--reverse', `--format=${format}`, `${base}..${commit}`]);
  return printed
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      // The message comes last: whatever stands in it cannot pass for a name.
      const [id = '', name = '', email = '', at = '', cn = '', ce = '', ...message] = entry.split('\x1f');
      const said = { name, email: email.toLowerCase(), public: publicOf(cn, ce) };
      return { commit: id, ...said, at, ...meaningOf(message.join('')) };
    });
}

/** A step that an older desk wrote, or a hand, names nobody who may be published; a post it always has. */
function publicOf(name: string, email: string): DraftEvent['public'] {
  return isPublicAddress(email) ? { name, email } : { name: roles.editor, email: 'editor@desk.invalid' };
}

/** Only the last paragraph says what a step is: what people write cannot pass for it. */
function meaningOf(message: string): Pick<DraftEvent, 'action' | 'words' | 'due'> {
  const paragraphs = message.trimEnd().split(/\n\n/);
  const [said = '', moment = ''] = (paragraphs.at(-1) ?? '').split('\n');
  const action = draftActions.find((one) => said === mark + one);
  const words = paragraphs.slice(1, action ? -1 : undefined).join('\n\n');
  const due = moment.startsWith(dueMark) ? moment.slice(dueMark.length) : undefined;
  return { action: action ?? 'save', words: words || (paragraphs[0] ?? ''), ...(due && { due }) };
}

/** Where a draft stands: being written, waiting for another person, sent back with a comment, waiting for its moment. */
export type DraftState = 'draft' | 'review' | 'returned' | 'scheduled';

/** Where the steps of a draft have led; a comment leads nowhere, a moment called back to where it was before. */
export function stateOf(events: readonly DraftEvent[]): DraftState {
  const last = events.findLast(({ action }) => action !== 'comment')?.action;
  if (last === 'schedule') return 'scheduled';
  const before = events.findLast(({ action }) => ['save', 'submit', 'return'].includes(action))?.action;
  return before === 'submit' ? 'review' : before === 'return' ? 'returned' : 'draft';
}
