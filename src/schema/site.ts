import { z } from 'zod';
import { chargeModes } from './accounts.ts';
import { buildingKinds } from './buildings.ts';
import { deskRules } from './desk.ts';
import { disclosure } from './disclosure.ts';
import { area, building, choice, count, day, fen, line, paragraph, percent } from './fields.ts';
import { earlierJumps } from './jump-limits.ts';
import { contentFormat } from './migrations.ts';
import { saysWhy } from './money.ts';
import { privacyRules } from './privacy.ts';
import { promises } from './promises.ts';
import { textRemovals } from './removals.ts';
import { serviceHours } from './service.ts';

function phone(label: string, hint: string) {
  return z
    .string({ error: '请填写电话' })
    .regex(/^[0-9][0-9 -]{1,18}[0-9]$/, '电话只写数字、空格和短横，例如 000-0000 0001')
    .meta({ label, hint });
}

function buildings(label: string) {
  return z
    .array(
      z.strictObject({
        code: building().meta({ label: '楼号', hint: '例如 3' }),
        name: line(20).meta({ label: '名称', hint: '例如：3 号楼' }),
        kind: choice(buildingKinds).meta({ label: '类型', labels: buildingKinds }),
        households: count().meta({ label: '户数', unit: '户' }),
        area: area().meta({ label: '收费面积', kind: 'area', unit: '㎡' }),
      }),
    )
    .min(1, '至少填写一栋楼')
    .meta({ label, singular: '楼栋', summary: '{{name}}', collapsed: true });
}

/** The community itself (小区档案), `content/site.json`. */
export const site = z
  .strictObject({
    name: line(30).meta({ label: '小区名称', hint: '例如：晴川里' }),
    city: line(20).meta({ label: '城市' }),
    district: line(20).meta({ label: '区县' }),
    address: line(60).meta({ label: '地址' }),
    introduction: paragraph(300).meta({ label: '小区简介', kind: 'paragraph', hint: '两三句话' }),
    households: count().meta({ label: '户数', unit: '户' }),
    chargedArea: area().meta({ label: '收费面积', kind: 'area', unit: '㎡', hint: '各楼栋面积之和' }),
    chargeMode: choice(chargeModes).meta({ label: '计费方式', labels: chargeModes }),
    earlierModes: z
      .array(
        z.strictObject({
          until: day().meta({ label: '到哪天为止', kind: 'day', hint: '今天或以后' }),
          chargeMode: choice(chargeModes).meta({ label: '那时的计费方式', labels: chargeModes }),
          why: line(80)
            .refine(saysWhy.test, saysWhy.message)
            .meta({ label: '为什么改', hint: '例如：新的物业服务合同，业主大会 2026 年第 2 号决议' }),
        }),
      )
      .max(20)
      .optional()
      .meta({
        label: '以前的计费方式',
        singular: '以前的计费方式',
        summary: '{{until}} {{chargeMode}}',
        collapsed: true,
        hint: '改计费方式，先把旧的写在这里；那天和以前到期的仍按旧的算',
      }),
    deliveredIn: z
      .int('请填写年份，例如 2016')
      .min(1950, '年份不对，请核对')
      .max(2099, '年份不对，请核对')
      .optional()
      .meta({ label: '交付年份', hint: '分期交付的写第一期，例如 2016' }),
    buildings: buildings('楼栋'),
    earlier: z
      .array(
        z.strictObject({
          until: day().meta({
            label: '到哪天为止',
            kind: 'day',
            hint: '还是这些楼的最后一天，例如 2030-06-30',
          }),
          buildings: buildings('那时的楼栋'),
          why: line(80).meta({ label: '后来变了什么', hint: '例如：13–15 号楼交付' }),
        }),
      )
      .max(50)
      .optional()
      .meta({
        label: '以前的楼栋',
        singular: '一段时间',
        summary: '{{until}} {{why}}',
        collapsed: true,
        hint: '楼栋、户数或面积变过的，把变以前的留在这里：从前各期的每平方米、每万户和应收照那时的算',
      }),
    flats: z
      .array(
        z.strictObject({
          building: building().meta({ label: '楼号', hint: '例如 3' }),
          area: area().meta({ label: '每户建筑面积', kind: 'area', unit: '㎡' }),
          households: count().meta({ label: '户数', unit: '户' }),
        }),
      )
      .max(500)
      .optional()
      .meta({
        label: '户型',
        singular: '户型',
        summary: '{{building}} {{area}}',
        collapsed: true,
        hint: '每栋楼有几种面积、各几户；“我家的账”靠它把每一分钱分清，不涉及任何一户',
      }),
    parking: z
      .strictObject({
        common: count().meta({ label: '共有车位', unit: '个', hint: '占用共有场地的' }),
        owned: count().meta({ label: '产权车位', unit: '个' }),
      })
      .optional()
      .meta({ label: '车位' }),
    money: z
      .strictObject({
        jumpPeriod: percent().meta({
          label: '比上期变动超过',
          kind: 'percent',
          unit: '%',
          hint: '超过就要写一句原因，例如 10',
        }),
        jumpYear: percent().meta({
          label: '比去年同期变动超过',
          kind: 'percent',
          unit: '%',
          hint: '超过就要写一句原因，例如 7',
        }),
        jumpBudget: percent().meta({
          label: '比预算相差超过',
          kind: 'percent',
          unit: '%',
          hint: '超过就要写一句原因，例如 10',
        }),
        jumpFloor: fen().meta({
          label: '相差不到多少元不用说明',
          kind: 'fen',
          unit: '元',
          hint: '小数目的变动不算，例如 3000',
        }),
        commonToFund: percent().optional().meta({
          label: '公共收益最低转入维修资金',
          kind: 'percent',
          unit: '%',
          hint: '当地规定的比例；没有规定就留空',
        }),
        commonToFundBasis: line(80).optional().meta({ label: '最低转入的依据', hint: '法规名称和条款' }),
        publishDays: z.int('请填写整数').min(1).max(180).meta({
          label: '期末后多少天内公布',
          unit: '天',
          hint: '合同或当地规定，例如 15',
        }),
        publishBasis: line(80).meta({ label: '公布期限的依据', hint: '例如：《物业服务合同》第二十一条' }),
        objectionDays: z.int('请填写整数').min(1).max(90).meta({
          label: '异议多少天内答复',
          unit: '天',
          hint: '例如 7',
        }),
        objectionTo: line(80).meta({ label: '向谁提出异议', hint: '地点和工作电话' }),
        objectionPeriod: z.int('请填写整数').min(1).max(365).meta({
          label: '公布后多少天内可以提出异议',
          unit: '天',
          hint: '例如 30',
        }),
        earlierJumps: earlierJumps(),
        earlier: z
          .array(
            z.strictObject({
              until: day().meta({ label: '到哪天为止', kind: 'day', hint: '今天或以后' }),
              publishDays: z.int('请填写整数').min(1).max(180).meta({
                label: '那时期末后多少天内公布',
                unit: '天',
              }),
              objectionDays: z.int('请填写整数').min(1).max(90).meta({
                label: '那时异议多少天内答复',
                unit: '天',
              }),
              objectionPeriod: z.int('请填写整数').min(1).max(365).optional().meta({
                label: '那时公布后多少天内可以提出异议',
                unit: '天',
                hint: '没有改就留空',
              }),
              why: line(80)
                .refine(saysWhy.test, saysWhy.message)
                .meta({ label: '为什么改', hint: '例如：业主大会 2026 年第 2 号决议' }),
            }),
          )
          .max(20)
          .optional()
          .meta({
            label: '以前的期限',
            singular: '以前的期限',
            summary: '{{until}} {{publishDays}} {{objectionDays}}',
            collapsed: true,
            hint: '改上面的天数，先把旧的写在这里；那天和以前的仍按旧的算',
          }),
      })
      .meta({ label: '收支规则', collapsed: true }),
    disclosure,
    postingRules: z
      .array(
        z.strictObject({
          rule: line(80).meta({ label: '规定', hint: '名称和条款，例如：《业主大会议事规则》第十八条' }),
          days: z.int('请填写整数').min(1, '至少 1 天').max(365, '最多 365 天').meta({
            label: '最少公示天数',
            unit: '天',
            hint: '照规定原文，例如 30',
          }),
          since: day().meta({
            label: '从哪天起执行',
            kind: 'day',
            hint: '改过天数的，旧的保留，再添加一条新的',
          }),
        }),
      )
      .max(50)
      .optional()
      .meta({
        label: '公示天数',
        singular: '规定',
        summary: '{{rule}} {{days}} 天',
        collapsed: true,
        hint: '公示公告引用的每一条规定；公告里写的天数不能比这里短',
      }),
    phones: z
      .strictObject({
        emergency: phone('应急电话', '水、电、电梯困人等，24 小时'),
        service: phone('客服电话', '例如 000-0000 0001'),
        complaint: phone('投诉电话', '例如 000-0000 0003'),
        hours: line(60).meta({ label: '客服时间', hint: '例如：每天 8:30–18:00' }),
      })
      .meta({ label: '电话' }),
    externalPhones: z
      .array(
        z.strictObject({
          name: line(30).meta({ label: '名称', hint: '例如：政务服务便民热线' }),
          number: phone('电话', '例如 12345'),
        }),
      )
      .meta({ label: '外部电话', singular: '电话', summary: '{{name}} {{number}}', collapsed: true }),
    privacy: privacyRules,
    service: serviceHours,
    desk: deskRules,
    company: z
      .strictObject({
        name: line(40).meta({ label: '物业服务企业' }),
        creditCode: z
          .string()
          .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, '统一社会信用代码是 18 位数字和大写字母')
          .meta({ label: '统一社会信用代码' }),
        manager: line(30).meta({ label: '项目负责人', hint: '岗位和称呼，经本人同意才写姓名' }),
        office: line(60).meta({ label: '服务中心地点' }),
      })
      .meta({ label: '物业服务企业' }),
    committee: z
      .strictObject({
        contact: line(60).meta({ label: '联系方式', hint: '例如：业委会办公室，1 号楼架空层' }),
        hours: line(60).meta({ label: '接待时间' }),
        termEnd: day().meta({ label: '本届任期至', kind: 'day' }),
      })
      .optional()
      .meta({ label: '业主委员会' }),
    promises,
    filings: z
      .strictObject({
        icp: z
          .string()
          .regex(/^[\u4e00-\u9fa5]ICP备\d+号(-\d+)?$/, '写成 京ICP备00000000号-1 这样')
          .optional()
          .meta({ label: 'ICP 备案号' }),
        police: line(40).optional().meta({ label: '公安联网备案号' }),
      })
      .optional()
      .meta({ label: '备案' }),
    removals: textRemovals,
    format: z
      .int('请填写整数')
      .min(1)
      .max(
        contentFormat,
        `这个小区的内容是更新的程序写的；现在的程序只认到第 ${contentFormat} 版格式，请先升级程序`,
      )
      .optional()
      .meta({ label: '内容格式', hint: '程序用的版本号，不用填、不要改' }),
  })
  .meta({ label: '小区档案' });

export type Site = z.output<typeof site>;
