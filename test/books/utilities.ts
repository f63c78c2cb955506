import type { Records } from '../../src/catalogue.ts';
import { rounded, series, sumOf } from './random.ts';
import { type Draft, foot, voucher } from './settings.ts';

type Utilities = Records['utilities'];

/** Meters read one period after the other; borne by the service fee or divided by area or household. */
export function utilitiesFrom(draft: Draft): Utilities {
  const { random, periods, site } = draft;
  const bearer = random.pick(['serviceFee', 'shared'] as const);
  const method = random.pick(['area', 'household'] as const);
  const base = method === 'area' ? site.chargedArea : site.households * 100;
  const meters = Array.from({ length: random.whole(2, 5) }, (_, i) => meterFrom(draft, i));
  return periods.map((period, p) => {
    const key = period.toLowerCase();
    const lines = meters.map((steps) => steps[p] as (typeof steps)[number]);
    lines.forEach(({ must }, i) => {
      if (must) draft.reasons.push({ subject: 'utilities', key, path: ['lines', i, 'note'] });
    });
    const amount = sumOf(lines.map(({ line }) => line.amount));
    return {
      key,
      period,
      bearer,
      lines: lines.map(({ line }) => line),
      totals: { amount },
      ...(bearer === 'shared' && {
        share: { method, base, rate: rounded(amount, 10_000, base), basis: '《物业服务合同》第九条' },
      }),
      ...foot(draft, period),
    };
  });
}

function meterFrom(draft: Draft, i: number) {
  const { random, periods } = draft;
  const multiplier = random.pick([1, 1, 20, 40]);
  const kind = random.pick(['power', 'water'] as const);
  const unitPrice = kind === 'power' ? random.whole(5_000, 9_000) : random.whole(30_000, 50_000);
  const counted = series(random, random.whole(20_000, 4_000_000), periods.length, false);
  let from = random.whole(0, 9_000_000);
  return counted.map(({ value }, p) => {
    const jumps = p > 0 && value * unitPrice > 20_000_000_000 && random.chance(5);
    const to = from + Math.trunc(value / multiplier) * (jumps ? 2 : 1);
    const usage = (to - from) * multiplier;
    const amount = rounded(usage, unitPrice, 10_000);
    const line = {
      code: `meter-${i + 1}`,
      kind,
      use: `${i + 1} 号楼电梯和照明`,
      meter: `D-0${i + 1}`,
      from,
      to,
      multiplier,
      usage,
      unitPrice,
      amount,
      note: '高温持续，用量与往期不同',
      ...(random.chance(40) && { documents: [voucher(draft, amount)] }),
    };
    from = to;
    return { line, must: jumps };
  });
}
