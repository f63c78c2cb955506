import { dayInWords } from '../format/date.ts';
import { type PriceItem, priceTiers } from '../schema/prices.ts';
import { isInForce, priceInWords, priceListTable } from '../tables/prices.ts';
import { words } from '../text/prices.ts';
import { TableView } from './TableView.tsx';

interface Props {
  prices: readonly PriceItem[];
  /** The day whose prices are shown. */
  day: string;
}

const tiers = Object.keys(priceTiers) as PriceItem['tier'][];

/** The price list by tier: in the contract, optional, collected for others; then what no longer holds. */
export function PricesView({ prices, day }: Props) {
  const ended = prices.filter((p) => p.effectiveTo && p.effectiveTo < day);
  const upcoming = prices.filter((p) => p.effectiveFrom > day);
  return (
    <>
      {tiers
        .map((tier) => ({ tier, table: priceListTable(prices, tier, day) }))
        .filter(({ table }) => table.rows.length > 0)
        .map(({ tier, table }) => (
          <section key={tier} id={tier}>
            <h2>{priceTiers[tier]}</h2>
            <TableView table={table} hideCaption stacked />
          </section>
        ))}
      {upcoming.length > 0 && (
        <section>
          <h2>{words.upcoming}</h2>
          <ul>
            {upcoming.map((p) => (
              <li key={p.code}>
                {p.name} {priceInWords(p)} <span className="faded">{dayInWords(p.effectiveFrom)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {ended.length > 0 && (
        <section>
          <h2>{words.ended}</h2>
          <ul>
            {ended.map((p) => (
              <li key={p.code} id={isInForce(p, day) ? undefined : p.code}>
                {p.name} {priceInWords(p)}{' '}
                <span className="faded">{words.endedOn(dayInWords(p.effectiveTo ?? ''))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
