/** Words around every figure. */
export const words = {
  unit: (unit: string) => `单位：${unit}`,
  table: '看数字',
  download: '下载 CSV',
  ask: '逐点查看',
  save: '保存为图片',
  keys: '用左右方向键逐点查看',
  cutoff: (day: string) => `数据截至${day}。`,
  source: (who: string, day: string) => `来源：${who}，截至${day}。`,
};
