import type { Category, Subcategory } from '../schema/complaint-parts.ts';
import type { channels, exclusions, intakeKinds } from '../schema/complaints.ts';

type Kind = keyof typeof intakeKinds;
type Channel = keyof typeof channels;
type Exclusion = keyof typeof exclusions;
type Words<T extends string> = readonly (readonly [T, RegExp])[];

const kinds: Words<Kind> = [
  ['complaint', /投诉|举报|不满/],
  ['praise', /表扬|感谢|点赞/],
  ['repair', /报修|保修|维修|报障/],
  ['help', /求助|帮助|协助/],
  ['consultation', /咨询|询问|查询/],
  ['suggestion', /建议|意见/],
];

const channelWords: Words<Channel> = [
  ['hotline', /12345|热线|政务/],
  ['street', /街道|居委|社区(?!群)|镇政府|转办/],
  ['phone', /电话|来电|致电|^400|呼入/],
  ['desk', /前台|到访|来访|来人|现场|窗口|当面|管家上门/],
  ['online', /微信|app|小程序|线上|网|公众号|群|邮件|邮箱|扫码|抖音|在线/i],
];

const exclusionWords: Words<Exclusion> = [
  ['duplicate', /重复/],
  ['notOurs', /不属|非(本)?物业|职责外|无关|非我司|不归/],
  ['withdrawn', /撤|取消|误报|误操作|自行解决/],
];

const subcategories: Words<Subcategory> = [
  ['communication-attitude', /态度|生硬|推诿|不礼貌|服务意识|骂|顶撞/],
  ['communication-noreply', /回复|回话|回音|答复|反馈|没人理|无人接|不接电话|响应(慢|不及时)|没有结果/],
  ['communication-notice', /通知|公告|告知|信息不透明|沟通/],
  ['fees-parking', /停车.*(费|价)|车位.*(费|租)|车费/],
  ['fees-accounts', /公示|公开|分摊|公摊|公共收益|维修资金|账目|收支/],
  ['fees-bill', /账单|催缴|催费|欠费|多收|乱收|收费|缴费|发票|物业费|计费|费用争议/],
  ['repairs-again', /返修|反复|又坏|再次|二次|复发|重复维修/],
  ['repairs-late', /(维修|报修|处理|上门|施工).*(慢|超时|不及时|延误|拖|迟)|^(超时|不及时)$|未按时/],
  ['repairs-quality', /维修.*(质量|不好|不彻底)|没修好|未修好|修复|恢复原样|施工质量|工程质量/],
  ['environment-noise', /噪|扰民|吵|声音/],
  ['environment-greening', /绿化|树|草坪|花坛|修剪|杂草|植被/],
  ['environment-cleaning', /保洁|卫生|垃圾|清洁|清扫|脏|异味|臭|蚊|鼠|虫/],
  [
    'environment-order',
    /秩序|安全|安保|保安|门禁|乱停|违停|高空|消防|宠物|犬|狗|遛|电动车|占道|堆物|治安|群租|违建/,
  ],
];

const categories: Words<Category> = [
  ['communication', /沟通|响应|服务态度|客服|服务类|^服务$/],
  ['fees', /费|价|账|财务/],
  ['repairs', /维修|报修|工程|设施|设备|电梯|给排水|水电|漏水|渗水|房屋|照明/],
  ['environment', /环境|清洁|园林|公共区域|停车|车辆/],
];

/** What somebody turned to the office for; undefined when the word is not known. */
export const kindOf = (text: string) => found(kinds, text);

/** By which way it came in; undefined when the word is not known. */
export const channelOf = (text: string) => found(channelWords, text);

/** Why a complaint does not count; undefined when it does, or when the word is not known. */
export const exclusionOf = (text: string) => found(exclusionWords, text);

/** The subcategory that a word names; undefined when it names none, or only a category. */
export const subcategoryOf = (text: string) => found(subcategories, text);

/** The category that a word names, with or without a subcategory. */
export function categoryOf(text: string): Category | undefined {
  return (subcategoryOf(text)?.split('-')[0] as Category | undefined) ?? found(categories, text);
}

/** Whether a case is done by its status; undefined when the word does not tell. */
export function isClosed(text: string): boolean | undefined {
  if (
    /未(完成|办结|完工|关|结|解决|处理)|(处理|进行|办理|维修|施工)中|待(派|接|受理|处理|分|完成|办)|已(派|接|受理|到)|挂起|新建/.test(
      text,
    )
  )
    return false;
  return (
    /完成|办结|完工|完结|关闭|关单|结单|结案|已回访|待回访|已评价|待评价|待验收|已解决|归档/.test(text) ||
    undefined
  );
}

/** Yes or no: a mark, a word or a number above 0; undefined for nothing or another word. */
export function yesOf(text: string): boolean | undefined {
  if (/^(否|无|没有?|未.*|不.*|0|×|n|no|false|-|—)$/i.test(text)) return false;
  return /^(是|有|已.*|√|✓|y|yes|true|[1-9]\d*|解决|升级.*|确认|同意|通过|合格)$/i.test(text) || undefined;
}

/** Satisfied or not, as the owner said: words, 1–5 stars or 0–100 points; undefined when nobody answered. */
export function satisfactionOf(text: string): boolean | undefined {
  if (/未接|无人|拒|未(评|回访)|默认|自动|空号|关机|停机/.test(text)) return undefined;
  if (/^\d+(\.\d+)?(分|星)?$/.test(text)) {
    const points = Number.parseFloat(text);
    return points > 5 ? points >= 80 : points >= 4;
  }
  if (/[★☆]/.test(text)) return text.split('★').length > 4;
  if (/不满|差|一般|不好/.test(text)) return false;
  return /满意|好评|^好$|优/.test(text) || undefined;
}

/** A case given to somebody else, or one the company says no to; undefined for all others. */
export function outcomeOf(text: string): 'passedOn' | 'refused' | undefined {
  if (/转交|转办|移交|转.{0,8}(局|公司|街道|城管|单位|居委)/.test(text)) return 'passedOn';
  return /不予|拒绝|驳回|不办|不受理|无法办理|不支持/.test(text) ? 'refused' : undefined;
}

function found<T extends string>(words: Words<T>, text: string): T | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}
