import type { Notice } from '../schema/notices.ts';

/** How much room a notice takes on paper, and so how small it is set; `beyond` is more than one A4 sheet holds. */
export type BoardLength = 'short' | 'medium' | 'long' | 'longest' | 'beyond';

/** Up to how many lines of forty characters each setting of the board sheet has room for; measured in print. */
const room: [length: BoardLength, lines: number][] = [
  ['short', 8],
  ['medium', 14],
  ['long', 20],
  ['longest', 50],
];

/** A picture on the sheet takes the room of so many lines. */
const pictureLines = 12;

/** The length of what is written or still being written, estimated by its characters. */
export function boardLength({
  body = '',
  summary = '',
  pictures = [],
}: Partial<Pick<Notice, 'body' | 'summary' | 'pictures'>>): BoardLength {
  const printed = `${summary}\n${body}`
    .split('\n')
    .map((text) => (text.trim() ? Math.ceil(text.length / 40) : 0.4));
  const lines = printed.reduce((sum, n) => sum + n, 0) + pictures.length * pictureLines;
  return room.find(([, most]) => lines <= most)?.[0] ?? 'beyond';
}
