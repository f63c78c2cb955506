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
  kept: (day: string, n: number) =>
    `这部设备${dayInWords(day)}记下的前 ${n} 次提交，今天都还在，一个字没变。`,
  copy: (day: string) => `没有网络：用的是这部设备${dayInWords(day)}取来的公布历史。`,
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
  short: '（只比了编号的前几位，要紧的事请输入核验单上的四十位。）',
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
  insecure: '这个网址不是 https，浏览器不提供核验要用的计算。请用 https 网址打开，或用下面的命令行。',
};
