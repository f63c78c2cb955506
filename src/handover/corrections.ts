import { catalogue } from '../catalogue.ts';
import { parseRecord, placeOf } from '../content.ts';
import { csvOf } from '../format/csv.ts';
import { yuan } from '../format/number.ts';
import { fieldsOf } from '../schema/describe.ts';
import { correctionKinds } from '../schema/money.ts';
import { handover } from '../text/handover.ts';

const words = handover.corrections;

interface Correction {
  on: string;
  kind: keyof typeof correctionKinds;
  path: string;
  before: number;
  after: number;
  reason: string;
}

/** Every published figure that was changed later, with what stood there before, as CSV; money in yuan. */
export function correctionsCsv(content: ReadonlyMap<string, string>): string {
  const keys = ['file', 'on', 'kind', 'path', 'before', 'after', 'unit', 'reason'] as const;
  const rows = [...content].flatMap(([file, text]) => {
    const { data } = parseRecord(file, text);
    const made = (data as { corrections?: Correction[] } | undefined)?.corrections ?? [];
    const isMoney = made.length > 0 && countsMoney(file);
    const figure = (value: number) =>
      (isMoney ? yuan(value).replaceAll(',', '') : String(value)).replace('−', '-');
    return made.map(({ on, kind, path, before, after, reason }) => ({
      cells: [
        file,
        on,
        correctionKinds[kind],
        path,
        figure(before),
        figure(after),
        isMoney ? words.yuan : words.count,
        reason,
      ],
    }));
  });
  const columns = keys.map((key) => ({ key, label: words[key], kind: 'text' as const }));
  return csvOf({ name: 'corrections', caption: words.caption, columns, rows });
}

function countsMoney(file: string): boolean {
  const place = placeOf(file);
  const fields = place ? fieldsOf(catalogue[place.subject].schema) : [];
  const entry = fields.find(({ name }) => name === 'corrections')?.item?.fields;
  return entry?.find(({ name }) => name === 'before')?.meta.kind === 'fen';
}
