import type { Subject } from '../catalogue.ts';
import { figureAt } from './correction-figure.ts';
import { numberInWords } from './field-words.ts';
import { type Correction, correctionMark } from './money-marks.ts';
import type { Mark } from './table.ts';

interface Corrected {
  corrections?: readonly Correction[] | undefined;
}

/** The corrections of a figure, or of the figures of a row or group, as marks beside it, in the words of the schema. */
export function figureMarks(subject: Subject, record: Corrected, path: string): Mark[] {
  const own = (record.corrections ?? []).filter(
    (one) => one.path === path || one.path.startsWith(`${path}.`),
  );
  return own.map((one) => {
    const { field } = figureAt(subject, { ...record }, one.path);
    return {
      ...correctionMark(one, (value) => (field ? numberInWords(field, value) : String(value))),
      rest: '',
    };
  });
}
