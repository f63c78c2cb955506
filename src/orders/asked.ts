import { complaintSubcategories } from '../schema/complaint-parts.ts';
import { channels, exclusions, intakeKinds } from '../schema/complaints.ts';

const yesOrNo = { yes: '是', no: '否' } as const;

/** What words of an export are asked about when they are not known, and what they can be taken for. */
export const asked = {
  twins: { label: '重复的行', choices: { one: '是同一件，只算一件', each: '是不同的事，各算一件' } },
  kind: { label: '事项类型', choices: intakeKinds },
  channel: { label: '渠道', choices: channels },
  category: { label: '投诉分类', choices: complaintSubcategories },
  excluded: { label: '剔除原因', choices: { valid: '不剔除，算有效投诉', ...exclusions } },
  status: { label: '状态', choices: { open: '还没办结', closed: '已经办结', ...exclusions } },
  called: {
    label: '回访结果',
    choices: {
      none: '没有回访',
      tried: '回访了，没有说满意不满意、解决没解决',
      satisfied: '回访了，满意',
      dissatisfied: '回访了，不满意',
      solved: '回访了，已解决',
      unsolved: '回访了，没解决',
    },
  },
  satisfied: {
    label: '满意度',
    choices: { satisfied: '满意', dissatisfied: '不满意', none: '没有回答，不算' },
  },
  scale: {
    label: '评分的分制',
    choices: {
      five: '1 到 5 分，5 分最好',
      three: '1 到 3 分，3 分最好',
      ten: '1 到 10 分，10 分最好',
      fiveDown: '1 到 5，1 最好',
      threeDown: '1 到 3，1 最好',
      other: '别的打法，每个分值逐个来定',
    },
  },
  solved: { label: '是否解决', choices: { ...yesOrNo, none: '没有回答，不算' } },
  confirmed: { label: '业主确认', choices: yesOrNo },
  escalated: { label: '是否升级', choices: yesOrNo },
  reopened: { label: '是否重开', choices: yesOrNo },
  contacted: { label: '热线：联系上业主', choices: yesOrNo },
  passedTo: { label: '转交单位', choices: { yes: '转给了别的单位', no: '没有转出去' } },
  outcome: {
    label: '办理结果',
    choices: { passedOn: '转给别的单位', refused: '不办', done: '照常办理' },
  },
} as const;
export type Field = keyof typeof asked;

/** What a word of a field can be taken for. */
export type Code<F extends Field> = keyof (typeof asked)[F]['choices'] & string;

/** What staff answered, once for every word that is not known by itself. */
export type Answers = { [F in Field]?: Record<string, Code<F>> };

/** What staff answered for a word; undefined when they were not asked yet. */
export function answered<F extends Field>(answers: Answers, field: F, word: string): Code<F> | undefined {
  const own = answers[field] as Record<string, Code<F>> | undefined;
  return own && Object.hasOwn(own, word) ? own[word] : undefined;
}
