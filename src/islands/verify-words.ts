import { dayInWords } from '../format/date.ts';

/** What the check answers, said in the browser. */
export const answers = {
  loading: '正在取公布历史……',
  counting: (n: number) => `正在算 ${n} 次提交……`,
  holds: (n: number, from: string, to: string) =>
    `这部设备刚刚从头算过：从${dayInWords(from)}到${dayInWords(to)}共 ${n} 次提交，每一次都接得上。`,
  consistent: (n: number) =>
    `网站今天给出的 ${n} 次提交自己前后一致；这不能说明从前没有被改写，要看上面手里的东西对不对得上。`,
  broken: {
    parent: (n: number, on: string) =>
      `第 ${n} 次提交（${dayInWords(on)}）接不上：它写着的上一次，不是第 ${n - 1} 次。从前的公布被改写过。`,
    tree: (n: number, on: string) =>
      `第 ${n} 次提交（${dayInWords(on)}）接不上：它的文件算出来的指纹，不是它自己写着的。从前的公布被改写过。`,
    head: (n: number, on: string) =>
      `链到第 ${n} 次提交（${on && dayInWords(on)}）就断了：网站说的链头不是它。公布历史不完整，或被改写过。`,
  },
  parted: (n: number, on: string, day: string) =>
    `第 ${n} 次提交${on && `（${dayInWords(on)}）`}接不上：这部设备${dayInWords(day)}记下的链，从这一次起和今天的不一样。从前的公布被改写过。`,
  kept: (since: string, day: string, n: number) =>
    `这部设备从${dayInWords(since)}起留着公布历史：${dayInWords(day)}记下的前 ${n} 次提交，今天都还在，一个字没变。`,
  copy: (day: string, until: string) =>
    `没有网络：用的是这部设备${dayInWords(day)}取来的公布历史${until && `，到${dayInWords(until)}的提交为止`}。那以后网站改了什么，这里看不出来；连上网再核验一次。`,
  version: (title: string, from: string, current: boolean) =>
    `这是《${title}》于${dayInWords(from)}公布的版本，${current ? '是' : '不是'}现在的版本。`,
  withdrawn: (title: string, from: string) =>
    `这是《${title}》于${dayInWords(from)}公布的版本，这份内容后来撤下了。`,
  later: '此后改了：',
  change: (on: string, action: string, reason: string) =>
    `${dayInWords(on)}　${action}${reason && `，原因：${reason}`}`,
  see: '看这一页',
  history: '看每次改了什么',
  anchor: (n: number, on: string) =>
    `接得上：这个编号是第 ${n} 次提交（${dayInWords(on)}），今天的公布历史接在它后面；到那时为止公布的，一个字没被改写。`,
  short: (given: number, id: string) =>
    `只比了前 ${given} 位，够查找，不够防人刻意凑；全部四十位是 ${id.match(/.{10}/g)?.join(' ')}，要紧的事请拿四十位对。`,
  says: '这一条现在写着什么（和网页上的数对一对）',
  saysHint:
    '下面的字来自这一条的原始文件，这部设备刚算过它的指纹，在公布历史里。网页、CSV 和 Excel 是从它算出来的，没有指纹：请拿网页上的数和下面比，不一样就是网页被改过或算错了。',
  saysNothing: '取不到这一条的原始文件（没有网络，或者还没有公布）：没有核对网页上写的数。',
  saysOther: '网站给出的原始文件不是公布历史里的那一份：指纹不同。网站今天给的东西不能信。',
  yuan: '元',
  removal: (on: string, name: string, what: string, reason: string) =>
    `网站写明：${dayInWords(on)}从历史里删去了《${name}》里的${what}，原因：${reason}。从那一条起，所有提交的编号都变了，所以删除以前的编号对不上。`,
  removalOldHead: '您手里的正是写明的“删除前的链头”。',
  removalTied: '“删除后的链头”在今天的公布历史里，从它往后照常接得上。',
  removalLoose: '可是写明的“删除后的链头”不在今天的公布历史里：这个记号解释不了现在的历史。',
  removalLimit:
    '网站自己证明不了那次只删了这几个字：请拿手里留着的纸或文件，逐条和今天的比，除了写明的那几个字都应当一样。',
  noAnchor: (n: number, on: string, id: string) =>
    `第 ${n} 次提交${on && `（${dayInWords(on)}）`}接不上：纸上的编号和今天的${id ? `（${id.slice(0, 10)}……）` : '（没有这一次）'}不是同一个。第 ${n} 次或以前的公布被改写过。请留好手里的这一份，拿它去问。`,
  between: (n: number, on: string) => `到第 ${n} 次提交（${dayInWords(on)}）还接得上，改写在它以后。`,
  unknown: (digits: string) =>
    `指纹 ${digits} 不在公布历史里：要么抄错了，要么这份内容从没有公布过，要么公布过而历史被改写了。纸上印着这个指纹又没有抄错，就是被改写过。`,
  unknownFile: (name: string, digits: string) =>
    `“${name}”的指纹是 ${digits}，不在公布历史里：它不是公布过的原始文件，或者改动过一个字。下载的 CSV、Excel、JSON 数据表是算出来的，不能这样核验，请输入表下面“引用”里的版本。`,
  lines: '（按 git 的换行符算）',
  nothing: '没有认出指纹或编号。指纹是十位以上的数字和字母（0–9、a–f），印在“版本”后面。',
  noCode: '照片里没有认出二维码，请靠近些、放平再拍，或者直接输入二维码旁边的版本。',
  failed: '取不到公布历史，也没有以前留下的；请连上网络再试。',
  noReader: '没有网络，也没有留下认二维码的程序，请直接输入二维码旁边的版本。',
  insecure: '这个网址不是 https，浏览器不提供核验要用的计算。请用 https 网址打开，或用下面的命令行。',
};
