/** What amounts are counted in. */
export const yuanUnit = '元';

/** Words around every figure. */
export const words = {
  /** @param from where the axis begins, unless that is zero */
  unit: (unit: string, from?: string) =>
    `单位：${unit}${from === undefined ? '' : `，纵轴从 ${from}${unit === '%' ? '%' : ` ${unit}`} 起`}`,
  /** @param label of the amounts that a phone sets large, without a label of their own */
  large: (label: string | undefined, unit: string) => `${label ? `大字：${label}，` : ''}单位：${unit}`,
  table: '看数字',
  download: '下载 CSV',
  ask: '逐点查看',
  save: '保存为图片',
  none: '无数据',
  keys: '用左右方向键逐点查看，Home 和 End 到第一点和最后一点',
  cutoff: (day: string) => `数据截至${day}。`,
  source: (who: string, day: string) => `来源：${who}，截至${day}。`,
};
