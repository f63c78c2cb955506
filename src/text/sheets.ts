/** What is said of a cell that could not be read as a number, and what to do about it. */
export const numberWords = {
  narrow: '列太窄，Excel 只显示了 ####；请把这一列拉宽，再复制一次',
  error: (text: string) => `是公式出错（${text}），不是数；请在 Excel 里改好再复制`,
  formula: '是公式的写法，不是算出来的数；请复制显示结果的格子',
  dash: '写的是横线或“无”；如果表示 0，请确认',
  zero: '读作 0',
  unit: (unit: string) => `写的是“${unit}”，表单里一律用元；请核对换算出来的数`,
  percent: '是百分数，这里要填金额；请核对是不是看错了列',
  thousandth: '是千分数，这里要填百分数；请改写成 % 再复制',
  fraction: '小于 1，看不出是百分之几；请选一个',
  science: '是科学记数法，后面的位数已经看不到了；请在 Excel 里把格式改成“数值”再复制',
  letters: '里面有字母 O 或 l，不是数字；如果是 0 或 1，请确认',
  day: '像是日期，这里要填数；请核对是不是看错了列',
  chinese: '是中文大写；请核对换算出来的数',
  separators: '千分位逗号、空格或小数点的位置不对；请在 Excel 里改好再复制',
  sum: '是一个算式，不是数；请在 Excel 里算出结果再复制',
  text: '不是数；请在 Excel 里改成数字再复制，或者在表单里手工填写',
  minusMark: (sign: string) => `前面写的是“${sign}”，在账上多半表示负数；请确认`,
  star: '后面的 * 像是脚注的记号；如果只是记号，请确认',
  measured: (unit: string) => `后面写了“${unit}”；请核对单位，确认后只读数`,
  trailing: '负号写在了后面；如果是负数，请确认',
  decimals: (scale: number) => `超过 ${scale} 位小数；四舍五入请先确认`,
  whole: '要填整数；请核对是不是看错了列',
  hidden: (shown: string, exact: string) =>
    `显示的是 ${shown}，格子里实际是 ${exact}；请在 Excel 里改成一样，或确认按显示的数读`,
  shown: (text: string) => `按显示的 ${text} 读`,
  reads: (text: string) => `读作 ${text}`,
  negative: '是负数，这一项不能是负数；请核对正负号，退款、冲回另写一行',
  large: '数目太大；请核对单位是不是元',
  lines: '一格里写了几行；请在 Excel 里每格只留一个数，再复制',
  mark: '带有角标或带圈的数字，看不出哪些是金额；请去掉角标再复制',
  half: (place: string) => `与${place}合并成一格，看不出那个数里有多少是这里的；请取消合并，各行分别写`,
  merged: '是合并的格子，看不出属于哪一行哪一列；请取消合并，各行分别写',
};

/** What is said of a cell that should hold a day. */
export const dayWords = {
  serial: '是 Excel 的日期序号；请核对换算出来的日期',
  year: '没有写年份或年份只有两位；请核对补上年份的日期',
  order: '看不出哪个是月、哪个是日；请选一个',
  text: '不是日期；请写成 2026-10-08 这样',
};

/** What is said of choices, codes and texts. */
export const otherWords = {
  choice: (labels: readonly string[]) => `不在可选的里面；请从这些里选：${labels.join('、')}`,
  building: '不是楼号；请写成 3 或 3 号楼 这样',
  period: '看不出是哪一期；请写成 2026-Q3 或 2026 年第三季度',
};

/** What is said of rows, columns and the sheet as a whole. */
export const sheetWords = {
  nothing: '没有认出任何一行；请连同表头和项目名称一起复制，例如从“项目”一行选到合计一行',
  otherPeriod: (sheet: string, form: string) =>
    `表上写的是 ${sheet}，表单里的期间是 ${form}；请核对是不是复制错了表`,
  vaguePeriod: (form: string) => `看不出这张表是哪一期；请核对是不是表单里的 ${form || '这一期'}`,
  tooLong: (rows: number, most: number) =>
    `有 ${rows} 行，一次最多读 ${most} 行；请只选这一期的汇总表，不要选流水账`,
  otherPot: (name: string) => `从标题看，这是“${name}”的表，没有读进来；请到“${name}”栏目里粘贴`,
  pots: { accounts: '物业费收支', common: '公共收益', fund: '维修资金', utilities: '公共水电' },
  twoSides:
    '左右各有一列项目（例如左边收入、右边支出），容易串行，没有读进来；请在 Excel 里改成上下排列再复制',
  hidden: (rows: string) => `有隐藏的行、列或工作表（${rows}），没有读进来；请取消隐藏再复制，或在这里选一个`,
  skipHidden: '不用隐藏的',
  takeHidden: '隐藏的也照样读',
  halfText: (label: string, place: string) => `${label}（与${place}合并成一格，算在那一行，这一行没有读）`,
  apart: (name: string) => `剪贴板里还有另一张表（${name}），没有读进来；请分开粘贴，或确认不用`,
  skipApart: '不用另一张表',
  part: (name: string) => `“${name}”写在“其中”下面，是上一行的一部分，没有读进来；请核对`,
  asDetail: (name: string) => `是“${name}”的明细`,
  noDetailAmount: '这一行明细有几个数或没有数，看不出金额是哪一个；请在本期金额一列写明',
  strangeVoucher: '不是“文件”栏目里登记过的编号或标题，没有附上；请先登记，再在表单里选，或确认先不附',
  withoutVoucher: '先不附凭证',
  detailSum: (sum: string, stated: string, left: string) =>
    `明细相加 ${sum}，这一项实际 ${stated}，相差 ${left}；“其中”只列了一部分的，请补上其余的行，或在这里选一个`,
  restLine: (left: string) => `加一行“其余” ${left}`,
  noDetails: '不用这些明细',
  restName: '其余（表上未列明细）',
  keptVoucher: (name: string, codes: string) => `${name}（${codes}）`,
  keptVouchers: (said: string) => `这些明细与上一期同名，上一期附有：${said}；是同一份合同的，请确认沿用`,
  keptFigure: (label: string, all: string) =>
    `表里没有“${label}”一列，上期是：${all}；没有变的请确认，变了的请在表里加上这一列，或在表单里填`,
  keepFigure: '都和上期一样',
  keepVouchers: '沿用这些',
  asItem: (name: string) => `就是“${name}”这一项`,
  elsewhere: (name: string) => `“${name}”这一行的数不在写明本期的列里；请核对它是不是本期的数`,
  asCurrent: (text: string) => `是本期的，读作 ${text}`,
  noRows: (names: string) => `表里没有这些行：${names}；如果都是 0，请确认，不是请补上`,
  zeroRows: '这些都是 0',
  later: (label: string, count: number, fields: string) =>
    `“${label}”${count} 行填入后，还要在表单里补上：${fields}`,
  keepPeriod: '表没有错，照样读',
  twoColumns: (label: string, columns: string) =>
    `“${label}”有 ${columns} 两列，看不出哪一列是本期；请只保留本期的一列，或在列名上写明期间`,
  columnUnit: (columns: string, unit: string, example: string) =>
    `${columns}的单位是${unit}，表单里一律用元；${example}`,
  columnUnitOffer: (unit: string) => `都按${unit}换算成元`,
  columnExample: (text: string, value: string) => `例如“${text}”会读作 ${value}`,
  strangeUnit: (unit: string) => `表上写的单位是“${unit}”，不认识；请在 Excel 里换成元再复制`,
  blank: (count: number) => `有 ${count} 格是空白；空白不等于 0，如果都表示 0，请确认`,
  dash: (count: number) => `有 ${count} 格写的是横线或“无”；如果都表示 0，请确认`,
  blankOptional: (label: string) => `${label}（空白，表单里保持原样）`,
  allZero: '都读作 0',
  measured: (count: number, unit: string, text: string) =>
    `有 ${count} 格在数后面写了单位“${unit}”，例如“${text}”；表单里这几列就是这个单位的，请确认`,
  allMeasured: '都只读前面的数',
  twoUnits: (one: string, there: string, other: string, here: string) =>
    `${there}写的单位是${one}，${here}写的是${other}，两处不一样，整张表都没有读进来；请在 Excel 里改成一致，或分两次粘贴`,
  twice: (label: string, rows: string) =>
    `“${label}”出现了两次（${rows}），看不出用哪一行；请在 Excel 里合并或删去一行`,
  unknownRow: (name: string) =>
    `“${name}”不认识，没有读进来；是表单里的哪一项，请在 Excel 里改成同样的名称，或确认不用`,
  unknownColumn: (name: string) => `“${name}”这一列不认识，没有读进来；请改成表单里的名称，或确认不用`,
  zeroRow: '没有这一项，都是 0',
  skip: '不用这一行',
  skipColumn: '不用这一列',
  severalNumbers: '这一行有几个数，看不出用哪一个；请把表头一起复制，或只复制本期一列',
  total: (sum: string, stated: string, difference: string) =>
    `合计与各行相加不符：各行相加 ${sum}，表上 ${stated}，相差 ${difference}；请核对各行和公式的范围`,
  totalOffer: '先照表上的读，我再核对',
  noColumn: (label: string) => `表里没有“${label}”这一列；请在表单里补上`,
  noRow: (label: string) => `表里没有“${label}”这一行；如果是 0，请确认，不是请补上`,
  newEntry: (name: string, fields: string) => `“${name}”上一期没有；请填入表单后补上：${fields}`,
  gone: (name: string) => `“${name}”上一期有，这张表里没有；如果不再有，请确认`,
  goneOffer: '不再有了',
  ambiguousName: (name: string) => `“${name}”可以指好几项，看不出是哪一项；请在 Excel 里写全名称`,
};
