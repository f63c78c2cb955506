import type { Keyed, Records } from '../catalogue.ts';
import { daysOf, precedingOf } from '../figures/periods.ts';
import { documentKinds } from '../schema/documents.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

type Pot = 'accounts' | 'common' | 'fund' | 'utilities';
type Statement = { period: string; signedSheet?: string | undefined } & Keyed;

const quarters = '一二三四';

/**
 * The document named as the sealed sheet is one, of this period, and later statements of a pot go on having one (V-16).
 * That it says what the statement says is proved figure by figure.
 */
export function checkSheets(records: Partial<Records>): Finding[] {
  const pots: Pot[] = ['accounts', 'common', 'fund', 'utilities'];
  return pots.flatMap((pot) => {
    const all: readonly Statement[] = records[pot] ?? [];
    return all.flatMap((now) => [
      ...wrongSheet(pot, now, records.documents ?? []),
      ...noSheet(pot, now, all),
    ]);
  });
}

function wrongSheet(pot: Pot, now: Statement, documents: Records['documents']): Finding[] {
  const sheet = documents.find(({ code }) => code === now.signedSheet);
  if (!sheet) return [];
  const found = (message: string) => [at(pot, now.key, ['signedSheet'], message)];
  if (sheet.kind !== 'sheet')
    return found(`${sheet.code} 是${documentKinds[sheet.kind]}，不是盖章的表；请选这一期盖章的表`);
  const other = periodIn(sheet.title);
  if (other && other !== now.period)
    return found(
      `${sheet.code} 是 ${other} 的表（“${sheet.title}”），这里是 ${now.period}；请选这一期盖章的表`,
    );
  const { last } = daysOf(now.period);
  return other && sheet.date < last
    ? found(`${sheet.code} 的日期 ${sheet.date} 早于期末 ${last}；请核对`)
    : [];
}

function noSheet(pot: Pot, now: Statement, all: readonly Statement[]): Finding[] {
  const before = precedingOf(now, all);
  if (now.signedSheet || !before?.signedSheet) return [];
  const message = '上期有盖章的原表，本期没有；请在“文件”里登记这一期盖章的表，再在这里选上';
  return [at(pot, now.key, ['signedSheet'], message, 'warning')];
}

/** The period a title names: 2026 年第三季度, 2026 年上半年, 2026 年度. */
function periodIn(title: string): string | undefined {
  const [, year, quarter, half, whole] =
    /(\d{4})\s*年\s*(?:第?([一二三四])季度|([上下])半年|(度|全年))/.exec(title) ?? [];
  if (quarter) return `${year}-Q${quarters.indexOf(quarter) + 1}`;
  if (half) return `${year}-H${half === '上' ? 1 : 2}`;
  return whole ? year : undefined;
}
