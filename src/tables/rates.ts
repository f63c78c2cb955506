import { partsOf } from '../figures/shares.ts';
import { divideRounded } from '../format/number.ts';
import type { StatementRow } from './money-lines.ts';

type Rated = Exclude<StatementRow, string>;

/**
 * What every row of a statement comes to per m² and month, or per household: sums are rounded, and the lines above them
 * are rounded up or down so that they make the printed sum (domain fact V-5, largest remainder). By id of the row.
 * @param divisor what amounts are divided by @param per units in one of it
 */
export function ratesOf(rows: readonly StatementRow[], divisor: number, per: number): Map<string, number> {
  const rates = new Map<string, number>();
  const rounded = ({ amount = 0 }: Rated) => divideRounded(amount, divisor, per);
  let open: Rated[] = [];
  let subs: { row: Rated; of: Rated[] }[] = [];
  const close = (target?: number) => {
    const amounts = open.map(({ amount = 0 }) => amount);
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    const parts = partsOf(amounts, { divisor, per, target: target ?? divideRounded(sum, divisor, per) });
    open.forEach(({ id }, i) => {
      rates.set(id, parts[i] ?? 0);
    });
    for (const { row, of } of subs)
      rates.set(
        row.id,
        of.reduce((total, { id }) => total + (rates.get(id) ?? 0), 0),
      );
    open = [];
    subs = [];
  };
  for (const row of rows) {
    if (typeof row === 'string') close();
    else if (row.amount === undefined || row.perSqm === false) continue;
    else if (row.sub) subs.push({ row, of: [...open] });
    else if (row.role !== 'total') open.push(row);
    else {
      const own = rounded(row);
      close(open.length === 0 ? undefined : row.restOf ? (rates.get(row.restOf) ?? 0) - own : own);
      rates.set(row.id, own);
    }
  }
  close();
  return rates;
}
