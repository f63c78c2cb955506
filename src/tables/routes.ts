import { catalogue, type Records } from '../catalogue.ts';
import { judgedMonths } from '../figures/kept.ts';
import { once } from '../figures/once.ts';
import { changeDays } from '../figures/price-history.ts';
import { recordHref } from './addresses.ts';
import { feedHref, feedsOf } from './feeds.ts';
import { listHref, noticeLists } from './notice-lists.ts';
import { publicTables } from './public.ts';

/** Pages and files that every site has, whatever its records are. */
const fixed = [
  ...[
    '/',
    '/notices/',
    '/notices/archive/',
    '/complaints/',
    '/equipment/',
    '/rectifications/',
    '/assessments/',
  ],
  ...['/fees/', '/fees/common/', '/fees/fund/', '/fees/utilities/', '/fees/projects/', '/fees/documents/'],
  ...[
    '/fees/prices/',
    '/fees/objections/',
    '/fees/my-home/',
    '/standards/',
    '/standards/kept/',
    '/owners-days/',
  ],
  ...[
    '/data/',
    '/feeds/',
    '/calendar/',
    '/corrections/',
    '/how-we-count/',
    '/about/',
    '/privacy/',
    '/search/',
  ],
  ...['/offline/', '/verify/', '/feeds/calendar.ics', '/feeds/corrections.atom', '/feeds/corrections.json'],
  ...['/data/all.zip', '/data/catalog.jsonld', '/data/package/datapackage.json', '/sitemap.xml'],
];

/** Addresses below a prefix, made from the records by what makes the pages there. */
const families: [prefix: string, of: (records: Partial<Records>) => string[]][] = [
  ['/notices/', ({ notices = [], site }) => [...pagesOf('notices', notices), ...noticePages(notices, site)]],
  ['/data/', dataFiles],
  [
    '/feeds/',
    ({ site }) => (site ? feedsOf(site).flatMap((f) => f.formats.map((as) => feedHref(f, as))) : []),
  ],
  ['/standards/', standardPages],
  ['/fees/prices/', ({ prices = [] }) => changeDays(prices).map((day) => `/fees/prices/${day}/`)],
  ['/fees/', moneyPages],
  ...(['complaints', 'equipment', 'rectifications', 'assessments', 'owners-days'] as const).map(
    (subject): (typeof families)[number] => [`/${subject}/`, (records) => pagesOf(subject, records[subject])],
  ),
];

/**
 * Whether the site made from these records has a page or a file at a path of it, `/fees/2026-q3/`; without the slash at
 * its end too. Uploads, and the pages of past versions, which depend on the history, are not among them. Undefined where
 * the records do not suffice to tell.
 */
export function isRoute(path: string, records: Partial<Records>): boolean | undefined {
  const meant = [path, ...(path.endsWith('/') ? [] : [`${path}/`])];
  if (meant.some((one) => fixed.includes(one))) return true;
  const family = families.find(([prefix]) => path.startsWith(prefix));
  if (!family) return false;
  if (path.startsWith('/data/') && !isWhole(records)) return undefined;
  const known = routesOf(records)[families.indexOf(family)]?.();
  return known && meant.some((one) => known.has(one));
}

/** Every address of `isRoute`. */
export const routes = (records: Records): string[] => [
  ...fixed,
  ...families.flatMap(([, of]) => of(records)),
];

/** Each family's addresses, made when one is first asked for; undefined where records that do not fit each other stop it. */
const routesOf = once((records: Partial<Records>) =>
  families.map(([, of]) => onFirstUse(() => new Set(of(records)))),
);

function onFirstUse<T>(make: () => T): () => T | undefined {
  let made: { value?: T } | undefined;
  return () => {
    try {
      made ??= { value: make() };
    } catch {
      made = {};
    }
    return made.value;
  };
}

function isWhole(records: Partial<Records>): records is Records {
  return Object.keys(catalogue).every((subject) => subject in records);
}

function pagesOf(subject: Exclude<keyof Records, 'site'>, all: readonly { key: string }[] = []): string[] {
  return all.map(({ key }) => recordHref(subject, key));
}

/** Lists of notices. Of what is over by the clock only the page of the newest: how many follow is another number tomorrow. */
function noticePages(notices: Records['notices'], site: Records['site'] | undefined): string[] {
  const codes = site?.buildings.map(({ code }) => code) ?? [];
  return noticeLists(notices, codes, '2000-01-01T00:00')
    .filter(({ filter, page }) => page === undefined || filter.state !== 'ended')
    .map(({ filter, page }) => listHref(filter, page));
}

function moneyPages(records: Partial<Records>): string[] {
  const statements = (['accounts', 'common', 'fund', 'utilities'] as const).flatMap((subject) =>
    pagesOf(subject, records[subject]),
  );
  const documents = pagesOf('documents', records.documents);
  return [
    ...statements.flatMap((page) => [page, `${page}annex/`]),
    ...pagesOf('projects', records.projects),
    ...documents.flatMap((page) => [page, page.replace(/\/$/, '.txt')]),
  ];
}

function standardPages(records: Partial<Records>): string[] {
  const months = records.performance ? judgedMonths({ performance: records.performance }) : [];
  const periods = new Set([...months, ...months.map((month) => month.slice(0, 4))]);
  return [
    ...pagesOf('standards', records.standards),
    ...pagesOf('reviews', records.reviews),
    ...[...periods].map((period) => `/standards/kept/${period}/`),
  ];
}

function dataFiles(records: Partial<Records>): string[] {
  const schemas = Object.keys(catalogue).map((subject) => `/data/schema/${subject}.json`);
  if (!isWhole(records)) return schemas;
  const packages = Object.keys(catalogue).map((subject) => `/data/package/${subject}.datapackage.json`);
  const names = publicTables(records, { today: '2000-01-01', firstPublished: () => undefined }).map(
    ({ name }) => name,
  );
  return [
    ...schemas,
    ...packages,
    ...names.flatMap((name) => ['csv', 'json', 'xlsx'].map((as) => `/data/${name}.${as}`)),
    ...names.map((name) => `/data/package/${name}.csv`),
  ];
}
