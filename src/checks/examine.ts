import type { Records } from '../catalogue.ts';
import { type Content, type ContentFiles, parseContent } from '../content.ts';
import { checkAccounts } from './accounts.ts';
import { checkCodes, checkTwins } from './codes.ts';
import { checkCommon } from './common.ts';
import { checkComplaints } from './complaints.ts';
import { checkCorrections } from './corrections.ts';
import { checkEquipment } from './equipment.ts';
import { checkEvidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { checkFund } from './fund.ts';
import { checkJumps } from './jumps.ts';
import { checkNotices } from './notices.ts';
import { checkObjections } from './objections.ts';
import { checkPerformance } from './performance.ts';
import { checkPots } from './pots.ts';
import { checkPrices } from './prices.ts';
import { checkPrivacy } from './privacy.ts';
import { checkProjects } from './projects.ts';
import { checkProofs } from './proofs.ts';
import { checkReviews } from './reviews.ts';
import { checkSite } from './site.ts';
import { checkStandards } from './standards.ts';
import { checkUses } from './uses.ts';

/**
 * Everything that can be wrong with a set of content files: each file against its schema, and the records
 * against each other. The form, the desk and the build all ask this one function.
 * @param uploads addresses of the uploaded files (`/files/…`), when they are at hand
 * @param today the day the question is asked, for dates that lie too far ahead
 */
export function examine(files: ContentFiles, uploads?: ReadonlySet<string>, today?: string): Content {
  const content = parseContent(files);
  const { records } = content;
  return { records, findings: [...content.findings, ...checkRecords(records, uploads, today)] };
}

/** Everything that can be wrong between records that each fit their schema. */
export function checkRecords(
  records: Partial<Records>,
  uploads?: ReadonlySet<string>,
  today?: string,
): Finding[] {
  return [
    ...checkSite(records),
    ...checkNotices(records, uploads, today),
    ...checkPrices(records),
    ...checkAccounts(records),
    ...checkCommon(records),
    ...checkUses(records),
    ...checkFund(records),
    ...checkProjects(records),
    ...checkPots(records),
    ...checkProofs(records),
    ...checkJumps(records),
    ...checkEvidence(records, uploads),
    ...checkCorrections(records),
    ...checkObjections(records),
    ...checkStandards(records),
    ...checkEquipment(records),
    ...checkPerformance(records),
    ...checkReviews(records),
    ...checkComplaints(records),
    ...checkCodes(records),
    ...checkTwins(records),
    ...checkPrivacy(records),
  ];
}

/** The findings that a change brought: those of `after` that were not there before. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(identity));
  return after.filter((finding) => !known.has(identity(finding)));
}

function identity(finding: Finding): string {
  return [finding.severity, finding.file, finding.path.join('.'), finding.message].join('\n');
}
