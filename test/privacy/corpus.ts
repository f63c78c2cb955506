import { caught } from './caught.ts';
import { passed } from './passed.ts';

const lines = (text: string) => text.split('\n').filter(Boolean);

/** Strings that must be caught, with the kind of what they tell. */
export const mustCatch = lines(caught).map((line) => {
  const [kind = '', text = ''] = line.split('|', 2);
  return { kind, text };
});

/** Strings that must pass. */
export const mustPass = lines(passed);
