import { asPublished } from '../figures/price-history.ts';
import { dayInWords } from '../format/date.ts';
import { type PriceItem, priceTiers } from '../schema/prices.ts';
import { marksText, type Named } from '../tables/money-marks.ts';
import { isInForce, priceInWords, priceListTable, toldMarks } from '../tables/prices.ts';
import { words } from '../text/prices.ts';
import { PriceList } from './PriceList.tsx';

interface Props {
  prices: readonly PriceItem[];
  /** The day whose prices are shown. */
  day: string;
  documents?: readonly Named[];
  /** A past day has only what held then. */
  past?: boolean;
  /** Prices that were told after their first day, as `lateTold` gives them. */
  late?: ReadonlyMap<string, string>;
}

const tiers = Object.keys(priceTiers) as PriceItem['tier'][];

/** The price list by tier: in the contract, optional, collected for others; then what is to come and what is over. */
export function PricesView({ prices, day, documents = [], past = false, late }: Props) {
  const ended = prices.filter((p) => !past && p.effectiveTo && p.effectiveTo < day);
  const upcoming = prices.filter((p) => !past && p.effectiveFrom > day);
  const wrong = prices.filter(
    (p) => !isInForce(p, day) && isInForce({ ...p, effectiveTo: undefined, ...asPublished(p) }, day),
  );
  return (
    <>
      {tiers
        .map((tier) => ({ tier, table: priceListTable(prices, tier, day, documents, late) }))
        .filter(({ table }) => table.rows.length > 0)
        .map(({ tier, table }) => (
          <section key={tier} id={tier}>
            <h2>{priceTiers[tier]}</h2>
            <PriceList table={table} />
          </section>
        ))}
      <Others title={words.upcoming} prices={upcoming} say={(p) => words.from(dayInWords(p.effectiveFrom))} />
      <Others
        title={words.ended}
        prices={ended.filter((p) => !isInForce(p, day))}
        say={(p) => words.endedOn(dayInWords(p.effectiveTo ?? ''))}
      />
      {past && (
        <Others
          title={words.wrongDays}
          prices={wrong}
          say={(p) => marksText(toldMarks(p, new Map())) ?? ''}
        />
      )}
    </>
  );
}

interface OthersProps {
  title: string;
  prices: readonly PriceItem[];
  say: (item: PriceItem) => string;
}

function Others({ title, prices, say }: OthersProps) {
  if (prices.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="related">
        {prices.map((p) => (
          <li key={p.code} id={p.code}>
            {p.name} {priceInWords(p)} <span className="faded">{say(p)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
