import { accountProofs, isReconciled } from '../figures/proof.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { yuan } from '../format/number.ts';
import type { Account } from '../schema/accounts.ts';
import type { Site } from '../schema/site.ts';
import { statementTable } from '../tables/accounts.ts';
import { accountSummary } from '../tables/sentences.ts';
import { words } from '../text/accounts.ts';
import { common } from '../text/common.ts';
import { proofTable } from '../text/proofs.ts';
import { ProofView } from './ProofView.tsx';
import { TableView } from './TableView.tsx';

interface Props {
  account: Account;
  /** All quarters, for comparison and carry-over. */
  all: readonly Account[];
  site: Site;
}

/** A quarter's account of the service fee: sentences, seal, statement, and the sums that prove it. */
export function AccountView({ account, all, site }: Props) {
  const proofs = accountProofs(account, { accounts: all });
  return (
    <article className="statement">
      <header>
        <p className="kicker">{words.caption}</p>
        <h1>{periodInWords(account.period)}</h1>
        {isReconciled(proofs) && (
          <a className="seal" href="#proof">
            {proofTable.seal}
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
