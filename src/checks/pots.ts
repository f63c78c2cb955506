import type { Keyed, Records } from '../catalogue.ts';
import { daysBetween } from '../figures/deadlines.ts';
import { daysOf, periodBefore, precedingOf } from '../figures/periods.ts';
import { yuan } from '../format/number.ts';
import { at, forWantOf } from './at.ts';
import type { Finding } from './finding.ts';

type Pot = 'accounts' | 'common' | 'fund' | 'utilities';
type Statement = { period: string; publishedOn: string } & Keyed;

/**
 * Each pot's statements follow each other without gap or overlap (V-2) and are published after their period and not
 * before today; money that leaves one pot arrives in the other (V-10).
 * @param today the day the question is asked (YYYY-MM-DD…); without it no date is too far ahead
 */
export function checkPots(records: Partial<Records>, today?: string): Finding[] {
  const pots: Pot[] = ['accounts', 'common', 'fund', 'utilities'];
  const day = today?.slice(0, 10);
  return [
    ...pots.flatMap((pot) => [
      ...checkSeries(pot, records[pot] ?? []),
      ...(day ? checkAhead(pot, records[pot] ?? [], day) : []),
    ]),
    ...checkTransfers(records),
  ];
}

/** A statement of a period that is not over yet, or dated after today, would tell what nobody can know. */
function checkAhead(pot: Pot, all: readonly Statement[], today: string): Finding[] {
  const found = all.flatMap(({ key, period, publishedOn }) => {
    const { last } = daysOf(period);
    if (last >= today)
      return [
        at(
          pot,
          key,
          ['period'],
          `${period} 到 ${last} 才结束，今天是 ${today}；结束以后才能公布，请核对期间`,
        ),
      ];
    if (publishedOn > today)
      return [
        at(pot, key, ['publishedOn'], `公布日期 ${publishedOn} 在今天（${today}）以后，请填实际公布的日期`),
      ];
    return [];
  });
  return found.map((finding) => ({ ...finding, ahead: true }));
}

function checkSeries(pot: Pot, all: readonly Statement[]): Finding[] {
  const inOrder = [...all].sort((a, b) => daysBetween(daysOf(b.period).first, daysOf(a.period).first));
  return inOrder.flatMap((now, i) => {
    const { first, last } = daysOf(now.period);
    const older = inOrder[i - 1];
    const overlaps = older && daysOf(older.period).last >= first;
    return [
      ...(now.publishedOn <= last
        ? [at(pot, now.key, ['publishedOn'], `公布日期早于期末（${last}），请核对期间和日期`)]
        : []),
      ...(overlaps ? [at(pot, now.key, ['period'], `与 ${older.period} 的期间重叠，请核对期间`)] : []),
      ...(older && !overlaps && !precedingOf(now, all)
        ? [
            forWantOf(
              pot,
              periodBefore(now.period),
              at(pot, now.key, ['period'], `前一期 ${periodBefore(now.period)} 还没有公布，请先补上`),
            ),
          ]
        : []),
    ];
  });
}

/**
 * A transfer stands in both pots. Both amounts are compared as a proof; here the other statement is missing. Common
 * income is written first, so its newest transfer may wait for the statement of the fund, without the seal; that one
 * being late shows in the calendar and must not keep a notice of a burst pipe from going out. The fund never comes first.
 */
function checkTransfers({ common = [], fund = [] }: Partial<Records>): Finding[] {
  const covers = (all: readonly Statement[], period: string) => all.some((s) => s.period === period);
  const newest = fund.reduce((day, f) => (daysOf(f.period).last > day ? daysOf(f.period).last : day), '');
  const sent = common.filter((c) => fund.length > 0 && c.toFund > 0 && !covers(fund, c.period));
  const received = fund.filter((f) => common.length > 0 && f.fromCommon > 0 && !covers(common, f.period));
  return [
    ...sent.map((c) =>
      forWantOf(
        'fund',
        c.period,
        at(
          'common',
          c.key,
          ['toFund'],
          `转入维修资金 ${yuan(c.toFund)} 元，维修资金却没有 ${c.period} 的表；转出和转入要同时看得到，请填写维修资金表`,
          daysOf(c.period).first > newest ? 'warning' : 'error',
        ),
      ),
    ),
    ...received.map((f) =>
      forWantOf(
        'common',
        f.period,
        at(
          'fund',
          f.key,
          ['fromCommon'],
          `公共收益转入 ${yuan(f.fromCommon)} 元，公共收益却没有 ${f.period} 的表；请先填写公共收益表`,
        ),
      ),
    ),
  ];
}
