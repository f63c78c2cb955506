import type { PriceItem } from '../schema/prices.ts';
import type { Standard } from '../schema/standards.ts';
import { basicFees, basicServicesTable, optionalServicesTable } from '../tables/menu.ts';
import { menuWords as words } from '../text/menu.ts';
import { TableView } from './TableView.tsx';

interface Props {
  standards: readonly Standard[];
  prices: readonly PriceItem[];
  day: string;
}

/**
 * The service menu: what is in the contract, and apart from it what can be had for a price. The board sheet of the
 * standards leaves it out: prices have a sheet of their own.
 */
export function ServiceMenuView({ standards, prices, day }: Props) {
  const optional = optionalServicesTable(prices, day);
  return (
    <section id="menu" className="no-print">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <h3>{words.basic}</h3>
      <p>{words.basicLead(standards.length, basicFees(prices, day))}</p>
      <TableView table={basicServicesTable(standards)} hideCaption stacked />
      <h3>{words.optional}</h3>
      {optional.rows.length > 0 ? (
        <TableView table={optional} hideCaption stacked />
      ) : (
        <p>{words.noOptional}</p>
      )}
      <p>
        <a className="more" href="/fees/prices/">
          {words.prices}
        </a>
      </p>
    </section>
  );
}
