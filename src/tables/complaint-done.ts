import type { Records } from '../catalogue.ts';
import type { Proofs } from '../figures/kept.ts';
import { countStates, inOrder } from '../figures/rectifications.ts';
import { rectificationWords as words } from '../text/rectifications.ts';
import { countVerdicts } from './rectifications.ts';

type Rectifications = Records['rectifications'];

/** What was begun because of the complaints of a month, or of all months; what is overdue first. */
export function complaintMatters(all: Rectifications, today: string, month?: string): Rectifications {
  const own = all.filter(({ source }) => source.kind === 'complaints' && (!month || source.month === month));
  return inOrder(own, today);
}

/** What was done about repeated complaints, in sentences: how many matters, how many late, whether it helped. */
export function doneSentences(all: Rectifications, proofs: Proofs, today: string): string[] {
  const own = complaintMatters(all, today);
  if (own.length === 0) return [];
  const { done, open, overdue } = countStates(own, today);
  const counts = countVerdicts(own, proofs, today);
  return [words.answer(own.length, done, overdue, open), ...(done > 0 ? [words.effectLead(counts)] : [])];
}
