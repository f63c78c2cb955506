import { isBefore, type Order, type Time } from './order.ts';
import type { Notebook, Row } from './row.ts';
import type { Settings } from './settings.ts';
import * as words from './words.ts';

/**
 * When an order was closed. Where that is missing or before the reporting, the last known time tells the month, and no
 * duration is taken from it.
 */
export function closingOf(row: Row, reported: Time, times: Order['times'], notebook: Notebook) {
  const { closed } = times;
  const isDone = words.isClosed(row.text('status'));
  const others = Object.entries(times).filter(([kind]) => kind !== 'due' && kind !== 'reported');
  const early = others.filter(([, time]) => isBefore(time, reported));
  for (const [kind] of early)
    row.note(notebook, kind as keyof typeof times, '早于报事时间，这一步不计用时；请在原系统核对');
  const inverted = early.length > 0;
  const latest = Math.max(reported.at, ...others.map(([, { at }]) => at));
  if (closed) {
    const at = isBefore(closed, reported) ? latest : Math.max(closed.at, reported.at);
    return { closed: at, inverted, missing: false };
  }
  if (!isDone) return { closed: undefined, inverted, missing: false };
  row.note(notebook, 'closed', '状态是已办结，却没有办结时间；按最后一个时间归入月份，不计用时');
  return { closed: latest, inverted, missing: true };
}

/** What the owner said, what became of the case, and what the city's hotline was told. */
export function afterwards(
  row: Row,
  times: Order['times'],
  { by }: Settings,
): Pick<Order, 'outcome' | 'call' | 'hotline'> {
  const spoken = row.text('called');
  const satisfied = words.satisfactionOf(row.text('satisfied')) ?? words.satisfactionOf(spoken);
  const solved = words.yesOf(row.text('solved')) ?? solvedOf(spoken);
  const answered = satisfied !== undefined || solved !== undefined;
  const attempted = answered || spoken !== '' || row.text('callback') !== '';
  const caller = row.text('caller');
  const third = caller ? /第三方|评估|街道|居委/.test(caller) : by === 'third';
  const asked = words.yesOf(row.text('hotlineSolved'));
  const confirmed = words.yesOf(row.text('confirmed')) === true || solved === true || asked === true;
  const said = words.outcomeOf(row.text('outcome'));
  const passed = !['', '无', '-', '否'].includes(row.text('passedTo'));
  const pleased = words.satisfactionOf(row.text('hotlineSatisfied'));
  return {
    outcome: passed ? 'passedOn' : (said ?? (confirmed ? 'confirmed' : 'unconfirmed')),
    call: { attempted, answered, satisfied: satisfied === true, solved: solved === true, third },
    hotline: {
      contacted: contactedOf(row, times),
      asked: asked !== undefined || pleased !== undefined,
      satisfied: pleased === true,
      solved: asked === true,
    },
  };
}

function solvedOf(text: string): boolean | undefined {
  if (/未解决|没有?解决/.test(text)) return false;
  return /已?解决/.test(text) || undefined;
}

/** By its own column, else by the time of the first contact. */
function contactedOf(row: Row, { responded }: Order['times']): boolean {
  const text = row.text('hotlineContacted');
  return words.yesOf(text) ?? (responded !== undefined || /\d/.test(text));
}
