/** Words of the page frame and of the pages that belong to no single subject. */
export const frame = {
  skip: '跳到正文',
  search: '搜索',
  searchHint: '停水、物业费、3 号楼……',
  nav: '主要栏目',
  footNav: '更多',
  emergency: '应急电话',
  promiseLine: (minutes: string) => `24 小时有人接，${minutes}内受理`,
  links: [
    { href: '/notices/', label: '公告' },
    { href: '/fees/', label: '收支' },
    { href: '/standards/', label: '标准' },
    { href: '/complaints/', label: '投诉' },
    { href: '/calendar/', label: '公示日历' },
  ],
  footLinks: [
    { href: '/about/', label: '联系与关于' },
    { href: '/search/', label: '搜索' },
    { href: '/feeds/', label: '订阅' },
    { href: '/data/', label: '开放数据' },
    { href: '/how-we-count/', label: '怎么算的' },
    { href: '/verify/', label: '自己核验' },
    { href: '/privacy/', label: '隐私' },
  ],
  /** Folded, so that the list begins on the first screen and no row of choices slides sideways. */
  filters: '按年份、类别、楼栋、状态查找',
  largeOn: '长辈版',
  largeOff: '标准版',
  readAloud: '朗读',
  readPause: '暂停',
  readResume: '继续',
  readStop: '停止',
  copyBefore: '没有网络或连不上网站，这是您 ',
  copyAfter: ' 打开过的版本，后来可能有改动。',
  updated: (moment: string) => `本站内容更新于 ${moment}`,
  home: (name: string) => `${name}信息公开`,
  title: (page: string, site: string) => `${page} · ${site}`,
  description: (name: string) => `${name}的公告、收费与收支、服务标准和投诉办理情况，公开可查。`,
};

export const home = {
  now: '现在',
  nowNone: '现在没有停水、停电、施工等正在影响大家的事项。',
  /** On a page that is kept or old; what came after it, it cannot know. */
  nowNoneThen: (moment: string) =>
    `到${moment}为止公布的停水、停电、施工等事项都已结束；后来公布的，这一页还没有。`,
  sheets: '最新公布',
  recent: '新近公告',
  all: '全部公告',
  accounts: '收支',
  complaints: '投诉',
  standards: '标准',
  prices: '收费',
  standardsSentence: (n: number, measured: number) => `${n} 项服务承诺，${measured} 项有数可量。`,
  pricesSentence: (rows: string) => `${rows}。`,
};

/** What owners ask most, with the page that answers; true for any content. */
export const asked = {
  title: '常问',
  links: [
    { href: '/fees/prices/', label: '物业费、停车费多少' },
    { href: '/fees/', label: '钱花到哪了' },
    { href: '/about/#phones', label: '夜里找谁' },
    { href: '/about/#complain', label: '怎么投诉' },
    { href: '/search/?q=%E5%81%9C%E6%B0%B4%E5%81%9C%E7%94%B5', label: '停水停电' },
    { href: '/search/?q=%E7%94%B5%E6%A2%AF%E6%A3%80%E9%AA%8C', label: '电梯检验' },
    { href: '/search/?q=%E4%B8%9A%E4%B8%BB%E5%A4%A7%E4%BC%9A', label: '业主大会' },
    { href: '/search/?q=%E8%A3%85%E4%BF%AE', label: '装修' },
  ],
};

export const about = {
  title: '联系与关于',
  phones: '电话',
  phonesTitle: '应急、急修、报修、客服、投诉电话和前台时间',
  committeeTitle: '业委会电话和接待时间',
  emergency: '应急（水、电、电梯困人，24 小时）',
  service: '客服',
  complaint: '投诉',
  hours: '时间',
  outside: '外部电话',
  police: '报警',
  company: '物业服务企业',
  companyName: '企业名称',
  creditCode: '统一社会信用代码',
  manager: '项目负责人',
  office: '服务中心',
  committee: '业主委员会',
  committeeContact: '联系',
  committeeHours: '接待时间',
  committeeTerm: '本届任期至',
  community: '小区',
  address: '地址',
  households: '户数',
  area: '收费面积',
  mode: '计费方式',
  buildings: '楼栋',
  building: '楼号',
  kind: '类型',
  promises: '投诉办理承诺',
  promiseLine: '从登记算起',
  site: '关于这个网站',
  siteText:
    '本站由物业服务企业发布，内容保存在有完整修改记录的账本里，任何人都可以免费查看、下载和转载。看不懂或发现差错，请打客服电话，我们核对后更正，并保留更正前的内容。本站不用 Cookie，不收集任何访问者信息。',
  howToComplain: '怎么投诉',
  howToComplainText: (phone: string, answer: string) =>
    `打 ${phone}，或到前台登记，会拿到一个编号。${answer}内答复。对处理不满意，可以打 12345。`,
};

export const notFound = {
  title: '没有这个页面',
  text: '网址可能抄错了一个字，或者页面从来没有过。公开过的公告和报表不会删除，可以搜一搜，或从下面的栏目找。',
};

export const searchPage = {
  title: '搜索',
  label: '搜公告、收费、标准和月报',
  button: '搜索',
  danger: '有危险，先打电话：',
  /** The three hold in all of China; the last one is the community's own. */
  dangerPhones: (emergency: string): [name: string, number: string][] => [
    ['报警', '110'],
    ['火警', '119'],
    ['急救', '120'],
    ['小区应急（电梯困人、燃气、水、电）', emergency],
  ],
  noscript: '这里的搜索框要浏览器运行脚本才能用，现在没有运行。可以从下面的列表里找：',
  tryThis: '可以这样试：',
  tips: [
    '只写一个关键词，比如“停水”“车位”“维修资金”',
    '换个说法，或写楼号、月份，比如“3号楼”“2026年9月”',
    '也可以打拼音，比如 tingdian、wyf',
  ],
  browse: '或者直接看：',
  links: [
    ['/notices/', '公告'],
    ['/fees/', '收支与收费'],
    ['/standards/', '服务标准'],
    ['/complaints/', '投诉月报'],
    ['/about/', '关于本站与联系电话'],
  ] as [href: string, label: string][],
};

/** One page of the section 收支; without a subject it always has something to show. */
interface MoneyLink {
  href: string;
  label: string;
  what: string;
  subject?: string;
}

export const feesPage = {
  title: '收支',
  accounts: '物业费收支',
  prices: '收费标准',
  quarter: '季度',
  published: '公布日期',
  source: '物业财务账',
  definition: '收入含收回的以前欠费；支出含九项支出和酬金或税金。',
  more: '收支的其他页面',
  links: [
    { href: '/fees/my-home/', label: '我家的账', what: '填一次面积，看每一项摊到自己家是多少' },
    { href: '/fees/prices/', label: '收费标准', what: '每一项收多少、凭什么收、改过几次', subject: 'prices' },
    { href: '/fees/common/', label: '公共收益', what: '停车、广告等共有部分的收入和去向', subject: 'common' },
    { href: '/fees/fund/', label: '维修资金', what: '余额、各楼栋分账、维修项目', subject: 'fund' },
    {
      href: '/fees/utilities/',
      label: '公共水电',
      what: '每块表的读数、用量、单价、金额',
      subject: 'utilities',
    },
    { href: '/fees/documents/', label: '合同和凭证', what: '证明这些数字的文件', subject: 'documents' },
    { href: '/fees/objections/', label: '异议和答复', what: '别人问过什么，怎么答的', subject: 'objections' },
    { href: '/corrections/', label: '更正和撤回', what: '公布以后改过的数字，原来是多少，为什么改' },
    { href: '/how-we-count/#money', label: '怎么算的', what: '每一条规则和出处' },
  ] as MoneyLink[],
};

export const complaintsPage = {
  title: '投诉',
  latest: (month: string) => `看${month}月报`,
  source: '投诉登记台账',
  definitions: '怎么算的',
};

export const standardsPage = { title: '服务标准', chapters: '章节' };
