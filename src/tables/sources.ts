import type { Share } from '../figures/complaints.ts';
import { type EvidenceSource, evidenceSources } from '../schema/standards.ts';
import type { Mark } from './table.ts';

/** Where the records stand that prove a promise, as far as they have a page of their own. */
const pages: Partial<Record<EvidenceSource, string>> = {
  report: '/complaints/',
  accounts: '/fees/',
  common: '/fees/',
  objections: '/fees/',
  liftUpkeep: '/equipment/#lift',
  rescue: '/equipment/#lift',
  tankCleaning: '/equipment/#tank',
  waterTest: '/equipment/#tank',
  fireTest: '/equipment/#fire',
};

const steps: ReadonlySet<EvidenceSource> = new Set([
  'intake',
  'dispatch',
  'onSite',
  'answer',
  'callback',
  'finished',
]);

/**
 * What proves a promise, with a link to the page of it.
 * @param month the month that is shown; a step of a month leads to its report when there is one
 */
export function sourceMark(source: EvidenceSource, month?: string, tally?: Share): Mark {
  const ofMonth = month && tally ? `/complaints/${month}/` : '/complaints/';
  const href = steps.has(source) ? ofMonth : pages[source];
  return { text: evidenceSources[source], ...(href && { href }) };
}
