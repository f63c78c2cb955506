import type { Keyed, Records } from '../catalogue.ts';
import { precedingOf } from '../figures/periods.ts';
import { parseDecimal, shortest, yuan } from '../format/number.ts';
import type { CommonIncome } from '../schema/common.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { isReason } from './jumps.ts';

/**
 * What a rule takes without a line of its own to be asked: a rate of the company's remuneration or share that is not
 * that of the period before says who decided it (发改价格〔2003〕1864号 art. 9, 民法典 art. 278), the share is the one
 * its rule names, and fees waived say why and who decided it.
 */
export function checkRates({ accounts = [], common = [] }: Partial<Records>): Finding[] {
  return [
    ...accounts.flatMap((now) => {
      const before = precedingOf(now, accounts)?.remunerationRate;
      const { waived = 0 } = now;
      return [
        ...changed(before, now.remunerationRate, now.remunerationNote).map((message) =>
          at('accounts', now.key, ['remunerationNote'], `酬金比例${message}`),
        ),
        ...(waived > 0 && !isReason(now.waivedNote)
          ? [
              at(
                'accounts',
                now.key,
                ['waivedNote'],
                `减免、核销 ${yuan(waived)} 元，欠费因此少了这么多；请用一句话写明原因和谁决定的（至少 8 个汉字）`,
              ),
            ]
          : []),
      ];
    }),
    ...common.flatMap((now) => checkShareRate(now, precedingOf(now, common))),
  ];
}

function checkShareRate(now: CommonIncome & Keyed, before: CommonIncome | undefined): Finding[] {
  const { rate, rule, note, base } = now.companyShare;
  const was = before && before.companyShare.base > 0 ? before.companyShare.rate : undefined;
  const named = [...rule.normalize('NFKC').matchAll(/(\d+(?:\.\d+)?)\s*%/g)].map(([, number]) => number);
  const says = shortest(rate, 2);
  return [
    ...(base > 0 ? changed(was, rate, note) : []).map((message) =>
      at('common', now.key, ['companyShare', 'note'], `分成比例${message}`),
    ),
    ...(named.length > 0 && !named.some((number = '') => parseDecimal(number, 2) === rate)
      ? [
          at(
            'common',
            now.key,
            ['companyShare', 'rate'],
            `比例填的是 ${says}%，“约定”里写的是 ${named.join('%、')}%；两者要一致`,
          ),
        ]
      : []),
  ];
}

function changed(before: number | undefined, now: number | undefined, note: string | undefined): string[] {
  if (before === undefined || now === undefined || before === now || isReason(note)) return [];
  return [
    `上期是 ${shortest(before, 2)}%，本期是 ${shortest(now, 2)}%；请用一句话写明谁决定的、从哪一天起（至少 8 个汉字）`,
  ];
}
