import { accountProofs, isReconciled, type Proof } from '../figures/proof.ts';
import { dayInWords, quarterInWords } from '../format/date.ts';
import { yuan } from '../format/number.ts';
import type { Account } from '../schema/accounts.ts';
import type { Site } from '../schema/site.ts';
import { statementTable } from '../tables/accounts.ts';
import { accountSummary } from '../tables/sentences.ts';
import { words } from '../text/accounts.ts';
import { common } from '../text/common.ts';
import { TableView } from './TableView.tsx';

interface Props {
  account: Account;
  /** All quarters, for comparison and carry-over. */
  all: readonly Account[];
  site: Site;
}

/** A quarter's account of the service fee: sentences, seal, statement, and the sums that prove it. */
export function AccountView({ account, all, site }: Props) {
  const proofs = accountProofs(account, all);
  return (
    <article className="statement">
      <header>
        <p className="kicker">{words.caption}</p>
        <h1>{quarterInWords(account.period)}</h1>
        {isReconciled(proofs) && (
          <a className="seal" href="#proof">
            {words.seal}
          </a>
        )}
        <div className="lead">
          {accountSummary(account, all).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </header>
      <TableView table={statementTable(account, all, site.chargedArea)} hideCaption stacked />
      {account.explanation && <p className="prose">{account.explanation}</p>}
      <dl className="facts wide">
        <div>
          <dt>{words.receivable}</dt>
          <dd>{common.yuan(yuan(account.receivable))}</dd>
        </div>
        <div>
          <dt>{words.arrears}</dt>
          <dd>{common.yuan(yuan(account.arrearsTotal))}</dd>
        </div>
        <div>
          <dt>{common.published}</dt>
          <dd>
            {common.publishedBy(
              dayInWords(account.publishedOn),
              words.preparedBy(account.preparedBy, account.reviewedBy),
            )}
          </dd>
        </div>
      </dl>
      <ProofView proofs={proofs} />
    </article>
  );
}

const proofWords: Record<Proof['id'], string> = {
  income: words.proofLines,
  costs: words.proofCosts,
  closing: words.proofClosing,
  opening: words.proofOpening,
};

function ProofView({ proofs }: { proofs: Proof[] }) {
  return (
    <details id="proof" className="proof">
      <summary>{words.proof}</summary>
      <TableView
        hideCaption
        stacked
        table={{
          name: 'proof',
          caption: words.proof,
          columns: [
            { key: 'what', label: words.item, kind: 'text' },
            { key: 'expected', label: words.expected, kind: 'fen', unit: words.unit },
            { key: 'found', label: words.found, kind: 'fen', unit: words.unit },
            { key: 'difference', label: words.difference, kind: 'fen', unit: words.unit },
          ],
          rows: proofs.map((p) => ({ cells: [proofWords[p.id], p.expected, p.found, p.found - p.expected] })),
        }}
      />
    </details>
  );
}
