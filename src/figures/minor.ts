/**
 * Characters that carry the meaning of a sentence: who changes one of them changes what is promised. Numbers, negations
 * and duties; then what has an opposite: sides, seasons, day and night, size, quality, right and wrong.
 */
const weighty =
  /[\d%‰.+–零一二三四五六七八九十百千万亿半两双不未无没非免否勿禁停止可应须必已曾将或及且全增减加退补收付东西南北左右春夏秋冬甲乙丙丁大小新旧好坏优劣高低主次首末急缓昼夜白黑开关真假对错买卖借还轻重同异反正水电气火客货私盈亏赔换扫洗-]/;

/**
 * Words by which a promise is measured: units and times, limits and how often, who, what is refused and how strictly.
 * A change that puts in, takes out or exchanges one of them says something else, however few its characters are.
 */
const guarded = new RegExp(
  [
    '(?:个|自然)?(?:工作)?(?:日历?|天|小时|分钟|秒|周|星期|月|季度?|年度?|次|遍|轮)',
    '工作|自然|当[日天场月]|即[时刻]|立即|随时|定期|不定期|事[前后]',
    '[每各均全]|至[少多]|不少于|不超过|不低于|不高于|以[内上下外前后]|之[前后内]|[前后内外上下先再早晚迟]|最[多少长短高低晚早]|超过?|未满|仅|只|部分|全部|所有|任何|一?律|逐',
    '业主委员会|业委会|业主大会|业主|物业|物管|居委会|社区|街道|住户|租户|用户|客服|公司|项目|经理|主管|工程|保安|秩序|保洁|维保|单位|第三方|部门|政府|施工方?|供应商|开发商|房管|消防',
    '不|没有?|未|无|非|免|否|勿|别|禁|停|拒|除',
    '书面|口头|电话|当面|公开|公示|公告|公布|保密|尽[量可]能?|争取|力争|原则上?|一般|视情况?|酌情|适当|可以?|应该?|须|必|需要?|会|能|得以|自愿|免费|收费|有偿|无偿|费',
    '合理|合同|成本|收入|支出|共有|所有|签字|验收|房号|姓名|手机|号码',
    '[元米吨度层栋户人台个件份%‰]|平方|公里',
  ].join('|'),
  'g',
);

/** Small words that a typing error leaves out or doubles. */
const particle = /^[的地得了着吗呢啊]$/;

/**
 * True where two texts differ only in spaces, line breaks, marks of setting and punctuation, or in one character (or
 * two that change places) that is neither a number nor touches a word by which a promise is measured (`guarded`): what
 * a reader would call a typing error. Put in or left out is only a doubled character or a particle. A full stop inside
 * a number is not punctuation. Every change is shown all the same; this only says how much it weighs.
 */
export function isMinor(before: string, after: string): boolean {
  const [old, now] = [bare(before), bare(after)];
  if (old === now) return true;
  if (old.length < 10 || `${old.match(guarded)}` !== `${now.match(guarded)}`) return false;
  const [start, gone, come] = core(old, now);
  if (weighty.test(gone + come)) return false;
  const [was, is] = [[...gone], [...come]];
  if (was.length === 2 && is.length === 2) return was.toReversed().join('') === come;
  if (was.length === 1 && is.length === 1) return true;
  const only = gone + come;
  if (was.length + is.length !== 1) return false;
  return particle.test(only) || only === old[start - 1] || only === old[start];
}

/**
 * True where a text only says more than before: all of the old one stands at its beginning, but for its last marks, and
 * a mark divides it from what follows. Words that run on (金额不变的说法不对) say something else.
 */
export function isExtended(before: string, after: string): boolean {
  const [old, now] = [bare(before), bare(after)];
  if (!now.startsWith(old)) return false;
  if (now === old || old === '') return true;
  const ends = [...after.matchAll(/[\p{P}\n]/gu)].map(({ index }) => bare(after.slice(0, index)));
  return ends.includes(old);
}

/** Where two texts begin to differ, and what stands there in each. */
function core(old: string, now: string): [start: number, gone: string, come: string] {
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [start, old.slice(start, old.length - end), now.slice(start, now.length - end)];
}

/** True where two texts say the same word for word: only spaces, breaks, marks of setting and punctuation differ. */
export function isVerbatim(before: string, after: string): boolean {
  return bare(before) === bare(after);
}

/** The text without what only sets it; what stands between two digits, a sign before one and % stay. */
function bare(text: string): string {
  const plain = text.normalize('NFKC');
  return plain.replace(/(?:[^\P{P}%‰]|[\s`|])+/gu, (run, at: number) => {
    const isNext = /\d/.test(plain[at + run.length] ?? '');
    if (!isNext) return '';
    return /\d/.test(plain[at - 1] ?? '') ? run.replace(/\s+/g, '') || ' ' : (/[-–]$/.exec(run)?.[0] ?? '');
  });
}
