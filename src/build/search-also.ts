import type { PriceItem } from '../schema/prices.ts';
import { families } from '../search/synonyms.ts';
import type { SearchDocument } from './search.ts';

type Found = Pick<SearchDocument, 'answers' | 'rank' | 'called' | 'also'>;

/** How owners say the units that a price list writes with signs. */
const units: Partial<Record<PriceItem['unit'], string>> = {
  sqmMonth: '平方米 每平方米 每月',
  sqm: '平方米 每平方米',
  spaceMonth: '每月 一个月',
  householdMonth: '每户每月 一个月',
  householdYear: '每户每年 一年',
  hour: '每小时 一小时',
  time: '每次 一次',
  kwh: '每度 一度',
  cubicMetre: '每吨 一吨 立方米',
};

const charges = families.flatMap(({ typed }) =>
  typed.filter((word) => word.length > 2 && word.endsWith('费')),
);
const metered: Partial<Record<PriceItem['unit'], string>> = { kwh: '电费', cubicMetre: '水费' };

/** What a price in force is asked for by: 停车费 for 临时停车, and the unit as one says it. */
export function asPrice({ name, unit, order }: PriceItem): Found {
  const named = charges.filter((charge) => name.includes(charge.slice(0, -1)));
  return {
    answers: ['price'],
    rank: order,
    called: [...named, metered[unit]].filter(Boolean).join(' '),
    also: ['收费标准 收费 价格 单价', units[unit]].filter(Boolean).join(' '),
  };
}

/** The telephones: found by whatever people call about, at any hour. */
export const asPhones: Found = {
  rank: 1,
  called: '报修电话 客服电话 物业电话 服务热线 应急电话 值班电话 投诉电话',
  also: '报修 维修 坏了 故障 漏水 渗水 爆管 停水 没水 停电 没电 跳闸 停气 漏气 煤气泄漏 燃气泄漏 着火 失火 冒烟 触电 困人 被困 电梯 电梯故障 电梯坏了 门禁 门禁故障 门打不开 下水道 堵塞 马桶 路灯 噪音 扰民 违停 堵车 高空抛物 小偷 垃圾 半夜 夜里 晚上 深夜 凌晨 周末 节假日 物业 管家 客服 值班 上班 下班 上班时间 办公时间 几点上班 几点下班',
};

/** How people say that they want to complain. */
export const asComplaining: Found = {
  also: '投诉电话 投诉 举报 反映 反映问题 意见 建议 不满意',
};

/** The owners' committee. */
export const asCommittee: Found = { rank: 2, called: '业委会联系方式', also: '业主委员会 业委会主任' };
