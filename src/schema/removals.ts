import { z } from 'zod';
import { day, line, paragraph } from './fields.ts';

function head(label: string, hint: string) {
  return z
    .string({ error: '请填写提交号' })
    .regex(/^[0-9a-f]{40}$/, '提交号是 git 的 40 位编号，用 git rev-parse 得到')
    .meta({ label, hint });
}

/**
 * Texts taken out of the history itself, which only a leak of personal data justifies. Each stays marked in public
 * with the newest commit before and after the rewriting, so that an anchor somebody kept can be explained.
 */
export const textRemovals = z
  .array(
    z.strictObject({
      on: day().meta({ label: '删除日期', kind: 'day' }),
      file: z
        .string({ error: '请填写是哪个文件' })
        .regex(/^[a-z-]+(\/[a-z0-9][a-z0-9-]*)?\.(json|md)$/, '写成 notices/20260309-4d7be21f.md 这样')
        .meta({ label: '哪个文件', hint: 'content 文件夹里的路径' }),
      what: line(60).meta({ label: '删去了什么', hint: '只写类别，例如：一处门牌号；不写内容本身' }),
      reason: paragraph(200).meta({ label: '原因', kind: 'paragraph', hint: '谁发现的，为什么要删' }),
      oldHead: head('删除前的链头', '改写历史以前 git rev-parse HEAD 的结果'),
      newHead: head('删除后的链头', '改写历史以后、写这一条以前 git rev-parse HEAD 的结果'),
    }),
  )
  .max(100)
  .optional()
  .meta({
    label: '从历史中删除的文字',
    singular: '删除',
    summary: '{{on}} {{file}}',
    collapsed: true,
    hint: '只有泄露个人信息才从历史里删文字，步骤见使用说明；这里留下公开的记号',
  });

/** One such mark. */
export type TextRemoval = NonNullable<z.output<typeof textRemovals>>[number];
