import type { FundStatement } from '../schema/fund.ts';
import type { Project } from '../schema/projects.ts';
import { paidInPeriod } from './fund.ts';
import { sharesOf } from './shares.ts';

type Buildings = readonly { code: string; area?: number }[];

/**
 * What each building paid in a period, in fen by its code: the payments of a project divided among the buildings it is
 * apportioned to, by their area, by the largest remainder; no other building pays. Undefined where an area is not
 * known. Source: 住宅专项维修资金管理办法（165号令）art. 20.
 */
export function usedBy(
  period: string,
  projects: readonly Project[],
  buildings: Buildings,
): Map<string, number> | undefined {
  const used = new Map<string, number>();
  for (const project of projects) {
    const paid = paidInPeriod([project], period);
    if (paid === 0) continue;
    const codes = project.apportion.buildings;
    const shares = byArea(paid, codes, buildings);
    if (!shares) return undefined;
    codes.forEach((code, i) => {
      used.set(code, (used.get(code) ?? 0) + (shares[i] ?? 0));
    });
  }
  return used;
}

/**
 * What is credited to each building of a statement, in fen, in their order: its own payments and refunds, its share of
 * what came from the common income, and of the gains; by area or by opening balance (none below zero), by the largest
 * remainder. Undefined where an area is not known or nothing is there to go by.
 */
export function creditedTo(
  now: FundStatement,
  buildings: Buildings,
  { gains, fromCommon }: Record<'gains' | 'fromCommon', 'opening' | 'area'>,
): number[] | undefined {
  const codes = now.buildings.map(({ building }) => building);
  const divide = (total: number, rule: 'opening' | 'area') =>
    rule === 'area'
      ? byArea(total, codes, buildings)
      : divided(
          total,
          now.buildings.map(({ opening }) => Math.max(0, opening)),
        );
  const [gained, common] = [divide(now.gains, gains), divide(now.fromCommon, fromCommon)];
  if (!gained || !common) return undefined;
  return now.buildings.map(({ own = 0 }, i) => own + (gained[i] ?? 0) + (common[i] ?? 0));
}

function byArea(total: number, codes: readonly string[], buildings: Buildings): number[] | undefined {
  const areas = codes.map((code) => buildings.find((b) => b.code === code)?.area ?? 0);
  return areas.includes(0) ? undefined : divided(total, areas);
}

function divided(total: number, weights: readonly number[]): number[] | undefined {
  if (total === 0) return weights.map(() => 0);
  const shares = sharesOf(
    total,
    weights.map((weight) => ({ weight, count: 1 })),
  );
  return shares.length > 0 ? shares.map(({ each }) => each) : undefined;
}
