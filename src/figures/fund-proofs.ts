import type { FundStatement } from '../schema/fund.ts';
import { creditedTo, usedBy } from './credit.ts';
import { fundAdded, fundClosing, paidInPeriod } from './fund.ts';
import { type Books, type Proof, proof, waiting } from './identity.ts';
import { precedingOf } from './periods.ts';
import { fundSheet } from './sheet-proofs.ts';

/**
 * The identities of the maintenance fund: carry-over, every building, all buildings, payments of projects as a whole
 * and for each building, what is credited to each, transfer.
 */
export function fundProofs(
  now: FundStatement,
  { fund = [], projects, common, documents, site, buildings = site?.buildings ?? [] }: Books,
): Proof[] {
  const before = precedingOf(now, fund);
  const nameOf = (code: string) => buildings.find((b) => b.code === code)?.name ?? code;
  const sum = (of: 'opening' | 'added' | 'used' | 'closing' | 'own') =>
    now.buildings.reduce((total, row) => total + (row[of] ?? 0), 0);
  const own = now.paidIn + now.returned;
  return [
    proof('closing', fundClosing(now), now.closing, ['closing']),
    ...(before ? [proof('opening', before.closing, now.opening, ['opening'])] : []),
    ...(projects ? [proof('payments', paidInPeriod(projects, now.period), now.used, ['used'])] : []),
    ...transfer(now, common),
    { ...proof('buildings', sum('opening'), now.opening, ['opening']), of: 'opening' },
    { ...proof('buildings', sum('added'), fundAdded(now), ['buildings']), of: 'added' },
    ...(own > 0 || sum('own') > 0
      ? [{ ...proof('buildings', sum('own'), own, ['buildings']), of: 'own' }]
      : []),
    { ...proof('buildings', sum('used'), now.used, ['used']), of: 'used' },
    { ...proof('buildings', sum('closing'), now.closing, ['closing']), of: 'closing' },
    ...now.buildings.flatMap((row, i) => buildingProofs(row, i, nameOf(row.building), before)),
    ...(projects ? usedProofs(now, projects, buildings, nameOf) : []),
    ...creditProofs(now, buildings, nameOf),
    ...fundSheet(now, documents, nameOf),
  ];
}

function transfer(now: FundStatement, common: Books['common']): Proof[] {
  const other = common?.find((c) => c.period === now.period);
  if (other) return [proof('transfer', other.toFund, now.fromCommon, ['fromCommon'])];
  return common && now.fromCommon > 0 ? [waiting('transfer', now.fromCommon, ['fromCommon'], 'common')] : [];
}

function buildingProofs(
  row: FundStatement['buildings'][number],
  i: number,
  of: string,
  before?: FundStatement,
): Proof[] {
  const last = before?.buildings.find((b) => b.building === row.building);
  return [
    {
      ...proof('building', row.opening + row.added - row.used, row.closing, ['buildings', i, 'closing']),
      of,
    },
    ...(last ? [{ ...proof('opening', last.closing, row.opening, ['buildings', i, 'opening']), of }] : []),
  ];
}

/** What each building paid for the projects it shares in, where projects and areas are known. */
function usedProofs(
  now: FundStatement,
  projects: NonNullable<Books['projects']>,
  buildings: NonNullable<Books['buildings']>,
  nameOf: (code: string) => string,
): Proof[] {
  const used = usedBy(now.period, projects, buildings);
  if (!used) return [];
  return now.buildings.flatMap((row, i) => {
    const expected = used.get(row.building) ?? 0;
    const one = proof('buildingUsed', expected, row.used, ['buildings', i, 'used']);
    return expected === 0 && row.used === 0 ? [] : [{ ...one, of: nameOf(row.building) }];
  });
}

/** What is credited to each building by the rule of the statement. */
function creditProofs(
  now: FundStatement,
  buildings: NonNullable<Books['buildings']>,
  nameOf: (code: string) => string,
): Proof[] {
  const { gains = 'opening', fromCommon = 'area' } = now.credit ?? {};
  if (gains === 'other' || fromCommon === 'other')
    return [{ ...waiting('buildingAdded', fundAdded(now), ['credit'], 'rule'), of: '' }];
  const credited = creditedTo(now, buildings, { gains, fromCommon });
  if (!credited) return [];
  return now.buildings.map((row, i) => ({
    ...proof('buildingAdded', credited[i] ?? 0, row.added, ['buildings', i, 'added']),
    of: nameOf(row.building),
  }));
}
