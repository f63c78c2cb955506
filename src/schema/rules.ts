import { z } from 'zod';
import { chargeModes } from './accounts.ts';
import { choice, code, day, line, webAddress } from './fields.ts';

/** What has to be disclosed (公示事项). The first eight are those of 民法典 art. 943; then what cities and contracts add. */
export const disclosureItems = {
  services: '服务事项',
  persons: '负责人员',
  quality: '质量要求',
  chargeItems: '收费项目',
  chargeRates: '收费标准',
  performance: '履行情况',
  fundUse: '维修资金使用情况',
  commonIncome: '共有部分的经营与收益',
  accounts: '物业费收支',
  budget: '年度收支预算',
  utilities: '公共水电分摊',
  audit: '审计结果',
  priceChange: '调价方案和审计报告',
  complaintReport: '投诉月报',
  reviews: '标准年检',
  assessments: '满意度和第三方评估',
  ownersDays: '业主沟通日',
  projects: '维修项目',
  maintainers: '设备维保单位和应急方案',
  upkeep: '设备维修保养记录',
  parking: '车位出售出租情况',
  renovation: '装饰装修情况',
  contract: '物业服务合同',
  handover: '承接查验情况',
  decisions: '业主大会决定',
  committee: '业委会会议和决定',
  committeeFees: '业委会委员交费情况',
  sealUse: '业委会印章使用情况',
  ownAccounts: '业主自管资金账目',
  fundGains: '维修资金增值收益和分配',
  emergencyRepair: '应急维修材料',
  answers: '投诉和异议的答复',
} as const;
export type DisclosureItem = keyof typeof disclosureItems;

/** The eight items of 民法典 art. 943, which bind everywhere. */
export const spine = (Object.keys(disclosureItems) as DisclosureItem[]).slice(0, 8);

/** How often an item is disclosed; the first four have periods of the calendar. */
export const intervals = {
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
  billing: '每个收费周期',
  change: '长期公示，有变动及时更新',
  event: '每次发生后',
} as const;
export type Interval = keyof typeof intervals;

/** How the last day in time follows from a period, or from the day something happens or takes hold. */
export const dueRules = {
  after: '期末或发生后（天）以内',
  by: '期末后第几个月的几日以前',
  before: '执行前（天）',
} as const;

/** The last day in time, as a rule: for `by`, `n` is the day (31: the last) of the month `months` after the period. */
export function dueRule() {
  return z
    .strictObject({
      rule: choice(dueRules).meta({ label: '怎么算', labels: dueRules }),
      n: z.int('请填写整数').min(0, '不能是负数').max(366, '最多 366').meta({
        label: '天数或几日',
        hint: '例如 15；“几日以前”写 31 就是当月最后一天',
      }),
      months: z.int('请填写整数').min(0, '不能是负数').max(12, '最多 12').optional().meta({
        label: '第几个月',
        hint: '“几日以前”才填：下个月写 1，期末当月写 0',
      }),
    })
    .refine((due) => (due.rule === 'by') === (due.months !== undefined), {
      path: ['months'],
      message: '选“几日以前”要写第几个月，选别的不写',
    });
}
export type DueRule = z.output<ReturnType<typeof dueRule>>;

/** How many days a paper must hang at least. */
export function postingDays() {
  return z.int('请填写整数').min(1, '至少 1 天').max(365, '最多 365 天').meta({
    label: '至少公示几天',
    unit: '天',
    hint: '没有规定就留空',
  });
}

/**
 * The rules of disclosure of one place (地区公示规则), `content/rules/<code>.json`. They ship with the product and are
 * quotations of law: the form of the CMS does not offer them and the desk refuses to save them, so that no member of
 * staff makes the law milder; an administrator changes them in git. What the law does not fix is absent, never guessed.
 * What only news tell of (domain L-8, L-12, L-13, L-22, L-27) waits until the original can be quoted with its address.
 * A row that no longer holds keeps its words and gets its last day and why; what fell due until then stays due.
 * `national` holds everywhere, beneath the rules of a city. Sources: domain §2.2, §9.2.
 */
export const rules = z
  .strictObject({
    code: code().meta({ label: '编号', hint: '例如 beijing' }),
    place: line(20).meta({ label: '地区', hint: '例如：北京' }),
    order: z.int('请填写整数').min(1).max(999).meta({ label: '排列次序' }),
    items: z
      .array(
        z.strictObject({
          item: choice(disclosureItems).meta({ label: '事项', labels: disclosureItems }),
          only: choice(chargeModes)
            .optional()
            .meta({ label: '只适用于', labels: chargeModes, hint: '两种计费方式都适用就留空' }),
          says: line(80).meta({ label: '要求', hint: '一句话，照法规的意思写' }),
          interval: choice(intervals).optional().meta({ label: '多久一次', labels: intervals }),
          due: dueRule().optional().meta({ label: '最晚哪天' }),
          postingDays: postingDays().optional(),
          answerDays: z
            .int('请填写整数')
            .min(1)
            .max(90)
            .optional()
            .meta({ label: '几天内答复', unit: '天', hint: '没有规定就留空' }),
          law: line(60).meta({ label: '法规', hint: '全称，例如：《中华人民共和国民法典》' }),
          article: line(30).meta({ label: '条款', hint: '例如：第九百四十三条' }),
          version: day().meta({ label: '依据的文本', kind: 'day', hint: '通过、批准或修正的日期' }),
          checkedOn: day().meta({ label: '核对日期', kind: 'day', hint: '哪一天照着原文核对过' }),
          source: webAddress().meta({ label: '原文网址' }),
          since: day().optional().meta({ label: '从哪天起施行', kind: 'day', hint: '一直有的留空' }),
          until: day()
            .optional()
            .meta({ label: '到哪天为止', kind: 'day', hint: '不再有效才填，今天或以后' }),
          endedWhy: line(80).optional().meta({ label: '为什么不再有效', hint: '填了上面才填' }),
        }),
      )
      .min(1, '至少一项')
      .max(60)
      .meta({ label: '事项', singular: '事项', summary: '{{item}}' }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
  })
  .meta({ label: '公示规则' });

export type Rules = z.output<typeof rules>;
export type Rule = Rules['items'][number];
