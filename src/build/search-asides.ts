/** A record's text and its label, as far as telling asides from content needs them. */
export interface Labelled {
  text: string;
  kind: string;
  category?: string;
}

const fewestLabels = 4;

/**
 * Sentences that stand word for word under many different labels are courtesies and standing reminders
 * (乘坐电梯时避让老人): they are found, but weigh little, so that a passing mention is not taken for the subject.
 */
export function asides(records: Labelled[]): (text: string) => { content: string; aside: string } {
  const labels = new Map<string, Set<string>>();
  for (const { text, kind, category } of records) {
    for (const sentence of sentences(text)) {
      labels.set(sentence, (labels.get(sentence) ?? new Set()).add(category ?? kind));
    }
  }
  return (text) => {
    const parts = sentences(text);
    const standing = (sentence: string): boolean => (labels.get(sentence)?.size ?? 0) >= fewestLabels;
    return {
      content: parts.filter((sentence) => !standing(sentence)).join('\n'),
      aside: parts.filter(standing).join('\n'),
    };
  };
}

function sentences(text: string): string[] {
  return text
    .split(/[\n。！？；!?;]|\s{1,}/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
