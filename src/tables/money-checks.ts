import type { Records } from '../catalogue.ts';
import { allLines } from '../figures/citations.ts';
import { counted, coverageOfLine } from '../figures/coverage.ts';
import type { Line } from '../figures/lines.ts';
import { accountProofs, commonProofs, fundProofs, type Proof, utilityProofs } from '../figures/proof.ts';
import { plain } from '../format/number.ts';
import { checkWords as words } from '../text/money.ts';
import { proofSentence, proofTable, waitingText } from '../text/proofs.ts';
import { fundDetailLines } from './fund.ts';
import type { Table } from './table.ts';

/** What those tables are called; pages that only lead to their files need no more. */
export const proofsFile = { name: 'proofs', caption: words.proofs };
export const uncoveredFile = { name: 'uncovered', caption: words.uncovered };

const fen = { kind: 'fen', unit: '元' } as const;
const scales = { fen: 2, quantity: 2, price: 4 };

/** Every identity of every statement, one row each, whether it holds or not. */
export function proofsTable(records: Records): Table {
  const { accounts, common, fund, utilities } = records;
  const all = [
    ...accounts.flatMap((a) => rowsOf('accounts', a.period, accountProofs(a, records))),
    ...common.flatMap((c) => rowsOf('common', c.period, commonProofs(c, records))),
    ...fund.flatMap((f) => rowsOf('fund', f.period, fundProofs(f, records))),
    ...utilities.flatMap((u) => rowsOf('utilities', u.period, utilityProofs(u, records))),
  ];
  return {
    ...proofsFile,
    columns: [
      { key: 'subject', label: words.subject, kind: 'text' },
      { key: 'period', label: words.period, kind: 'text' },
      { key: 'what', label: proofTable.what, kind: 'text' },
      { key: 'expected', label: proofTable.expected, kind: 'text' },
      { key: 'found', label: proofTable.found, kind: 'text' },
      { key: 'difference', label: proofTable.difference, kind: 'text' },
      { key: 'state', label: words.state, kind: 'text' },
    ],
    rows: all,
  };
}

function rowsOf(subject: keyof typeof words.subjects, period: string, proofs: readonly Proof[]) {
  return proofs.map((p) => {
    const say = (value: number) => plain(value, scales[p.kind ?? 'fen']);
    const holds = p.expected === p.found;
    return {
      cells: [
        words.subjects[subject],
        period,
        proofSentence(p),
        p.missing ? undefined : say(p.expected),
        say(p.found),
        p.missing ? undefined : say(p.found - p.expected),
        p.missing ? waitingText(p.missing) : holds ? words.holds : words.fails,
      ],
    };
  });
}

/** Every line of spending that is not wholly proved by documents, with what is missing. */
export function uncoveredTable(records: Records): Table {
  return {
    ...uncoveredFile,
    columns: [
      { key: 'subject', label: words.subject, kind: 'text' },
      { key: 'record', label: words.period, kind: 'text' },
      { key: 'line', label: words.line, kind: 'text' },
      { key: 'label', label: words.label, kind: 'text' },
      { key: 'total', label: words.total, ...fen },
      { key: 'covered', label: words.covered, ...fen },
      { key: 'missing', label: words.missing, ...fen, formula: words.missingFormula },
    ],
    rows: allLines(records).flatMap(({ subject, key, period, lines }) =>
      counted(shownLines(records, subject, key, lines), records.documents, period)
        .filter(({ side }) => side === 'cost' || side === 'use')
        .map((line) => ({ line, ...coverageOfLine(line) }))
        .filter(({ covered, total }) => covered < total)
        .map(({ line, covered, total }) => ({
          cells: [
            words.subjects[subject],
            key.toUpperCase(),
            line.id,
            line.label,
            total,
            covered,
            total - covered,
          ],
        })),
    ),
  };
}

/** The lines as their page shows them: what the fund was used for is itemised by the payments of the projects. */
function shownLines(
  { fund, projects }: Records,
  subject: string,
  key: string,
  lines: readonly Line[],
): readonly Line[] {
  const now = subject === 'fund' && fund.find((f) => f.key === key);
  return now ? fundDetailLines(now, fund, projects) : lines;
}
