const words = /大修|中修|更新改造|更新|改造/;

/**
 * What only contains the characters: 重大修改, 大修剪, 其中修补, 集中修剪; 更新 of information or lists, which no money
 * of the fund pays; 改造期间 or 改造后, which tell when something happened.
 */
const harmless =
  /[重最较很扩]大修|大修[剪订改正饰]|[其集当途程工家心年]中修|中修[剪补好换复整饰改正订]|(信息|数据|资料|软件|系统|版本|台账|档案|名单|公告|网站|网页|内容|每[日天周月]|定期|及时|实时)更新|更新(时间|日期|公告|公示|名单|信息|资料|数据|内容|通知|软件|版本|台账|档案|制度|预案|密码|题库|海报|宣传|说明|于|到|至)|改造(期间|[之以]?[前后]|时|完成)/g;

/**
 * The first word of major or medium repair or renewal (大修、中修、更新、改造) in a text, or undefined.
 * Source: 发改价格〔2003〕1864号 art. 11; domain rule V-9.
 */
export function majorRepairIn(text: string): string | undefined {
  return words.exec(text.replace(harmless, '…'))?.[0];
}
