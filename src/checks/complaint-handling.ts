import { intakeTotal, openAtEnd, stepCodes, sum, validComplaints } from '../figures/complaints.ts';
import { qualityKinds } from '../schema/complaint-parts.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Rule } from './complaints.ts';

/** What was closed: in time of closed and due, by outcome, called back. */
export function closureRules(month: ComplaintMonth): Rule[] {
  const { carry, outcomes, callbacks, reopened } = month;
  const handled = carry.opening + validComplaints(month);
  const ended = sum(outcomes);
  const part = (n: number, what: string, whole: number, of: string, path: PropertyKey[]): Rule => [
    n <= whole,
    path,
    `${what} ${n} 件，多于${of} ${whole} 件`,
  ];
  const inTime = ['carry', 'closedInTime'];
  const impossible = (whole: number, of: string): Rule => [
    carry.closedInTime <= whole,
    inTime,
    `按时办结 ${carry.closedInTime} 件，多于${of} ${whole} 件，不可能；请核对这两个数`,
  ];
  return [
    impossible(carry.closed, '本月办结'),
    impossible(carry.due, '本月应办结'),
    part(carry.finishedInTime ?? 0, '按时办结并完成回访', carry.closedInTime, '按时办结', [
      'carry',
      'finishedInTime',
    ]),
    part(carry.closed, '本月办结', handled, '上月结转加本月有效投诉', ['carry', 'closed']),
    part(carry.due, '本月应办结', handled, '上月结转加本月有效投诉', ['carry', 'due']),
    part(month.closeHours.n, '计入办结用时的', carry.closed, '本月办结', ['closeHours', 'n']),
    ...qualityRules(month),
    part(reopened, '重新打开', handled, '上月结转加本月有效投诉', ['reopened']),
    [ended === carry.closed, ['outcomes'], `各结果合计 ${ended} 件，本月办结 ${carry.closed} 件，两者要相等`],
    [
      outcomes.refused === 0 || Boolean(month.refusedWhy),
      ['refusedWhy'],
      `有 ${outcomes.refused} 件不办，请写明理由`,
    ],
    [
      outcomes.passedOn === 0 || Boolean(month.passedTo),
      ['passedTo'],
      `有 ${outcomes.passedOn} 件转给别的单位，请写明转给了谁`,
    ],
    part(callbacks.attempted, '回访', carry.closed, '本月办结', ['callbacks', 'attempted']),
    part(callbacks.answered, '作答', callbacks.attempted, '回访', ['callbacks', 'answered']),
    part(callbacks.satisfied ?? 0, '满意', callbacks.answered, '作答', ['callbacks', 'satisfied']),
    part(callbacks.solved ?? 0, '认为已解决', callbacks.answered, '作答', ['callbacks', 'solved']),
  ];
}

/**
 * What could not be used as registered is counted by matters: never more than came in or were open before. Rows without
 * any day belong to no month and are counted as missing times too: of these twice as many and ten more are let pass.
 */
function qualityRules(month: ComplaintMonth): Rule[] {
  const { quality, carry } = month;
  const matters = intakeTotal(month) + carry.opening;
  const most = (code: keyof typeof quality, whole: number, of: string): Rule => [
    quality[code] <= whole,
    ['quality', code],
    `“${qualityKinds[code]}” ${quality[code]} 件，多于${of} ${whole} 件，请核对`,
  ];
  const all = '收到的事项加上月结转';
  return [
    most('missingTime', matters * 2 + 10, `${all}的两倍加 10，即`),
    most('inverted', matters, all),
    most('merged', matters, all),
    most('unclear', validComplaints(month), '有效投诉'),
  ];
}

/** The first and the last day of each age, in days; the last has no end. */
const spans = { upTo7: [0, 7], upTo30: [8, 30], upTo90: [31, 90], over90: [91, 100_000] } as const;

/** What is still open: its ages sum to it, and the oldest case lies in the last age that has any. */
export function openRules({ openAges, oldestDays, carry, ...rest }: ComplaintMonth): Rule[] {
  const open = openAtEnd({ ...rest, openAges, carry });
  const old = openAges.upTo90 + openAges.over90;
  const codes = Object.keys(spans) as (keyof typeof spans)[];
  const last = codes.findLast((code) => openAges[code] > 0);
  const [from, to] = last ? spans[last] : [0, 0];
  const span = to > 90 && from > 90 ? `${from} 天以上` : `${from}–${to} 天`;
  return [
    [
      sum(openAges) === open,
      ['openAges'],
      `各天数合计 ${sum(openAges)} 件，期末未结是 ${open} 件，两者要相等`,
    ],
    [
      (oldestDays === undefined) === (open === 1),
      ['oldestDays'],
      open === 1
        ? '只有 1 件没办完，写出几天就是说那一户；请留空，“按已过天数”里看得出多久'
        : '请填写最久的一件有几天，都办完了填 0',
    ],
    [
      oldestDays === undefined || (oldestDays >= from && oldestDays <= to),
      ['oldestDays'],
      last
        ? `最久的一件写的是 ${oldestDays} 天，按天数最久的一组是 ${span}`
        : `期末没有未结的，最久的一件却写 ${oldestDays} 天；请填 0`,
    ],
    [
      old <= carry.opening,
      ['openAges'],
      `开了 30 天以上的 ${old} 件，多于上月结转的 ${carry.opening} 件；这么久的只能是上月留下的`,
    ],
  ];
}

/** The five steps and the two spreads: no part exceeds its whole. */
export function stepRules(month: ComplaintMonth): Rule[] {
  const { steps, carry, intake } = month;
  return [
    ...stepCodes.map((code): Rule => {
      const { inTime, entered } = steps[code];
      return [
        inTime <= entered,
        ['steps', code, 'inTime'],
        `按时 ${inTime} 件，多于进入这一步的 ${entered} 件`,
      ];
    }),
    [
      steps.intake.entered <= intake.complaint,
      ['steps', 'intake', 'entered'],
      `进入受理 ${steps.intake.entered} 件，多于登记的投诉 ${intake.complaint} 件`,
    ],
    [
      steps.callback.entered <= carry.closed,
      ['steps', 'callback', 'entered'],
      `进入回访 ${steps.callback.entered} 件，多于本月办结 ${carry.closed} 件`,
    ],
    ...(['responseMinutes', 'closeHours'] as const).map((name): Rule => {
      const { median, p90 } = month[name];
      const isOrdered = median === undefined || p90 === undefined || median <= p90;
      return [isOrdered, [name, 'p90'], `九成件数的用时 ${p90} 小于中位数 ${median}，两个数可能填反了`];
    }),
  ];
}
