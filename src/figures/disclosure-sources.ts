import type { Keyed, Records, Subject } from '../catalogue.ts';
import type { DisclosureItem } from '../schema/rules.ts';
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
  /** The first day on which it can have been whole; a running month is published before. */
  wholeOn?: string;
}

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
  }));
}

/** The versions of all promises. An older version stood in the same file: only the day it names itself tells it apart. */
function promises({ standards }: Records): Publication[] {
  return standards.flatMap((standard) =>
    versionsOf(standard).map(({ effectiveFrom, publishedOn }) => ({
      subject: 'standards' as const,
      key: standard.key,
      path: `/standards/${standard.key}/`,
      day: effectiveFrom,
      publishedOn,
      wholeOn: publishedOn,
    })),
  );
}

function projects({ projects }: Records): Publication[] {
  return projects.map(({ key, stages, publishedOn }) => ({
    subject: 'projects',
    key,
    path: `/fees/projects/${key}/`,
    day: stages.at(-1)?.on ?? publishedOn,
    publishedOn,
  }));
}

/** Everything that discloses an item, papers of the register among them. */
export function publicationsOf(item: DisclosureItem, records: Records): Publication[] {
  const papers = records.documents.flatMap(({ key, date, publishedOn, discloses }): Publication[] =>
    discloses?.item === item
      ? [
          {
            subject: 'documents',
            key,
            path: `/fees/documents/${key}/`,
            ...(discloses.period ? { spell: discloses.period } : { day: date }),
            publishedOn,
          },
        ]
      : [],
  );
  return [
    ...sources.filter((source) => source.item === item).flatMap(({ read }) => read(records)),
    ...papers,
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
