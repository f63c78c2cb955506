import { utilityLines } from '../figures/lines.ts';
import { neighboursOf } from '../figures/periods.ts';
import { siteIn } from '../figures/sizes.ts';
import { usageOfKind, utilityTotal } from '../figures/utilities.ts';
import { periodInWords } from '../format/date.ts';
import { divideRounded, percentOf, written, yuan, yuanInWords } from '../format/number.ts';
import type { Site } from '../schema/site.ts';
import { shareMethods, type UtilityShare, utilityKinds, utilityUnits } from '../schema/utilities.ts';
import { words } from '../text/utilities.ts';
import type { Chart } from './chart.ts';
import { changeInWords, periodCategory, reasonInWords, shareInWords } from './pots.ts';
import { shareOfHome } from './project-parts.ts';

type Kind = keyof typeof utilityKinds;

/** What a period comes to: cost and why it changed, usage, the dearest meter, who bears it. */
export function utilitySentences(now: UtilityShare, all: readonly UtilityShare[], site: Site): string[] {
  const { lastYear } = neighboursOf(now, all);
  const total = utilityTotal(now);
  const change = changeInWords(total, lastYear && utilityTotal(lastYear));
  const top = now.lines.reduce((most, line) => (line.amount > most.amount ? line : most));
  const share = shareInWords(top.amount, total);
  const used = (Object.keys(utilityKinds) as Kind[])
    .filter((kind) => usageOfKind(now, kind) > 0)
    .map((kind) =>
      words.usagePart(
        utilityKinds[kind],
        written(usageOfKind(now, kind), 2),
        utilityUnits[kind],
        comparedUsage(now, lastYear, kind),
      ),
    );
  return [
    words.cost(
      periodInWords(now.period),
      yuanInWords(total),
      change,
      change && reasonInWords(utilityLines(now, all), site.money),
    ),
    ...(used.length > 0 ? [words.usage(used.join('；'))] : []),
    ...(share && now.lines.length > 1 ? [words.most(top.use, share)] : []),
    bearerSentence(now, site),
  ];
}

function comparedUsage(now: UtilityShare, lastYear: UtilityShare | undefined, kind: Kind): string {
  const then = lastYear && usageOfKind(lastYear, kind);
  if (!then) return '';
  const usage = usageOfKind(now, kind);
  if (usage === then) return words.usageSame;
  return words.usageCompared(usage > then, percentOf(Math.abs(usage - then), then));
}

/** Who bears the cost, and what a home of mean area pays where it is divided by area. */
function bearerSentence({ share, period }: UtilityShare, site: Site): string {
  if (!share) return words.bearerFee;
  const { method, rate, basis } = share;
  const said = words.bearerShared(shareMethods[method], written(rate, 4), words.units[method], basis);
  if (method !== 'area') return said;
  const { chargedArea, households } = siteIn(site, period);
  const area = divideRounded(chargedArea, households || 1);
  return `${said}${words.home(written(area, 2), yuan(shareOfHome(area, rate)))}`;
}

/** Usage of one kind by period beside the same period a year before, oldest first; undefined where none is used. */
export function usageChart(newestFirst: readonly UtilityShare[], kind: Kind): Chart | undefined {
  const periods = newestFirst.slice(0, 8).toReversed();
  const newest = periods.at(-1);
  if (!newest || periods.every((u) => usageOfKind(u, kind) === 0)) return undefined;
  const thenOf = (u: UtilityShare) => neighboursOf(u, newestFirst).lastYear;
  const large = periods.some((u) => usageOfKind(u, kind) >= 1_000_000);
  const value = (u: UtilityShare) => usageOfKind(u, kind) / 100 / (large ? 10_000 : 1);
  return {
    id: `usage-${kind}`,
    title: words.trendTitle(
      utilityKinds[kind],
      periodInWords(newest.period),
      written(usageOfKind(newest, kind), 2),
      utilityUnits[kind],
      comparedUsage(newest, thenOf(newest), kind),
    ),
    description: words.trendDescription,
    kind: 'bar',
    unit: large ? words.tenThousand(utilityUnits[kind]) : utilityUnits[kind],
    decimals: 2,
    categories: periods.map(periodCategory),
    series: [
      { label: words.thisPeriod, values: periods.map(value) },
      {
        label: words.lastYearSeries,
        values: periods.map((u) => {
          const then = thenOf(u);
          return then ? value(then) : null;
        }),
      },
    ],
  };
}
