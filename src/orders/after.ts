import type { callers } from '../schema/complaints.ts';
import type { Mapping } from './columns.ts';
import type { Ledger } from './figures.ts';
import type { Order, Reading } from './order.ts';
import { repeatsOf } from './repeats.ts';

/** What came again, and what went higher up. */
export function againOf(complaints: readonly Order[], valid: readonly Order[], ledger: Ledger) {
  const again = repeatsOf(complaints, valid);
  const escalated = valid.filter((order) => order.escalated);
  return {
    repeats: ledger.count(['repeats'], again, '同一户、同一小类，上一件办结后 30 天内又来的'),
    escalated: ledger.count(['escalated'], escalated, '本月有效投诉里标了升级的'),
  };
}

/** What owners said when they were called back after closing. */
export function callbacksOf(closed: readonly Order[], ledger: Ledger) {
  const of = (name: 'attempted' | 'answered' | 'satisfied' | 'solved', how: string) =>
    ledger.count(
      ['callbacks', name],
      closed.filter(({ call }) => call[name]),
      how,
    );
  const attempted = closed.filter(({ call }) => call.attempted);
  const third = attempted.filter(({ call }) => call.third).length;
  const by: keyof typeof callers = third * 2 > attempted.length ? 'third' : 'company';
  return {
    attempted: of('attempted', '本月办结的里有回访时间或回访结果的'),
    answered: of('answered', '其中说了满意不满意、或解决没解决的；未接通和系统默认好评不算'),
    satisfied: of('satisfied', '其中表示满意的（四星、80 分以上也算）'),
    solved: of('solved', '其中说已解决的'),
    by,
  };
}

/** What the city's hotline heard; undefined when the export does not have it, for the bureau reports it elsewhere. */
export function hotlineOf(received: readonly Order[], mapping: Mapping, ledger: Ledger) {
  if (mapping.hotlineSolved === undefined && mapping.hotlineSatisfied === undefined) return {};
  const own = received.filter(({ channel }) => channel === 'hotline');
  const of = (name: keyof Order['hotline'], how: string) =>
    ledger.count(
      ['hotline', name],
      own.filter(({ hotline }) => hotline[name]),
      how,
    );
  return {
    hotline: {
      received: ledger.count(['hotline', 'received'], own, '本月从 12345 来的'),
      contacted: of('contacted', '其中联系上业主的'),
      asked: of('asked', '其中热线回访到并得到回答的'),
      solved: of('solved', '其中对热线说已解决的'),
      satisfied: of('satisfied', '其中对热线说满意的'),
    },
  };
}

/** What of the month could not be used as it was registered. */
export function qualityOf(
  reading: Reading,
  handled: readonly Order[],
  valid: readonly Order[],
  ledger: Ledger,
) {
  const missing = handled.filter(({ missingTime }) => missingTime);
  const total = missing.length + reading.unusable;
  const how = `时间缺或看不懂的，另加没有报事时间、归不进月份的 ${reading.unusable} 行`;
  return {
    missingTime: ledger.value(['quality', 'missingTime'], total, missing, how),
    inverted: ledger.count(
      ['quality', 'inverted'],
      handled.filter((o) => o.inverted),
      '有时间早于报事时间的',
    ),
    merged: ledger.count(
      ['quality', 'merged'],
      handled.filter((o) => o.merged),
      '同一房号留了不同电话，按一户算',
    ),
    unclear: ledger.count(
      ['quality', 'unclear'],
      valid.filter((o) => o.unclear),
      '分类不清、由客服判定的有效投诉',
    ),
  };
}

/** The class of an age in whole days: up to 7, 30, 90, more. */
export function ageOf(days: number): 'upTo7' | 'upTo30' | 'upTo90' | 'over90' {
  if (days <= 7) return 'upTo7';
  if (days <= 30) return 'upTo30';
  return days <= 90 ? 'upTo90' : 'over90';
}
