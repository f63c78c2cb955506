import type { Keyed } from '../src/catalogue.ts';
import type { Proofs } from '../src/figures/kept.ts';
import type { Equipment } from '../src/schema/equipment.ts';
import type { Performance } from '../src/schema/performance.ts';
import type { Standard } from '../src/schema/standards.ts';
import { site } from './records.ts';

/** Small valid records of promises with round numbers. */
export function promise(changes: Partial<Standard> = {}): Standard & Keyed {
  const code = changes.code ?? 'order-03';
  return {
    code,
    chapter: 'order',
    item: '夜间巡逻',
    promise: '每晚巡逻不少于 6 次。',
    measure: { kind: 'frequency', value: 6, unit: 'perDay' },
    responsible: '秩序维护主管',
    version: 1,
    effectiveFrom: '2025-01-01',
    publishedOn: '2025-01-01',
    evidence: 'counted',
    key: code,
    ...changes,
  };
}

export function lift(changes: Partial<Equipment> = {}): Equipment & Keyed {
  const code = changes.code ?? 'lift-1-1';
  return {
    code,
    kind: 'lift',
    name: '1 号楼 1 号梯',
    order: 1,
    location: '1 号楼',
    maintainer: { name: '示范电梯', since: '2025-01-01', phone: '000-0000 0000' },
    responsible: '工程主管',
    duties: [{ duty: 'upkeep', rule: 'gap', n: 15, since: '2025-01-01', basis: '条例第三十一条' }],
    publishedOn: '2025-01-01',
    key: code,
    ...changes,
  };
}

/** A whole month with rounds of upkeep of the one lift on the given days. */
export function monthOf(
  month: string,
  until: string,
  rows: Performance['rows'],
  days: readonly string[] = [],
): Performance & Keyed {
  return {
    month,
    until,
    rows,
    rounds: days.map((on) => ({ duty: 'upkeep', on, equipment: ['lift-1-1'] })),
    preparedBy: '工程主管',
    reviewedBy: '项目经理',
    publishedOn: until,
    key: month,
  };
}

export function proofs(changes: Partial<Proofs> = {}): Proofs {
  return {
    site,
    standards: [],
    performance: [],
    equipment: [],
    complaints: [],
    accounts: [],
    common: [],
    objections: [],
    ...changes,
  };
}
