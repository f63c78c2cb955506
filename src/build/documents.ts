import type { Records } from '../catalogue.ts';
import type { FirstPublished } from '../figures/calendar.ts';
import { siteIn } from '../figures/sizes.ts';
import { standardOn } from '../figures/versions.ts';
import { cellText } from '../format/cell.ts';
import { dayInWords, monthInWords, periodInWords } from '../format/date.ts';
import { textOf } from '../format/markdown.ts';
import { noticeCategories } from '../schema/notices.ts';
import { chapters } from '../schema/standards.ts';
import { statementTable } from '../tables/accounts.ts';
import { monthTables } from '../tables/complaint-month.ts';
import { noticeHref } from '../tables/notices.ts';
import { isInForce, priceInWords } from '../tables/prices.ts';
import { accountSummary, monthSummary } from '../tables/sentences.ts';
import { gradeInWords, measureInWords } from '../tables/standards.ts';
import type { Table } from '../tables/table.ts';
import { words as accountWords } from '../text/accounts.ts';
import { words as complaintWords } from '../text/complaints.ts';
import { words as noticeWords } from '../text/notices.ts';
import { words as priceWords } from '../text/prices.ts';
import { words as standardWords } from '../text/standards.ts';
import type { SearchDocument } from './search.ts';
import { asPrice } from './search-also.ts';
import { calendarDocuments } from './search-calendar.ts';
import { contacts } from './search-contacts.ts';
import { correctionDocuments } from './search-corrections.ts';
import { doneDocuments } from './search-done.ts';
import { home } from './search-home.ts';
import { moneyDocuments } from './search-money.ts';
import { promiseDocuments } from './search-promises.ts';
import { standing } from './search-states.ts';

/** Everything a reader can search for, each with the address and anchor where it stands; `today` says which prices hold. */
export function searchDocuments(
  records: Records,
  today: string,
  firstPublished: FirstPublished = () => undefined,
): SearchDocument[] {
  return [
    ...notices(records),
    ...prices(records, today),
    ...accounts(records),
    ...moneyDocuments(records, today),
    ...standards(records, today),
    ...promiseDocuments(records),
    ...months(records),
    ...doneDocuments(records),
    ...calendarDocuments(records, today, firstPublished),
    ...correctionDocuments(records),
    ...contacts(records),
    home(),
  ];
}

/** Texts without their marks, each read once in this program; a build that waits has read those of the build before. */
const plain = new Map<string, string>();

export function plainOf(text: string): string {
  const found = plain.get(text) ?? textOf(text);
  plain.set(text, found);
  return found;
}

function notices({ notices }: Records): SearchDocument[] {
  return notices.map((notice) => ({
    url: noticeHref(notice),
    title: notice.title,
    kind: noticeWords.caption,
    category: noticeCategories[notice.category],
    date: notice.publishedAt.slice(0, 10),
    buildings: notice.buildings ?? [],
    ...standing(notice, notices),
    text: [notice.summary, plainOf(notice.body), notice.issuer, notice.contact].join('\n'),
  }));
}

function prices({ prices }: Records, today: string): SearchDocument[] {
  return prices.map((item) => ({
    url: `/fees/prices/#${item.code}`,
    title: `${item.name} ${priceInWords(item)}`,
    kind: priceWords.caption,
    date: item.effectiveFrom,
    buildings: [],
    unless: 'price',
    text: [item.payer, included(item.content), item.condition, item.basis].filter(Boolean).join('\n'),
    ...(isInForce(item, today) && asPrice(item)),
  }));
}

/** A charge is not found by what it does not cover: 充电桩的电费不在此项 is no price of charging. */
function included(content: string): string {
  return content.replace(/[^；。]*(?:不在此项|不在内)[；。]?/g, '');
}

function accounts({ accounts, site }: Records): SearchDocument[] {
  return accounts.flatMap((account) => {
    const table = statementTable(account, accounts, siteIn(site, account.period).chargedArea);
    const common = { kind: accountWords.caption, date: account.publishedOn, buildings: [] };
    const url = `/fees/${account.key}/`;
    const whole = [accountSummary(account, accounts, site.money).join(''), account.explanation]
      .filter(Boolean)
      .join('\n');
    const lines = table.rows.filter((row) => row.id && row.role !== 'group');
    return [
      { ...common, url, title: table.caption, text: whole },
      ...lines.map((row) => ({
        ...common,
        url: `${url}#${row.id}`,
        title: `${row.cells[0]}（${periodInWords(account.period)}）`,
        text: rowText(table, row.cells),
      })),
    ];
  });
}

/** A standard that says at what hours something is done or allowed. */
const clock = /\d{1,2}[:：]\d{2}|可.{0,6}时间|时段/;

function standards({ standards }: Records, today: string): SearchDocument[] {
  return standards
    .map((newest) => standardOn(newest, today))
    .map((item) => ({
      url: `/standards/#${item.code}`,
      title: `${item.item}（${chapters[item.chapter]}）`,
      kind: standardWords.caption,
      date: item.effectiveFrom,
      buildings: [],
      ...(clock.test(item.promise) && { answers: ['hours'] }),
      text: [
        item.promise,
        measureInWords(item),
        item.legalMinimum?.text,
        item.legalMinimum?.law,
        gradeInWords(item),
        item.responsible,
      ]
        .filter(Boolean)
        .join('\n'),
    }));
}

function months({ complaints, site }: Records): SearchDocument[] {
  return complaints.map((month) => ({
    url: `/complaints/${month.key}/`,
    title: complaintWords.monthCaption(monthInWords(month.month)),
    kind: complaintWords.caption,
    date: month.publishedOn,
    buildings: [],
    unless: 'complaints',
    text: [
      ...monthSummary(month, complaints, site),
      month.review,
      ...Object.values(monthTables(month, complaints, site)).map(tableText),
      dayInWords(month.cutoff),
    ]
      .filter(Boolean)
      .join('\n'),
  }));
}

function tableText(table: Table): string {
  return [table.caption, ...table.rows.map((row) => rowText(table, row.cells))].join('\n');
}

function rowText(table: Table, cells: Table['rows'][number]['cells']): string {
  return table.columns
    .map((column, i) =>
      cells[i] === undefined
        ? ''
        : i === 0
          ? String(cells[i])
          : `${column.label} ${cellText(cells[i], column)}`,
    )
    .filter(Boolean)
    .join('，');
}
