import { catalogue, type Keyed, type Records, type Subject } from '../catalogue.ts';
import { monthInWords, periodInWords } from '../format/date.ts';
import { moneyHref } from './objections.ts';

/** Title of a record and the page it stands on. */
export type Named = [title: string, href: string];

const money = ['accounts', 'common', 'fund', 'utilities', 'projects', 'documents', 'prices'] as const;
const pages: Partial<Record<Subject, (key: string) => string>> = {
  site: () => '/about/',
  notices: (key) => `/notices/${key}/`,
  objections: () => '/fees/objections/',
  complaints: (key) => `/complaints/${key}/`,
  standards: (key) => `/standards/${key}/`,
  reviews: (key) => `/standards/reviews/${key}/`,
  performance: () => '/standards/kept/',
  equipment: (key) => `/equipment/${key}/`,
  rectifications: (key) => `/rectifications/${key}/`,
  assessments: (key) => `/assessments/${key}/`,
  'owners-days': (key) => `/owners-days/${key}/`,
  rules: () => '/calendar/',
  ...Object.fromEntries(money.map((subject) => [subject, (key: string) => moneyHref(subject, key)])),
};

/** Every record that is public today by its file below the content folder, and each folder of files. */
export function recordNames(records: Records): Record<string, Named> {
  return Object.fromEntries(
    (Object.keys(catalogue) as Subject[]).flatMap((subject): [string, Named][] => {
      const entry = catalogue[subject];
      const href = pages[subject] ?? (() => '/data/');
      if (!('folder' in entry)) return [[entry.file, [entry.label, href('')]]];
      const all = records[subject] as unknown as (Keyed & Record<string, unknown>)[];
      return [
        [entry.folder, [entry.label, href('').replace(/\/\/?(#.*)?$/, '/')]],
        ...all.map((record): [string, Named] => [
          `${entry.folder}/${record.key}.${entry.extension}`,
          [titleOf(entry.singular, String(record[entry.title] ?? record.key), subject), href(record.key)],
        ]),
      ];
    }),
  );
}

/** The files of the records that are public today, below the content folder. */
export function currentRecords(records: Records): string[] {
  return Object.keys(recordNames(records)).filter((file) => /\.\w+$/.test(file));
}

/** `物业费收支表：2026年第三季度`; a notice and a document have titles that stand alone. */
function titleOf(kind: string, value: string, subject: Subject): string {
  const said = /^\d{4}-\d\d$/.test(value)
    ? monthInWords(value)
    : /^\d{4}(-[QH]\d)?$/.test(value)
      ? periodInWords(value)
      : value;
  return subject === 'notices' || subject === 'documents' ? said : `${kind}：${said}`;
}
