import type { Keyed, Records } from '../catalogue.ts';
import { dayInWords } from '../format/date.ts';
import { type Document, document, documentKinds } from '../schema/documents.ts';
import { words } from '../text/documents.ts';
import { moneyHref } from './objections.ts';
import { type Place, placesProved } from './places.ts';
import { recordTable } from './record.ts';
import type { Row, Table } from './table.ts';

/** Every document as one row: all fields but the text, and the addresses of what it proves. */
export function documentsTable(records: Records): Table {
  const cited = placesProved(records);
  return recordTable<Document & Keyed>('documents', words.caption, document, records.documents, [
    {
      key: 'proves',
      label: words.proves,
      kind: 'text',
      formula: words.provesFormula,
      value: ({ key }) => (cited.get(key) ?? []).map(({ href }) => href).join('；'),
    },
  ]);
}

/** The documents of one kind by year, newest first, each with how many places it proves. */
export function kindTable(
  kind: Document['kind'],
  documents: readonly (Document & Keyed)[],
  cited: ReadonlyMap<string, Place[]>,
): Table {
  const own = documents.filter((d) => d.kind === kind);
  const years = [...new Set(own.map(({ date }) => date.slice(0, 4)))];
  return {
    name: `documents-${kind}`,
    caption: documentKinds[kind],
    columns: [
      { key: 'name', label: words.name, kind: 'text' },
      { key: 'amount', label: words.amount, kind: 'fen', unit: '元', weight: 'main' },
      { key: 'date', label: words.date, kind: 'text', weight: 'aside' },
      { key: 'number', label: words.number, kind: 'text', weight: 'aside' },
      { key: 'proves', label: words.proves, kind: 'text', weight: 'aside' },
    ],
    rows: years.flatMap((year): Row[] => [
      { role: 'group', cells: [words.year(year)] },
      ...own.filter(({ date }) => date.startsWith(year)).map((d) => documentRow(d, cited.get(d.key) ?? [])),
    ]),
  };
}

function documentRow(d: Document & Keyed, places: readonly Place[]): Row {
  return {
    href: moneyHref('documents', d.key),
    cells: [
      d.title,
      d.amount,
      dayInWords(d.date),
      d.number,
      places.length > 0 ? words.times(places.length) : undefined,
    ],
  };
}

/** What a document proves, one row a place. */
export function provesTable(d: Document & Keyed, places: readonly Place[]): Table {
  return {
    name: `proves-${d.key}`,
    caption: words.provesTitle,
    columns: [
      { key: 'line', label: words.line, kind: 'text' },
      { key: 'amount', label: words.amount, kind: 'fen', unit: '元', weight: 'main' },
      { key: 'statement', label: words.statement, kind: 'text' },
    ],
    rows: places.map(({ href, statement, label, amount }) => ({ href, cells: [label, amount, statement] })),
  };
}
