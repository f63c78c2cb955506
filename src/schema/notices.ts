import { z } from 'zod';
import { choice, day, file, line, moment, paragraph, serial } from './fields.ts';
import { amendments } from './money.ts';

/** What a notice is about (公告类别). */
export const noticeCategories = {
  outage: '停水停电',
  works: '维修施工',
  safety: '安全应急',
  fees: '收费',
  posting: '公示',
  assembly: '业主大会',
  committee: '业委会',
  activity: '活动',
  tender: '招标',
  general: '日常管理',
} as const;

/** How much a notice matters (紧急程度). An urgent notice stays on top of the home page until it ends. */
export const urgencies = { normal: '一般', important: '重要', urgent: '紧急' } as const;

/** What a notice does to an earlier one (与其他公告的关系). */
export const relations = { corrects: '更正', replaces: '取代', follows: '后续', concerns: '相关' } as const;

/** Endings of attachments that are safe to serve and open on a phone or in the office. */
export const attachmentEndings = ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'xlsx', 'docx', 'csv'] as const;
export const pictureEndings = ['jpg', 'jpeg', 'png', 'webp'] as const;

/**
 * A notice (公告): front matter of `content/notices/<day>-<id>.md`; the text below it is `body`.
 * Times are wall clock of Asia/Shanghai. No building listed means the whole community.
 */
export const notice = z
  .strictObject({
    id: serial().meta({ label: '编号', kind: 'serial', hint: '由系统生成，是网址的一部分，不用填写' }),
    title: line(60, 4).meta({
      label: '标题',
      hint: '说清楚哪里、什么事，例如：3、5 号楼 11 月 25 日 9:00–16:00 停水',
    }),
    category: choice(noticeCategories).meta({ label: '类别', labels: noticeCategories }),
    urgency: choice(urgencies).default('normal').meta({
      label: '紧急程度',
      labels: urgencies,
      hint: '紧急：正在影响安全或生活；会一直排在首页最前，直到结束',
    }),
    publishedAt: moment().meta({ label: '发布时间', kind: 'moment', hint: '例如 2026-11-20 09:00' }),
    from: moment().optional().meta({
      label: '开始时间',
      kind: 'moment',
      hint: '停水、施工、活动等从什么时候开始；没有就留空，紧急公告从发布时算起',
    }),
    until: moment().optional().meta({
      label: '结束时间',
      kind: 'moment',
      hint: '到什么时候结束；还不知道就留空，会一直显示“进行中（结束时间待定）”，知道了马上补上',
    }),
    buildings: z
      .array(z.string().regex(/^[0-9A-Za-z]{1,6}$/, '只写楼号，例如 3'))
      .max(100)
      .optional()
      .meta({ label: '涉及楼栋', singular: '楼号', hint: '只写楼号，例如 3；全小区都涉及就不要添加' }),
    issuer: line(30).meta({ label: '发布单位', hint: '部门或单位，不写个人姓名，例如：客户服务中心' }),
    contact: line(60).meta({
      label: '联系方式',
      hint: '岗位和工作电话，例如：工程部 000-0000 0002（24 小时）',
    }),
    summary: paragraph(200).meta({
      label: '一句话说明',
      kind: 'paragraph',
      hint: '用邻居听得懂的话，说清影响谁、要做什么，例如：水箱清洗，停水 7 小时，请提前存水',
    }),
    pictures: z
      .array(
        z.strictObject({
          file: file(pictureEndings).meta({
            label: '图片',
            kind: 'picture',
            hint: 'jpg、png 或 webp；不要有人脸、车牌和门牌',
          }),
          takenOn: day()
            .optional()
            .meta({ label: '拍摄日期', kind: 'day', hint: '照片是哪一天拍的；示意图不用填' }),
          description: line(100).meta({
            label: '图片说明',
            hint: '看不到图的人也能明白，例如：3 号楼水泵房位置示意图',
          }),
        }),
      )
      .max(12)
      .optional()
      .meta({ label: '图片', singular: '图片', summary: '{{description}}', collapsed: true }),
    attachments: z
      .array(
        z.strictObject({
          title: line(60).meta({ label: '附件名称', hint: '例如：电梯年检报告（盖章扫描件）' }),
          file: file(attachmentEndings).meta({
            label: '文件',
            kind: 'file',
            hint: 'pdf、图片、xlsx、docx 或 csv，不超过 10 MB',
          }),
          text: paragraph(5000).optional().meta({
            label: '文字内容',
            kind: 'paragraph',
            hint: 'PDF 必填：微信里打不开 PDF，把里面的文字粘贴在这里，业主就能直接看',
          }),
        }),
      )
      .max(20)
      .optional()
      .meta({ label: '附件', singular: '附件', summary: '{{title}}', collapsed: true }),
    posting: z
      .strictObject({
        minimumDays: z.int('请填写整数，例如 30').min(1, '至少 1 天').max(365, '最多 365 天').meta({
          label: '最少公示天数',
          unit: '天',
          hint: '不能短于小区档案“公示天数”里这条规定的天数，例如 30',
        }),
        rule: line(80).meta({
          label: '天数依据',
          hint: '照小区档案“公示天数”里的写法，例如：《业主大会议事规则》第十八条',
        }),
        objectionUntil: day().meta({
          label: '异议截止日',
          kind: 'day',
          hint: '业主在哪一天以前可以提出异议',
        }),
        objectionTo: line(80).meta({
          label: '向谁提出异议',
          hint: '例如：业委会办公室（1 号楼架空层），000-0000 0006',
        }),
      })
      .optional()
      .meta({
        label: '公示要求',
        collapsed: true,
        summary: '{{minimumDays}} 天',
        hint: '类别选“公示”时必填；开始和结束时间就是公示起止',
      }),
    related: z
      .array(
        z.strictObject({
          how: choice(relations).meta({
            label: '关系',
            labels: relations,
            hint: '更正：那条有错；取代：那条作废；后续：接着说同一件事',
          }),
          notice: serial().meta({
            label: '那条公告的编号',
            hint: '那条公告网址末尾的 8 位编号，例如 93bbc855',
          }),
        }),
      )
      .max(10)
      .optional()
      .meta({ label: '与其他公告的关系', singular: '关系', summary: '{{how}} {{notice}}', collapsed: true }),
    withdrawn: z
      .strictObject({
        at: moment().meta({ label: '撤回时间', kind: 'moment' }),
        reason: paragraph(200).meta({
          label: '撤回原因',
          kind: 'paragraph',
          hint: '业主看得到，例如：检修改期，新时间另行公告',
        }),
      })
      .optional()
      .meta({
        label: '撤回',
        collapsed: true,
        summary: '{{at}}',
        hint: '公告不能删除；不再有效时在这里撤回，原文保留',
      }),
    restored: z
      .array(
        z.strictObject({
          at: moment().meta({ label: '恢复时间', kind: 'moment' }),
          reason: paragraph(200).meta({ label: '恢复原因', kind: 'paragraph', hint: '业主看得到' }),
          withdrawnAt: moment().meta({ label: '原来的撤回时间', kind: 'moment' }),
          withdrawnWhy: paragraph(200).meta({
            label: '原来的撤回原因',
            kind: 'paragraph',
            hint: '照原样抄下来',
          }),
        }),
      )
      .max(5)
      .optional()
      .meta({
        label: '撤回后恢复',
        singular: '一次恢复',
        summary: '{{at}}',
        collapsed: true,
        hint: '撤回过又重新有效的才填；原来的撤回仍然看得到',
      }),
    amendments: amendments(),
    body: paragraph(5000).meta({
      label: '正文',
      kind: 'prose',
      hint: '可以用小标题、列表和表格；不能用网页代码；更长的放进附件',
    }),
  })
  .refine((n) => (n.attachments ?? []).every((a) => !/\.pdf$/i.test(a.file) || a.text), {
    path: ['attachments'],
    message: 'PDF 附件要填写“文字内容”：安卓微信里打不开 PDF，请把里面的文字粘贴进去',
  })
  .refine((n) => n.category !== 'posting' || n.posting, {
    path: ['posting'],
    message: '类别是“公示”，请填写公示要求：最少天数、依据、异议截止日、向谁提出',
  })
  .refine((n) => !n.posting || (n.from && n.until), {
    path: ['until'],
    message: '公示要填写开始时间和结束时间',
  })
  .refine((n) => !n.posting || !n.from || !n.until || postedDays(n.from, n.until) >= n.posting.minimumDays, {
    path: ['until'],
    message: '公示起止短于最少公示天数，请延后结束时间',
  })
  .refine((n) => !n.from || !n.until || n.from <= n.until, {
    path: ['until'],
    message: '结束时间早于开始时间，请核对两个时间',
  })
  .meta({ label: '公告' });

/** Days from one moment to another, counted as calendar days: posted on the 1st until the 31st is 30 days. */
export function postedDays(from: string, until: string): number {
  return Math.round(
    (Date.parse(`${until.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000,
  );
}

export type Notice = z.output<typeof notice>;
export type NoticeCategory = keyof typeof noticeCategories;
