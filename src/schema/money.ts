import { z } from 'zod';
import { choice, code, count, day, fen, line, paragraph, period, signedFen } from './fields.ts';

/** Keys of the documents (合同、凭证……) that prove an amount. */
export function evidence() {
  return z
    .array(code().meta({ label: '文件', kind: 'document' }))
    .max(20)
    .optional()
    .meta({ label: '凭证和依据', singular: '文件', hint: '在“文件”栏目里登记过的合同、凭证、决议' });
}

/** A sentence of reason beside a line, demanded where the line jumps. */
export function reason() {
  return line(120).optional().meta({ label: '说明', hint: '与上期、去年同期或预算相差较大时写明原因' });
}

/** An amount in yuan, kept as fen. */
export function amount(label: string, hint?: string) {
  return fen().meta({ label, kind: 'fen', unit: '元', ...(hint && { hint }) });
}

/** An amount in yuan that may be below zero, kept as fen. */
export function signedAmount(label: string, hint?: string) {
  return signedFen().meta({ label, kind: 'fen', unit: '元', ...(hint && { hint }) });
}

/** A reason that says something: words, not marks. */
export const saysWhy = {
  test: (text: string) => /\p{L}{2}/u.test(text),
  message: '写一句别人看得懂的原因',
};

/** What says nothing of why: that something was changed, or to look elsewhere. */
const empty =
  /同上|如上|见附件|详见|附件|按实际情况|实际情况|根据实际|调整|更新|修改|更正|修正|变更|重述|改正|有误|错误|数据|原因|需要|工作|情况|进行|重新|统一/g;

/** True where a text has so many words that say something: characters of Chinese, or words of letters, of which three are neither empty nor the same. */
export function saysCause(text: string, least: number): boolean {
  const wordsOf = (part: string) => part.match(/\p{Script=Han}|[A-Za-z]{3,}/gu) ?? [];
  const own = new Set(wordsOf(text.replace(empty, '')).map((word) => word.replace(/^(.)\1*$/, '$1')));
  return wordsOf(text).length >= least && own.size >= 3;
}

/** A reason of a correction, as it must be. */
export const namesCause = {
  test: (text: string) => saysCause(text, 6),
  message: '写明为什么改、怎么发现的，至少六个字，例如：9 月的保洁费重复记了一笔，对账时发现',
};

/** Why a published figure was changed: an error of ours, or a definition or late data. */
export const correctionKinds = {
  correction: '更正（我们写错了）',
  restatement: '重述（口径或迟到的数据）',
} as const;

/**
 * The published figures of a record that were changed later; the old value stays readable.
 * @param of what the figures count: yuan (kept as fen), or cases, times, persons, minutes
 * @param example a path as it is written in records of this kind
 */
export function corrections(
  of: 'yuan' | 'count' = 'yuan',
  example = of === 'yuan' ? 'costs.upkeep.actual' : 'carry.closed',
) {
  const figure =
    of === 'yuan'
      ? { of: z.int('请填写整数（金额以分为单位）'), meta: { kind: 'fen', unit: '元' } as const }
      : { of: count(), meta: {} };
  return z
    .array(
      z.strictObject({
        on: day().meta({ label: '更正日期', kind: 'day' }),
        kind: choice(correctionKinds).meta({ label: '性质', labels: correctionKinds }),
        path: z
          .string({ error: '请填写是哪一项' })
          .regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/, `写成 ${example} 这样的英文路径`)
          .meta({ label: '哪一项', hint: `英文路径，例如 ${example}；列表里的一行写它的编号` }),
        before: figure.of.meta({ label: '更正前', ...figure.meta, hint: '原来公布的数' }),
        after: figure.of.meta({ label: '更正后', ...figure.meta, hint: '要与表里现在的数一致' }),
        reason: paragraph(200)
          .refine(namesCause.test, namesCause.message)
          .meta({ label: '原因', kind: 'paragraph', hint: '为什么改，怎么发现的' }),
      }),
    )
    .max(50)
    .optional()
    .meta({
      label: '公布后的更正',
      singular: '更正',
      summary: '{{on}} {{path}}',
      collapsed: true,
      hint: '公布以后改了数字，在这里写明；原来的数一直看得到',
    });
}

/** The published facts of a record that were changed later, days of work done among them; the old ones stay readable. */
export function amendments() {
  return z
    .array(
      z.strictObject({
        on: day().meta({ label: '公布改动的日期', kind: 'day' }),
        kind: choice(correctionKinds).meta({ label: '性质', labels: correctionKinds }),
        path: line(200).meta({ label: '哪一处', hint: '保存时的提示里写着，照抄' }),
        before: line(4000).meta({ label: '改动前', hint: '原来公布的；原来没有就写“无”' }),
        after: line(4000).meta({ label: '改动后', hint: '现在公布的；拿掉了就写“无”' }),
        reason: paragraph(200)
          .refine(namesCause.test, namesCause.message)
          .meta({ label: '原因', kind: 'paragraph', hint: '为什么改，怎么发现的' }),
      }),
    )
    .max(50)
    .optional()
    .meta({
      label: '公布后改动的事实',
      singular: '改动',
      summary: '{{on}} {{path}}',
      collapsed: true,
      hint: '公布以后改了日期、停用、例行工作、问答或文字，在这里写明；原来的一直看得到',
    });
}

/** What every statement of money begins with. */
export const statementHead = {
  period: period().meta({
    label: '期间',
    kind: 'period',
    hint: '季度写 2026-Q3，半年写 2026-H1，全年写 2026',
  }),
};

/** What every statement of money ends with: who answers for it, when it was posted, what was changed since. */
export const statementFoot = {
  explanation: paragraph(400)
    .optional()
    .meta({ label: '本期说明', kind: 'paragraph', hint: '本期收支的主要变化和原因' }),
  preparedBy: line(30).meta({ label: '编制岗位', hint: '岗位，不写姓名，例如：财务主管' }),
  reviewedBy: line(30).meta({ label: '复核岗位', hint: '与编制岗位不同，例如：项目经理' }),
  publishedOn: day().meta({ label: '公布日期', kind: 'day' }),
  signedSheet: code().optional().meta({
    label: '盖章的原表',
    kind: 'document',
    hint: '盖章扫描件在“文件”栏目里的编号；没有就留空',
  }),
  corrections: corrections(),
};

/** The second pair of eyes. */
export const twoPersons = {
  test: (record: { preparedBy: string; reviewedBy: string }) => record.preparedBy !== record.reviewedBy,
  params: { path: ['reviewedBy'], message: '复核岗位要与编制岗位不同（双人复核）' },
};
