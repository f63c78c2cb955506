import { z } from 'zod';
import { choice, code, day, file, line, paragraph, spell } from './fields.ts';
import { amendments, amount, signedAmount } from './money.ts';
import { disclosureItems } from './rules.ts';

/** Kinds of document (文件种类). */
export const documentKinds = {
  contract: '合同',
  vote: '表决和决议',
  audit: '审计和审价',
  voucher: '凭证',
  statement: '对账单',
  report: '报告',
  sheet: '盖章的表',
  rules: '规约和规则',
} as const;

export const documentEndings = ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'xlsx', 'csv'] as const;

/**
 * A document that proves figures (文件), front matter of `content/documents/<code>.md`. The text below it is what the
 * document says, without personal data; the file, where there is one, is a redacted scan. Its SHA-256 is computed
 * when the site is built.
 */
export const document = z
  .strictObject({
    code: code().meta({
      label: '编号',
      hint: '小写英文字母、数字和短横，发布后不改，例如 lift-contract-2025',
    }),
    kind: choice(documentKinds).meta({ label: '种类', labels: documentKinds }),
    title: line(60, 4).meta({ label: '名称', hint: '例如：电梯维保合同（2025 年 7 月—2027 年 6 月）' }),
    number: line(30).optional().meta({ label: '凭证号或文号', hint: '例如：记-2026-07-0031' }),
    date: day().meta({ label: '日期', kind: 'day', hint: '文件上的日期' }),
    until: day().optional().meta({ label: '有效期至', kind: 'day', hint: '合同等有期限的才填' }),
    parties: line(80).optional().meta({ label: '各方', hint: '单位名称；不写个人姓名' }),
    amount: signedAmount('金额', '文件上的总金额；没有就留空').optional(),
    elsewhere: z
      .strictObject({
        amount: amount('金额', '凭证上有、这几本账里没有的那部分'),
        reason: line(80).meta({ label: '是什么', hint: '例如：同一张发票里另一个小区的部分' }),
      })
      .optional()
      .meta({
        label: '不在这几本账里的部分',
        collapsed: true,
        hint: '凭证金额要与引用它的各笔一分不差；有一部分不在物业费、公共收益、维修资金里的才填',
      }),
    redacted: line(80).optional().meta({ label: '遮盖了什么', hint: '例如：经办人姓名、银行账号' }),
    file: file(documentEndings).optional().meta({
      label: '扫描件或文件',
      kind: 'file',
      hint: 'pdf、图片、xlsx 或 csv，不超过 10 MB；先遮盖姓名、电话、账号、门牌',
    }),
    discloses: z
      .strictObject({
        item: choice(disclosureItems).meta({ label: '事项', labels: disclosureItems }),
        period: spell().optional().meta({
          label: '哪一期',
          hint: '按期公布的才填：2026、2026-H1、2026-Q3 或 2026-10',
        }),
      })
      .optional()
      .meta({
        label: '这份文件就是一项公示',
        collapsed: true,
        hint: '没有自己栏目的公示事项才填，例如：审计结果 2025；会记进公示日历',
      }),
    publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
    amendments: amendments(),
    body: paragraph(8000).meta({
      label: '文件内容',
      kind: 'prose',
      hint: '把文件里的要点或全文写在这里：微信里打不开 PDF，业主看的是这一段',
    }),
  })
  .refine((d) => d.kind !== 'voucher' || d.amount !== undefined, {
    path: ['amount'],
    message: '凭证要填写金额',
  })
  .refine((d) => !d.elsewhere || d.elsewhere.amount <= Math.abs(d.amount ?? 0), {
    path: ['elsewhere', 'amount'],
    message: '大于文件的金额，请核对',
  })
  .refine((d) => !d.until || d.date <= d.until, { path: ['until'], message: '有效期早于文件日期，请核对' })
  .meta({ label: '文件' });

export type Document = z.output<typeof document>;
