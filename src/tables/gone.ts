import { money } from '../text/money.ts';
import type { StatementRow } from './money-lines.ts';

interface Then {
  id: string;
  label: string;
  amount: number;
}

/** The lines that only the periods beside this one had, so that every column of comparison adds up to its total. */
export function goneRows(
  now: readonly Then[],
  before: readonly Then[] = [],
  lastYear: readonly Then[] = [],
): StatementRow[] {
  const gone = [...before, ...lastYear].filter(({ id }) => !now.some((line) => line.id === id));
  return [...new Map(gone.toReversed().map((line) => [line.id, line])).values()]
    .toReversed()
    .map(({ id, label }) => ({
      id,
      label,
      amount: undefined,
      before: before.find((line) => line.id === id)?.amount,
      lastYear: lastYear.find((line) => line.id === id)?.amount,
      note: money.goneNote,
      path: [],
    }));
}
