/** How an amount differs from the same period last year. */
interface Difference {
  percent: string;
  by: string;
  more: boolean;
}

const compared = (d: Difference | undefined) =>
  !d
    ? ''
    : d.percent === '0.0%'
      ? '，与去年同期持平'
      : `，比去年同期${d.more ? '多' : '少'} ${d.by}（${d.percent}）`;
const ended = (text: string) => (/[。！？]$/.test(text) ? text : `${text}。`);

/** The line that moved most against last year, with its reason where one is given. */
export function moverSentence(
  mover:
    | { label: string; by: string; more: boolean; note?: string | undefined; beyond?: boolean }
    | undefined,
): string {
  if (!mover) return '';
  const { label, by, more, note, beyond } = mover;
  return `和去年同期比，${beyond ? '变动超出界限的各项里，金额' : '变动'}最大的是${label}，${more ? '多' : '少'} ${by}。${note ? `编制岗位说：${ended(note)}` : ''}`;
}

/** What the common income of a period comes to. */
export function commonSentences(part: {
  period: string;
  gross: string;
  net: string;
  change?: Difference | undefined;
  use: string;
  largest?: { label: string; amount: string } | undefined;
  toFund?: string | undefined;
  mover: string;
  closing: string;
}): string[] {
  const { largest, toFund } = part;
  return [
    `${part.period}公共收益收入 ${part.gross}${compared(part.change)}；扣除成本、分成和税，归业主 ${part.net}。`,
    `按业主的决定使用 ${part.use}${largest ? `，最多的一笔是${largest.label}，${largest.amount}` : ''}${
      toFund ? `；另转入维修资金 ${toFund}` : ''
    }。${part.mover}`,
    `期末结余 ${part.closing}。`,
  ];
}

/** What the maintenance fund of a period comes to. */
export function fundSentences(part: {
  period: string;
  added: string;
  used: string;
  change?: Difference | undefined;
  note?: string | undefined;
  closing: string;
  low: string[];
}): string[] {
  return [
    `${part.period}维修资金增加 ${part.added}，使用 ${part.used}${compared(part.change)}。${
      part.note ? `编制岗位说：${ended(part.note)}` : ''
    }`,
    `期末余额 ${part.closing}。${
      part.low.length > 0 ? `余额不足首期 30%、需要续筹的：${part.low.join('、')}。` : ''
    }`,
  ];
}

/** Words of the page of all pots. */
export const potWords = {
  accounts: '物业费',
  common: '公共收益',
  fund: '维修资金',
  open: (period: string) => `看明细（${period}）`,
  earlier: '往期',
  lateNow: (period: string, due: string, days: number) =>
    `${period}的表应在${due}前公布，已逾期 ${days} 天。`,
  unproved: (state: string) => `本期${state}，缺什么写在表的下面。`,
  lateThen: (days: number) => `本期晚了 ${days} 天公布。`,
  next: (period: string, due: string) => `${period}的表最晚${due}公布。`,
  waiting: (n: number, late: number) =>
    late > 0 ? `有 ${n} 件异议还没有答复，其中 ${late} 件已逾期。` : `有 ${n} 件异议还没有答复，都在期限内。`,
};
