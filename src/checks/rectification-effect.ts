import type { Keyed, Records } from '../catalogue.ts';
import { isCloser, type Measured, monthsOfSpan } from '../figures/indicators.ts';
import type { Proofs } from '../figures/kept.ts';
import { effectOf } from '../figures/rectifications.ts';
import type { Span } from '../schema/indicators.ts';
import type { Rectification } from '../schema/rectifications.ts';
import type { Rule } from './rules.ts';

/** The same figure before and after: both can be read, are equally long and do not overlap, and no worsening is passed over. */
export function effectRules(one: Rectification & Keyed, records: Partial<Records>): Rule[] {
  const { indicator, before, after, doneOn, publishedOn, unimproved } = one;
  const proofs = proofsOf(records);
  if (!proofs) return [];
  const { before: was, after: is, verdict } = effectOf(one, proofs);
  const closer = was !== undefined && is !== undefined && isCloser(indicator, was, is);
  const mustSay = verdict === 'worse' || (verdict === 'same' && !closer);
  const last = before.to ?? before.from;
  const end = doneOn ?? publishedOn;
  return [
    ...valueRules('before', before, was, one),
    ...(after ? valueRules('after', after, is, one) : []),
    [
      last <= end.slice(0, 7),
      ['before'],
      `整改前的月份到 ${last}，晚于${doneOn ? '办完' : '公布'}的 ${end}；请改正月份`,
    ],
    [
      !after || after.from >= end.slice(0, 7),
      ['after', 'from'],
      `整改后的月份从 ${after?.from} 起，早于办完的 ${end}；办完以前的不算整改后`,
    ],
    [
      !after || monthsOfSpan(after).length === monthsOfSpan(before).length,
      ['after'],
      `整改前看 ${monthsOfSpan(before).length} 个月，整改后看 ${after ? monthsOfSpan(after).length : 0} 个月；两段要一样长才能比`,
    ],
    [!mustSay || !!unimproved, ['unimproved'], '整改后的数没有变好，请照实写接着做什么'],
    [verdict !== 'better' || !unimproved, ['unimproved'], '整改后的数变好了，这一项请留空'],
  ];
}

function valueRules(
  field: 'before' | 'after',
  span: Span,
  found: Measured | undefined,
  { indicator: { kind, of, unit } }: Rectification,
): Rule[] {
  if (kind === 'other')
    return [
      [found !== undefined, [field, 'value'], '“别的量”网站取不到，请填数值；是比率的填分子和分母'],
      [
        unit !== '%' || span.whole !== undefined,
        [field, 'whole'],
        '单位是 % 的请填分子和分母，不填百分数：没有分母看不出是不是碰巧',
      ],
    ];
  const months = `${span.from}${span.to ? ` 到 ${span.to}` : ''}`;
  return [
    [
      span.value === undefined && span.part === undefined,
      [field, 'value'],
      '这个数由网站从公布的记录里取，请留空',
    ],
    [
      found !== undefined,
      [field],
      `${months} 取不到“${of ?? kind}”这个数：月份还没有公布，编号不对，或这一小类在那几个月与别的类合在一起公布；请改用上一级分类或改正月份`,
      // Nothing is wrong here while the records it is read from cannot be read.
      `${['promise', 'faults'].includes(kind) ? 'performance' : 'complaints'}/`,
    ],
  ];
}

/** The records a figure is read from; without the profile of the community none can be. */
export function proofsOf(records: Partial<Records>): Proofs | undefined {
  const { site } = records;
  if (!site) return undefined;
  const { standards = [], performance = [], equipment = [], complaints = [] } = records;
  const { accounts = [], common = [], objections = [] } = records;
  return { site, standards, performance, equipment, complaints, accounts, common, objections };
}
