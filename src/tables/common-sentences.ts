import { commonCosts, commonUse, grossIncome, ownersNet } from '../figures/common.ts';
import { commonLines } from '../figures/lines.ts';
import { neighboursOf } from '../figures/periods.ts';
import { moneyOf } from '../figures/terms.ts';
import { periodInWords } from '../format/date.ts';
import { divideRounded, percentOf, shortest, yuanInWords } from '../format/number.ts';
import { type CommonIncome, commonSources, holders } from '../schema/common.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/common-income.ts';
import type { Chart } from './chart.ts';
import { changeInWords, periodCategory, reasonInWords, shareInWords, tenThousands } from './pots.ts';

/** What a period comes to: earned how much and why, what goes off, what it was used for, the transfer, what is left. */
export function commonSentences(
  now: CommonIncome,
  all: readonly CommonIncome[],
  site: Pick<Site, 'money'>,
): string[] {
  const { lastYear } = neighboursOf(now, all);
  const gross = grossIncome(now);
  const earning = commonLines(now, all).filter(({ side }) => side === 'income' || side === 'cost');
  const top = now.income.reduce((most, line) => (line.gross > most.gross ? line : most));
  const share = shareInWords(top.gross, gross);
  const change = changeInWords(gross, lastYear && grossIncome(lastYear));
  return [
    words.earned(
      periodInWords(now.period),
      yuanInWords(gross),
      change,
      change && reasonInWords(earning, site.money),
    ),
    ...(share && now.income.length > 1 ? [words.most(top.site, share)] : []),
    leftSentence(now),
    spentSentence(now),
    transferSentence(now, site.money),
    words.rest(yuanInWords(now.totals.closing), holders[now.account.holder], now.account.bank),
  ];
}

function leftSentence(now: CommonIncome): string {
  const [costs, share, net] = [commonCosts(now), now.companyShare.amount, yuanInWords(ownersNet(now))];
  const parts = [
    ...(costs > 0 ? [words.costsPart(yuanInWords(costs))] : []),
    ...(share > 0 ? [words.sharePart(yuanInWords(share))] : []),
    ...(now.tax > 0 ? [words.taxPart(yuanInWords(now.tax))] : []),
  ];
  return parts.length > 0 ? words.left(parts.join('、'), net) : words.leftAll(net);
}

function spentSentence(now: CommonIncome): string {
  const spent = now.use.filter(({ kind }) => kind === 'spent').toSorted((a, b) => b.amount - a.amount);
  const refunds = now.use.filter(({ kind }) => kind === 'refund');
  const named = spent.slice(0, 2).map((u) => words.usedPart(u.purpose, yuanInWords(u.amount)));
  const more = spent.length > 2 ? words.usedMore(spent.length) : '';
  const sum = spent.reduce((total, { amount }) => total + amount, 0);
  const back = refunds.reduce((total, { amount }) => total - amount, 0);
  return [
    spent.length > 1
      ? words.used(yuanInWords(sum), `${named.join('，')}${more}`)
      : spent[0]
        ? words.usedOnce(yuanInWords(sum), spent[0].purpose)
        : words.usedNone,
    ...(back > 0 ? [words.refunded(yuanInWords(back))] : []),
  ].join('');
}

/** The transfer to the fund against the least share of the owners' net that is set locally, in words. */
export function transferSentence(now: CommonIncome, money: Site['money']): string {
  const net = ownersNet(now);
  const share = shareInWords(now.toFund, net);
  const said =
    now.toFund > 0 && share ? words.transferred(yuanInWords(now.toFund), share) : words.transferredNone;
  const { commonToFund = 0, commonToFundBasis: basis = '' } = moneyOf(money, now.period);
  if (commonToFund === 0) return `${said}${words.noMinimum}`;
  if (net <= 0) return `${said}${words.noNet}`;
  const rate = shortest(commonToFund, 2);
  const over = now.toFund - divideRounded(net, 10_000, commonToFund);
  if (over === 0) return `${said}${words.exactly(rate, basis)}`;
  return `${said}${(over > 0 ? words.above : words.below)(rate, basis, yuanInWords(Math.abs(over)))}`;
}

/** The owners' net and what was used, period by period, oldest first, in 万元. */
export function commonTrend(newestFirst: readonly CommonIncome[]): Chart {
  const periods = newestFirst.slice(0, 12).toReversed();
  const sum = periods.reduce((total, c) => total + ownersNet(c), 0);
  return {
    id: 'common-trend',
    title: words.trendTitle(periods.length, yuanInWords(sum)),
    description: words.trendDescription,
    kind: 'bar',
    unit: '万元',
    decimals: 2,
    categories: periods.map(periodCategory),
    series: [
      { label: words.net, values: periods.map((c) => tenThousands(ownersNet(c))) },
      { label: words.use, values: periods.map((c) => tenThousands(commonUse(c))) },
    ],
  };
}

/** Income of a period by source, beside a year ago where that is published, the eight largest, in 万元. */
export function sourceChart(now: CommonIncome, all: readonly CommonIncome[]): Chart {
  const { lastYear } = neighboursOf(now, all);
  const of = (c: CommonIncome, source: string) =>
    c.income.filter((line) => line.source === source).reduce((total, { gross }) => total + gross, 0);
  const sources = (Object.keys(commonSources) as (keyof typeof commonSources)[])
    .filter((source) => of(now, source) > 0 || (lastYear && of(lastYear, source) > 0))
    .sort((a, b) => of(now, b) - of(now, a))
    .slice(0, 8);
  const top = sources[0];
  const series = (label: string, c: CommonIncome) => ({
    label,
    values: sources.map((source) => tenThousands(of(c, source))),
  });
  return {
    id: 'common-sources',
    title: top
      ? words.sourceTitle(commonSources[top], percentOf(of(now, top), grossIncome(now) || 1))
      : words.income,
    description: words.sourceDescription,
    kind: 'bar',
    unit: '万元',
    decimals: 2,
    categories: sources.map((source) => ({ label: commonSources[source], short: commonSources[source] })),
    series: [series(words.thisPeriod, now), ...(lastYear ? [series(words.lastYear, lastYear)] : [])],
  };
}
