import type { Records } from '../catalogue.ts';
import { written } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** The buildings' households and areas add up to those of the community; no building is listed twice. */
export function checkSite({ site }: Partial<Records>): Finding[] {
  if (!site) return [];
  const findings: Finding[] = [];
  const households = site.buildings.reduce((sum, b) => sum + b.households, 0);
  const area = site.buildings.reduce((sum, b) => sum + b.area, 0);
  if (households !== site.households)
    findings.push(
      at(
        'site',
        'site',
        ['households'],
        `各楼栋户数合计 ${households}，这里写的是 ${site.households}，请核对`,
      ),
    );
  if (area !== site.chargedArea)
    findings.push(
      at(
        'site',
        'site',
        ['chargedArea'],
        `各楼栋面积合计 ${written(area, 2)} ㎡，这里写的是 ${written(site.chargedArea, 2)} ㎡，请核对`,
      ),
    );
  const seen = new Set<string>();
  site.buildings.forEach((building, i) => {
    if (seen.has(building.code))
      findings.push(at('site', 'site', ['buildings', i, 'code'], `楼号 ${building.code} 写了两次`));
    seen.add(building.code);
  });
  return [...findings, ...earlierFindings(site), ...flatFindings(site)];
}

/** Stretches of earlier buildings end on days of their own, before today's; no building is listed twice in one. */
function earlierFindings({ earlier = [] }: NonNullable<Records['site']>): Finding[] {
  return earlier.flatMap(({ until, buildings }, i) => {
    const path = ['earlier', i];
    const twice = buildings.findIndex(({ code }, n) => buildings.findIndex((b) => b.code === code) !== n);
    return [
      ...(earlier.findIndex((one) => one.until === until) !== i
        ? [at('site', 'site', [...path, 'until'], `${until} 写了两段；一天只能是一种样子，请核对`)]
        : []),
      ...(twice >= 0
        ? [
            at(
              'site',
              'site',
              [...path, 'buildings', twice, 'code'],
              `楼号 ${buildings[twice]?.code} 写了两次`,
            ),
          ]
        : []),
    ];
  });
}

/** The flats of a building, where they are listed, are all its homes and all its area: else shares would not add up. */
function flatFindings({ flats, buildings }: NonNullable<Records['site']>): Finding[] {
  if (!flats) return [];
  const known = new Set(buildings.map((b) => b.code));
  const strange = flats.flatMap(({ building }, i) =>
    known.has(building)
      ? []
      : [at('site', 'site', ['flats', i, 'building'], `楼栋里没有 ${building} 号楼，请核对`)],
  );
  const uneven = buildings.flatMap(({ code, name, households, area }) => {
    const own = flats.filter((flat) => flat.building === code);
    const homes = own.reduce((sum, flat) => sum + flat.households, 0);
    const sum = own.reduce((all, flat) => all + flat.households * flat.area, 0);
    if (homes === households && sum === area) return [];
    const found = `${homes} 户、${written(sum, 2)} ㎡`;
    const expected = `${households} 户、${written(area, 2)} ㎡`;
    return [at('site', 'site', ['flats'], `${name}的户型合计 ${found}，楼栋里写的是 ${expected}，请核对`)];
  });
  return [...strange, ...uneven];
}
