import type { Account, CostItem } from '../schema/accounts.ts';

/** 保洁用水, 公共用电（逐表见公共水电）, 水费; not 配电抢修 or 用电安全检测. */
const metered = /(用水|用电|[水电]费)(?=$|[(,、])/;
const fuel = /[汽柴]油|燃[油气料]|天然气|煤气|液化气/;

/** What a line of a cost item tells of by its name, if it is water or power that a meter counts. */
export function meteredKind(name: string): 'water' | 'power' | undefined {
  const word = metered.exec(name.normalize('NFKC'))?.[1];
  if (!word) return undefined;
  return word.includes('水') ? 'water' : 'power';
}

/**
 * Energy of an item that no meter counts, in fen: the fuel among its lines (割草机汽油, 发电机柴油), where the energy of
 * the item is what its lines tell of water, power and fuel together; 0 where fuel was booked as material.
 */
export function fuelIn({ energy, lines = [] }: Account['costs'][CostItem]): number {
  const sum = (is: (name: string) => boolean) =>
    lines.reduce((all, { name, amount }) => all + (is(name) ? amount : 0), 0);
  const burnt = sum((name) => !meteredKind(name) && fuel.test(name));
  return energy === burnt + sum((name) => meteredKind(name) !== undefined) ? burnt : 0;
}
