import type { Line } from '../figures/lines.ts';
import type { Proof } from '../figures/proof.ts';
import type { Objection } from '../schema/objections.ts';
import type { Site } from '../schema/site.ts';
import type { Correction, Named } from '../tables/money-marks.ts';
import { CorrectionsView } from './CorrectionsView.tsx';
import { CoverageView } from './CoverageView.tsx';
import { ObjectionsView } from './ObjectionsView.tsx';
import { ProofView } from './ProofView.tsx';
import { StatementFoot } from './StatementFoot.tsx';

interface Props {
  record: Parameters<typeof StatementFoot>[0]['record'] & { corrections?: readonly Correction[] | undefined };
  proofs: Proof[];
  lines: readonly Line[];
  /** What the path of a correction is called. */
  labelOf: (path: string) => string;
  documents: readonly (Named & { file?: string | undefined })[];
  objections: readonly Objection[];
  money: Site['money'];
  today: string;
}

/** What follows the figures of every statement: coverage, corrections, objections, who answers for it, the proofs. */
export function StatementTail({
  record,
  proofs,
  lines,
  labelOf,
  documents,
  objections,
  money,
  today,
}: Props) {
  return (
    <>
      <CoverageView lines={lines} documents={documents} period={record.period} />
      <CorrectionsView corrections={record.corrections} labelOf={labelOf} />
      <ObjectionsView objections={objections} terms={money} today={today} />
      <StatementFoot record={record} money={money} today={today} documents={documents} />
      <ProofView proofs={proofs} />
    </>
  );
}
