import { countOf, type Group, groupTotal, splitsOf } from '../figures/complaint-groups.ts';
import { intakeTotal, sum, validComplaints } from '../figures/complaints.ts';
import {
  type Category,
  complaintCategories,
  complaintSubcategories,
  type Subcategory,
} from '../schema/complaint-parts.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import { answerRules, channelRules } from './complaint-small.ts';
import type { Rule } from './complaints.ts';

/** What came in: kinds, channels and what was taken out have sums that agree. */
export function intakeRules(month: ComplaintMonth, least: number): Rule[] {
  const { intake, channels: by, excluded, hotline, repeats, escalated } = month;
  const [total, valid] = [intakeTotal(month), validComplaints(month)];
  const untimed = intake.complaint - month.responseMinutes.n;
  return [
    [sum(by) === total, ['channels'], `各渠道合计 ${sum(by)} 件，各类型合计 ${total} 件，两者要相等`],
    [valid >= 0, ['excluded'], `剔除的件数合计 ${sum(excluded)}，多于登记的投诉 ${intake.complaint} 件`],
    [repeats <= valid, ['repeats'], `重复投诉 ${repeats} 件，多于有效投诉 ${valid} 件`],
    [escalated <= valid, ['escalated'], `升级 ${escalated} 件，多于有效投诉 ${valid} 件`],
    [
      untimed >= 0,
      ['responseMinutes', 'n'],
      `计入响应用时的 ${month.responseMinutes.n} 件，多于登记的投诉 ${intake.complaint} 件`,
    ],
    ...channelRules(month, least),
    ...(hotline ? hotlineRules(hotline, by.hotline ?? -1, least) : []),
  ];
}

function hotlineRules(
  hotline: NonNullable<ComplaintMonth['hotline']>,
  channel: number,
  least: number,
): Rule[] {
  const { received, asked } = hotline;
  const most = (field: keyof typeof hotline, whole: number, name: string): Rule => [
    (hotline[field] ?? 0) <= whole,
    ['hotline', field],
    `${hotline[field]} 件，多于${name}的 ${whole} 件`,
  ];
  return [
    [
      received === channel,
      ['hotline', 'received'],
      `12345 转来 ${received} 件，按渠道的 12345 热线是 ${channel} 件，两者要相等`,
    ],
    most('contacted', received, '转来'),
    most('asked', received, '转来'),
    most('solved', asked, '热线回访到'),
    most('satisfied', asked, '热线回访到'),
    ...answerRules(asked, hotline, 'hotline', least),
  ];
}

/** Both levels of the taxonomy hold every kind once, sum to the valid complaints and agree with each other. */
export function groupRules(month: ComplaintMonth, least: number): Rule[] {
  return [
    ...onceRules('categories', month.categories, complaintCategories, month, least),
    ...onceRules('subcategories', month.subcategories, complaintSubcategories, month, least),
    ...month.categories.map((group): Rule => {
      const codes = (Object.keys(complaintSubcategories) as Subcategory[]).filter((code) =>
        group.codes.includes(code.split('-')[0] as Category),
      );
      const below = countOf(month.subcategories, codes);
      const name = group.codes.map((code) => complaintCategories[code]).join('、');
      return [
        below === undefined || below === group.n,
        ['subcategories'],
        `${name}的小类合计 ${below} 件，按分类是 ${group.n} 件，两者要相等`,
      ];
    }),
  ];
}

function onceRules(
  field: 'categories' | 'subcategories',
  groups: readonly Group[],
  labels: Record<string, string>,
  month: ComplaintMonth,
  least: number,
): Rule[] {
  const { missing, twice } = splitsOf(groups, Object.keys(labels));
  const named = (codes: readonly string[]) => codes.map((code) => labels[code]).join('、');
  const total = groupTotal(groups);
  const valid = validComplaints(month);
  const what = field === 'categories' ? '各分类' : '各小类';
  return [
    [missing.length === 0, [field], `缺少${named(missing)}；没有也要选上，与别的合成一组或写 0 件`],
    [twice.length === 0, [field], `${named(twice)}出现了两次；每一类只能在一组里`],
    ...groups.map(
      ({ codes, n }): Rule => [
        n === 0 || n >= least || codes.length === Object.keys(labels).length,
        [field],
        `${named(codes)} ${n} 件，不足 ${least} 件，可能认出是谁家；请与另一类合成一组`,
      ],
    ),
    [
      total === valid,
      [field],
      `${what}合计 ${total} 件，有效投诉是 ${valid} 件（登记 ${month.intake.complaint} 减剔除 ${sum(month.excluded)}），两者要相等`,
    ],
  ];
}
