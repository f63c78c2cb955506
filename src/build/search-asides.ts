/** A record's text and its label, as far as telling asides from content needs them. */
export interface Labelled {
  text: string;
  kind: string;
  category?: string;
}

/** A text in two parts: what it is about, and the standing sentences in it. */
export interface Parts {
  content: string;
  aside: string;
}

const fewestLabels = 4;
const newest = 20;

/**
 * Sentences that stand word for word under many different labels are courtesies and standing reminders
 * (乘坐电梯时避让老人). They weigh little, so that a passing mention is not taken for the subject, and are
 * found only in the newest records that have them. Records come oldest first.
 */
export function asides(records: Labelled[]): Parts[] {
  const standing = new Map<string, { labels: Set<string>; holders: number[] }>();
  records.forEach(({ text, kind, category }, at) => {
    for (const sentence of sentences(text)) {
      const known = standing.get(sentence) ?? { labels: new Set(), holders: [] };
      known.labels.add(category ?? kind);
      known.holders.push(at);
      standing.set(sentence, known);
    }
  });
  return records.map(({ text }, at) => {
    const parts = sentences(text).map((sentence) => ({ sentence, ...standing.get(sentence) }));
    const content = parts.filter(({ labels }) => (labels?.size ?? 0) < fewestLabels);
    const aside = parts.filter(
      (part) => !content.includes(part) && part.holders?.slice(-newest).includes(at),
    );
    const joined = (some: typeof parts): string => some.map(({ sentence }) => sentence).join('\n');
    return { content: joined(content), aside: joined(aside) };
  });
}

/** A space beside a figure is none between sentences: 9 号楼, 104.93 万元. */
function sentences(text: string): string[] {
  return text
    .split(/[\n。！？；!?;]|(?<![\w月年])\s+(?!\w)/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
