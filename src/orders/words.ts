import type { Category, Subcategory } from '../schema/complaint-parts.ts';
import type { channels, exclusions, intakeKinds } from '../schema/complaints.ts';

type Kind = keyof typeof intakeKinds;
type Channel = keyof typeof channels;
type Exclusion = keyof typeof exclusions;
type Words<T extends string> = readonly (readonly [T, RegExp])[];

const before =
  '(?:客户|业主|住户|物业|服务|有效|一般|普通|重大|群体|集体|匿名|日常|公共|公区|入户|户内|室内|家庭|设备|工程|故障|有偿|无偿)*';
const whole = (words: string) => new RegExp(`^${before}(?:${words})(?:类|单|工单|事项)*$`);

/** Only the whole word counts: 非投诉 is no complaint, and whether 投诉转报修 is one, staff must say. */
const kinds: Words<Kind> = [
  ['complaint', whole('投诉|举报')],
  ['praise', whole('表扬|感谢|点赞')],
  ['repair', whole('报修|保修|维修|报障')],
  ['help', whole('求助|帮助|协助')],
  ['consultation', whole('咨询|询问|查询')],
  ['suggestion', whole('建议|意见建议|意见和建议')],
];

const hotline = /12345|(政务|政府|市民|市长|便民).*热线/;

/** A word that two of these fit, such as 街道微信群, is asked about; so is 服务热线, which may be the company's own. */
const channelWords: Words<Channel> = [
  ['street', /街道|居委|(镇|乡|区)政府|住建|房管|信访|社区(居委|转|工作|干部|网格|书记|两委|工作站)/],
  ['phone', /电话|来电|致电|^400|呼入|(物业|客服|公司|总部|项目|小区|管家|400).*热线/],
  ['desk', /前台|到访|来访|来人|现场|窗口|当面|管家上门/],
  [
    'online',
    /微信|app|小程序|线上|官网|网(站|页|络|上)|^网$|公众号|(业主|管家|楼栋|小区|邻里|qq)群|^群$|邮件|邮箱|扫码|二维码|抖音|在线/i,
  ],
];

/** 重复投诉 is a complaint that came again, and never 重复登记. */
const exclusionWords: Words<Exclusion> = [
  [
    'duplicate',
    /^(已)?重复(登记|录入|提交|下单|派单|建单|报单|工单|受理|单)(的|工单)?$|^(重单|并单|已?合并(工单|处理)?)$/,
  ],
  [
    'notOurs',
    /^(不(属|归|在)(于)?|非).{0,2}(本|我)?(物业|公司|司|项目)?.{0,4}(职责|范围|管|责任|物业|我司)|^职责外$/,
  ],
  [
    'withdrawn',
    /^(已|业主|客户|用户|住户|本人|自行|主动|要求|申请)*(撤销|撤单|撤回|撤诉|取消)(投诉|工单|诉求)?$|^(误报|误操作)$/,
  ],
];

const subcategories: Words<Subcategory> = [
  [
    'communication-attitude',
    /(?:(?:保安|保洁|维修|客服|前台|管家|工程|秩序|门岗)(?:人?员|师傅|工)?的?)?(?:服务)?态度|生硬|推诿|不礼貌|服务意识|骂|顶撞/,
  ],
  ['communication-noreply', /回复|回话|回音|答复|反馈|没人理|无人接|不接电话|响应(慢|不及时)|没有结果/],
  ['communication-notice', /通知|公告|告知|信息不透明|沟通/],
  ['fees-parking', /停车.*(费|价)|车位.*(费|租)|车费/],
  ['fees-accounts', /公示|公开|分摊|公摊|公共收益|维修[资基]金|账目|收支/],
  ['fees-bill', /账单|催缴|催费|欠费|多收|乱收|收费|缴费|发票|物业费|计费|费用争议/],
  [
    'repairs-again',
    /返修|又坏|重复维修|(维修|修|漏水?|渗水?|故障|坏).{0,4}(反复|再次|二次|复发)|(反复|再次|二次|多次).{0,2}(维修|报修|修|漏|渗|故障|坏)/,
  ],
  ['repairs-late', /(维修|报修|处理|上门|施工).*(慢|超时|不及时|延误|拖|迟)|^(超时|不及时)$|未按时/],
  ['repairs-quality', /维修.*(质量|不好|不彻底)|没修好|未修好|修复|恢复原样|施工质量|工程质量/],
  ['environment-noise', /噪|扰民|吵|声音(太|很)?(大|响)/],
  ['environment-greening', /绿化|树(?!脂)|草坪|花坛|修剪|杂草|植被/],
  ['environment-cleaning', /保洁|卫生|垃圾|清洁|清扫|脏|异味|臭|蚊|鼠|虫/],
  [
    'environment-order',
    /秩序|安全|安保|保安|门禁|乱停|违停|高空|消防|宠物|犬|狗|遛|电动车|占道|堆物|治安|群租|违建/,
  ],
];

const categories: Words<Category> = [
  ['communication', /沟通|响应|服务态度|客服|服务类|^服务$/],
  ['fees', /费用|收费|账|财务|价格|(物业|服务|管理|停车|公摊|能耗|装修)费/],
  ['repairs', /维修|报修|工程|设施|设备|电梯|给排水|水电|漏水|渗水|房屋|照明/],
  ['environment', /环境|清洁|园林|公共区域|停车|车辆/],
];

/** Syllables that speak for a category, though too little to choose it: with two of them nobody can tell. */
const hints: Words<Category> = [
  ['communication', /态度|沟通/],
  ['fees', /[费价账]/],
  ['repairs', /维修|报修|设施|设备|电梯|漏|渗水|故障|损坏|破损|坏|失灵|道闸|对讲|安防|水电|堵/],
  ['environment', /环境|停车|车辆|安防/],
  ...[...subcategories].map(([code, pattern]) => [code.split('-')[0] as Category, pattern] as const),
];

/** What somebody turned to the office for; undefined when the word is not known. */
export const kindOf = (text: string) => found(kinds, text);

/** By which way it came in; undefined when the word is not known or fits two ways. */
export function channelOf(text: string): Channel | undefined {
  if (hotline.test(text)) return 'hotline';
  const fitting = channelWords.filter(([, pattern]) => pattern.test(text));
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
}

/** Why a complaint does not count; undefined when it does, or when the word is not known. */
export const exclusionOf = (text: string) => found(exclusionWords, text);

/** The subcategory that a word names; undefined when it names none, only a category, or two things: 消防设施损坏. */
export function subcategoryOf(text: string): Subcategory | undefined {
  const [code, pattern] = subcategories.find(([, one]) => one.test(text)) ?? [];
  if (!code || !pattern) return undefined;
  return isClear(text.replace(pattern, ' '), code.split('-')[0]) ? code : undefined;
}

/** The category that a word names, with or without a subcategory; undefined when it may be of two: 免费维修. */
export function categoryOf(text: string): Category | undefined {
  const own = subcategoryOf(text);
  if (own) return own.split('-')[0] as Category;
  const fitting = categories.filter(([, pattern]) => pattern.test(text)).map(([code]) => code);
  return fitting.length === 1 && isClear(text, fitting[0]) ? fitting[0] : undefined;
}

/** Whether nothing in a text speaks for another category. */
function isClear(text: string, category: string | undefined): boolean {
  return hints.every(([code, pattern]) => code === category || !pattern.test(text));
}

function found<T extends string>(words: Words<T>, text: string): T | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}
