/** What the result list shows of a record; one small file each. */
export interface Card {
  url: string;
  title: string;
  kind: string;
  category?: string;
  date?: string;
  buildings: string[];
  from?: string;
  to?: string;
  text: string;
}

/** Where a record stands in time; undefined when it has no term. */
export type Term = 'coming' | 'running' | 'over';

/** The state of a term at a moment, both written YYYY-MM-DDTHH:mm; the last minute still counts. */
export function term(card: Pick<Card, 'from' | 'to'>, now: string): Term | undefined {
  if (!card.from && !card.to) return undefined;
  if (card.from && now < card.from) return 'coming';
  return card.to && now > card.to ? 'over' : 'running';
}
