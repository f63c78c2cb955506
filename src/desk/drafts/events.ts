import type { Git } from '../git.ts';

/** What can happen to a draft before it is published. */
export type DraftAction = 'save' | 'submit' | 'return' | 'comment';

/** One step of a draft: a commit on its branch. */
export interface DraftEvent {
  commit: string;
  action: DraftAction;
  /** Name with role, and the work address that tells people apart. */
  name: string;
  email: string;
  /** ISO 8601 with zone. */
  at: string;
  /** What the person wrote, or the first line of the message. */
  words: string;
}

const mark = 'Shaitai-Action: ';

/** The message of a step: a sentence, what the person wrote, and in the last paragraph what kind of step it is. */
export function eventMessage(action: DraftAction, sentence: string, words = ''): string {
  const quoted = words.trim() === '' ? '' : `\n${words.trim()}\n`;
  return `${sentence}\n${quoted}\n${mark}${action}\n`;
}

/** The steps between two commits, oldest first. A commit that somebody made by hand counts as a save. */
export async function eventsOf(git: Git, base: string, commit: string): Promise<DraftEvent[]> {
  const format = ['%H', '%an', '%ae', '%aI', '%B'].join('%x1f');
  const printed = await git(['log', '-z', '--reverse', `--format=${format}`, `${base}..${commit}`]);
  return printed
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const [id = '', name = '', email = '', at = '', message = ''] = entry.split('\x1f');
      const { action, words } = meaningOf(message);
      return { commit: id, action, name, email: email.toLowerCase(), at, words };
    });
}

/** Only the last paragraph says what a step is: what people write cannot pass for it. */
function meaningOf(message: string): { action: DraftAction; words: string } {
  const paragraphs = message.trimEnd().split(/\n\n/);
  const said = paragraphs.at(-1) ?? '';
  const action = (['save', 'submit', 'return', 'comment'] as const).find((one) => said === mark + one);
  const words = paragraphs.slice(1, action ? -1 : undefined).join('\n\n');
  return { action: action ?? 'save', words: words || (paragraphs[0] ?? '') };
}
