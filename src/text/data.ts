/** Words of the open data: the page, the workbooks, the data packages. */
export const dataPage = {
  title: '开放数据',
  record: (label: string) => `所属记录（${label}）`,
  position: '第几行',
  listCaption: (subject: string, list: string) => `${subject}：${list}，一行一条`,
  lead: '本站公布的全部内容都可以下载。Excel 文件给人看，CSV 和 JSON 给程序用；一行一条记录，一列一个项目；金额单位元，比率由分子、分母算出，不单独填写。',
  everything: '全部数据，一个压缩包',
  everythingText:
    '所有表格（CSV）和一份说明每一列的数据包描述（datapackage.json，Frictionless Data Package 1.0），任何支持它的工具都能直接读、直接核对。',
  packages: '按栏目的数据包描述',
  addresses: '网址不会变：同一张表永远在同一个网址，改了内容，版本号和更新日期会变。',
  cite: '怎样引用',
  citation: (site: string, updated: string, address: string) =>
    `${site}信息公开网站，开放数据，更新于 ${updated}，${address}，〔您下载的日期〕下载。`,
  files: '下载',
  download: '格式',
  file: '内容',
  rows: '行数',
  dictionary: '数据字典',
  dictionaryLead: '每一列叫什么、什么单位、怎么来的。',
  column: '列',
  name: '英文名',
  unit: '单位',
  meaning: '说明',
  required: '必填',
  yes: '是',
  no: '否',
  licence: '可自由使用',
  licenceText:
    '可以复制、转发、分析和再发布，按知识共享署名 4.0（CC BY 4.0）许可，请注明来自本小区信息公开网站和下载日期。',
  computed: (formula: string) => `计算：${formula}`,
  choices: (labels: string) => `取值：${labels}`,
};

/** The second sheet of a workbook. */
export const workbook = {
  sheet: '说明',
  notes: (site: string, caption: string, updated: string, address: string) => [
    `${site}信息公开：${caption}`,
    `网站内容更新于 ${updated}。这份表的网址：${address}（扩展名换成 xlsx、json 是同一份内容）`,
    '金额单位元，是可以直接相加的数字；没有的数留空，不写 0。',
    '可以复制、转发、分析和再发布，请注明来源和下载日期（CC BY 4.0）。',
  ],
};

/** Head of the data packages. */
export const dataPackage = {
  title: (site: string) => `${site}信息公开：全部数据`,
  subject: (site: string, label: string) => `${site}信息公开：${label}`,
  description: '小区信息公开网站公布的表格，金额单位元，日期和时间为北京时间。',
};
