import { counted } from '../figures/coverage.ts';
import { periodAfter } from '../figures/deadlines.ts';
import { accountLines } from '../figures/lines.ts';
import { daysOf } from '../figures/periods.ts';
import { siteIn } from '../figures/sizes.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { percentOf, yuan } from '../format/number.ts';
import type { Account } from '../schema/accounts.ts';
import type { PriceItem } from '../schema/prices.ts';
import type { Site } from '../schema/site.ts';
import { itemised, nextBudgetTable, partsTable } from '../tables/money-account.ts';
import { budgetChart } from '../tables/money-charts.ts';
import { dueTable } from '../tables/money-due.ts';
import type { Named } from '../tables/money-marks.ts';
import { yearTable } from '../tables/money-year.ts';
import { words } from '../text/accounts.ts';
import { words as figureWords } from '../text/figure.ts';
import { money } from '../text/money.ts';
import { feesPage } from '../text/site.ts';
import { DetailsView } from './DetailsView.tsx';
import { Figure } from './Figure.tsx';
import { FoldedTable } from './FoldedTable.tsx';
import { LineTable } from './LineTable.tsx';

interface Props {
  account: Account;
  all: readonly Account[];
  site: Site;
  prices: readonly PriceItem[];
  documents: readonly Named[];
}

/** What lies behind the statement: details, parts, dues and arrears, the year so far, the next budget, performance. */
export function AccountParts({ account, all, site, prices, documents }: Props) {
  const { receivable, income, period, performance, audit } = account;
  const year = yearTable(account, all, siteIn(site, account.period).chargedArea);
  const next = nextBudgetTable(account);
  const received = income.currentFees.actual;
  return (
    <>
      <DetailsView
        title={words.detailsTitle}
        lines={itemised(counted(accountLines(account, all), documents, period))}
        documents={documents}
      />
      <Figure
        chart={budgetChart(account)}
        heading={money.item}
        source={figureWords.source(feesPage.source, dayInWords(daysOf(period).last))}
        csv={`/data/accounts-${period.toLowerCase()}.csv`}
      />
      <FoldedTable
        title={words.partsTitle}
        table={partsTable(account, { corrections: account.corrections })}
      />
      <section id="due-and-arrears">
        <h2>{words.dueTitle}</h2>
        <p>
          {receivable > 0 &&
            words.collected(percentOf(received, receivable), yuan(received), yuan(receivable))}
          {words.owed(yuan(account.arrearsTotal))}
        </p>
        <LineTable table={dueTable(account, all, site, prices)} hideCaption />
      </section>
      {year && (
        <FoldedTable title={words.yearTitle(period.slice(0, 4), periodInWords(period))} table={year} />
      )}
      {next && <FoldedTable title={words.nextTitle(periodInWords(periodAfter(period)))} table={next} />}
      {performance && (
        <section id="performance">
          <h2>{words.performance}</h2>
          <p className="prose">{performance}</p>
        </section>
      )}
      {audit && <Audit audit={audit} />}
    </>
  );
}

function Audit({ audit }: { audit: NonNullable<Account['audit']> }) {
  return (
    <section id="audit">
      <h2>{words.audit}</h2>
      <p>
        {words.audited(audit.firm, dayInWords(audit.on), audit.opinion)}{' '}
        {audit.document && <a href={`/fees/documents/${audit.document}/`}>{words.auditReport}</a>}
      </p>
    </section>
  );
}
