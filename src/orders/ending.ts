import { answered, type Code } from './asked.ts';
import { isBefore, type Order, type Time } from './order.ts';
import type { Desk, Notebook, Row } from './row.ts';
import * as said from './said.ts';
import type { Settings } from './settings.ts';
import { exclusionOf } from './words.ts';

type Status = Code<'status'> | undefined;

/** Why a complaint is left out: by its reason, by a mark that it is void, or by its status; what is not known is asked. */
export function exclusionIn(row: Row, status: Status, desk: Desk): Order['excluded'] {
  const word = reasonIn(row);
  const reason = word === '' ? undefined : (answered(desk.answers, 'excluded', word) ?? exclusionOf(word));
  if (word !== '' && reason === undefined) desk.notebook?.ask('excluded', word, row.number);
  if (reason !== undefined) return reason === 'valid' ? undefined : reason;
  return status === 'open' || status === 'closed' ? undefined : status;
}

/** A reason in words, else the mark itself with the name of its column: `是否作废：是`. */
function reasonIn(row: Row): string {
  const text = row.text('excluded');
  if (!said.saysNothing(text) && text !== '有效' && said.yesOf(text) === undefined) return text;
  if (said.yesOf(text) === 'yes') return `剔除：${text}`;
  const voided = row.text('voided');
  if (!said.saysNothing(voided) && said.yesOf(voided) !== 'no') return `是否作废：${voided}`;
  const valid = row.text('isValid');
  return !said.saysNothing(valid) && valid !== '有效' && said.yesOf(valid) !== 'yes'
    ? `是否有效：${valid}`
    : '';
}

/**
 * When an order was closed. Where that is missing or before the reporting, the last known time tells the month, and no
 * duration is taken from it. A case that is open by its status is open, whatever stands in the column of closing.
 */
export function closingOf(row: Row, status: Status, times: Order['times'], notebook: Notebook) {
  const reported = times.reported as Time;
  const inverted = inversions(row, times, notebook);
  const { closed } = times;
  const others = Object.entries(times).filter(([kind]) => kind !== 'due' && kind !== 'reported');
  const latest = Math.max(reported.at, ...others.map(([, { at }]) => at));
  if (closed && status === 'open' && !row.isJoined) {
    row.note(notebook, 'closed', `状态是“${row.text('status')}”，却有办结时间；按没有办结算，请在原系统核对`);
    return { closed: undefined, inverted, missing: false };
  }
  if (closed) {
    const at = isBefore(closed, reported) ? latest : Math.max(closed.at, reported.at);
    return { closed: at, inverted, missing: false };
  }
  if (status !== 'closed') return { closed: undefined, inverted, missing: false };
  row.note(notebook, 'closed', '状态是已办结，却没有办结时间；按最后一个时间归入月份，不计用时');
  return { closed: latest, inverted, missing: true };
}

function inversions(row: Row, times: Order['times'], notebook: Notebook): boolean {
  const { reported, closed, callback } = times;
  const early = Object.entries(times).filter(
    ([kind, time]) => kind !== 'due' && reported && isBefore(time, reported),
  );
  for (const [kind] of early)
    row.note(notebook, kind as keyof typeof times, '早于报事时间，这一步不计用时；请在原系统核对');
  const isHasty = callback && closed && isBefore(callback, closed);
  if (isHasty) row.note(notebook, 'callback', '回访早于办结，这一步不计用时；请在原系统核对');
  return early.length > 0 || Boolean(isHasty);
}

/** What the owner said, what became of the case, and what the city's hotline was told. */
export function afterwards(
  row: Row,
  times: Order['times'],
  { by }: Settings,
  desk: Desk,
): Pick<Order, 'outcome' | 'call' | 'hotline'> {
  const { notMade, made, satisfied, solved } = callOf(row, times, desk);
  const caller = row.text('caller');
  const third = caller ? /第三方|评估|街道|居委/.test(caller) : by === 'third';
  const hotline = hotlineOf(row, times, desk);
  const confirmed = row.settled('confirmed', 'confirmed', said.yesIn('confirmed'), desk);
  const isConfirmed =
    confirmed === 'yes' ? solved !== false : confirmed !== 'no' && (solved === true || hotline.solved);
  const outcome = row.settled('outcome', 'outcome', said.outcomeOf, desk);
  const passed = row.settled('passedTo', 'passedTo', said.passedOf, desk) === 'yes';
  const end = isConfirmed ? 'confirmed' : 'unconfirmed';
  const answered = !notMade && (satisfied !== undefined || solved !== undefined);
  return {
    outcome: passed ? 'passedOn' : outcome === undefined || outcome === 'done' ? end : outcome,
    call: {
      attempted: made || answered,
      answered,
      satisfied: answered && satisfied === true,
      solved: answered && solved === true,
      third,
    },
    hotline,
  };
}

/** The call-back by its result, the rating and the question whether it is solved; what contradicts itself is not counted. */
function callOf(row: Row, times: Order['times'], desk: Desk) {
  const codes = [row.settled('called', 'called', said.callOf, desk) ?? []].flat();
  const rated = row.settled('satisfied', 'satisfied', ratingIn(row, 'satisfied', desk), desk);
  const told = row.settled('solved', 'solved', solvedIn(row, 'solved'), desk);
  const satisfied = either(rated, codes, 'satisfied', 'dissatisfied');
  const solved = either(
    told === 'yes' ? 'solved' : told === 'no' ? 'unsolved' : told,
    codes,
    'solved',
    'unsolved',
  );
  const notMade = codes.includes('none');
  const isSaid = satisfied !== undefined || solved !== undefined || times.callback !== undefined;
  if (notMade && isSaid && desk.notebook)
    row.note(desk.notebook, 'called', '写着没有回访，却有回访时间或业主的回答；不算回访过，请在原系统核对');
  const made = !notMade && (codes.length > 0 || times.callback !== undefined);
  return { notMade, made, satisfied, solved };
}

function either(own: string | undefined, codes: readonly string[], yes: string, no: string) {
  if (own === yes || own === no) return own === yes;
  if (codes.includes(no)) return false;
  return codes.includes(yes) || undefined;
}

/** Points of an unknown scale are one question about the column and no answer until it is settled. */
const ratingIn = (row: Row, column: 'satisfied' | 'hotlineSatisfied', desk: Desk) => (text: string) => {
  const scale = row.scale(column);
  if (scale !== 'asked') return said.satisfactionOf(text, scale);
  if (said.pointsOf(text) === undefined) return said.satisfactionOf(text, undefined);
  desk.notebook?.ask('scale', row.header(column), row.number);
  return 'none';
};

const solvedIn = (row: Row, column: 'solved' | 'hotlineSolved') => (text: string) =>
  said.solvedOf(text, row.scale(column));

function hotlineOf(row: Row, times: Order['times'], desk: Desk): Order['hotline'] {
  const solved = row.settled('hotlineSolved', 'solved', solvedIn(row, 'hotlineSolved'), desk);
  const pleased = row.settled('hotlineSatisfied', 'satisfied', ratingIn(row, 'hotlineSatisfied', desk), desk);
  const contacted = row.settled('hotlineContacted', 'contacted', contactedBy, desk);
  return {
    contacted: contacted === undefined ? times.responded !== undefined : contacted === 'yes',
    asked: [solved, pleased].some((word) => word !== undefined && word !== 'none'),
    satisfied: pleased === 'satisfied',
    solved: solved === 'yes',
  };
}

/** By a word, or by the time of the contact. */
function contactedBy(text: string) {
  return said.yesIn('contacted')(text) ?? said.dated(text);
}
