import type { Records } from '../catalogue.ts';
import { site } from '../schema/site.ts';
import { accountsTable, statementTable } from './accounts.ts';
import { complaintsTable } from './complaints.ts';
import { noticesTable } from './notices.ts';
import { pricesTable } from './prices.ts';
import { recordTable } from './record.ts';
import { standardsTable } from './standards.ts';
import type { Table } from './table.ts';

/** The table of each subject, one row a record: what the data page offers and the dictionary explains. */
export function subjectTables(records: Records): Table[] {
  return [
    noticesTable(records.notices),
    pricesTable(records.prices),
    accountsTable(records.accounts),
    standardsTable(records.standards),
    complaintsTable(records.complaints),
    recordTable('site', '小区档案', site, [records.site]),
  ];
}

/** Every table that can be downloaded as CSV. */
export function publicTables(records: Records): Table[] {
  const statements = records.accounts.map((a) =>
    statementTable(a, records.accounts, records.site.chargedArea),
  );
  return [...subjectTables(records), ...statements];
}
