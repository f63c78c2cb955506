import type { Keyed, Records } from '../catalogue.ts';
import { accountLines } from '../figures/lines.ts';
import { accountProofs } from '../figures/proof.ts';
import { siteIn } from '../figures/sizes.ts';
import { periodInWords } from '../format/date.ts';
import { type Account, account as schema } from '../schema/accounts.ts';
import type { Site } from '../schema/site.ts';
import { statementTable } from '../tables/accounts.ts';
import { correctionLabels, objectionsTo } from '../tables/money-marks.ts';
import { accountSummary } from '../tables/sentences.ts';
import { words } from '../text/accounts.ts';
import { AccountParts } from './AccountParts.tsx';
import { CorrectionsView } from './CorrectionsView.tsx';
import { CoverageView } from './CoverageView.tsx';
import { LineTable } from './LineTable.tsx';
import { ObjectionsView } from './ObjectionsView.tsx';
import { ProofLine, ProofView } from './ProofView.tsx';
import { StatementFoot } from './StatementFoot.tsx';
import { StatementHead } from './StatementHead.tsx';

interface Props {
  account: Account & Partial<Keyed>;
  /** All periods, for comparison and carry-over. */
  all: readonly Account[];
  site: Site;
  /** What else proves and remarks it; the preview of the CMS has less. */
  beside?: Partial<Records>;
  /** The day of the build. */
  today?: string;
}

/** A period's account of the service fee: answers, seal, statement, what it was spent on, and the sums that prove it. */
export function AccountView({ account, all, site, beside = {}, today = account.publishedOn }: Props) {
  const { documents = [], prices = [] } = beside;
  const lines = accountLines(account, all);
  // A copy would read every kind of record, and the page would be made again with each of them.
  const proofs = accountProofs(account, beside.accounts ? beside : { ...beside, accounts: all });
  const objections = objectionsTo(beside.objections ?? [], 'accounts', account.key ?? '');
  const remarks = { corrections: account.corrections, objections, documents };
  const labelOf = correctionLabels(schema, lines);
  return (
    <article className="statement">
      <StatementHead
        kicker={words.caption}
        title={periodInWords(account.period)}
        proofs={proofs}
        sentences={accountSummary(account, all, site.money)}
      />
      <LineTable
        table={statementTable(account, all, siteIn(site, account.period).chargedArea, {
          ...remarks,
          money: site.money,
        })}
        hideCaption
      />
      <ProofLine proofs={proofs} />
      {account.explanation && (
        <section>
          <h2>{words.explanation}</h2>
          <p className="prose">{account.explanation}</p>
        </section>
      )}
      {account.budgetNote && <p className="prose">{words.budgetNote(account.budgetNote)}</p>}
      <AccountParts account={account} all={all} site={site} prices={prices} documents={documents} />
      <CoverageView lines={lines} documents={documents} period={account.period} />
      <CorrectionsView corrections={account.corrections} labelOf={labelOf} />
      <ObjectionsView
        objections={objections}
        terms={site.money}
        today={today}
        about={({ line }) => placeOf(lines, line)}
      />
      <StatementFoot record={account} money={site.money} today={today} documents={documents} />
      <ProofView proofs={proofs} />
    </article>
  );
}

function placeOf(lines: ReturnType<typeof accountLines>, id: string | undefined) {
  const line = lines.find((l) => l.id === id);
  return line && { label: line.label, href: `#${line.id}` };
}
