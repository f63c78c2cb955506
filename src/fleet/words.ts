import { dayInWords, monthInWords } from '../format/date.ts';

const listed = (months: readonly string[]) =>
  months.length > 3
    ? `${monthInWords(months[0] ?? '')}等 ${months.length} 个月`
    : months.map(monthInWords).join('、');

/** Words of the overview and the comparison of a company's communities. */
export const words = {
  usage:
    'Usage: npm run fleet -- <folder of content repositories> [--check] [--out folder] [--workers n] [--only name,name]',
  noRepository: '不是 git 仓库，或者还没有提交过；一个小区一个仓库，content/ 和 public/ 在最上层',
  noFolder: '文件夹打不开：链接指向的地方不在了',
  sameFolder: (other: string) => `和“${other}”是同一个文件夹；一个小区只能有一个名字`,
  noGit: '这台电脑上没有找到 git，请先安装 git（https://git-scm.com）',
  otherOwner: '这个文件夹属于另一个用户，git 不肯打开；请用它的主人的账号运行',
  damaged: (reason: string) =>
    `仓库里的内容取不出来；请在仓库文件夹里运行 git fsck，缺的对象从另一份复制或备份补上（git 说：${reason}）`,
  noCopy: (reason: string) => `内容没有取出来，请查看 --out 所在的磁盘和权限（git 说：${reason}）`,
  noSuch: (missing: readonly string[], all: readonly string[]) =>
    `没有${missing.map((name) => `“${name}”`).join('、')}；有的是：${all.slice(0, 20).join('、')}${all.length > 20 ? ` 等 ${all.length} 个` : ''}`,
  begins: (n: number, workers: number, cores: number, free: string, each: string) =>
    `${n} 个小区，同时 ${workers} 个（${cores} 核，可用内存 ${free}，每个最多约 ${each}）。`,
  failedLine: (name: string, sentence: string) => `${name} 不通过：${sentence}`,
  ended: (good: number, bad: number, same: number, seconds: string, cpu: string, most: number) =>
    `通过 ${good} 个，不通过 ${bad} 个${same > 0 ? `，没有变化、沿用上次的 ${same} 个` : ''}。用时 ${seconds} 秒，处理器 ${cpu} 秒，单个最多 ${most} MB。`,
  written: (file: string) => `总览：${file}`,

  badPackage: (reason: string) => `公布的数据包读不了（${reason}）`,
  tornFile: (file: string) => `公布的 ${file} 不是完整的数据`,
  badField: (file: string, field: string) => `公布的 ${file} 里，${field} 缺着或者写得不对`,
  noFile: (file: string) => `数据包里登记的 ${file} 不在，或者读不了`,
  badCsv: (file: string) => `公布的 ${file} 不是完整的 CSV`,
  badPeriod: (file: string, row: number) => `公布的 ${file} 第 ${row} 条的 period 不是季度、半年或年份`,
  otherBytes: (path: string) => `公布的 ${path} 与数据包里登记的指纹不一致，没有用`,
  noPackage: '还没有公布的数据包',
  noSize: '数据包里没有户数或收费面积',
  noStatements: (months: readonly string[]) => `${listed(months)}的物业费收支没有公布`,
  noMonths: (months: readonly string[]) => `${listed(months)}的投诉月报没有公布`,
  otherMode: '这一年里换过计费方式',
  emptyCell: '公布的表里有空着的数',
  nothing: '没有件数',
  alone: (label: string, n: number, fewest: number) => `同类（${label}）只有 ${n} 个小区，不足 ${fewest} 个`,
  few: '样本不足',

  allCosts: '九项支出合计',
  collected: '物业费当期收缴率',
  complaints: '有效投诉',
  onTime: '投诉按时办结率',
  perSqm: '元/㎡·月',
  perHomes: '件/万户·月',
  casesOfHomes: (cases: number, homes: number) => `${cases} 件 ÷ ${homes} 户·月`,
  costOfArea: (cost: string, area: string) => `${cost} 元 ÷ ${area} ㎡·月`,
  partOf: (part: string, all: string) => `${part} 元 ÷ ${all} 元`,
  modeIds: { 包干制: 'lump-sum', 酬金制: 'commission' } as Record<string, string>,
  bands: ['3 万㎡以下', '3–10 万㎡', '10–30 万㎡', '30 万㎡以上'],
  lifts: { unknown: '没有公布有没有电梯', lifts: '有电梯', none: '没有电梯' },
  ages: { unknown: '', old: '2000 年以前交付', middle: '2000–2011 年交付', new: '2012 年以后交付' },

  overview: '各小区总览',
  comparison: '同类小区对照',
  asOf: (day: string, code: string) => `截至 ${dayInWords(day)}，程序 ${code.slice(0, 10)}。`,
  fine: (n: number, all: number) => `${all} 个小区里，${n} 个一切正常。`,
  lead: (late: number, failing: number, outdated: number) =>
    `${failing} 个不通过，${late} 个有逾期没公布的，${outdated} 个的网站不是最新的。`,
  failing: '不通过',
  failingLead: '内容有错，新网站没有生成；读者看到的仍是上一版。改好所列的一项，再运行一次。',
  lateTitle: '逾期未公布',
  lateLead: '按各小区自己的公示日历：最后一天已过，还没有公布。天数最多的在前。',
  outdatedTitle: '不是最新',
  outdatedLead: '网站落后于内容、网址、程序或格式，或者很久没有公布过东西。',
  allTitle: '全部小区',
  none: '没有。',
  more: (n: number) => `这里只列前面的，还有 ${n} 行在 CSV 里。`,
  files: '数据',
  community: '小区',
  folder: '文件夹',
  whom: (names: readonly string[], all: number) =>
    `${names.join('、')}${all > names.length ? `等 ${all} 个` : ''}`,
  called: (title: string, folder: string) => `${title}（${folder}）`,
  file: '文件',
  field: '栏',
  line: '行',
  sentence: '怎么了',
  item: '事项',
  spell: '哪一期',
  due: '最晚',
  days: '逾期',
  dayUnit: '天',
  state: '情况',
  states: { failing: '不通过', late: '有逾期', outdated: '不是最新', fine: '正常' },
  lateCount: '逾期项数',
  longest: '最久',
  faults: '错误',
  faultUnit: '处',
  itemUnit: '项',
  published: '最近公布',
  commit: '提交',
  releaseCommit: '网站的提交',
  releaseDay: '网站生成日',
  code: '网站的程序',
  format: '内容格式',
  dataVersion: '数据版本',
  behind: '落后在哪里',
  noSite: '还没有网站',
  newCommits: '有新的提交还没有发布',
  oldAddress: '网址变了，网站还没有按新的重新生成',
  oldCode: (day: string) => `网站由旧程序生成（${dayInWords(day)}）`,
  oldFormat: (format: number, now: number) => `内容是第 ${format} 版格式，现在是第 ${now} 版`,
  oldData: (version: string, now: number) =>
    `公开数据是${version === '' ? '更早的版本' : `第 ${version} 版`}，现在是第 ${now} 版`,
  quiet: (day: string, days: number) => `${dayInWords(day)}以后没有公布过东西（${days} 天）`,

  compareLead: (communities: number, groups: number, first: string, last: string) =>
    `${communities} 个小区分成 ${groups} 类，同类才放在一起。时间是 ${dayInWords(first)}至${dayInWords(last)}的十二个月。`,
  ruleTitle: '怎样算同类',
  rule: '计费方式相同，收费面积在同一档（3 万㎡以下、3–10 万㎡、10–30 万㎡、30 万㎡以上），同样有或没有电梯，交付年代相近（2000 年以前、2000–2011 年、2012 年以后）。电梯和交付年代只有公布了的才能分；没有公布的另成一类。',
  ruleSource:
    '数字只取自各小区网站公开的数据包（/data/package/），不看内部资料；数据包与登记的指纹不一致的不用。',
  ruleRates: (fewest: number) =>
    `每个数后面写着分子和分母；不足 10 件的不算比率，只写件数。不足 ${fewest} 个小区有数的，不算中位数。`,
  ruleFew: '投诉不足 10 件的多是投诉少的小区，不算它们，中位数会略偏高。',
  ruleOrder:
    '按名称排，不排名次：同类里高低也有各自的原因（服务内容、楼龄、业主定的标准），数只用来提问，不用来定好坏。',
  groupTitle: '各类',
  groupOf: (n: number) => `${n} 个小区`,
  medianOf: (median: string, unit: string, n: number) =>
    `中位数 ${median}${unit === '%' ? '%' : ` ${unit}`}（${n} 个小区）`,
  range: (low: string, high: string) => `从 ${low} 到 ${high}`,
  tooFew: (n: number, fewest: number) => `只有 ${n} 个小区有数，不足 ${fewest} 个，不算中位数。`,
  leftOut: (few: number, missing: number) =>
    [few > 0 ? `${few} 个件数太少，不算比率` : '', missing > 0 ? `${missing} 个缺数据，缺什么见表` : '']
      .filter(Boolean)
      .join('；'),
  value: '数值',
  from: '怎么来的',
  each: '逐个小区',
  median: '中位数',
  count: '小区数',
  measure: '项目',
  unit: '单位',
  group: '同类',
  numbers: '各小区',
  withoutTitle: '没有进入对照的',
  why: '原因',
  back: '返回各类',
  plotText: (label: string, low: string, high: string, median: string) =>
    `${label}：${low} 到 ${high}，中位数 ${median}。每一点是一个小区，竖线是中位数。`,
};
