import type { Document } from '../schema/documents.ts';
import { daysAfter } from './deadlines.ts';
import { isSameMatter } from './matters.ts';
import { daysOf } from './periods.ts';

/** A document as far as it is known: one without a kind is only named. */
export type Paper = Pick<Document, 'code'> & Partial<Document>;

/** An amount that a paper is to prove, and where it stands. */
export interface Matter {
  label: string;
  /** `cost-cleaning`, `meter-01`. */
  id: string;
  /** Of the statement. */
  period: string;
}

/** Why a paper proves nothing of an amount. */
export type Unfit = 'kind' | 'amount' | 'late' | 'early' | 'parties' | 'term' | 'matter';

/** Papers come in late, but not later than the quarter after; what is paid ahead is told as far back. */
const lateDays = 92;

const energy = /[水电]费|水电|[用供][水电]/;
const meter = /用水|用电|[水电]费|水电/;

/**
 * Why a paper does not count towards the coverage of an amount; undefined where it counts. A voucher counts, of a day
 * from a quarter before the period to a quarter after it, or while it holds; a contract with its sum and its parties, in
 * force in the period and about the same matter; of the statements only a bill for water or power of the period, for
 * the lines of water and power. Nothing else is a payment.
 */
export function unfitOf(paper: Paper, matter: Matter): Unfit | undefined {
  const { kind, amount } = paper;
  if (kind === undefined) return undefined;
  if (kind !== 'voucher' && kind !== 'contract' && kind !== 'statement') return 'kind';
  if (amount === undefined) return 'amount';
  if (kind === 'voucher') return wrongDay(paper, matter.period, -lateDays);
  if (kind === 'contract') return wrongContract(paper, matter);
  const isMeter = matter.id.startsWith('meter-') || meter.test(matter.label);
  return energy.test(paper.title ?? '') && isMeter ? wrongDay(paper, matter.period, 0) : 'kind';
}

function wrongDay({ date, until = '' }: Paper, period: string, from: number): Unfit | undefined {
  const { first, last } = daysOf(period);
  if (date === undefined) return undefined;
  if (date > daysAfter(last, lateDays)) return 'late';
  return date < daysAfter(first, from) && until < first ? 'early' : undefined;
}

function wrongContract(paper: Paper, { id, label, period }: Matter): Unfit | undefined {
  if (!paper.parties) return 'parties';
  if (!isInForceDuring(paper, period)) return 'term';
  const item = id.startsWith('cost-') ? id.slice('cost-'.length) : undefined;
  return isSameMatter(paper.title ?? '', label, item) ? undefined : 'matter';
}

/** Whether a contract holds on any day of a period; one that says it is prolonged tacitly (到期顺延) has no last day. */
export function isInForceDuring(
  { date = '', until, body = '', title = '' }: Partial<Document>,
  period: string,
): boolean {
  const { first, last } = daysOf(period);
  if (date > last) return false;
  return until === undefined || until >= first || isProlonged(`${title}\n${body}`);
}

const goesOn = '(?:顺延|续期|续约|延续|延长|继续(?:有效|履行|执行))';
const prolonged = new RegExp(`(?:到期|期满|届满).*${goesOn}|自动${goesOn}`);
/** 到期不再顺延, and what goes on only where both agree anew; 双方未书面终止的自动顺延 is neither. */
const denied = new RegExp(`[不未非勿](?:再|得|予|会|能|可以?)*(?:自动)?${goesOn}|协商|另[行签]|重新`);

/** A sentence says it, and not that it is not so. */
function isProlonged(text: string): boolean {
  return text.split(/[。；;\n]/).some((said) => prolonged.test(said) && !denied.test(said));
}

/** What a paper may prove, in fen: its amount without what it says belongs elsewhere. */
export function worthOf({ kind, amount = 0, elsewhere }: Paper): number {
  return kind === undefined ? Number.MAX_SAFE_INTEGER : Math.abs(amount) - (elsewhere?.amount ?? 0);
}
