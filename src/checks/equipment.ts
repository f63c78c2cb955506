import type { Keyed, Records } from '../catalogue.ts';
import { buildingsEver } from '../figures/sizes.ts';
import { type Duty, type Equipment, type EquipmentKind, equipmentKinds } from '../schema/equipment.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** What the law asks of each kind at least. Lifts: 特种设备安全监察条例 art. 31; fire equipment: 消防法 art. 16. */
const law: Partial<Record<EquipmentKind, { duty: Duty; rule: 'gap' | 'year'; n: number; says: string }>> = {
  lift: { duty: 'upkeep', rule: 'gap', n: 15, says: '每台电梯至少每 15 日保养一次' },
  fire: { duty: 'test', rule: 'year', n: 1, says: '消防设施每年至少全面检测一次' },
};

/** Equipment: buildings and contracts exist, and what is due is never less than the law asks. */
export function checkEquipment({ equipment = [], site, documents = [] }: Partial<Records>): Finding[] {
  return equipment.flatMap((one) => {
    const found = (path: PropertyKey[], message: string) => at('equipment', one.key, path, message);
    const codes = site && [...buildingsEver(site).keys()];
    const { contract } = one.maintainer;
    return [
      ...(one.buildings ?? []).flatMap((code, i) =>
        !codes || codes.includes(code)
          ? []
          : [found(['buildings', i], `小区档案里没有 ${code} 号楼；可填的楼号：${codes.join('、')}`)],
      ),
      ...(contract && !documents.some(({ code }) => code === contract)
        ? [found(['maintainer', 'contract'], `“文件”栏目里没有 ${contract}；请先登记文件，或改正编号`)]
        : []),
      ...checkLaw(one),
    ];
  });
}

function checkLaw(one: Equipment & Keyed): Finding[] {
  const least = law[one.kind];
  if (!least) return [];
  const i = one.duties.findIndex(({ duty }) => duty === least.duty);
  const own = one.duties[i];
  const enough = own?.rule === least.rule && (least.rule === 'gap' ? own.n <= least.n : own.n >= least.n);
  if (enough) return [];
  const path = own ? ['duties', i, 'n'] : ['duties'];
  return [at('equipment', one.key, path, `${equipmentKinds[one.kind]}的法定要求是${least.says}，请照此填写`)];
}
