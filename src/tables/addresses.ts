import { catalogue, type Subject } from '../catalogue.ts';
import { monthInWords, periodInWords } from '../format/date.ts';
import { moneyHref } from './objections.ts';

const pages: Record<Subject, (key: string) => string> = {
  site: () => '/about/',
  notices: (key) => `/notices/${key}/`,
  prices: (key) => moneyHref('prices', key),
  accounts: (key) => moneyHref('accounts', key),
  common: (key) => moneyHref('common', key),
  fund: (key) => moneyHref('fund', key),
  projects: (key) => moneyHref('projects', key),
  utilities: (key) => moneyHref('utilities', key),
  objections: (key) => `/fees/objections/#objection-${key.slice(9)}`,
  documents: (key) => moneyHref('documents', key),
  standards: (key) => `/standards/${key}/`,
  reviews: (key) => `/standards/reviews/${key}/`,
  equipment: (key) => `/equipment/${key}/`,
  performance: (key) => `/standards/kept/${key}/`,
  complaints: (key) => `/complaints/${key}/`,
  rectifications: (key) => `/rectifications/${key}/`,
  assessments: (key) => `/assessments/${key}/`,
  'owners-days': (key) => `/owners-days/${key}/`,
  rules: () => '/calendar/',
};

/** The page of a record; a price and an objection stand on a page with others. */
export function recordHref(subject: Subject, key: string): string {
  return pages[subject](key);
}

/** The subject and key of a file below the content folder, as it is or was named; undefined where it belongs nowhere. */
export function recordOf(path: string): { subject: Subject; key: string } | undefined {
  if (path === catalogue.site.file) return { subject: 'site', key: 'site' };
  const [, subject = '', key = ''] = /^([a-z-]+)\/([^/@]+)\.[a-z]+(@\w+)?$/.exec(path) ?? [];
  return subject in catalogue ? { subject: subject as Subject, key } : undefined;
}

/** The page of a file's published versions; a name that another record took over carries the commit it ended with. */
export function historyHref(path: string): string {
  return `/history/${path.replace(/\.[a-z]+(?=@|$)/, '').replace(/@(\w{7})\w*/, '-$1')}/`;
}

/** What a record is called: `物业费收支 2026年第一季度`, `公告 1 号楼停水`. */
export function recordName(subject: Subject, key: string, data: Record<string, unknown>): string {
  const entry = catalogue[subject];
  const title = 'title' in entry ? data[entry.title] : undefined;
  if (subject === 'site') return entry.label;
  // 月报 alone could be of complaints or of promises kept.
  const label: string = entry.label.includes(entry.singular) ? entry.label : entry.singular;
  return `${label} ${spell(typeof title === 'string' ? title : key)}`;
}

function spell(title: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(title)) return monthInWords(title);
  return /^\d{4}(-[QqHh]\d)?$/.test(title) ? periodInWords(title.toUpperCase()) : title;
}
