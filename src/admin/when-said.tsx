import { dayWithWeekday, momentInWords } from '../format/date.ts';

/** A day or a moment as the site says it, beside the browser's own box for it; nothing while it is not whole. */
export function WhenSaid({ value }: { value: string }) {
  const said = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)
    ? momentInWords(value)
    : /^\d{4}-\d\d-\d\d$/.test(value)
      ? dayWithWeekday(value)
      : '';
  return <output className="when-said">{said}</output>;
}
