import type { ReactNode } from 'react';
import { catalogue, type Records, type Subject } from '../catalogue.ts';
import { type Content, validate } from '../content.ts';
import { monthsOf } from '../figures/kept.ts';
import { shanghai } from '../format/date.ts';
import { fieldsOf } from '../schema/describe.ts';
import { AccountView } from '../views/AccountView.tsx';
import { AssessmentView } from '../views/AssessmentView.tsx';
import { CommonView } from '../views/CommonView.tsx';
import { ComplaintView } from '../views/ComplaintView.tsx';
import { DocumentView } from '../views/DocumentView.tsx';
import { EquipmentView } from '../views/EquipmentView.tsx';
import { FundView } from '../views/FundView.tsx';
import { KeptView } from '../views/KeptView.tsx';
import { NoticeView } from '../views/NoticeView.tsx';
import { OwnersDayView } from '../views/OwnersDayView.tsx';
import { PricesView } from '../views/PricesView.tsx';
import { ProjectView } from '../views/ProjectView.tsx';
import { RectificationView } from '../views/RectificationView.tsx';
import { ReviewView } from '../views/ReviewView.tsx';
import { StandardView } from '../views/StandardView.tsx';
import { UtilityView } from '../views/UtilityView.tsx';
import { completed } from './placeholders.ts';

type RecordOf<S extends Subject> = Records[S] extends (infer R)[] ? R : Records[S];

interface Shown<S extends Subject> {
  record: RecordOf<S>;
  /** All records of the subject, this one as it stands in the form. */
  all: Records[S];
  site: Records['site'];
  /** Everything else that is published, with this record as it stands in the form. */
  records: Records;
}

/** What a record looks like on the website, one line a subject; without a line the fields are listed. */
const views: { [S in Subject]?: (shown: Shown<S>) => ReactNode } = {
  notices: ({ record, site }) => <NoticeView notice={record} site={site} />,
  prices: ({ all }) => <PricesView prices={all} day={today()} />,
  accounts: ({ record, all, site }) => <AccountView account={record} all={all} site={site} />,
  common: ({ record, all, site }) => <CommonView common={record} all={all} site={site} today={today()} />,
  fund: ({ record, all, site }) => <FundView fund={record} all={all} site={site} today={today()} />,
  projects: ({ record, site }) => <ProjectView project={record} site={site} today={today()} />,
  utilities: ({ record, all, site }) => (
    <UtilityView utility={record} all={all} site={site} today={today()} />
  ),
  documents: ({ record }) => <DocumentView document={record} />,
  standards: ({ record, records }) => (
    <StandardView standard={record} kept={monthsOf(record, records, 12)} day={today()} />
  ),
  reviews: ({ record, records }) => <ReviewView review={record} proofs={records} />,
  equipment: ({ record, records }) => (
    <EquipmentView equipment={record} months={records.performance} now={shanghai(new Date())} />
  ),
  performance: ({ record, records }) => <KeptView month={record.month} proofs={records} />,
  complaints: ({ record, all, site, records }) => (
    <ComplaintView month={record} all={all} site={site} done={{ records, today: today() }} />
  ),
  rectifications: ({ record, records }) => (
    <RectificationView one={record} ledger={records} today={today()} />
  ),
  assessments: ({ record, all, records }) => (
    <AssessmentView one={record} all={all} ledger={records} today={today()} />
  ),
  'owners-days': ({ record, records }) => <OwnersDayView day={record} ledger={records} today={today()} />,
};

/** The day in Shanghai, as the pages have it from the build. */
function today(): string {
  return shanghai(new Date()).slice(0, 10);
}

/** A record as a page of the website, and the names of the fields that stand-ins take the place of. */
export interface ShownPage {
  page: ReactNode;
  missing: readonly string[];
}

/** What a page is made of besides the record. */
export interface Around {
  /** Name of the record. */
  key: string;
  /** Everything that is published. */
  records: Content['records'];
  /** Where an upload can be seen now, saved or not, by its address on the website. */
  seen: (address: string) => string;
}

/**
 * The page that a record makes, finished or not, as the website would show it; undefined where there is no view, or
 * where something is missing that only the writer can know. Figures are never made up.
 */
export function pageOf(
  subject: Subject,
  draft: Record<string, unknown>,
  { key, records, seen }: Around,
): ShownPage | undefined {
  const named = { ...pendingSerials(subject), ...draft };
  const { data = undefined } = validate(subject, subject, named) as { data?: Record<string, unknown> };
  const begun = data
    ? { data, missing: [] }
    : completed(fieldsOf(catalogue[subject].schema), named, shanghai(new Date()));
  const view = views[subject] as ((shown: Shown<never>) => ReactNode) | undefined;
  if (!view || !begun || !records.site) return undefined;
  const record = { ...withAssets(begun.data, seen), key };
  const others = ((records[subject] ?? []) as { key: string }[]).filter((other) => other.key !== key);
  const all = ordered(subject, [...others, record]);
  const around = { record, all, site: records.site, records: { ...records, [subject]: all } };
  return { page: view(around as unknown as Shown<never>), missing: begun.missing };
}

/** Stands in for the names that a new record gets when it is saved. */
function pendingSerials(subject: Subject): Record<string, string> {
  const serials = fieldsOf(catalogue[subject].schema).filter(({ meta }) => meta.kind === 'serial');
  return Object.fromEntries(serials.map(({ name }) => [name, '0000000a']));
}

function ordered(subject: Subject, records: object[]): object[] {
  const entry = catalogue[subject];
  if (!('order' in entry)) return records;
  const by = entry.order as (record: object) => string;
  return records.sort((a, b) => (by(a) < by(b) ? -1 : 1) * (entry.newestFirst ? -1 : 1));
}

/** The record with the addresses of uploads replaced by where they can be seen now, saved or not. */
export function withAssets<T>(value: T, seen: (address: string) => string): T {
  if (typeof value === 'string') return (value.startsWith('/files/') ? seen(value) : value) as T;
  if (Array.isArray(value)) return value.map((item) => withAssets(item, seen)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withAssets(inner, seen)]),
  ) as T;
}
