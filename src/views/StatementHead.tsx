import { isReconciled, type Proof, waitingIn } from '../figures/proof.ts';
import { openSeal, proofTable } from '../text/proofs.ts';

interface Props {
  /** Which pot. */
  kicker: string;
  /** Which period. */
  title: string;
  /** The identities of the statement; the seal stands only where all of them hold. */
  proofs: readonly Proof[];
  /** The answers, one a sentence. */
  sentences: readonly string[];
}

/** What a statement begins with: which pot and period, the seal, and the answers before any figure. */
export function StatementHead({ kicker, title, proofs, sentences }: Props) {
  return (
    <header>
      <p className="kicker">{kicker}</p>
      <h1>{title}</h1>
      {isReconciled(proofs) && (
        <a className="seal" href="#proof">
          {proofTable.seal}
        </a>
      )}
      {waitingIn(proofs).length > 0 && (
        <p className="late">
          <a href="#proof">{openSeal(proofs)}</a>
        </p>
      )}
      <div className="lead">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </header>
  );
}
