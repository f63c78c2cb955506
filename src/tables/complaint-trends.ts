import { chartUpTo, type Measure } from '../figures/complaint-signals.ts';
import { closedInTime, isEnough, openAtEnd, type Share, validComplaints } from '../figures/complaints.ts';
import { promisesIn } from '../figures/promises.ts';
import { monthInWords } from '../format/date.ts';
import { shortest } from '../format/number.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { chartWords } from '../text/charts.ts';
import { measureWords, signalInWords, signalWords } from '../text/complaint-signals.ts';
import type { Band, Chart } from './chart.ts';
import { usual, usualText } from './complaint-verdict.ts';

type Months = readonly ComplaintMonth[];

/** Share closed in time, month by month, beside the promise and the ordinary range; a gap where there are too few cases. */
export function onTimeChart(newestFirst: Months, site: Site): Chart {
  const months = newestFirst.toReversed();
  const targets = months.map(({ month }) => promisesIn(site, month).onTimeTarget / 100);
  const [target = 0] = targets;
  const isOne = targets.every((other) => other === target);
  const rates = months.map((m) => rateOf(closedInTime(m)));
  const counted = rates.filter((rate) => rate !== null);
  const kept = rates.filter((rate, i) => rate !== null && rate >= (targets[i] ?? 0)).length;
  const written = shortest(promisesIn(site, months[0]?.month ?? '').onTimeTarget, 2);
  return {
    id: 'on-time-trend',
    title: chartWords.onTimeTitle(counted.length, kept, isOne ? written : undefined),
    description: chartWords.onTimeDescription,
    kind: 'line',
    unit: '%',
    decimals: 1,
    from: Math.min(60, ...counted.map((rate) => Math.floor(rate / 10) * 10)),
    categories: months.map(monthCategory),
    series: [
      { label: chartWords.onTime, values: rates },
      ...(isOne ? [] : [{ label: chartWords.promiseThen, values: targets }]),
    ],
    ...(isOne && { promise: { label: chartWords.promise(written), value: target } }),
    ...bandOf(months, 'onTime'),
  };
}

/** Valid complaints and open cases, month by month, with the ordinary range of the complaints. */
export function volumeChart(newestFirst: Months): Chart {
  const months = newestFirst.toReversed();
  return {
    id: 'volume-trend',
    title: volumeTitle(months),
    description: chartWords.volumeDescription,
    kind: 'line',
    unit: '件',
    decimals: 0,
    from: 0,
    categories: months.map(monthCategory),
    series: [
      { label: chartWords.valid, values: months.map(validComplaints) },
      { label: chartWords.open, values: months.map(openAtEnd) },
    ],
    ...bandOf(months, 'valid'),
  };
}

/** A share in per cent with one decimal, for a chart; null where there are too few cases. */
export function rateOf(share: Share): number | null {
  return isEnough(share) ? Math.round((share.part / share.whole) * 1000) / 10 : null;
}

function volumeTitle(months: Months): string {
  const last = months.at(-1);
  if (!last) return '';
  const [signal] = chartUpTo(last.month, months, 'valid').at(-1)?.signals ?? [];
  return chartWords.volumeTitle(
    monthInWords(last.month),
    validComplaints(last),
    signal ? signalInWords(signal) : signalWords.ordinary,
  );
}

/** The ordinary range of a measure along the months, where it is known. */
function bandOf(months: Months, measure: Measure): { band?: Band } {
  const last = months.at(-1);
  const limits = last ? chartUpTo(last.month, months, measure).map((point) => point.limits) : [];
  const newest = limits.at(-1);
  if (!newest) return {};
  const tenth = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10) / 10);
  const within = limits.map((one) => one && usual(one, measure));
  const label = signalWords.bandOf(measureWords[measure].label, usualText(newest, measure));
  return {
    band: {
      label,
      lower: within.map((one) => tenth(one?.lower)),
      mean: limits.map((one) => tenth(one?.mean)),
      upper: within.map((one) => tenth(one?.upper)),
    },
  };
}

/** A month along the axis of a chart. */
export function monthCategory({ month }: ComplaintMonth) {
  return { label: monthInWords(month), short: `${month.slice(2, 4)}.${Number(month.slice(5))}` };
}
