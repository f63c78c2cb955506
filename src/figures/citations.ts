import type { Records } from '../catalogue.ts';
import { accountLines, commonLines, fundLines, type Line, utilityLines } from './lines.ts';

/** Subjects whose records cite documents. */
export type CitingSubject = 'prices' | 'accounts' | 'common' | 'fund' | 'projects' | 'utilities';

/** One place that names a document. */
export interface Citation {
  subject: CitingSubject;
  /** Key of the record. */
  key: string;
  /** Where the document is named. */
  path: PropertyKey[];
  /** Key of the document. */
  document: string;
  /** What it proves there, in words. */
  label: string;
  /** In fen, where it is cited as evidence for one amount; the same piece has the same `piece`. */
  amount?: number;
  piece?: string;
}

type Place = Pick<Citation, 'subject' | 'key'>;

/** Every place of every record that names a document, in the order of the catalogue. */
export function citationsOf(records: Partial<Records>): Citation[] {
  const { prices = [], accounts = [], common = [], fund = [], projects = [], utilities = [] } = records;
  return [
    ...prices.flatMap(({ key, name, decision }) =>
      named({ subject: 'prices', key }, ['decision'], name, decision),
    ),
    ...accounts.flatMap(citedByAccount),
    ...common.flatMap(citedByCommon),
    ...fund.flatMap(({ key, documents = [], signedSheet }) => [
      ...documents.flatMap((d, i) => named({ subject: 'fund', key }, ['documents', i], '', d)),
      ...sheet({ subject: 'fund', key }, signedSheet),
    ]),
    ...projects.flatMap(citedByProject),
    ...utilities.flatMap((u) => [
      ...u.lines.flatMap((line, i) =>
        evidence({ subject: 'utilities', key: u.key }, ['lines', i], line.use, line.amount, line.documents),
      ),
      ...sheet({ subject: 'utilities', key: u.key }, u.signedSheet),
    ]),
  ];
}

function citedByAccount(account: Records['accounts'][number]): Citation[] {
  const place: Place = { subject: 'accounts', key: account.key };
  return [
    ...Object.entries(account.costs).flatMap(([item, { lines = [] }]) =>
      lines.flatMap((line, i) =>
        evidence(place, ['costs', item, 'lines', i], line.name, line.amount, line.documents),
      ),
    ),
    ...named(place, ['audit', 'document'], account.audit?.firm ?? '', account.audit?.document),
    ...sheet(place, account.signedSheet),
  ];
}

function citedByCommon(common: Records['common'][number]): Citation[] {
  const place: Place = { subject: 'common', key: common.key };
  return [
    ...common.income.flatMap((line, i) => [
      ...named(place, ['income', i, 'contract'], line.site, line.contract),
      ...evidence(place, ['income', i], line.site, line.gross, line.documents),
    ]),
    ...common.costs.flatMap((c, i) => evidence(place, ['costs', i], c.name, c.amount, c.documents)),
    ...evidence(place, ['taxation'], '税金', common.tax, common.taxation?.documents),
    ...common.use.flatMap((use, i) => [
      ...named(place, ['use', i, 'decision'], use.purpose, use.decision),
      ...evidence(place, ['use', i], use.purpose, use.amount, use.documents),
    ]),
    ...sheet(place, common.signedSheet),
  ];
}

function citedByProject(project: Records['projects'][number]): Citation[] {
  const place: Place = { subject: 'projects', key: project.key };
  return [
    ...(project.payments ?? []).flatMap((p, i) =>
      evidence(place, ['payments', i], p.what, p.amount, p.documents),
    ),
    ...named(place, ['vote', 'document'], project.name, project.vote?.document),
    ...project.stages.flatMap(({ text, documents = [] }, s) =>
      documents.flatMap((d, i) => named(place, ['stages', s, 'documents', i], text, d)),
    ),
  ];
}

function evidence(
  place: Place,
  path: PropertyKey[],
  label: string,
  amount: number,
  documents: readonly string[] = [],
): Citation[] {
  const piece = [place.subject, place.key, ...path].join('.');
  return documents.map((document, i) => ({
    ...place,
    path: [...path, 'documents', i],
    document,
    label,
    amount,
    piece,
  }));
}

function named(place: Place, path: PropertyKey[], label: string, document?: string): Citation[] {
  return document === undefined ? [] : [{ ...place, path, document, label }];
}

function sheet(place: Place, document?: string): Citation[] {
  return named(place, ['signedSheet'], '', document);
}

/** The lines of every statement with the subject and key of their record, compared with their neighbours. */
export function allLines(
  records: Partial<Records>,
): { subject: Exclude<CitingSubject, 'prices' | 'projects'>; key: string; period: string; lines: Line[] }[] {
  const { accounts = [], common = [], fund = [], utilities = [] } = records;
  return [
    ...accounts.map((r) => ({ ...placed('accounts', r), lines: accountLines(r, accounts) })),
    ...common.map((r) => ({ ...placed('common', r), lines: commonLines(r, common) })),
    ...fund.map((r) => ({ ...placed('fund', r), lines: fundLines(r, fund) })),
    ...utilities.map((r) => ({ ...placed('utilities', r), lines: utilityLines(r, utilities) })),
  ];
}

function placed<S extends CitingSubject>(subject: S, { key, period }: { key: string; period: string }) {
  return { subject, key, period };
}
