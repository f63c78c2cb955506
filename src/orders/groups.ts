import {
  type Category,
  complaintCategories,
  complaintSubcategories,
  type Subcategory,
} from '../schema/complaint-parts.ts';
import type { Ledger } from './figures.ts';
import type { Order } from './order.ts';

/** Kinds that are published together, and how many complaints they are. */
export interface Group<T extends string> {
  codes: T[];
  n: number;
}

const categoryCodes = Object.keys(complaintCategories) as Category[];
const subcategoryCodes = Object.keys(complaintSubcategories) as Subcategory[];

/** Valid complaints by category, one group each. */
export function categoriesOf(valid: readonly Order[], ledger: Ledger): Group<Category>[] {
  return categoryCodes.map((code) => {
    const own = valid.filter(({ category }) => category === code);
    return { codes: [code], n: ledger.count(['categories', code], own, '本月有效投诉，按分类') };
  });
}

/**
 * Valid complaints by subcategory. Where of one complaint only the category is known, the subcategories of that
 * category are one group: nothing is made up.
 */
export function subcategoriesOf(valid: readonly Order[], ledger: Ledger): Group<Subcategory>[] {
  return categoryCodes.flatMap((category) => {
    const own = valid.filter((order) => order.category === category);
    const codes = subcategoryCodes.filter((code) => code.startsWith(`${category}-`));
    if (own.some(({ subcategory }) => subcategory === undefined)) {
      const how = '有的投诉只知道分类、不知道小类，这一类合为一组';
      return [{ codes, n: ledger.count(['subcategories', category], own, how) }];
    }
    return codes.map((code) => {
      const orders = own.filter(({ subcategory }) => subcategory === code);
      return { codes: [code], n: ledger.count(['subcategories', code], orders, '本月有效投诉，按小类') };
    });
  });
}
