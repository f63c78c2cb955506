import type { APIRoute } from 'astro';
import { absolute } from '../address.ts';
import { judgedMonths } from '../figures/kept.ts';
import { changeDays } from '../figures/price-history.ts';
import { builtAt, history, records } from '../records.ts';
import { historyHref } from '../tables/addresses.ts';
import { anchorHref, anchorsOf } from '../tables/anchors.ts';
import { annexes } from '../tables/annex.ts';
import { assessmentHref } from '../tables/assessments.ts';
import { listHref, noticeLists } from '../tables/notice-lists.ts';
import { noticeHref } from '../tables/notices.ts';
import { moneyHref } from '../tables/objections.ts';
import { ownersDayHref } from '../tables/owners-days.ts';
import { pastPaths } from '../tables/past-list.ts';
import { rectificationHref } from '../tables/rectifications.ts';
import { standardHref } from '../tables/standards.ts';

/** Pages of their own, by file: whoever adds one need not think of this. */
const pages = Object.keys(import.meta.glob('./**/*.astro'))
  .filter((file) => !/\[|404|offline/.test(file))
  .map((file) => file.replace(/^\./, '').replace(/(index)?\.astro$/, ''))
  .map((path) => (path.endsWith('/') ? path : `${path}/`))
  .sort();

/** Every public page that is worth finding again, by its full address. */
export const GET: APIRoute = () => {
  const { notices, accounts, complaints, prices, site, common, fund, utilities, projects, documents } =
    records();
  const { standards, reviews, equipment, rectifications, assessments, 'owners-days': days } = records();
  const months = judgedMonths(records());
  const codes = site.buildings.map((building) => building.code);
  // Combined choices show the same notices again; a list of one choice is enough to find them all.
  const lists = noticeLists(notices, codes, builtAt()).filter(
    ({ filter }) => Object.keys(filter).length <= 1,
  );
  const paths = [
    ...pages,
    ...lists.map((list) => listHref(list.filter, list.page)),
    ...notices.map(noticeHref),
    '/notices/archive/',
    ...accounts.map(({ key }) => `/fees/${key}/`),
    ...common.map(({ key }) => moneyHref('common', key)),
    ...fund.map(({ key }) => moneyHref('fund', key)),
    ...utilities.map(({ key }) => moneyHref('utilities', key)),
    ...projects.map(({ key }) => moneyHref('projects', key)),
    ...annexes(records()).map(({ path }) => `/fees/${path}/annex/`),
    ...documents.map(({ key }) => moneyHref('documents', key)),
    ...changeDays(prices).map((day) => `/fees/prices/${day}/`),
    ...complaints.map(({ key }) => `/complaints/${key}/`),
    ...standards.map(({ key }) => standardHref(key)),
    ...[...months, ...months.map((month) => month.slice(0, 4))].map((period) => `/standards/kept/${period}/`),
    ...reviews.map(({ key }) => `/standards/reviews/${key}/`),
    ...equipment.map(({ key }) => `/equipment/${key}/`),
    ...rectifications.map(rectificationHref),
    ...assessments.map(assessmentHref),
    ...days.map(ownersDayHref),
    ...pastPaths(history(), site.removals).map(historyHref),
    ...anchorsOf(history().chain(), builtAt()).map(anchorHref),
  ];
  const urls = [...new Set(paths)].map((path) => `<url><loc>${absolute(path)}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
};
