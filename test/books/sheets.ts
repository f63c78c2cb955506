import type { Records } from '../../src/catalogue.ts';
import { daysOf } from '../../src/figures/periods.ts';
import { plusDays } from './random.ts';

type Sealed = Pick<Records, 'accounts' | 'common' | 'fund' | 'documents'>;
type Row = [label: string, fen: number | undefined];

/** Writes onto every sealed sheet what its statement says, as the desk would type it off. */
export function sealSheets({ accounts, common, fund, documents }: Sealed): void {
  const seal = (now: { period: string; signedSheet?: string | undefined }, rows: Row[]) => {
    const sheet = documents.find(({ code }) => code === now.signedSheet);
    if (!sheet) return;
    sheet.title = `${nameOf(now.period)}收支表（盖章）`;
    sheet.date = plusDays(daysOf(now.period).last, 5);
    sheet.body = `主要数字：\n\n| | 金额（元） |\n| --- | ---: |\n${rows
      .flatMap(([label, fen]) => (fen === undefined ? [] : [`| ${label} | ${inYuan(fen)} |`]))
      .join('\n')}\n`;
  };
  for (const a of accounts)
    seal(a, [
      ['期初结余', a.opening],
      ['收入合计', a.totals.income],
      ['**九项支出合计**', a.totals.costs],
      ['本期收支差额', a.totals.result],
      ['期末欠费总额（户数不公布）', a.arrearsTotal],
    ]);
  for (const c of common)
    seal(c, [
      ['收入合计', c.totals.gross],
      ['业主净收益', c.totals.net],
      ['转入维修资金', c.toFund],
      ['期末结余', c.totals.closing],
    ]);
  for (const f of fund)
    seal(f, [
      ['增值收益', f.gains],
      ['使用', f.used],
      ['期末余额', f.closing],
    ]);
}

function nameOf(period: string): string {
  const [year, kind] = period.split('-');
  const part = { Q: `第${'一二三四'[Number(kind?.[1]) - 1]}季度`, H: kind === 'H1' ? '上半年' : '下半年' };
  return `${year} 年${kind ? part[kind[0] as 'Q' | 'H'] : '度'}`;
}

function inYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${fen < 0 ? '−' : ''}${whole}.${digits.slice(-2)}`;
}
