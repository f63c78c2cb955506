import { monthsIn, periodBefore } from '../figures/periods.ts';

/** The period of the same kind after: `2026-Q4` → `2027-Q1`. */
export function periodAfter(period: string): string {
  const year = Number(period.slice(0, 4));
  const kind = period[5];
  if (!kind) return String(year + 1);
  const n = Number(period.slice(6));
  const after = n === 12 / monthsIn(period) ? `${year + 1}-${kind}1` : `${year}-${kind}${n + 1}`;
  return periodBefore(after) === period ? after : '';
}

/** The month after: `2026-12` → `2027-01`; nothing for what is no month. */
export function monthAfter(month: unknown): string | undefined {
  const [, year, number] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(String(month)) ?? [];
  if (!year || !number) return undefined;
  const next = (Number(number) % 12) + 1;
  return `${Number(year) + (next === 1 ? 1 : 0)}-${String(next).padStart(2, '0')}`;
}
