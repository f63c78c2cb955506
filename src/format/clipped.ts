/** A text of at most so many characters: whole sentences while they fit, else cut with an ellipsis. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const sentences = text.slice(0, most).lastIndexOf('。') + 1;
  return sentences > most / 3 ? text.slice(0, sentences) : `${text.slice(0, most - 1)}…`;
}
