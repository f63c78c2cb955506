import type { Records } from '../catalogue.ts';
import { countOf } from '../figures/complaint-groups.ts';
import { sumOver, upTo } from '../figures/complaint-run.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { fileOf } from './at.ts';
import { named, type Rule } from './rules.ts';

/** Where a matter came from exists, began no later than it was found, and agrees with what makes its level. */
export function sourceRules(one: Rectification, records: Partial<Records>): Rule[] {
  const { kind, equipment } = one.source;
  const codes = (records.equipment ?? []).map(({ code }) => code);
  return [
    ...(kind === 'complaints' ? complaintRules(one, records) : []),
    ...(kind === 'assessment' ? assessmentRules(one, records) : []),
    ...(kind === 'ownersDay' ? dayRules(one, records) : []),
    ...(kind === 'notice' ? noticeRules(one, records) : []),
    ...(equipment ? [named('equipment', '设备', equipment, codes, ['source', 'equipment'])] : []),
  ];
}

function complaintRules(
  { source, times, foundOn }: Rectification,
  { complaints = [] }: Partial<Records>,
): Rule[] {
  const { month = '', category = '' } = source;
  const own = complaints.find((c) => c.month === month);
  if (!own)
    return [
      [
        false,
        ['source', 'month'],
        `还没有公布 ${month} 的投诉月报；请先公布月报，或改正月份`,
        fileOf('complaints', month),
      ],
    ];
  const year = upTo(month, complaints).slice(-12);
  const cases = sumOver(year, (m) => countOf(m.categories, [category]));
  return [
    [foundOn >= `${month}-01`, ['foundOn'], `来自 ${month} 的投诉，发现日期不能早于这个月`],
    [
      cases === undefined || times <= cases,
      ['times'],
      `到 ${month} 的 12 个月里这一类有效投诉共 ${cases} 件，这里写 ${times} 次；请核对，次数决定级别`,
    ],
  ];
}

function assessmentRules({ source, foundOn }: Rectification, { assessments = [] }: Partial<Records>): Rule[] {
  const { assessment: code = '' } = source;
  const own = assessments.find((a) => a.code === code);
  const codes = assessments.map((a) => a.code);
  return [
    named('assessments', '测评', code, codes, ['source', 'assessment']),
    [!own || foundOn >= own.from, ['foundOn'], `这次测评 ${own?.from} 才开始，发现日期不能更早`],
  ];
}

function dayRules({ source, foundOn }: Rectification, records: Partial<Records>): Rule[] {
  const { month = '' } = source;
  const own = (records['owners-days'] ?? []).find((day) => day.month === month);
  if (own?.kind !== 'held')
    return [
      [
        false,
        ['source', 'month'],
        `${month} 没有开过业主沟通日；请先公布记录，或改正月份`,
        fileOf('owners-days', month),
      ],
    ];
  return [[foundOn >= (own.heldOn ?? ''), ['foundOn'], `沟通日是 ${own.heldOn}，发现日期不能更早`]];
}

/** What was announced as a danger is red: the level cannot be talked down. */
function noticeRules({ source, safety }: Rectification, { notices = [] }: Partial<Records>): Rule[] {
  const { notice: id = '' } = source;
  const own = notices.find((n) => n.id === id);
  if (!own)
    return [[false, ['source', 'notice'], `没有编号是 ${id} 的公告；编号是公告网址末尾的 8 位`, `-${id}.md`]];
  const isDanger = own.category === 'safety' || own.urgency === 'urgent';
  return [
    [
      !isDanger || safety,
      ['safety'],
      `公告“${own.title}”是安全或紧急公告，按级别规则要算红色；请选“涉及安全”`,
    ],
  ];
}
