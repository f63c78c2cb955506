import type { Concept } from './concepts.ts';

/** A kind of question some records are there to answer: what it costs, whom to call, at what hours, what came in and is left, what proves it, what is mine, how complaints are counted. */
export type Aspect = 'price' | 'contact' | 'hours' | 'money' | 'proof' | 'home' | 'complaints';

const charge = '(?:费|费用|收费|租金|车位|停车|押金|单价)';

/** How a question of each kind is put, in folded words. */
const asked: [aspect: Aspect, pattern: RegExp][] = [
  [
    'price',
    new RegExp(
      '多少钱|几块|几元|[什啥]么?价|多贵|价钱|价格|价目|资费|费率|收费标准|怎么收|如何收|收多少|一[平度吨方个].{0,3}多少|' +
        `${charge}(?:是|要|交|每月|一个?月|一年)*(?:多少(?!户|件|人|次)|标准|怎么算)`,
    ),
  ],
  [
    'contact',
    /找谁|谁负责|谁管|哪个部门|找哪个|叫谁|打给|电话|热线|怎么联系|(?:怎么|如何|去哪|哪里|向谁|我要|我想)(?:可以|能)?(?:投诉|举报|反映|报修)|投诉渠道|联系方式|联系人|没人[管理修来接回收扫]|受不了|[吵臭脏烦挤]死|太[吵臭脏乱黑慢]|不给[修办退换]|被困|困在|关在|困人|着火|失火|起火|冒烟|救命|触电|煤气味|燃气泄漏|漏气|(?:楼上|天花板|吊顶|房顶|屋顶|顶上|墙).{0,3}[漏渗滴]水|[狗犬].{0,2}咬|(?:狗|犬|遛狗).{0,3}不?牵绳/,
  ],
  [
    'hours',
    /(?:几点|几时|什么时间)(?!钟?[能会才可]?(?:来|停|恢复|开始|结束|修|好|到|送|有|通))|(?:周[末六日]|节假日|[早晚]上|[中下]午|[夜半][里夜间]).{0,3}(?:能|可以|让|准)|(?:上班|下班|办公|营业|开放|接待|装修|施工|工作|值班)时间/,
  ],
  [
    'money',
    /余额|结余|[还尚]?剩(?:下|余)?(?:了|有)?多少|还有多少|收入|收益|支出|花了多少|收了多少|赚了|挣了|公摊|分摊|公共用[电水]|公共水电|公区用[电水]|公用[电水]|^(?:专项|住宅专项)?(?:维修|大修)[资基]金$/,
  ],
  ['proof', /^(?:合同|协议|发票|凭证|票据|审计报告|对账单)(?:在哪.*|公[示开])?$/],
  ['home', /(?:我们?|咱们?|自|每)(?:家|户).{0,6}(?:账|钱|交|缴|多少|摊|份|费)/],
  ['complaints', /投诉|月报|办结|满意[度率]|回访|排名|统计|工单|最多|多少[件次]/],
];

/** The bare name of a charge asks what it is; to owe, pay or get it back is another matter. */
const bareCharge = /^[^欠退缴交涨催拖免减年月季\s]{0,8}(?:费|费用|租金|单价)(?:标准)?$/;

/** What kinds of answer a folded query asks for. */
export function aspectsOf(text: string): Aspect[] {
  const found = asked.filter(([, pattern]) => pattern.test(text)).map(([aspect]) => aspect);
  return bareCharge.test(text) && !found.includes('price') ? [...found, 'price'] : found;
}

/** The token of the records that answer a kind of question today. */
export function aspectToken(aspect: Aspect): string {
  return `zo${aspect}z`;
}

/** A kind of answer asked for; sought for itself only when the query names no subject. */
export function aspectConcept(aspect: Aspect): Concept {
  const alternatives = [{ tokens: [aspectToken(aspect)], weight: 1 }];
  return { text: aspect, weight: 0.3, soft: true, alternatives, words: [], flat: true, aspect: true };
}
