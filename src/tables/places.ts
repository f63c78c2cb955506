import type { Keyed, Records } from '../catalogue.ts';
import { accountLines, commonLines, fundLines, type Line, utilityLines } from '../figures/lines.ts';
import { periodInWords } from '../format/date.ts';
import { objectionSubjects } from '../schema/objections.ts';
import { projectStages } from '../schema/projects.ts';
import { words } from '../text/documents.ts';
import { moneyHref } from './objections.ts';

/** A place in a published account that a document proves. */
export interface Place {
  href: string;
  /** `公共收益 2026年第三季度`. */
  statement: string;
  /** Name of the line. */
  label: string;
  /** In fen; undefined where no single amount is proved. */
  amount?: number | undefined;
}

type Cited = [document: string, place: Place];
type Statement = 'accounts' | 'common' | 'fund' | 'utilities';

/** Which places of all accounts cite each document, by its code; documents nobody cites are absent. */
export function placesProved(records: Records): Map<string, Place[]> {
  const all: Cited[] = [
    ...records.accounts.flatMap((a) => ofStatement('accounts', a, accountLines(a))),
    ...records.accounts.flatMap(ofAudit),
    ...records.common.flatMap((c) => ofStatement('common', c, commonLines(c))),
    ...records.fund.flatMap((f) => ofStatement('fund', f, fundLines(f))),
    ...records.utilities.flatMap((u) => ofStatement('utilities', u, utilityLines(u))),
    ...records.projects.flatMap(ofProject),
    ...records.prices.flatMap(({ key, name, decision }): Cited[] =>
      decision
        ? [
            [
              decision,
              {
                href: moneyHref('prices', key),
                statement: objectionSubjects.prices,
                label: words.decision(name),
              },
            ],
          ]
        : [],
    ),
  ];
  const byDocument = new Map<string, Place[]>();
  for (const [code, place] of all) {
    const known = byDocument.get(code) ?? [];
    if (!known.some((c) => c.href === place.href && c.label === place.label))
      byDocument.set(code, [...known, place]);
  }
  return byDocument;
}

function ofAudit({ key, period, audit }: Records['accounts'][number]): Cited[] {
  const statement = `${objectionSubjects.accounts} ${periodInWords(period)}`;
  return audit?.document
    ? [[audit.document, { href: moneyHref('accounts', key), statement, label: audit.firm }]]
    : [];
}

function ofStatement(
  subject: Statement,
  { key, period, signedSheet }: Keyed & { period: string; signedSheet?: string | undefined },
  lines: Line[],
): Cited[] {
  const statement = `${objectionSubjects[subject]} ${periodInWords(period)}`;
  const cited = lines.flatMap((line) => [
    ...line.documents.map((code) => [code, line.label, line.amount, line.id] as const),
    ...(line.details ?? []).flatMap(({ label, amount, documents }) =>
      documents.map((code) => [code, label, amount, line.id] as const),
    ),
  ]);
  const whole: Cited[] = signedSheet
    ? [[signedSheet, { href: moneyHref(subject, key), statement, label: words.signedSheet }]]
    : [];
  return [
    ...whole,
    ...cited
      .filter(([, , amount]) => amount !== 0)
      .map(
        ([code, label, amount, id]): Cited => [
          code,
          { href: moneyHref(subject, key, id), statement, label, amount },
        ],
      ),
  ];
}

function ofProject({ key, name, payments = [], stages, vote }: Records['projects'][number]): Cited[] {
  const place = (anchor: string, label: string, amount?: number): Place => ({
    href: moneyHref('projects', key, anchor),
    statement: `${objectionSubjects.projects} ${name}`,
    label,
    ...(amount !== undefined && { amount }),
  });
  return [
    ...payments.flatMap(({ what, amount, documents = [] }, i) =>
      documents.map((code): Cited => [code, place(`payment-${i + 1}`, what, amount)]),
    ),
    ...stages.flatMap(({ stage, documents = [] }, i) =>
      documents.map((code): Cited => [code, place(`stage-${i + 1}`, projectStages[stage])]),
    ),
    ...(vote?.document ? [[vote.document, place('vote', words.vote)] as Cited] : []),
  ];
}
