import { z } from 'zod';
import { choice, count, line, month, quantity } from './fields.ts';

/** Published figures that can say whether a rectification helped; all but `other` are read from the records. */
export const indicatorKinds = {
  category: '一类投诉的件数（投诉月报）',
  repeats: '重复投诉占有效投诉（投诉月报）',
  onTime: '投诉按时办结（投诉月报）',
  step: '投诉五步中一步的按时（投诉月报）',
  promise: '一项承诺做到几次（履约月报）',
  faults: '设备故障次数（设备记录）',
  other: '别的量：写明名称、单位、出处，自己填数',
} as const;
export type IndicatorKind = keyof typeof indicatorKinds;

/** Which way is better, for a figure the site does not know. */
export const directions = { lower: '越少越好', higher: '越多越好' } as const;

/**
 * The one figure that is read before and after. It is named once, so that the two cannot be different figures.
 * Source: domain facts SD-14, §9.11 `before, after`.
 */
export const indicator = z
  .strictObject({
    kind: choice(indicatorKinds).meta({ label: '看哪个数', labels: indicatorKinds }),
    of: z
      .string()
      .regex(/^[A-Za-z0-9-]+(\+[A-Za-z0-9-]+)*$/, '只写英文编号，几个用 + 连接，例如 repairs-again')
      .max(80)
      .optional()
      .meta({
        label: '哪一个',
        hint: '投诉写分类或小类的英文编号，例如 repairs 或 repairs-again+repairs-quality；一步写 onSite；承诺写编号，例如 equipment-08；设备写编号，例如 lift-4-2。重复投诉、按时办结不填',
      }),
    name: line(30).optional().meta({ label: '名称', hint: '只有“别的量”要填，例如：水样不合格数' }),
    unit: line(6).optional().meta({ label: '单位', hint: '只有“别的量”要填，例如：处' }),
    source: line(80).optional().meta({ label: '出处', hint: '只有“别的量”要填：谁、怎么量的' }),
    better: choice(directions)
      .optional()
      .meta({ label: '怎样算好', labels: directions, hint: '只有“别的量”要选' }),
  })
  .refine(
    (i) => (i.kind === 'other') === [i.name, i.unit, i.source, i.better].every((v) => v !== undefined),
    {
      path: ['name'],
      message: '“别的量”要写明名称、单位、出处和怎样算好；其他的数由网站取，这四项留空',
    },
  )
  .refine((i) => i.kind === 'other' || [i.name, i.unit, i.source, i.better].every((v) => v === undefined), {
    path: ['name'],
    message: '这个数由网站从公布的记录里取，名称、单位、出处和怎样算好请留空',
  })
  .refine((i) => ['category', 'step', 'promise', 'faults'].includes(i.kind) === (i.of !== undefined), {
    path: ['of'],
    message: '一类投诉、一步、一项承诺、设备故障要写明是哪一个；其他的留空',
  })
  .meta({ label: '用哪个数看效果' });

export type Indicator = z.output<typeof indicator>;

/** The months a figure is read in. */
export function span(label: string, hint: string) {
  return z
    .strictObject({
      from: month().meta({ label: '从哪个月', kind: 'month', hint: '例如 2025-10' }),
      to: month().optional().meta({ label: '到哪个月', kind: 'month', hint: '只看一个月就留空' }),
      value: quantity().optional().meta({
        label: '数值',
        kind: 'quantity',
        hint: '只有“别的量”要填；是比率的不填这里，填下面两项；其他的数网站自己取',
      }),
      part: count().optional().meta({ label: '比率的分子', hint: '“别的量”是比率时填，例如 63' }),
      whole: count().optional().meta({ label: '比率的分母', hint: '例如 112；有分母才看得出是不是碰巧' }),
    })
    .refine((s) => (s.part === undefined) === (s.whole === undefined), {
      path: ['whole'],
      message: '比率的分子和分母要么都填，要么都不填',
    })
    .refine((s) => s.part === undefined || (s.part <= (s.whole ?? 0) && s.value === undefined), {
      path: ['part'],
      message: '分子不能多于分母；填了分子、分母，“数值”请留空',
    })
    .refine((s) => !s.to || s.from < s.to, { path: ['to'], message: '要晚于开始的月份；只看一个月就留空' })
    .meta({ label, hint });
}

export type Span = z.output<ReturnType<typeof span>>;
