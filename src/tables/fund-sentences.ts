import { belowThirty } from '../figures/fund.ts';
import { fundLines } from '../figures/lines.ts';
import { daysOf } from '../figures/periods.ts';
import { periodInWords } from '../format/date.ts';
import { divideRounded, percentOf, yuanInWords } from '../format/number.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { Project } from '../schema/projects.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/fund.ts';
import type { Chart } from './chart.ts';
import { periodCategory, tenThousands } from './pots.ts';

/** What a period of the fund comes to: balance, what came in, what it was used for, which buildings are low. */
export function fundSentences(
  now: FundStatement,
  projects: readonly Project[],
  site: Pick<Site, 'buildings'>,
): string[] {
  const difference = now.closing - now.opening;
  const change =
    difference === 0
      ? words.sinceOpeningSame
      : words.sinceOpening(difference > 0, yuanInWords(Math.abs(difference)));
  const came = fundLines(now)
    .filter(({ side, amount }) => side === 'income' && amount > 0)
    .map(({ label, amount }) => words.part(label, yuanInWords(amount)));
  const low = belowThirty(now);
  return [
    words.closes(periodInWords(now.period), yuanInWords(now.closing), change),
    came.length > 0 ? words.came(came.join('，')) : words.cameNone,
    now.used > 0 ? words.used(yuanInWords(now.used), paidProjects(now, projects)) : words.usedNone,
    low.length > 0
      ? words.low(low.map(({ building }) => nameOf(building, site)).join('、'), low.length)
      : words.lowNone,
  ];
}

/** Projects that were paid in the period with what they were paid, the largest first. */
function paidProjects({ period }: FundStatement, projects: readonly Project[]): string {
  const { first, last } = daysOf(period);
  return projects
    .map(({ name, payments = [] }) => {
      const own = payments.filter(({ on }) => on >= first && on <= last);
      return { name, sum: own.reduce((total, { amount }) => total + amount, 0) };
    })
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .map(({ name, sum }) => words.part(name, yuanInWords(sum)))
    .join('，');
}

/** What follows for the buildings below 30 %, each with its share and what is missing; undefined where none is low. */
export function lowInWords(now: FundStatement, site: Pick<Site, 'buildings'>): string | undefined {
  const low = belowThirty(now);
  if (low.length === 0) return undefined;
  const rows = low.map(({ building, closing, firstPayment }) =>
    words.lowRow(
      nameOf(building, site),
      percentOf(closing, firstPayment),
      yuanInWords(divideRounded(firstPayment, 10, 3) - closing),
    ),
  );
  return words.lowText(rows.join('；'));
}

function nameOf(code: string, { buildings }: Pick<Site, 'buildings'>): string {
  return buildings.find((b) => b.code === code)?.name ?? code;
}

/** The balance at the end of each period, oldest first, in 万元; the axis begins near the lowest of them. */
export function fundTrend(newestFirst: readonly FundStatement[]): Chart {
  const periods = newestFirst.slice(0, 12).toReversed();
  const values = periods.map((f) => tenThousands(f.closing));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = 10 ** Math.max(0, Math.floor(Math.log10(high - low || high || 1)));
  const [first, last] = [periods[0], periods.at(-1)];
  return {
    id: 'fund-trend',
    title:
      first && last && first !== last
        ? words.trendTitle(yuanInWords(first.closing), yuanInWords(last.closing))
        : words.trendOne(yuanInWords(last?.closing ?? 0)),
    description: words.trendDescription,
    kind: 'line',
    unit: '万元',
    decimals: 2,
    from: Math.max(0, Math.floor(low / step - 1) * step),
    categories: periods.map(periodCategory),
    series: [{ label: words.closing, values }],
  };
}
