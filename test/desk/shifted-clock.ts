import { readFileSync } from 'node:fs';

// Loaded with NODE_OPTIONS=--import: the clock of the whole process is off by the milliseconds in a file, and jumps
// when the file changes.
const file = process.env.CLOCK_SHIFT ?? '';
const shift = () => {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
};
const Real = Date;
globalThis.Date = new Proxy(Real, {
  construct: (target, args, self) =>
    Reflect.construct(target, args.length === 0 ? [Real.now() + shift()] : args, self),
  get: (target, name) => (name === 'now' ? () => Real.now() + shift() : Reflect.get(target, name)),
});
