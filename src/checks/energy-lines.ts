import type { Keyed, Records } from '../catalogue.ts';
import { costItemCodes } from '../figures/accounts.ts';
import { fuelIn, meteredKind } from '../figures/energy.ts';
import { yuan } from '../format/number.ts';
import type { Account, CostItem } from '../schema/accounts.ts';
import type { UtilityShare } from '../schema/utilities.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

interface EnergyLine {
  item: CostItem;
  path: PropertyKey[];
  name: string;
  kind: 'water' | 'power';
  amount: number;
}

/**
 * What an item details of water and power is the energy of the item, and what the meters say: a line under the name of
 * a meter its amount, all lines of water or power together that of all meters of the kind. An item or a statement whose
 * lines name no water and power proves nothing here.
 */
export function checkEnergyLines({ accounts = [], utilities = [] }: Partial<Records>): Finding[] {
  return accounts.flatMap((account) => {
    const lines = costItemCodes.flatMap((item) => linesOf(account, item));
    const meters = utilities.find(({ period }) => period === account.period);
    return [
      ...costItemCodes.flatMap((item) => wrongItem(account, item, lines)),
      ...(meters?.bearer === 'serviceFee' ? wrongMeters(account, lines, meters) : []),
    ];
  });
}

function linesOf({ costs }: Account, item: CostItem): EnergyLine[] {
  return (costs[item].lines ?? []).flatMap(({ name, amount }, i): EnergyLine[] => {
    const kind = meteredKind(name);
    if (!kind) return [];
    return [{ item, path: ['costs', item, 'lines', i, 'amount'], name, kind, amount }];
  });
}

function wrongItem(account: Account & Keyed, item: CostItem, lines: readonly EnergyLine[]): Finding[] {
  const own = lines.filter((line) => line.item === item);
  const sum = own.reduce((all, { amount }) => all + amount, 0);
  const energy = account.costs[item].energy - fuelIn(account.costs[item]);
  if (own.length === 0 || sum === energy) return [];
  const names = own.map(({ name }) => `“${name}”`).join('、');
  const message = `能源填的是 ${yuan(energy)} 元，明细里${names}共 ${yuan(sum)} 元；两处要一样，请核对`;
  return [at('accounts', account.key, ['costs', item, 'energy'], message)];
}

function wrongMeters(
  account: Account & Keyed,
  lines: readonly EnergyLine[],
  meters: UtilityShare,
): Finding[] {
  const known = lines.reduce((all, { amount }) => all + amount, 0);
  const energy = costItemCodes.reduce(
    (all, item) => all + account.costs[item].energy - fuelIn(account.costs[item]),
    0,
  );
  const found = (path: PropertyKey[], message: string) => [at('accounts', account.key, path, message)];
  const named = lines.flatMap(({ name, kind, amount, path }) => {
    const meter = meters.lines.find((one) => one.kind === kind && plain(one.use) === plain(name));
    if (!meter || meter.amount === amount) return [];
    return found(path, `“${name}” ${yuan(amount)} 元，公共水电里这块表是 ${yuan(meter.amount)} 元；请核对`);
  });
  // Energy that is detailed in part only is proved in sum.
  if (named.length > 0 || known !== energy) return named;
  return (['water', 'power'] as const).flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    const [told, metered] = [sumOf(own), sumOf(meters.lines.filter((line) => line.kind === kind))];
    const [first] = own;
    if (!first || told === metered) return [];
    const what = kind === 'water' ? '用水' : '用电';
    return found(
      first.path,
      `明细里${what}共 ${yuan(told)} 元，公共水电各表${what}共 ${yuan(metered)} 元；请核对`,
    );
  });
}

function sumOf(lines: readonly { amount: number }[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\(.*$|\s/g, '');
}
