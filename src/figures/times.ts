import type { Records } from '../catalogue.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { countOf } from './complaint-groups.ts';
import { upTo } from './complaint-run.ts';
import { judgedMonths, keptIn, type Proofs } from './kept.ts';

type Ledger = Proofs & Pick<Records, 'rectifications'>;

/** What the records show of the same problem: how often within the twelve months, and which record says so. */
export interface Known {
  by: 'complaints' | 'promise' | 'faults' | 'ledger';
  times: number;
}

/**
 * How often a problem came up within the twelve months that end with the day it was found, as far as published records
 * tell, the most first: complaints of its kind in months that publish that kind alone, months in which a promise it
 * names was missed, faults of its equipment, earlier matters of the same kind or equipment with this one. All are lower
 * bounds: what is merged or in no record may come on top.
 */
export function knownTimes(one: Rectification, records: Ledger): Known[] {
  const known: Known[] = [
    { by: 'complaints', times: complaintsOf(one, records) },
    { by: 'promise', times: missedOf(one, records) },
    { by: 'faults', times: faultsOf(one, records) },
    { by: 'ledger', times: mattersOf(one, records) },
  ];
  return known.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times);
}

function complaintsOf({ source }: Rectification, { complaints }: Ledger): number {
  const { month, subcategory } = source;
  if (!month || !subcategory) return 0;
  const year = upTo(month, complaints).slice(-12);
  return year.reduce((sum, m) => sum + (countOf(m.subcategories, [subcategory]) ?? 0), 0);
}

/** Months in which a promise was missed, where the matter is about keeping it: of several the one missed most. */
function missedOf({ indicator, standards: codes = [], foundOn }: Rectification, records: Ledger): number {
  if (!['promise', 'step', 'onTime'].includes(indicator.kind)) return 0;
  const months = judgedMonths(records).filter(
    (m) => m <= foundOn.slice(0, 7) && m > yearBefore(foundOn).slice(0, 7),
  );
  const own = records.standards.filter(({ code }) => codes.includes(code));
  const missed = own.map(
    (standard) => months.filter((m) => keptIn(m, records, [standard])[0]?.verdict === 'missed').length,
  );
  return Math.max(0, ...missed);
}

function faultsOf({ source, foundOn }: Rectification, { equipment }: Ledger): number {
  const stops = equipment.find(({ code }) => code === source.equipment)?.stops ?? [];
  return stops.filter(({ kind, from }) => kind === 'fault' && isWithin(from.slice(0, 10), foundOn)).length;
}

function mattersOf({ code, source, foundOn }: Rectification, { rectifications }: Ledger): number {
  const isSame = (other: Rectification['source']) =>
    (source.subcategory !== undefined && other.subcategory === source.subcategory) ||
    (source.equipment !== undefined && other.equipment === source.equipment);
  const earlier = rectifications.filter(
    (other) => other.code !== code && isSame(other.source) && isWithin(other.foundOn, foundOn),
  );
  return earlier.length === 0 ? 0 : earlier.length + 1;
}

function isWithin(day: string, last: string): boolean {
  return day > yearBefore(last) && day <= last;
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
