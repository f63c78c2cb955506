import type { Records } from '../catalogue.ts';
import { once } from '../figures/once.ts';
import { site } from '../schema/site.ts';
import { accountsTable } from './accounts.ts';
import { dimensionsTable } from './assessment-figures.ts';
import { assessmentsTable } from './assessments.ts';
import { type AsOf, calendarTable, rulesTable } from './calendar.ts';
import { commonTable } from './common.ts';
import { complaintsTable } from './complaints.ts';
import { correctionsTable } from './corrections.ts';
import { documentsTable } from './documents.ts';
import { entryTables } from './entries.ts';
import { equipmentTable } from './equipment.ts';
import { eventsTable, ownEvents, stopsTable } from './equipment-logs.ts';
import { fundTable } from './fund.ts';
import { keptTable, performanceTable } from './kept.ts';
import { accountTables } from './money-account.ts';
import { proofsTable, uncoveredTable } from './money-checks.ts';
import { periodsTable } from './money-periods.ts';
import { noticesTable } from './notices.ts';
import { objectionsTable } from './objections.ts';
import { ownersDaysTable, topicsTable } from './owners-days.ts';
import { potTables } from './pot-tables.ts';
import { changesTable } from './price-changes.ts';
import { pricesTable } from './prices.ts';
import { projectsTable } from './projects.ts';
import { recordTable } from './record.ts';
import { rectificationsTable } from './rectifications.ts';
import { reviewChangesTable, reviewsTable } from './reviews.ts';
import { standardsTable, versionsTable } from './standards.ts';
import type { Table } from './table.ts';
import { utilitiesTable } from './utilities.ts';

/** The table of each subject, one row a record: what the data page offers and the dictionary explains. */
export function subjectTables(records: Records): Table[] {
  return [
    noticesTable(records.notices),
    pricesTable(records.prices),
    accountsTable(records.accounts, records.site),
    commonTable(records.common),
    fundTable(records.fund),
    projectsTable(records.projects),
    utilitiesTable(records.utilities),
    objectionsTable(records.objections),
    documentsTable(records),
    standardsTable(records.standards),
    reviewsTable(records.reviews),
    equipmentTable(records.equipment),
    performanceTable(records.performance),
    complaintsTable(records.complaints, records.site),
    rectificationsTable(records.rectifications, records),
    assessmentsTable(records.assessments),
    ownersDaysTable(records['owners-days']),
    rulesTable(records.rules),
    recordTable('site', '小区档案', site, [records.site]),
  ];
}

/** Every table that can be downloaded as CSV. Those of the records alone are worked out once for the same records. */
export function publicTables(records: Records, asOf: AsOf): Table[] {
  return [...tablesOf(records), calendarTable(records, asOf)];
}

const tablesOf = once((records: Records): Table[] => [
  ...subjectTables(records),
  periodsTable(records),
  changesTable(records.prices),
  ...records.accounts.flatMap((a) => accountTables(a, records)),
  ...potTables(records),
  ...entryTables(records),
  ...promiseTables(records),
  proofsTable(records),
  uncoveredTable(records),
  correctionsTable(records),
]);

function promiseTables(records: Records): Table[] {
  const { standards, reviews, equipment, performance } = records;
  return [
    versionsTable(standards),
    reviewChangesTable(reviews, records),
    keptTable(records),
    eventsTable('equipment-logs', ownEvents(equipment, performance), false, true),
    stopsTable(equipment),
    dimensionsTable(records.assessments),
    topicsTable(records['owners-days']),
  ];
}
