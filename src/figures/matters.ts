/** What a contract can be about, by the words of its title; the first two are told by nothing else in it: 电梯轿厢广告. */
const subjects: Readonly<Record<string, RegExp>> = {
  advertising: /广告/,
  insurance: /保险|责任险|财产险|[合身]险/,
  lift: /电梯|扶梯|轿厢|升降设备/,
  cleaning: /保洁|清洁|清扫|冲洗|清运|垃圾|消杀|化粪池|打蜡|环境卫生|有害生物|四害|洗地机/,
  greening: /绿化|苗木|草坪|灌木|树木|修剪|浇灌|园林|花卉|租摆|摆花/,
  order: /秩序|保安|安保|巡逻|值守|护卫/,
  fire: /消防|灭火/,
  pump: /泵|水箱|供水|水质|排水/,
  garage: /车库|道闸|车位|停车|标线/,
  access: /门禁|对讲/,
  monitor: /监控/,
  building: /屋面|防水|外墙|女儿墙|面砖/,
  power: /配电|供电|发电机|电缆|照明|[道路]灯|灯饰/,
  telecom: /基站|通信|宽带|网络|电信|移动通信|联通/,
  locker: /快递柜/,
  vending: /回收箱|售货机/,
  water: /饮水|饮用水|桶装水|净水/,
  staff: /工资|社会保险|社保|公积金|福利|培训|劳务派遣/,
};

/** Cost items whose every line is about one thing, whatever it is called. */
const ofItem: ReadonlySet<string> = new Set([
  'staff',
  'cleaning',
  'greening',
  'order',
  'office',
  'depreciation',
  'insurance',
]);

// What every contract and every line may say.
const empty =
  /合同|协议|服务|维护|维保|维修|保养|年度|季度|本[期季年]|费用|物业|公司|项目|管理|综合|框架|工程|设备|设施|共用|部位|日常|运行|第[一二三四]|上半|下半|每月|每季|按[月季次年]|\d+|年|月/g;

/**
 * Whether a contract and a line are about the same, by the words of its title, of the line and of its cost item: a
 * matter both name, or two characters in a row that both have. Undefined where neither shows: one names no matter.
 */
export function isSameMatter(title: string, label: string, item?: string): boolean | undefined {
  const [about, asked] = [mattersIn(title), mattersIn(label)];
  if (item && ofItem.has(item)) asked.push(item);
  if (asked.some((one) => about.includes(one)) || sharesWord(title, label)) return true;
  return about.length === 0 || asked.length === 0 ? undefined : false;
}

function mattersIn(text: string): string[] {
  const all = Object.entries(subjects).flatMap(([name, words]) => (words.test(text) ? [name] : []));
  const only = all.find((name) => name === 'advertising' || name === 'insurance');
  return only ? [only] : all;
}

function sharesWord(title: string, label: string): boolean {
  // What advertising or insurance is for is not the thing itself: 电梯轿厢广告.
  if (/广告|保险/.test(title) !== /广告|保险/.test(label)) return false;
  const words =
    label
      .normalize('NFKC')
      .replace(empty, ' ')
      .match(/\p{Script=Han}+/gu) ?? [];
  const pairs = words.flatMap((word) => [...word].slice(1).map((char, i) => `${word[i]}${char}`));
  const plain = title.normalize('NFKC').replace(empty, ' ');
  return pairs.some((pair) => plain.includes(pair));
}
