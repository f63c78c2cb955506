import type { Duty, EquipmentKind } from '../schema/equipment.ts';
import type { DueRule } from '../schema/rules.ts';
import type { EvidenceSource, Standard, Version } from '../schema/standards.ts';
import { monthBefore, type Share, stepInTime } from './complaints.ts';
import { daysBetween, daysLate } from './deadlines.ts';
import { ownDue } from './demands.ts';
import { type DueEvent, dayAfter, eventsOf } from './equipment.ts';
import type { Proofs } from './kept.ts';
import { daysOf, periodBefore } from './periods.ts';
import { rowOf, shortageOf } from './promised-counts.ts';
import { dueDay, spellDays } from './spells.ts';
import type { PublishTerms } from './terms.ts';

type Count = (month: string, proofs: Proofs, standard: Standard, version: Version) => Share | undefined;

/**
 * How many times a promise fell due in a month and how many times it was kept, from the records its `evidence` names;
 * undefined when there is no data, which is not the same as nothing due.
 */
export function tallyOf(
  standard: Standard,
  version: Version,
  month: string,
  proofs: Proofs,
): Share | undefined {
  return standard.evidence && counts[standard.evidence](month, proofs, standard, version);
}

const counts: Record<NonNullable<Standard['evidence']>, Count> = {
  counted,
  intake: step('intake'),
  dispatch: step('dispatch'),
  onSite: step('onSite'),
  answer: step('answer'),
  callback: step('callback'),
  finished,
  report,
  accounts: (month, { accounts, site }) => statement(month, accounts, site.money),
  common: (month, { common, site }) => statement(month, common, site.money),
  objections,
  liftUpkeep: equipmentDuty,
  rescue,
  tankCleaning: equipmentDuty,
  waterTest: equipmentDuty,
  fireTest: equipmentDuty,
};

/** Which duty of which equipment proves a promise. */
const ofEquipment: Partial<Record<EvidenceSource, { kind: EquipmentKind; duty: Duty }>> = {
  liftUpkeep: { kind: 'lift', duty: 'upkeep' },
  tankCleaning: { kind: 'tank', duty: 'cleaning' },
  waterTest: { kind: 'tank', duty: 'water' },
  fireTest: { kind: 'fire', duty: 'test' },
};

/** What was due and done in the month; in the last one of a year or quarter what the whole fell short of is due too. */
function counted(month: string, { performance }: Proofs, standard: Standard): Share | undefined {
  const own = rowOf(month, standard, { performance });
  const short = shortageOf(month, standard, { performance });
  if (!own || !short) return own;
  return short.missing === undefined ? undefined : { part: own.part, whole: own.whole + short.missing };
}

function step(name: Parameters<typeof stepInTime>[1]): Count {
  return (month, { complaints }) => {
    const record = complaints.find((c) => c.month === month);
    return record && stepInTime(record, name);
  };
}

/** Closed and called back in time, both counted from when the complaint was registered; no data where nobody counted it. */
function finished(month: string, { complaints }: Proofs): Share | undefined {
  const carry = complaints.find((c) => c.month === month)?.carry;
  return carry?.finishedInTime === undefined ? undefined : { part: carry.finishedInTime, whole: carry.due };
}

const tenth: DueRule = { rule: 'by', n: 10, months: 1 };

/** The report of the month before, due as the community agreed, else by the tenth. No data before the first report. */
function report(month: string, { complaints, site }: Proofs): Share | undefined {
  const before = monthBefore(month);
  if (!complaints.some((c) => c.month < month)) return undefined;
  const published = complaints.find((c) => c.month === before)?.publishedOn;
  const due = dueDay(ownDue('complaintReport', site) ?? tenth, spellDays(before).last);
  return { part: published && published <= due ? 1 : 0, whole: 1 };
}

/** The quarter's statement, due in the month after it ends. No data before the first statement. */
function statement(
  month: string,
  all: readonly { period: string; publishedOn: string }[],
  money: PublishTerms,
): Share | undefined {
  const n = Number(month.slice(5));
  if (n % 3 !== 1) return { part: 0, whole: 0 };
  const period = periodBefore(`${month.slice(0, 4)}-Q${(n + 2) / 3}`);
  if (!all.some((one) => daysOf(one.period).last <= daysOf(period).last)) return undefined;
  const published = all.find((one) => one.period === period)?.publishedOn;
  const inTime = published !== undefined && daysLate({ period, publishedOn: published }, money) === 0;
  return { part: inTime ? 1 : 0, whole: 1 };
}

/** Objections whose last day for an answer lies in the month. */
function objections(
  month: string,
  { objections }: Proofs,
  _: Standard,
  { measure }: Version,
): Share | undefined {
  const days = measure?.value ?? 0;
  const due = objections.filter(({ receivedOn }) => dayAfter(receivedOn, days).startsWith(month));
  const inTime = due.filter((o) => o.answeredOn && daysBetween(o.receivedOn, o.answeredOn) <= days);
  return { part: inTime.length, whole: due.length };
}

function equipmentDuty(
  month: string,
  { equipment, performance }: Proofs,
  { evidence }: Standard,
): Share | undefined {
  const duty = evidence && ofEquipment[evidence];
  if (!duty || !performance.some((p) => p.month === month)) return undefined;
  const own = eventsOf(duty.kind, duty.duty, equipment, performance).filter(
    (event) => monthOf(event) === month,
  );
  return { part: own.filter(({ late }) => late === 0).length, whole: own.length };
}

/** Why equipment was late in a month, in the words of the rounds that were late; undefined where none says so. */
export function reasonsOf(standard: Standard, month: string, proofs: Proofs): string | undefined {
  const duty = standard.evidence && ofEquipment[standard.evidence];
  if (!duty) return undefined;
  const late = eventsOf(duty.kind, duty.duty, proofs.equipment, proofs.performance).filter(
    (event) => event.late > 0 && monthOf(event) === month,
  );
  return [...new Set(late.flatMap(({ done }) => done?.note ?? []))].join('；') || undefined;
}

/** The month an event counts in: that of the day it was done in time, else that of its last day in time. */
function monthOf({ due, done, late }: DueEvent): string {
  return (done && late === 0 ? done.on : due).slice(0, 7);
}

/** People freed from lifts: the maintainer was there within the promised minutes. */
function rescue(
  month: string,
  { equipment, performance }: Proofs,
  _: Standard,
  { measure }: Version,
): Share | undefined {
  if (!performance.some((p) => p.month === month)) return undefined;
  const cases = equipment
    .filter(({ kind }) => kind === 'lift')
    .flatMap(({ stops = [] }) => stops.filter(({ from, trapped }) => trapped && from.startsWith(month)));
  const inTime = cases.filter(({ arrived }) => arrived !== undefined && arrived <= (measure?.value ?? 0));
  return { part: inTime.length, whole: cases.length };
}
