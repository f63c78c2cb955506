const marks =
  '[\\s\\u200b-\\u200f\\u2060\\ufeff·•・.．\\-‐–—_*＊/／\\\\|~～+＋\'"‘’“”()（）\\[\\]【】《》<>]';
const between = new RegExp(`(?<=\\p{Script=Han})${marks}+(?=\\p{Script=Han})`, 'gu');
const torn = /(?<=[大中])[，、；：。,;:]+(?=修($|\P{Script=Han}|[费款工付项]))/gu;

/** Parts of the building and its plant: renewing them is the fund's, renewing a list about them is not. */
const plant =
  '电梯|扶梯|整梯|主机|机房|泵|风机|监控|门禁|道闸|对讲|广播|消防|喷淋|报警|配电|变压器|发电机|管[道网线]|立管|阀门|屋面|屋顶|外墙|防水|保温|路面|道路|围墙|照明|灯具|电缆|线路|设备|设施|曳引|钢丝绳|控制柜|摄像|探头|空调|锅炉|水箱|门窗|沥青|充电桩|器材';
const hasPlant = new RegExp(plant);
const plantRenewed = new RegExp(
  `(${plant})(设备|设施|系统|装置|整体|全部|全面|部分|定期|的|[机箱柜])*更新(?!改造)`,
);

const facts =
  '信息|数据|资料|软件|固件|程序|版本|台账|档案|名单|名册|通讯录|公告|公示|公告栏|公示栏|宣传栏|网站|网页|页面|公众号|内容|题库|制度|预案|密码|口令|海报|记录|标语|价目|价格|表格|清单|(?:信息|收费|操作|办公|报修|管理|财务)系统';
const often = '每[日天周月季年]|按[日周月季年]|定期|及时|实时|同步|已|的|随时';
const told = `时间|日期|通知|说明|情况|频率|频次|进度|次数|宣传|${facts}`;

/** 更新 of what is written, and 改造 that only tells when something happened, without a payment for it. */
const harmless = new RegExp(
  [
    '[最较很过扩增加放]大维?修(?!缮)',
    '大维修(?:力度|范围|保养|量)',
    '大修[剪订改正饰补]',
    '[其集当途程工家心年]中修',
    '中修[剪补好换复整饰改正订]',
    `(?:${facts})(?:${often})*更新`,
    `更新(?:了|的|过|各类|全部|住户|业主|小区|物业|楼[栋道内]|门禁|监控|电梯|设备|消防|值班|应急|安全){0,3}(?:${told})`,
    '改[造建](?:完成)?(?:期间|[之以]?[前后]|时)(?![^，。；]{0,8}(?:付|款|结清|结算))',
    '花样翻新',
  ].join('|'),
  'g',
);

/** Plant that is renewed as a whole when it is called 换新, 升级, 改建, 翻做 or 重铺: no lamps, locks or single parts. */
const large =
  '电梯|扶梯|整梯|曳引机|主机|水泵|泵房|风机|(?:监控|门禁|消防|对讲|广播|道闸|安防|停车)(?:系统|设备|设施)?|变压器|发电机|配电|管网|立管|屋面|屋顶|外墙|外立面|防水|保温|卷材|沥青|道路|路面|围墙|锅炉|水箱|大堂|架空层';
const hasLarge = new RegExp(large);
const end = '\\s*(?:$|(?=[\\d一二两三四五六七八九十（(]|费|款|工程|项目|首|尾|进度))';
const again = '重新(?:粉刷|涂刷|喷涂|施工|铺[设装贴]|敷设|安装|布线|浇筑|砌筑|制作|吊顶|装修)';
const all = '(?:整体|全部|全面|整栋|整片|整幢)';
const renewed = new RegExp(
  `翻做|重铺|重建|升级(?:改造)?|[拆置]换${end}|置换|换新${end}|${all}换新?|${again}|${all}(?:重新)?(?:粉刷|涂刷|喷涂|铺装|拆除)|拆除重[装建铺做]`,
);
/** 更换, 换 of plant, from this amount on: what is smaller is upkeep. */
const replaced = /(?:更|拆|置|调|改)换|(?<![兑交转替轮变])换(?!届|季|班|岗|洗|药|气|证|发)/;
const large10k = 10_000_00;
/** What is raised or renewed about plant without renewing it. */
const unrenewed =
  /升级(?:包|版|为|到|后|时|服务|维护|协议|授权|培训|宣传)|(?:等级|标准|服务|预案|安保|响应|软件|固件|程序|平台|账号|版本|套餐|流量|宽带|网络)(?:[^，。；]{0,4})升级/;
const parts = /轴承|机封|密封|滤芯|灯|按钮|面板|电池|门机|钢丝绳|接头|弯头|阀|锁|导靴|皮带|垫|卡/;

const news = new RegExp(`更新(?:${told})`);

/** 更新 that names neither thing nor text: by date or by habit; harmless where no plant stands beside it. */
const vague = new RegExp(`(?:${often})更新|更新[于到至]`, 'g');

const whole = '整[梯机体套台部栋幢]|全套|成套';
const words = new RegExp(
  `重大(?:修缮|修理|维修)|白改黑|大修|大维修|大中修|中修|更新改造|更新|改造|改建|扩建|翻建|翻新|翻修|(?:${whole})(?:进行|予以)?(?:更换|拆换|换新)|(?:更换|拆换|换)(?:${whole})|(?:防水|屋面|外墙|保温)层?(?:全部|整体|全面)?重做|重做(?:了|的)?(?:全部|整体|全面)?(?:防水|屋面|外墙|保温)`,
);
/** Whole things that are bought anew every few years and are no part of the building. */
const small =
  /工装|制服|灯泡|灯管|锁芯|打印机|复印机|电脑|对讲机|割草机|洗地机|吸尘|桌椅|餐具|工具|垃圾桶|标识/;

/**
 * The first word of major or medium repair or renewal (大修、中修、更新、改造、翻新、整体更换、翻做、换新、升级) in a text, or undefined.
 * Blanks and marks inside a word hide nothing. Software and whatever is written may be renewed from the fee; a system
 * of the building (监控系统) may not. Source: 发改价格〔2003〕1864号 art. 11; domain rule V-9.
 */
export function majorRepairIn(text: string): string | undefined {
  if (!/[修俢脩更改翻扩]|重[做铺装建新]|粉刷|涂刷|换|升级|拆除/.test(text)) return undefined;
  const joined = text
    .normalize('NFKC')
    .replace(/[俢脩]/g, '修')
    .replace(between, '')
    .replace(torn, '');
  for (const clause of joined.split(/[，、；。,;！!]/)) {
    const word = inClause(clause);
    if (word) return word;
  }
  return undefined;
}

/**
 * Plant that is replaced for 10,000 yuan or more: by habit of the trade no small repair any more, whatever it is called.
 * That one may be small after all is for the post to say (小修).
 * @param amount in fen
 */
export function isLargeReplacement(text: string, amount: number): boolean {
  const plain = text.normalize('NFKC').replace(between, '');
  return (
    amount >= large10k &&
    plain
      .split(/[，、；。,;！!]/)
      .some((c) => (hasPlant.test(c) || hasLarge.test(c)) && replaced.test(c) && !small.test(c))
  );
}

function inClause(clause: string): string | undefined {
  if (plantRenewed.test(clause) && !news.test(clause)) return '更新';
  if (hasLarge.test(clause) && !unrenewed.test(clause) && !small.test(clause) && !parts.test(clause)) {
    const stem = renewed.exec(clause)?.[0];
    if (stem) return stem.trim();
  }
  const bare = clause.replace(harmless, '…');
  const word = words.exec(hasPlant.test(bare) ? bare : bare.replace(vague, '…'))?.[0];
  return word && /[更拆]?换/.test(word) && small.test(clause) ? undefined : word;
}

/**
 * The title of the fund's project that a line is named after, or undefined: three quarters of the pairs of characters
 * of the title, building numbers left out, stand in the line. Single words in common (外墙, 屋面) make no project.
 */
export function projectNamedIn(text: string, titles: readonly string[]): string | undefined {
  const mine = pairsOf(text);
  return titles.find((title) => {
    const pairs = [...pairsOf(title)];
    const shared = pairs.filter((pair) => mine.has(pair)).length;
    return pairs.length >= 3 && shared * 4 >= pairs.length * 3;
  });
}

function pairsOf(text: string): Set<string> {
  const plain = text
    .normalize('NFKC')
    .replace(/[0-9A-Za-z、\-–—~～至]*\s*号楼|工程|项目|[^\p{Script=Han}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}
