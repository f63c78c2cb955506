/** Words of the page that says how every figure is counted. */
export const count = {
  title: '怎么算的',
  lead: '本站的合计、比率和比较都由公布的数字算出，没有一个是手填的。下面是每一个算法。照着算，结果应当和页面、下载的表格一分不差；不一样，请告诉我们。',
  rules: '通用规则',
  shares: '比率怎么写',
  sharesText: (cases: number) =>
    `写成“几件中的几件”，后面才是百分数，如 32/33（97.0%）。不足 ${cases} 件时不算比率，只写件数和“样本不足”：几件事的百分比会误导人。`,
  changes: '增减怎么比',
  changesText: (base: number) =>
    `和上期、去年同期相比，用两个数的差除以以前的数。以前的数不足 ${base} 时不写百分比，只写两个数。`,
  rounding: '怎么取整',
  roundingText:
    '金额一律按分计算，只在写出来的时候换成元或万元。除不尽的四舍五入：金额到分，百分数到一位小数，万元到两位小数。相加用没有取整的数，所以各项相加与合计一分不差。',
  missing: '没有的数',
  missingText: '没有数据的格子写“—”，不写 0。0 就是查过了，是零。',
  time: '时间',
  timeText: '都是北京时间。一个月从 1 日 00:00 到最后一天 24:00；季度同理。每张表写明统计截止日。',
  corrections: '更正',
  correctionsText: '公布后发现差错，改正的同时保留原来的数和原因，不悄悄改。',
  source: '来源',
  sources: {
    notices: '物业服务中心发布的公告原文',
    prices: '物业服务合同、价格主管部门文件、双方约定',
    accounts: '物业财务账，经编制人和复核人两人核对',
    standards: '物业服务合同及附件；法定最低要求注明出处',
    complaints: '投诉登记台账逐件汇总，含电话、前台、微信等全部渠道',
    site: '不动产登记、物业服务合同、备案信息',
  } as Record<string, string>,
  complaintRules: '投诉怎么数',
  limits: '投诉五步和承诺时限',
  limitText: (meaning: string, limit: string) => `${meaning}。承诺 ${limit}内。`,
  target: (percent: string) => `按时办结率的承诺是 ${percent}。`,
  statement: '每季度收支表',
  more: '每一列的名称、单位和说明，见',
  dictionary: '数据字典',
};
