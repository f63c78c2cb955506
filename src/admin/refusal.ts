import type { Subject } from '../catalogue.ts';
import { validate } from '../content.ts';
import type { Refusal } from './patterns.ts';

/** Asks the schema itself with which sentence it refuses a value, so that the form says the same words. */
export function refusalBy(subject: Subject): Refusal {
  return (path, value) => {
    const steps = path
      .split('.')
      .flatMap((name) => (name.endsWith('[]') ? [name.slice(0, -2), 0] : [name]))
      .filter((s) => s !== '');
    const record = steps.reduceRight<unknown>(
      (inner, step) => (step === 0 ? [inner] : { [step]: inner }),
      value,
    );
    const { findings } = validate(subject, '', record);
    const at = steps.join('.');
    return findings.find((finding) => finding.path.join('.') === at)?.message;
  };
}
