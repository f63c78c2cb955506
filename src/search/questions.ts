/** Words that ask rather than name, longest first, each with the official words it hints at. */
export const questions: ReadonlyMap<string, string[]> = new Map(
  `
多少钱一个月 多少钱一年 多少钱一平 多少钱一平米 多少钱一度 多少钱一次 多少钱一平方 多少钱 几块钱 几块 怎么收费 怎么收 如何收费 几元 什么价 多贵 价钱 啥价 一个月多少钱: 收费标准 收费 价格
一度电多少钱 一度电几块 多少钱一度电: 电费 价格
一吨水多少钱 一方水多少钱 多少钱一吨水: 水费 价格
收多少 交多少 要交多少 是多少 有多少 多少 几个:
什么时候能好 什么时候 几月份 几月 几日 啥时候 啥时 何时 几点钟 几点 几时 几号 哪天 多久 多长时间 到几点: 时间
怎么样 怎么办理 怎么办 怎么弄 怎么 怎样 如何 咋办 咋 流程 步骤 需要什么 要什么材料 要带什么: 办理 须知
在哪里 在哪儿 在哪 去哪里 去哪 哪里 哪儿 什么地方 啥地方: 地点
找谁 谁负责 谁管 谁来管 归谁管 该谁管 谁修 谁来修 谁处理 谁赔 谁出钱 哪个部门 打什么电话 打哪个电话 电话多少: 电话 联系
没人管 没人理 没人修 没人来 没人收 没人扫 没人: 投诉 反映
为什么 为啥 怎么回事 什么原因 咋回事: 原因
可不可以 能不能 可以吗 行不行 是不是 有没有 可以 能否 是否 允许 让不让 准不准:
请问 我想 我要 想问 想知道 查一下 查询 一下 我们 我家 咱们 咱家 我们家 家里 最近 目前 现在 这个 那个 什么 哪些 哪个 一个月 一个 了吗 了没 没有 还有 关于 有关 相关 的话 为何 得了 哪家 这么 那么 特别 非常 有点 有点儿 老是 总是 一直 突然 还是 每平 每月 一次 一平 一年 上次 上一次 上回 最近一次 下次 下一次:
`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [asked = '', hinted = ''] = line.split(':');
      return asked.split(' ').map((word): [string, string[]] => [word, hinted.split(' ').filter(Boolean)]);
    }),
);

const asking = /[谁啥哪怎咋几吗呢]|什么|何时|如何|为何|多少|多久|多长|多贵|有没有|是不是|能不能/;

/** Whether a text holds a word that asks; such a word is never a slip for another. */
export function asks(text: string): boolean {
  return asking.test(text) || questions.has(text);
}

/** Words for the form of a record rather than its subject; they only sort. */
export const forms: ReadonlySet<string> = new Set(
  '结果 情况 通知 公告 公示 说明 安排 方案 计划 通报 进展 提醒 提示 指南 须知 办法 规定 明细 报告 告知 通告 启事 倡议书 名单 信息 问题 事项 工作 小区 业主 本小区 申请 办理 查询 预约 标准 时间'.split(
    ' ',
  ),
);

/** What a price is counted by: it only sorts, and no record has more of it than another. */
export const units: ReadonlySet<string> = new Set(
  '平方 平方米 平米 一平方 一平 一平米 每平 每平方 每平方米'.split(' '),
);

/** Words for the price list itself: all of it answers equally well. */
export const priceWords: ReadonlySet<string> = new Set('收费标准 收费 价格 价目表 价目 资费 费率'.split(' '));

/** Single characters that carry no meaning between two words. */
export const particles =
  '的了吗呢吧啊呀嘛么是在有和与及或把被给让就都也还又很太能会要想请我你他她它们这那该去来到从对为以个谁哪啥咋没不';
