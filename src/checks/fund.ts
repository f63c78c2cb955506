import type { Keyed, Records } from '../catalogue.ts';
import { daysBetween } from '../figures/deadlines.ts';
import { daysOf, precedingOf } from '../figures/periods.ts';
import { buildingsEver } from '../figures/sizes.ts';
import { yuan } from '../format/number.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { Site } from '../schema/site.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

type Found = (path: PropertyKey[], message: string, severity?: Finding['severity']) => void;
type Published = FundStatement & Keyed;

/**
 * The maintenance fund: its sub-accounts are the community's buildings, none vanishes, and the balance was compared
 * with the bank within the year (165号令; domain fact L-13). The sums themselves are proofs.
 */
export function checkFund({ fund = [], site }: Partial<Records>): Finding[] {
  const findings: Finding[] = [];
  for (const now of fund) {
    const found: Found = (path, message, severity) =>
      findings.push(at('fund', now.key, path, message, severity));
    checkBuildings(now, site, precedingOf(now, fund), found);
    checkBank(now, found);
  }
  return findings;
}

function checkBuildings(
  now: Published,
  site: Site | undefined,
  before: FundStatement | undefined,
  found: Found,
): void {
  const known = site && [...buildingsEver(site).keys()];
  now.buildings.forEach(({ building, firstPayment, added }, i) => {
    if (known && !known.includes(building))
      found(['buildings', i, 'building'], `小区档案里没有 ${building} 号楼；可填的楼号：${known.join('、')}`);
    const last = before?.buildings.find((b) => b.building === building);
    const more = last ? firstPayment - last.firstPayment : 0;
    if (more < 0 || more > added)
      found(
        ['buildings', i, 'firstPayment'],
        `${building} 号楼的首期交存额上期是 ${yuan(firstPayment - more)} 元，这里是 ${yuan(firstPayment)} 元；它不会变少，增加的要在本期“增加”里，请核对`,
      );
  });
  for (const { building } of before?.buildings ?? [])
    if (!now.buildings.some((b) => b.building === building))
      found(['buildings'], `上期有 ${building} 号楼的分账，本期没有；请补上`);
}

function checkBank({ period, bankCheckedOn, publishedOn }: Published, found: Found): void {
  if (bankCheckedOn > publishedOn) found(['bankCheckedOn'], '与银行核对的日期晚于公布日期，请核对');
  if (daysBetween(bankCheckedOn, daysOf(period).last) > 366)
    found(['bankCheckedOn'], '与银行核对已超过一年，请尽快核对', 'warning');
}
