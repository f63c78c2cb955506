import type { CommonIncome } from '../schema/common.ts';
import type { Line } from './lines.ts';
import { neighboursOf } from './periods.ts';

type Of = (common: CommonIncome) => number | undefined;
type Compared = (of: Of) => Pick<Line, 'before' | 'lastYear'>;

/** The lines of the common income: sites, costs, the company's share, tax, uses, the transfer to the fund. */
export function commonLines(now: CommonIncome, all: readonly CommonIncome[] = []): Line[] {
  const { before, lastYear } = neighboursOf(now, all);
  const compared: Compared = (of) => ({
    before: before && (of(before) ?? 0),
    lastYear: lastYear && (of(lastYear) ?? 0),
  });
  const single = (of: (c: CommonIncome) => number) => ({ amount: of(now), ...compared(of), documents: [] });
  return [
    ...siteLines(now, compared),
    ...costLines(now, compared),
    {
      id: 'share',
      side: 'share',
      label: '物业服务企业分成',
      ...single((c) => c.companyShare.amount),
      note: now.companyShare.note,
      path: ['companyShare', 'amount'],
    },
    {
      id: 'tax',
      side: 'share',
      label: '税金',
      ...single((c) => c.tax),
      note: now.taxation?.note,
      documents: now.taxation?.documents ?? [],
      path: ['tax'],
    },
    ...linesOfUse(now),
    { id: 'to-fund', side: 'transfer', label: '转入维修资金', ...single((c) => c.toFund), path: ['toFund'] },
  ];
}

function siteLines(now: CommonIncome, compared: Compared): Line[] {
  return now.income.map(({ code, site, gross, note, contract, documents = [] }, i) => ({
    id: `income-${code}`,
    side: 'income',
    label: site,
    amount: gross,
    ...compared((c) => c.income.find((line) => line.code === code)?.gross),
    note,
    documents: contract ? [contract, ...documents] : documents,
    path: ['income', i, 'gross'],
  }));
}

function costLines(now: CommonIncome, compared: Compared): Line[] {
  return now.costs.map(({ code, name, amount, note, documents = [] }, i) => ({
    id: `cost-${code}`,
    side: 'cost',
    label: name,
    amount,
    ...compared((c) => c.costs.find((line) => line.code === code)?.amount),
    note,
    documents,
    path: ['costs', i, 'amount'],
  }));
}

function linesOfUse(now: CommonIncome): Line[] {
  return now.use.map(({ code, purpose, amount, decision, documents = [] }, i) => ({
    id: `use-${code}`,
    side: 'use',
    label: purpose,
    amount,
    documents: decision ? [decision, ...documents] : documents,
    path: ['use', i, 'amount'],
  }));
}
