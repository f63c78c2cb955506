import type { Keyed, Records } from '../catalogue.ts';
import { groupTotal } from '../figures/complaint-groups.ts';
import {
  intakeTotal,
  monthBefore,
  openAtEnd,
  stepCodes,
  sum,
  validComplaints,
} from '../figures/complaints.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** A month's numbers hold together, and months follow each other: what was open at the end opens the next one. */
export function checkComplaints({ complaints = [] }: Partial<Records>): Finding[] {
  const byMonth = new Map(complaints.map((m) => [m.month, m]));
  const first = complaints.at(-1)?.month;
  return complaints.flatMap((month) => [
    ...checkMonth(month),
    ...checkCarry(month, byMonth.get(monthBefore(month.month)), month.month === first),
  ]);
}

/** What must hold within one month. */
function checkMonth(month: ComplaintMonth & Keyed): Finding[] {
  const findings: Finding[] = [];
  const must = (holds: boolean, path: PropertyKey[], message: string) => {
    if (!holds) findings.push(at('complaints', month.key, path, message));
  };
  const { carry, callbacks, steps } = month;
  const total = intakeTotal(month);
  const valid = validComplaints(month);
  must(
    month.cutoff >= lastDay(month.month),
    ['cutoff'],
    `统计截止日不能早于当月最后一天 ${lastDay(month.month)}`,
  );
  must(
    sum(month.channels) === total,
    ['channels'],
    `各渠道合计 ${sum(month.channels)} 件，各类型合计 ${total} 件，两者要相等`,
  );
  must(
    valid >= 0,
    ['excluded'],
    `剔除的件数合计 ${sum(month.excluded)}，多于登记的投诉 ${month.intake.complaint} 件`,
  );
  must(
    groupTotal(month.categories) === valid,
    ['categories'],
    `各分类合计 ${groupTotal(month.categories)} 件，有效投诉是 ${valid} 件（登记 ${month.intake.complaint} 减剔除 ${sum(month.excluded)}），两者要相等`,
  );
  must(
    carry.closedInTime <= carry.closed,
    ['carry', 'closedInTime'],
    `按时办结 ${carry.closedInTime} 件，多于本月办结 ${carry.closed} 件，不可能；请核对这两个数`,
  );
  must(
    carry.closedInTime <= carry.due,
    ['carry', 'closedInTime'],
    `按时办结 ${carry.closedInTime} 件，多于本月应办结 ${carry.due} 件，不可能；请核对这两个数`,
  );
  const handled = carry.opening + valid;
  must(
    carry.closed <= handled,
    ['carry', 'closed'],
    `本月办结 ${carry.closed} 件，多于上月结转加本月有效投诉 ${handled} 件`,
  );
  must(
    carry.due <= handled,
    ['carry', 'due'],
    `本月应办结 ${carry.due} 件，多于上月结转加本月有效投诉 ${handled} 件`,
  );
  for (const code of stepCodes)
    must(
      steps[code].inTime <= steps[code].entered,
      ['steps', code, 'inTime'],
      `按时 ${steps[code].inTime} 件，多于进入这一步的 ${steps[code].entered} 件`,
    );
  must(
    steps.callback.entered <= carry.closed,
    ['steps', 'callback', 'entered'],
    `进入回访 ${steps.callback.entered} 件，多于本月办结 ${carry.closed} 件`,
  );
  for (const name of ['responseMinutes', 'closeHours'] as const)
    must(
      month[name].median <= month[name].p90,
      [name, 'p90'],
      `九成件数的用时 ${month[name].p90} 小于中位数 ${month[name].median}，两个数可能填反了`,
    );
  must(month.repeats <= valid, ['repeats'], `重复投诉 ${month.repeats} 件，多于有效投诉 ${valid} 件`);
  must(month.escalated <= valid, ['escalated'], `升级 ${month.escalated} 件，多于有效投诉 ${valid} 件`);
  must(
    callbacks.attempted <= carry.closed,
    ['callbacks', 'attempted'],
    `回访 ${callbacks.attempted} 件，多于本月办结 ${carry.closed} 件`,
  );
  must(
    callbacks.answered <= callbacks.attempted,
    ['callbacks', 'answered'],
    `作答 ${callbacks.answered} 件，多于回访 ${callbacks.attempted} 件`,
  );
  for (const name of ['satisfied', 'solved'] as const)
    must(
      callbacks[name] <= callbacks.answered,
      ['callbacks', name],
      `${callbacks[name]} 件，多于作答的 ${callbacks.answered} 件`,
    );
  return findings;
}

/** What must hold between a month and the one before. */
function checkCarry(
  month: ComplaintMonth & Keyed,
  before: ComplaintMonth | undefined,
  isFirst: boolean,
): Finding[] {
  if (isFirst) return [];
  if (!before)
    return [
      at('complaints', month.key, ['month'], `前一个月 ${monthBefore(month.month)} 还没有公布，请先补上`),
    ];
  const open = openAtEnd(before);
  if (open === month.carry.opening) return [];
  return [
    at(
      'complaints',
      month.key,
      ['carry', 'opening'],
      `${before.month} 期末未结是 ${open} 件，这里写的是 ${month.carry.opening} 件，两者要相等`,
    ),
  ];
}

function lastDay(month: string): string {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, n, 0)).getUTCDate()}`;
}
