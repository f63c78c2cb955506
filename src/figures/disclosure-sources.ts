import type { Keyed, Records, Subject } from '../catalogue.ts';
import type { DisclosureItem } from '../schema/rules.ts';
import type { Standard } from '../schema/standards.ts';
import { spellDays } from './spells.ts';
import { versionsOf } from './versions.ts';

/** A record that discloses an item: of a period, or of the day something takes hold. */
export interface Publication {
  subject: Subject;
  key: string;
  /** Its page. */
  path: string;
  spell?: string;
  day?: string;
  /** The day the record names itself. */
  publishedOn: string;
  /** Whether a version of the record disclosed this already; an old one may fit no schema. */
  holds?: (version: Data) => boolean;
  /** The first day on which it can have been whole; a running month is published before. */
  wholeOn?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: versions of every subject, old ones too, are read without their schema
type Data = Record<string, any>;

interface Source {
  item: DisclosureItem;
  subject: Subject;
  read: (records: Records) => Publication[];
}

type Dated = Keyed & { publishedOn: string };

/** A subject with one record a period. */
function periodic<S extends Subject>(
  item: DisclosureItem,
  subject: S,
  folder: string,
  spellOf: (record: Records[S] extends readonly (infer R)[] ? R : never) => string,
): Source {
  return {
    item,
    subject,
    read: (records) =>
      (records[subject] as unknown as Dated[]).map((record) => ({
        subject,
        key: record.key,
        path: `${folder}${record.key}/`,
        spell: spellOf(record as never),
        publishedOn: record.publishedOn,
        holds: (version) => spellOf(version as never) === spellOf(record as never),
      })),
  };
}

/**
 * Which records disclose which item. A new subject joins by one line here; a paper without a subject of its own
 * joins by `discloses` in the register of documents.
 */
export const sources: readonly Source[] = [
  periodic('accounts', 'accounts', '/fees/', ({ period }) => period),
  periodic('commonIncome', 'common', '/fees/common/', ({ period }) => period),
  periodic('fundUse', 'fund', '/fees/fund/', ({ period }) => period),
  periodic('utilities', 'utilities', '/fees/utilities/', ({ period }) => period),
  periodic('complaintReport', 'complaints', '/complaints/', ({ month }) => month),
  periodic('reviews', 'reviews', '/standards/reviews/', ({ year }) => year),
  periodic('ownersDays', 'owners-days', '/owners-days/', ({ month }) => month),
  periodic('assessments', 'assessments', '/assessments/', ({ to }) => halfOf(to)),
  { item: 'performance', subject: 'performance', read: months },
  { item: 'chargeRates', subject: 'prices', read: prices },
  { item: 'quality', subject: 'standards', read: promises },
  { item: 'projects', subject: 'projects', read: projects },
];

/** The half year of a day: `2026-06-28` is of `2026-H1`. */
function halfOf(day: string): string {
  return `${day.slice(0, 4)}-H${day.slice(5, 7) < '07' ? 1 : 2}`;
}

/** A month of performance is disclosed once it is recorded to its last day; before that it is the running month. */
function months({ performance }: Records): Publication[] {
  return performance
    .filter(({ month, until }) => until === spellDays(month).last)
    .map(({ key, month, publishedOn, until }) => ({
      subject: 'performance',
      key,
      path: `/standards/kept/${month}/`,
      spell: month,
      publishedOn,
      holds: (version) => version.until === until,
      wholeOn: until,
    }));
}

function prices({ prices }: Records): Publication[] {
  return prices.map(({ key, effectiveFrom, publishedOn }) => ({
    subject: 'prices',
    key,
    path: `/fees/prices/${effectiveFrom}/`,
    day: effectiveFrom,
    publishedOn,
    holds: (version) => version.effectiveFrom === effectiveFrom,
  }));
}

/** The versions of all promises; an older one stood in the same file. */
function promises({ standards }: Records): Publication[] {
  return standards.flatMap((standard) =>
    versionsOf(standard).map(({ version: n, effectiveFrom, publishedOn }) => ({
      subject: 'standards' as const,
      key: standard.key,
      path: `/standards/${standard.key}/`,
      day: effectiveFrom,
      publishedOn,
      holds: (data: Data) =>
        versionsOf(data as Standard).some((one) => one.version === n && one.effectiveFrom === effectiveFrom),
    })),
  );
}

function projects({ projects }: Records): Publication[] {
  return projects.map(({ key, stages, publishedOn }) => {
    const last = stages.at(-1);
    return {
      subject: 'projects',
      key,
      path: `/fees/projects/${key}/`,
      day: last?.on ?? publishedOn,
      publishedOn,
      holds: ({ stages: told = [] }) =>
        !last || told.some((one: Data) => one.stage === last.stage && one.on === last.on),
    };
  });
}

/** Everything that discloses an item, papers of the register among them. */
export function publicationsOf(item: DisclosureItem, records: Records): Publication[] {
  const papers = records.documents.flatMap((document) => paper(item, document));
  return [
    ...sources.filter((source) => source.item === item).flatMap(({ read }) => read(records)),
    ...papers,
  ];
}

/** Items that are told of a period before it is over. */
const beforehand: readonly DisclosureItem[] = ['budget'];

/** A paper counts from the release that called it a disclosure of this period, once the period was over. */
function paper(
  item: DisclosureItem,
  { key, date, publishedOn, discloses }: Records['documents'][number],
): Publication[] {
  if (discloses?.item !== item) return [];
  const { period } = discloses;
  return [
    {
      subject: 'documents',
      key,
      path: `/fees/documents/${key}/`,
      ...(period ? { spell: period } : { day: date }),
      publishedOn,
      holds: ({ date: on, discloses: told = {} }) =>
        told.item === item && (period ? told.period === period : on === date),
      ...(period && !beforehand.includes(item) && { wholeOn: spellDays(period).last }),
    },
  ];
}

/** Where an item stands that is public all the time, with the record that holds it; undefined where there is none. */
export function standingOf(
  item: DisclosureItem,
  { standards, prices, equipment, performance }: Records,
): Pick<Publication, 'subject' | 'key' | 'path'> | undefined {
  const firstOf = (subject: Subject, [record]: readonly Keyed[], path: string) =>
    record && { subject, key: record.key, path };
  if (item === 'services') return firstOf('standards', standards, '/standards/');
  if (item === 'chargeItems') return firstOf('prices', prices, '/fees/prices/');
  if (item === 'maintainers') return firstOf('equipment', equipment, '/equipment/');
  if (item === 'upkeep') return firstOf('performance', performance, '/equipment/');
  if (item === 'persons') return { subject: 'site', key: 'site', path: '/about/' };
  return item === 'answers' ? { subject: 'site', key: 'site', path: '/fees/objections/' } : undefined;
}
