import type { Records } from '../catalogue.ts';
import { counted } from '../figures/coverage.ts';
import type { Line } from '../figures/lines.ts';
import { accountProofs, commonProofs, fundProofs, utilityProofs } from '../figures/proof.ts';
import { periodInWords } from '../format/date.ts';
import { words as accountWords } from '../text/accounts.ts';
import { annexWords as words } from '../text/annex.ts';
import { words as commonWords } from '../text/common-income.ts';
import { words as fundWords } from '../text/fund.ts';
import { money } from '../text/money.ts';
import { words as utilityWords } from '../text/utilities.ts';
import { commonDetailLines } from './common.ts';
import { sitesTable } from './common-lists.ts';
import { fundBuildingsTable, fundDetailLines } from './fund.ts';
import { accountTables } from './money-account.ts';
import { allDetailsTable } from './money-lines.ts';
import { documentMarks, marksText, type Named } from './money-marks.ts';
import { proofTableOf } from './money-proofs.ts';
import { moneyHref } from './objections.ts';
import { type Table, withoutEmpty } from './table.ts';
import { readingsTable } from './utility-lists.ts';

/** What hangs beside the sheet of a statement, on paper of its own: its proofs first, then what the sheet has no room for. */
export interface Annex {
  /** Below `/fees/`, e.g. `2026-q3` or `common/2026-q3`. */
  path: string;
  /** The record below `content/`. */
  file: string;
  title: string;
  publishedOn: string;
  /** The page of the statement. */
  of: string;
  tables: Table[];
}

/** The annexes of all statements of money. */
export function annexes(records: Records): Annex[] {
  const { accounts, common, fund, utilities, projects, documents, site } = records;
  const all = [
    ...accounts.map((a) => ({
      ...place('', 'accounts', a, accountWords.statementCaption),
      tables: [proofTableOf(accountProofs(a, records)), ...accountTables(a, records).slice(1)],
    })),
    ...common.map((c) => ({
      ...place('common/', 'common', c, commonWords.statementCaption),
      tables: [
        proofTableOf(commonProofs(c, records)),
        sitesTable(c, documents),
        papersTable(commonDetailLines(c, common, fund), documents),
      ],
    })),
    ...fund.map((f) => ({
      ...place('fund/', 'fund', f, fundWords.statementCaption),
      tables: [
        proofTableOf(fundProofs(f, records)),
        fundBuildingsTable(f, site),
        allDetailsTable(counted(fundDetailLines(f, fund, projects), documents, f.period), {
          name: `fund-details-${f.key}`,
          caption: fundWords.details(fundWords.usedColumn),
          documents,
        }),
      ].filter(({ rows }) => rows.length > 0),
    })),
    ...utilities.map((u) => ({
      ...place('utilities/', 'utilities', u, utilityWords.statementCaption),
      tables: [proofTableOf(utilityProofs(u, records)), readingsTable(u)],
    })),
  ];
  return all.map((annex) => ({ ...annex, tables: annex.tables.map(withoutEmpty) }));
}

/** What proves each line, by the titles of the documents. */
function papersTable(lines: readonly Line[], documents: readonly Named[]): Table {
  return {
    name: 'papers',
    caption: words.papers,
    columns: [
      { key: 'item', label: money.item, kind: 'text' },
      { key: 'amount', label: money.amount, kind: 'fen', unit: '元', weight: 'main' },
      { key: 'marks', label: money.documents, kind: 'text' },
    ],
    rows: lines
      .filter((line) => line.documents.length > 0)
      .map((line) => {
        const marks = documentMarks(line.documents, documents);
        return { cells: [line.label, line.amount, marksText(marks)], marks };
      }),
  };
}

function place(
  below: string,
  subject: 'accounts' | 'common' | 'fund' | 'utilities',
  { key, period, publishedOn }: { key: string; period: string; publishedOn: string },
  caption: (period: string) => string,
): Omit<Annex, 'tables'> {
  return {
    path: `${below}${key}`,
    file: `${subject}/${key}.json`,
    title: words.title(caption(periodInWords(period))),
    publishedOn,
    of: moneyHref(subject, key),
  };
}
