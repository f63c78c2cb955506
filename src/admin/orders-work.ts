import { useEffect, useState } from 'react';
import type { Content } from '../content.ts';
import { monthBefore, openAtEnd } from '../figures/complaints.ts';
import { promisesIn } from '../figures/promises.ts';
import { shanghai } from '../format/date.ts';
import type { Matched } from '../orders/columns.ts';
import { cutoffOf, cutoffTrouble, limitsOf, minimumOf, type Settings, servedOf } from '../orders/settings.ts';
import { neighbours } from './neighbours.ts';
import { type Choices, recalled, remember } from './orders-memory.ts';
import type { KnownSheet } from './orders-messages.ts';
import { useSession } from './orders-session.ts';

/** The sheet that is counted, and by what. */
export interface Work extends Matched {
  index: number;
  sheet: KnownSheet;
  choices: Choices;
}

/** Everything the panel works on: it counts anew whenever a choice changes, and remembers the choices. */
export function useWork(typed: string) {
  const { session, open, count } = useSession();
  const [records, setRecords] = useState<Content['records']>();
  const site = records?.site;
  const [work, setWork] = useState<Work>();
  const [month, setMonth] = useState(/^20\d\d-\d\d$/.test(typed) ? typed : lastMonth());
  const [cutoff, setCutoff] = useState('');
  const doubt = cutoffTrouble(cutoff, month, today());
  const until = doubt === undefined && cutoff ? cutoff : cutoffOf(month, today());
  useEffect(() => void neighbours().then(setRecords), []);
  useEffect(() => setWork(begun(session.sheets, largest(session.sheets))), [session.sheets]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` is made anew each time and asks the same worker
  useEffect(() => {
    if (!work || work.sheet.trouble || !site) return;
    const { mapping, unsure, choices } = work;
    remember(work.sheet, { mapping, unsure }, choices);
    const { by, answers, holidays, workdays } = choices;
    const limits = limitsOf(promisesIn(site, month));
    const hours = servedOf(site, holidays, workdays);
    const settings: Settings = { month, cutoff: until, today: today(), limits, by, answers, ...hours };
    count(work.index, mapping, settings, minimumOf(site, month));
  }, [work, site, month, until]);
  const choose = (index: number) => setWork(begun(session.sheets, index));
  const before = records?.complaints?.find((one) => one.month === monthBefore(month));
  return {
    ...{ session, open, work, setWork, choose, month, setMonth, until, setCutoff, doubt },
    months: monthsTo(month),
    /** What the promises of site.json say of hours of service; none when all run round the clock. */
    service: site?.service,
    /** What the report of the month before left open; undefined when there is none. */
    left: before && openAtEnd(before),
  };
}

function begun(sheets: readonly KnownSheet[], index: number): Work | undefined {
  const sheet = sheets[index];
  return sheet && { index, sheet, ...recalled(sheet) };
}

function largest(sheets: readonly KnownSheet[]): number {
  const rows = sheets.map((sheet) => (sheet.trouble ? -1 : sheet.rows));
  return rows.indexOf(Math.max(...rows));
}

function today(): string {
  return shanghai(new Date()).slice(0, 10);
}

/** The report is made in the first days of the next month. */
function lastMonth(): string {
  return monthBefore(today().slice(0, 7));
}

/** The last two years, and the month in the form, newest first. */
function monthsTo(typed: string): string[] {
  const months = [today().slice(0, 7)];
  while (months.length < 24) months.push(monthBefore(months.at(-1) ?? ''));
  return [...new Set([typed, ...months])].sort().reverse();
}
