import type { PriceItem } from '../schema/prices.ts';
import { families } from '../search/synonyms.ts';
import type { SearchDocument } from './search-document.ts';

/** What makes a record answer a question, though it is not shown. */
export type Found = Pick<SearchDocument, 'answers' | 'rank' | 'called' | 'also'>;

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

/** How the pots are asked for: what is left of them, and what is shared of the meters. */
const asked = {
  common: { also: '公共收益余额 公共收益结余 公共收益还剩多少' },
  fund: { called: '维修资金余额 维修资金结余 维修资金还剩多少' },
  utilities: { called: '公摊电费 公摊水费 公共用电 公共用水 公共电费 公共水费 公共水电费 电费 水费' },
};

/** What the newest statement of a pot is asked for by; those before it answer no question of today. */
export function asNewest(pot: keyof typeof asked, newest: boolean): Found {
  return newest ? { answers: ['money'], rank: 1000, ...asked[pot] } : {};
}

/** What a line of the newest common income is asked for by: 停车收入, 广告收入. */
export function asIncome(source: string): Found {
  return { answers: ['money'], rank: 1001, called: `${source}收入` };
}
