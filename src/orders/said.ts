import type { Code } from './asked.ts';
import { momentOf } from './moment.ts';
import { exclusionOf } from './words.ts';

/** Whether a cell says nothing at all: empty, a stroke, 无. */
export function saysNothing(text: string): boolean {
  return /^(?:[-—–/\\·.。*]*|无|暂无|空|没有|null|n\/a|na|none|nil)$/i.test(text);
}

const open =
  /^(?:新建|新增|草稿|挂起|暂停|暂缓|延期|跟进|重开|(?:重新)?(?:处理|进行|办理|维修|施工|受理|派单|跟进|流转|整改|协调|核实)中|已(?:派单|派工|接单|受理|到场|到达|登记|分派|下派|指派|签到|提交|转派|预约|响应|联系|创建|上门|延期|挂起|暂停|重开)|(?:未|待|等待)(?:开始|派单|派工|派|接单|接|受理|处理|分派|分配|办理|办结|办|完成|完工|关闭|关单|结案|结单|解决|维修|上门|领取|响应|答复|回复|整改)|open)$/i;
const closed =
  /^(?:(?:处理|办理|维修|整改|正常)?(?:已)?(?:完成|完毕|办结|完工|完结|关闭|关单|结单|结案|归档|闭环|竣工)|已(?:处理|处理完成|处理完毕|办理|办完|回访|评价|解决|修复|验收|结束|销单)|待(?:回访|评价)|closed|done|finished|completed|resolved)$/i;

/** How far a case is by its status, or why it does not count; undefined when the word does not tell. */
export function statusOf(text: string): Code<'status'> | undefined {
  if (open.test(text)) return 'open';
  return closed.test(text) ? 'closed' : exclusionOf(text);
}

/** Yes or no: a mark, a plain word or a number of times; undefined for any other word. */
export function yesOf(text: string): 'yes' | 'no' | undefined {
  if (/^(否|未|没|×|✗|n|no|f|false|0+(次|级|人|件)?)$/i.test(text)) return 'no';
  return /^(是|有|√|✓|✔|y|yes|t|true|[1-9]\d?(次)?)$/i.test(text) ? 'yes' : undefined;
}

const more: Partial<
  Record<'escalated' | 'reopened' | 'contacted' | 'confirmed' | 'solved', [RegExp, RegExp]>
> = {
  escalated: [/^已升级$/, /^(未|不|没有|无)升级$/],
  reopened: [/^已?(重开|返单|返工|退回|重新打开)$/, /^(未|没有?|无)(重开|返单|返工|退回|重新打开)$/],
  contacted: [/^已?联系(上|成功)?$|^已联系上$/, /^(未|没有?)联系(上)?$|^联系不上$/],
  confirmed: [
    /^已?(确认|同意|通过|签字|验收|认可)$|^(验收|确认)?(合格|通过)$/,
    /^(未|没有?|待|不)(确认|同意|通过|签字|验收|合格|认可)$|^已?(驳回|拒绝|退回)(确认)?$/,
  ],
  solved: [/^已?(经)?(解决|修复|修好)(了)?$/, /^(未|没有?|没能|尚未)(完全|彻底)?解决$/],
};

/** Yes or no with the words of one question besides: 已升级, 已驳回, 未完全解决. */
export function yesIn(field: keyof typeof more): (text: string) => 'yes' | 'no' | undefined {
  const [yes, no] = more[field] ?? [];
  return (text) => (yes?.test(text) ? 'yes' : no?.test(text) ? 'no' : yesOf(text));
}

/** A mark that is a moment (重开时间) says yes. */
export function dated(text: string): 'yes' | undefined {
  return 'at' in momentOf(text) ? 'yes' : undefined;
}

const unanswered =
  /^(未|没有?|无|无法|拒绝?|不愿)(接(通|听)?|人接(听)?|应答|联系上|打通|接受回访|访|绝|评价?|答|表态|回答|作答|反馈)?(评价|回访|回答|作答)?$|^(空号|关机|停机|占线|忙音|忙线|联系不上|打不通|挂断)$|默认|自动|系统/;
const unhappy =
  /^(很|非常|极其?|十分|比较|较|完全|都)?不(太|够|大|是很|很|怎么|算|是太)?满意$|^不满$|^(很|非常|较|比较)?差$|^差评$|^一般$|^不好$/;
const happy = /^(很|非常|十分|比较|较|较为|基本|都|完全)?满意$|^好评$|^(很|非常)?好$|^优秀?$/;

/**
 * Satisfied or not, as the owner said: words, 1–5 stars, points of the scale; 不太满意 is no, and what the system
 * put in by itself is no answer. Undefined when the word does not tell.
 * @param scale how points are given in this column, undefined when that is not sure
 */
export function satisfactionOf(text: string, scale: Scale | undefined): Code<'satisfied'> | undefined {
  if (unanswered.test(text)) return 'none';
  const stars = /^[★☆]+$/.test(text)
    ? text.split('★').length - 1
    : Number(/^([1-5])星$/.exec(text)?.[1] ?? 0);
  if (stars > 0) return stars >= 4 ? 'satisfied' : 'dissatisfied';
  const points = pointsOf(text);
  if (points !== undefined) {
    const { least, most } = scale ?? { least: 1, most: 0 };
    if (scale === undefined || points > most || points < least) return undefined;
    const reached = scale.isDown ? most + 1 - points : points;
    return reached >= most * 0.8 ? 'satisfied' : 'dissatisfied';
  }
  if (unhappy.test(text)) return 'dissatisfied';
  return happy.test(text) ? 'satisfied' : undefined;
}

/**
 * Whether the owner said it was solved; `none` when nobody answered. A bare number may be a code (1 是、2 否): undefined
 * unless the column has only 0 and 1.
 */
export function solvedOf(text: string, scale?: Scale | 'asked'): Code<'solved'> | undefined {
  if (/^\d+$/.test(text) && scale !== binary) return undefined;
  return yesIn('solved')(text) ?? (unanswered.test(text) ? 'none' : undefined);
}

/** How points are given. */
export interface Scale {
  least: number;
  most: number;
  /** 1 is the best. */
  isDown: boolean;
}

/** The scales that staff choose from; of `other` every value is asked about by itself. */
export const scales: Partial<Record<Code<'scale'>, Scale>> = {
  five: { least: 0, most: 5, isDown: false },
  three: { least: 0, most: 3, isDown: false },
  ten: { least: 0, most: 10, isDown: false },
  fiveDown: { least: 1, most: 5, isDown: true },
  threeDown: { least: 1, most: 3, isDown: true },
};

/** A column of marks, 0 or 1. */
const binary: Scale = { least: 0, most: 1, isDown: false };

/** The scale of a column of yes and no: marks where its numbers are only 0 and 1, else undefined. */
export function marksOf(texts: readonly string[]): Scale | undefined {
  return texts.every((text) => !/^\d+$/.test(text) || /^[01]$/.test(text)) ? binary : undefined;
}

/** The scale of a column by its values: of a hundred where they show it; undefined where it may be 3, 5 or 10, or upside down. */
export function scaleOf(texts: readonly string[]): Scale | undefined {
  const most = texts.reduce((best, text) => Math.max(best, pointsOf(text) ?? 0), 0);
  return most > 10 && most <= 100 ? { least: 11, most: 100, isDown: false } : undefined;
}

/** A bare number as a rating: `4`, `85分`; undefined for any other text. */
export function pointsOf(text: string): number | undefined {
  return /^\d{1,3}(\.\d+)?分?$/.test(text) ? Number.parseFloat(text) : undefined;
}

/** What a call-back came to, part by part (`已解决，满意`); undefined when a part does not tell. */
export function callOf(text: string): Code<'called'>[] | undefined {
  const parts = text.split(/[,，、;；\s+|]+/).filter(Boolean);
  const codes = parts.map(callPart);
  return codes.includes(undefined) ? undefined : (codes as Code<'called'>[]);
}

function callPart(text: string): Code<'called'> | undefined {
  if (/^(未|待|没有?|无需|不需|不用|免)回访$|^(否|未)$/.test(text)) return 'none';
  if (/^(是|√|已回访|已接通|接通|回访(成功|完成)|成功|已完成|完成)$/.test(text)) return 'tried';
  const solved = yesIn('solved')(text);
  if (solved && /解决|修/.test(text)) return solved === 'yes' ? 'solved' : 'unsolved';
  const said = satisfactionOf(text, undefined);
  return said === 'none' ? 'tried' : said;
}

/** Offices of the state and the networks of water, power, gas, heat and telephone: nobody hires those. */
const elsewhere =
  /[^布格全大当棋]局$|分局|街道(?:办(?:事处)?)?$|(?:居委会|居民委员会|派出所|法院|政府|公安|城管(?:队|中队|大队|部门)?|国家电网|自来水厂)$|(?:供水|供电|供气|燃气|电力|自来水|热力|供热|水务|通信|移动|联通|电信|铁塔)(?:有限|集团|分|总|营业|服务)*(?:公司|集团)$/;
/** A contractor or a department of the company's own, however it calls itself. */
const ours = /物业|我司|本公司|我公司|维保|外包|智慧|改造|客服|项目/;
const isElsewhere = (text: string) => elsewhere.test(text) && !ours.test(text);

/** Whether a case was given to another organisation; undefined when it may be a department or contractor of the own. */
export function passedOf(text: string): 'yes' | 'no' | undefined {
  if (/^(否|不|未|0|×|n|no|不转|未转|(未|无需|不需|没有)(转交|转办|移交))$/i.test(text)) return 'no';
  return isElsewhere(text) ? 'yes' : undefined;
}

/** A case given to somebody else, one the company says no to, or one dealt with; undefined when a word may be either. */
export function outcomeOf(text: string): Code<'outcome'> | undefined {
  const given = /^已?(?:转交|转办|移交|转)(?:给|至|到)?(.{1,14}?)(?:处理|办理|处置)?$/.exec(text)?.[1];
  if (given && isElsewhere(given)) return 'passedOn';
  if (/^(不予(受理|支持|办理|处理)|不受理|不办理?|无法办理|不支持)/.test(text)) return 'refused';
  return /转|移交|拒|驳|不予|不受理|不办|无法|不支持/.test(text) ? undefined : 'done';
}
