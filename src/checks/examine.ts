import type { Records, Subject } from '../catalogue.ts';
import { type Content, type ContentFiles, parseContent } from '../content.ts';
import { lineOf } from '../schema/line-of.ts';
import { checkAccounts } from './accounts.ts';
import { checkApportionment, checkMeters } from './apportionment.ts';
import { checkAssessments } from './assessments.ts';
import { fileOf } from './at.ts';
import { checkBudgets } from './budgets.ts';
import { checkCodes, checkTwins } from './codes.ts';
import { checkCommon } from './common.ts';
import { checkComplaints } from './complaints.ts';
import { checkCorrections } from './corrections.ts';
import { checkDisclosure } from './disclosure.ts';
import { checkDocumentSums } from './document-sums.ts';
import { checkDouble } from './double.ts';
import { checkEquipment } from './equipment.ts';
import { checkEvidence } from './evidence.ts';
import { checkExplanations } from './explanations.ts';
import type { Finding } from './finding.ts';
import { checkFund } from './fund.ts';
import { checkGone } from './gone.ts';
import { checkJumps } from './jumps.ts';
import { checkLinks } from './links.ts';
import { checkNotices } from './notices.ts';
import { checkObjections } from './objections.ts';
import { checkOwnersDays } from './owners-days.ts';
import { checkPapers } from './papers.ts';
import { checkPerformance } from './performance.ts';
import { checkPots } from './pots.ts';
import { checkPrices } from './prices.ts';
import { checkPrivacy } from './privacy.ts';
import { checkProjects } from './projects.ts';
import { checkPromises } from './promises.ts';
import { checkProofPapers } from './proof-papers.ts';
import { checkProofs } from './proofs.ts';
import { checkRates } from './rates.ts';
import { checkReasons } from './reasons.ts';
import { checkRectifications } from './rectifications.ts';
import { checkReviews } from './reviews.ts';
import { checkSheets } from './sheets.ts';
import { checkShown } from './shown.ts';
import { checkSite } from './site.ts';
import { checkStandards } from './standards.ts';
import { checkTotals } from './totals.ts';
import { checkUses } from './uses.ts';

/**
 * Everything that can be wrong with a set of content files: each file against its schema, and the records
 * against each other. The form, the desk and the build all ask this one function.
 * @param uploads addresses of the uploaded files (`/files/…`), when they are at hand
 * @param today the day the question is asked, for dates that lie too far ahead
 */
export function examine(files: ContentFiles, uploads?: ReadonlySet<string>, today?: string): Content {
  const content = parseContent(files);
  const { records, unread } = content;
  const findings = [...content.findings, ...checkRecords(records, uploads, today, unread)];
  return { ...content, findings: findings.map((finding) => placed(finding, files)) };
}

/** An error with the line of its file; files are read once more only where one is wrong. */
function placed(finding: Finding, files: ContentFiles): Finding {
  if (finding.severity !== 'error' || finding.path.length === 0) return finding;
  const line = lineOf(files.get(finding.file) ?? '', finding.path);
  return line === undefined ? finding : { ...finding, line };
}

/**
 * Everything that can be wrong between records that each fit their schema. A record in a file of another name is
 * told of first, and taken for unread by the rest: its place among the others is not known.
 * @param unread files that are there but could not be read: nothing is blamed on their absence
 */
export function checkRecords(
  records: Partial<Records>,
  uploads?: ReadonlySet<string>,
  today?: string,
  unread: readonly string[] = [],
): Finding[] {
  const misnamed = checkCodes(records);
  const gone = new Set([...unread, ...misnamed.map(({ file }) => file)]);
  const isBlamed = ({ absent }: Finding) =>
    absent !== undefined && [...gone].some((file) => file.startsWith(absent) || file.endsWith(absent));
  const others = checkTogether(misnamed.length > 0 ? without(records, gone) : records, uploads, today);
  // Without the profile nobody knows which telephones are public.
  const personal = gone.has(fileOf('site', 'site')) ? [] : checkPrivacy(records);
  return [...misnamed, ...others.filter((finding) => !isBlamed(finding)), ...personal];
}

function without(records: Partial<Records>, gone: ReadonlySet<string>): Partial<Records> {
  const kept = Object.entries(records).map(([subject, all]) => [
    subject,
    Array.isArray(all) ? all.filter(({ key }) => !gone.has(fileOf(subject as Subject, key))) : all,
  ]);
  return Object.fromEntries(kept);
}

function checkTogether(records: Partial<Records>, uploads?: ReadonlySet<string>, today?: string): Finding[] {
  return [
    ...checkSite(records),
    ...checkPromises(records),
    ...checkDisclosure(records),
    ...checkNotices(records, uploads, today),
    ...checkPrices(records),
    ...checkAccounts(records),
    ...checkCommon(records),
    ...checkUses(records),
    ...checkDouble(records),
    ...checkFund(records),
    ...checkProjects(records),
    ...checkApportionment(records),
    ...checkMeters(records),
    ...checkPots(records, today),
    ...checkProofs(records),
    ...checkJumps(records),
    ...checkTotals(records),
    ...checkGone(records),
    ...checkReasons(records),
    ...checkExplanations(records),
    ...checkRates(records),
    ...checkBudgets(records),
    ...checkSheets(records),
    ...checkPapers(records),
    ...checkDocumentSums(records),
    ...checkEvidence(records, uploads),
    ...checkProofPapers(records),
    ...checkLinks(records, uploads),
    ...checkShown(records),
    ...checkCorrections(records),
    ...checkObjections(records),
    ...checkStandards(records),
    ...checkEquipment(records),
    ...checkPerformance(records),
    ...checkReviews(records),
    ...checkComplaints(records),
    ...checkRectifications(records, uploads, today),
    ...checkAssessments(records),
    ...checkOwnersDays(records, today),
    ...checkTwins(records),
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
