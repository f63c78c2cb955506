import type { Records } from '../src/catalogue.ts';
import { accountsFrom } from './books/accounts.ts';
import { commonFrom } from './books/common.ts';
import { fundFrom } from './books/fund.ts';
import { projectsFrom } from './books/projects.ts';
import { plusDays, randomFrom } from './books/random.ts';
import { type Draft, dateVouchers, draftFrom } from './books/settings.ts';
import { sealSheets } from './books/sheets.ts';
import { utilitiesFrom } from './books/utilities.ts';
import { explain } from './books/words.ts';

/** A set of books in which everything holds, with what a test needs to break it. */
export interface Books {
  records: Omit<
    Records,
    | 'notices'
    | 'standards'
    | 'reviews'
    | 'equipment'
    | 'performance'
    | 'complaints'
    | 'rectifications'
    | 'assessments'
    | 'owners-days'
  >;
  uploads: Set<string>;
  /** Reasons that must not be missing. */
  reasons: Draft['reasons'];
}

/** The books of a seed: two or three chained periods of every pot, projects, meters, documents, objections. */
export function booksFrom(seed: number, periods?: readonly string[]): Books {
  const draft = draftFrom(randomFrom(seed), periods);
  const utilities = utilitiesFrom(draft);
  const accounts = accountsFrom(draft, utilities);
  const common = commonFrom(draft);
  const projects = projectsFrom(draft);
  const fund = fundFrom(draft, common, projects);
  const { site, prices, documents, uploads, reasons } = draft;
  const objections = correct(draft, accounts, common);
  sealSheets({ accounts, common, fund, documents });
  dateVouchers({ accounts, common, utilities, documents });
  const newest = <T>(all: T[]) => [...all].reverse();
  return {
    records: {
      site,
      prices,
      accounts: newest(accounts),
      common: newest(common),
      fund: newest(fund),
      projects,
      utilities: newest(utilities),
      objections,
      documents,
      rules: [],
    },
    uploads,
    reasons,
  };
}

/** The same books with honest explanations, of parts and other times too, about which the checks may ask. */
export function toldBooksFrom(seed: number): Books {
  const books = booksFrom(seed);
  explain(seed, books.records);
  return books;
}

/** An objection that led to a correction of an account in two steps, and one that waits for its answer. */
function correct(
  { random }: Draft,
  accounts: Records['accounts'],
  common: Records['common'],
): Records['objections'] {
  const account = random.pick(accounts);
  const now = account.costs.staff.actual;
  const first = plusDays(account.publishedOn, 3);
  const second = plusDays(account.publishedOn, 9);
  const told = { kind: 'correction' as const, path: 'costs.staff.actual', reason: '漏了一张单据' };
  account.corrections = [
    { ...told, on: first, before: now - 500, after: now - 200 },
    { ...told, on: second, before: now - 200, after: now },
  ];
  const asked = { receivedOn: first, question: '这个数与公示栏上的不同' };
  return [
    {
      ...asked,
      key: `${first.replaceAll('-', '')}-00000001`,
      id: '00000001',
      subject: 'accounts',
      record: account.key,
      line: 'cost-staff',
      answer: '漏了一张单据，已经更正',
      answeredOn: second,
      result: 'corrected',
      answeredBy: '财务主管',
    },
    {
      ...asked,
      key: `${first.replaceAll('-', '')}-00000002`,
      id: '00000002',
      subject: 'common',
      record: random.pick(common).key,
      line: 'income-site-1',
    },
  ];
}
