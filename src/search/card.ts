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
  gone?: 'withdrawn' | 'replaced';
}

/** Where a record stands, in the names the badges of the site have. */
export type State = 'upcoming' | 'current' | 'ended' | 'withdrawn' | 'replaced';

/**
 * The state at a moment written YYYY-MM-DDTHH:mm, as the record's own page says it: what was withdrawn or
 * replaced is nothing else, and the last minute of a term still counts. Undefined when it has no term.
 */
export function stateOf(card: Pick<Card, 'from' | 'to' | 'gone'>, now: string): State | undefined {
  if (card.gone) return card.gone;
  if (!card.from && !card.to) return undefined;
  if (card.from && now < card.from) return 'upcoming';
  return card.to && now > card.to ? 'ended' : 'current';
}
