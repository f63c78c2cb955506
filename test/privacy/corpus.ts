import { caught } from './caught.ts';
import { evasions } from './evasions.ts';
import { passed } from './passed.ts';

const lines = (text: string) => text.split('\n').filter(Boolean);

/** Strings that must be caught, with the kind of what they tell. */
export const mustCatch = lines(caught).map(labelled);

/** Strings that were made to slip through, with the kind of what they tell. */
export const disguised = lines(evasions).map(labelled);

/** Strings that must pass. */
export const mustPass = lines(passed);

function labelled(line: string) {
  const end = line.indexOf('|');
  return { kind: line.slice(0, end), text: line.slice(end + 1) };
}
