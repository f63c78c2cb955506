import type { EvidenceSource, measureKinds, measureUnits, Version } from '../schema/standards.ts';

type Measure = { kind: keyof typeof measureKinds; unit: keyof typeof measureUnits; value: number };

/** What the law asks of duties whose evidence the site knows by itself, whatever is typed: domain facts L-15, L-16. */
const known: Partial<Record<EvidenceSource, Measure & { law: string }>> = {
  liftUpkeep: { kind: 'limit', value: 15, unit: 'days', law: '《特种设备安全监察条例》第三十一条' },
  fireTest: { kind: 'frequency', value: 1, unit: 'perYear', law: '《消防法》第十六条' },
};

/** What is wrong with a promise beside the law: the field, and why. */
export type Fault = [field: string[], message: string];

/** A legal minimum that says a number, in figures or in words: it can be compared, so it has to be. */
const saysNumber = /\d|[一二两三四五六七八九十]+(次|日|天|个月|小时|分钟)/;

/**
 * Whether a version promises less than the law it names, or than the law of a duty the site knows: in the same kind of
 * measure, a frequency and a longest interval being one kind, each in its own unit. What cannot be compared is refused.
 */
export function lawFaults({ measure, legalMinimum }: Version, evidence: EvidenceSource | undefined): Fault[] {
  const floor = evidence && known[evidence];
  if (!measure) return [];
  const { kind, unit, value, law = '', text = '' } = legalMinimum ?? {};
  if (legalMinimum && value === undefined && saysNumber.test(text))
    return [[['legalMinimum', 'value'], `法定要求“${text}”里有数，请填法定数值、衡量方式和单位，网站才能比`]];
  if (value !== undefined && (!kind || !unit))
    return [[['legalMinimum', 'unit'], '写了法定数值，请选法定的衡量方式和单位，网站才能比']];
  const typed = value !== undefined && kind && unit ? [{ kind, unit, value, law }] : [];
  const faults = [...typed, ...(floor ? [floor] : [])].flatMap((asked) => against(measure, asked));
  return faults.filter(([field], i) => faults.findIndex(([other]) => other[1] === field[1]) === i);
}

function against(measure: NonNullable<Version['measure']>, asked: Measure & { law: string }): Fault[] {
  const [own, least] = [scaled(measure), scaled(asked)];
  if (own.of !== least.of) {
    const message = `法定要求（${asked.law}）与这项承诺的衡量方式不同，无法比较；请用同一种衡量方式`;
    return [[['measure', 'kind'], message]];
  }
  const weaker =
    own.strength < least.strength
      ? `承诺 ${measure.value} 低于法定要求 ${asked.value}（${asked.law}），请改到不低于法定要求`
      : undefined;
  const part = measure.target !== undefined && measure.target < 10_000;
  return [
    ...(weaker ? [[['measure', 'value'], weaker] as Fault] : []),
    ...(part
      ? [
          [
            ['measure', 'target'],
            `法定要求（${asked.law}）每次都要做到，兑现线不能低于 100%；请删去兑现线`,
          ] as Fault,
        ]
      : []),
  ];
}

/** Times a year of each unit of frequency; minutes of each unit of time. */
const perYear = { perDay: 365, perWeek: 365 / 7, perMonth: 12, perQuarter: 4, perYear: 1 } as const;
const inMinutes = { minutes: 1, hours: 60, days: 1440 } as const;
const minutesOfYear = 365 * 1440;

/**
 * What a measure is of, and how strong it is: times a year, into which a longest interval is turned too, or a share. A
 * bigger strength asks for more.
 */
function scaled({ unit, value }: Measure): { of: 'times' | 'share'; strength: number } {
  if (unit in perYear) return { of: 'times', strength: value * perYear[unit as keyof typeof perYear] };
  if (!(unit in inMinutes)) return { of: 'share', strength: value };
  const minutes = Math.max(value, 0.001) * inMinutes[unit as keyof typeof inMinutes];
  return { of: 'times', strength: minutesOfYear / minutes };
}
