import type { Search } from './fold.ts';
import type { Found } from './kinds.ts';
import {
  block,
  gap,
  hanRoom,
  joint,
  notCounted,
  notCountedInUnit,
  room,
  side,
  small,
  storey,
  title,
} from './parts.ts';

const sign = `${gap}(?:-|#-?|/|~|_|·|\\\\)${gap}`;
const unit = `${small}${gap}(?:单元|门洞?|梯)`;
const doors = `${room}(?:${gap}[、,，/和及与]${gap}${room}){0,20}`;
const alone = '(?<![\\dA-Za-z./〔第])(?<![\\dA-Za-z记付收转公银现]-)(?<![A-Z/T] )';

/** What also has a number on a storey: `3 楼 2 号电梯`. */
const thing =
  '(?:[楼梯电线泵灯机窗表箱柜阀会教活仓车岗点井探烟喷监摄配充展摊栓]|水[箱泵表井管阀]|消[火防]|商铺|店铺|门(?![口前外]))';
/** A fraction or a code is a home only by what stands around it: `住 3/101`, `A1705 漏水`. */
const bare = '(?:[1-3]?\\d/|[A-F])';
const dwells = `${gap}(?:室|房(?!屋)|的?(?:业主|住户|租户|户主|邻居|阳台|厨房|卫生间|客厅|老人|家[里中])|漏水|渗水|反映|投诉)`;

/** Spellings that are a home by themselves. */
const homes = [
  `${small}${gap}${block}${joint}${unit}${joint}(?:第|复式|跃层|顶[楼层]|${storey}${joint})?${doors}${notCountedInUnit}`,
  `${small}${gap}${block}${joint}(?:${storey}${joint})?${doors}${notCounted}`,
  `${small}${gap}${block}${gap}-?${gap}\\d{1,2}${sign}${room}${notCounted}`,
  `(?:${small}${gap}${block}${joint})?${unit}${joint}(?:${storey}${joint})?${doors}${notCounted}`,
  `(?:${small}${gap}${block}${joint})?${small}${gap}单元${joint}\\d{1,4}${gap}号(?![楼梯电门线泵灯机])`,
  `(?<![\\d.,-])${storey}${joint}${room}${notCounted}`,
  `${alone}(?:\\d{1,2}${sign})?[A-Za-z]?\\d{1,3}${sign}\\d{1,2}${sign}${room}${notCounted}`,
  `${alone}[A-HSa-h]?[1-3]?\\d${gap}-${gap}${room}(?! ?之间)${notCounted}`,
  `${small}${gap}单元${joint}\\d{1,2}-[1-4](?![\\d-])${notCounted}`,
  `(?<!\\d)${room}${gap}[和与跟、]${gap}${room}(?=${gap}(?:两家|两户|因|漏水|争|吵))`,
  `${alone}[A-H]-${room}${notCounted}`,
  `(?<![\\d.,〔])${doors}(?:-${room})?${gap}(?:室(?![外温]|内[机灯])|号[房室户]|房(?![屋产价改源本型管地]|租[金赁约])|房间|#(?=${gap}[\\u4e00-\\u9fa5]{1,3}${title}))`,
  `\\d{1,2}[A-H]${gap}室`,
  `(?<![\\dA-Za-z.〔第表图])[1-3]?\\d\\.\\d{1,2}\\.${room}(?!\\.|${gap}[版条款节])${notCounted}`,
  `(?<![\\d.])\\d{1,2}-\\d{1,2}${gap}${hanRoom}`,
  `(?<![\\d.])\\d{1,2} \\d{1,2} ${room}(?= ?的?(?:业主|住户|租户|户主))`,
  `(?:${small}${gap}${block}${joint})${unit}${joint}${storey}${joint}\\d{1,2}${gap}号(?![楼梯电门线泵灯机窗表箱柜阀])`,
  `${small}${gap}${block}${gap}(?:1[3-9]|[2-5]\\d)-(?:[1-9]|1[0-2])(?![\\d-]|${gap}[号层楼月日天点元栋])`,
  `${small}${gap}${block}${gap}\\d{1,2}${gap}0\\d${gap}室`,
  `(?:楼上|楼下|隔壁|对门|跃层|复式)${gap}的?${gap}${room}${notCounted}`,
  `住${gap}${room}${gap}号`,
  `(?<![A-Za-z])(?:[Rr]oom|[Rr]m\\.?|[Aa]pt\\.?|[Ff]lat)${gap}#?${room}`,
  `${small}${gap}${block}${joint}(?:${unit}${joint})?(?:${storey}|顶[楼层]|底[楼层])${gap}的?(?:[那这]一?[户家]|[东西南北中]边?$)`,
  `(?<![\\d.,〔])(?<!共|有|约|过|计|达|近|足|满)${doors}(?:的?(?:业主|租户|户主|租客|房东|住户| ?家[里中的]))(?!参|代表|投|大会|委)`,
  `(?<![\\d.,〔])(?<!共|有|约|过|计|达|近|足|满)${doors}(?=${gap}的?(?:阳台|厨房|卫生间|客厅|卧室|主卧|次卧|入户|门口|厕所|漏水|渗水|漏到|邻居))`,
  `(?<!月 ?\\d?)(?<!\\d)\\d{1,3}号${room}${notCounted}`,
  `\\d{1,4}${gap}弄${gap}\\d{1,3}${gap}号楼?${gap}${doors}${notCounted}`,
  `(?:房号|房间号|门牌号?|室号|户号|家住|住在|住址|家庭地址)${gap}(?:[:：是为在]${gap})?(?:[A-Za-z\\d]{1,3}${sign}){0,2}${room}${notCounted}`,
  `(?:${small}${gap}${block}${joint}(?:${unit}${joint})?)?(?:${storey}|顶楼|顶层|底楼|底层)${gap}(?:的|靠)?${gap}[东西南北中左右](?:边|侧|手)?(?:那?边?[户家室]|手边)`,
  `${small}${gap}${block}${joint}(?:${unit}${joint})?${storey}${joint}(?:0[1-9]|[〇零○][一二三四五六七八九]|\\d{1,2}(?=${gap}号))(?!\\d|${gap}号?${gap}${thing})(?:${gap}号)?${notCounted}`,
  `${small}${gap}${block}${joint}${unit}${joint}0[1-9](?!\\d)${notCounted}`,
  `(?:${small}${gap}${block}${joint})?${unit}${joint}${storey}${joint}\\d{1,2}${gap}户(?!型)`,
  `${alone}\\d{1,2}-\\d{1,2}-${storey}-?\\d{1,2}(?!\\d)${notCounted}`,
  `${small}${gap}${block}${joint}(?:${unit}${joint})?(?:${storey}|顶[楼层]|底[楼层])${gap}的?${side}`,
  `${alone}[1-3]?\\d[A-H]${gap}-${gap}${room}${notCounted}`,
  `(?<=[住在房主户址][:：是]?${gap})${bare}${room}${notCounted}`,
  `^${gap}${bare}${room}${gap}$`,
  `${alone}${bare}${room}(?=${dwells})`,
  `(?<![\\d,，、.第])\\d{1,2}[,，]\\d{1,2}[,，]${room}(?![\\d,，、])${notCounted}`,
  `[(（[]\\d{1,2}[)）\\]]${gap}[(（[]\\d{1,2}[)）\\]]${gap}[(（[]${room}[)）\\]]`,
  `${small}${gap}(?:[Dd]ong|[Hh]ao ?[Ll]ou|[Zz]huang)${gap}(?:${small}${gap}(?:[Dd]an ?[Yy]uan|dy)${gap})?${doors}${notCounted}`,
  `(?<![\\d.])${room}${gap}[Ss]hi(?![A-Za-z])`,
  `${small}${gap}${block}${joint}${storey}${joint}[一二三四五六七八九]号房`,
  `(?<![〇零○一二三四五六七八九十百第])[一二三四五六七八九]{1,2}[〇零○][一二三四五六七八九](?=${gap}的?(?:水管|阳台|厨房|卫生间|老人|邻居|漏水|渗水|业主|住户))`,
  `${small}${gap}${block}${joint}\\d{1,2}F-?0[1-9](?!\\d)`,
  `${small}${gap}${block}${joint}[东西南北中]单元${joint}${storey}(?=${gap}$|${dwells})`,
  `${small}${gap}${block}${joint}(?:${unit}${joint})?${storey}${gap}的?(?:[东西南北左右](?:边|侧|手)?)?${gap}第[一二三四1-4][家户](?!企|公|商)`,
].map((source) => new RegExp(`${source}室?`, 'g'));

/** Most sentences have no number of a door and no side of a landing; the long patterns never see them. */
const mayName = new RegExp(
  `(?<!\\d)0?(?:[1-9]|[1-5]\\d)(?:0[1-9]|[1-3]\\d)(?!\\d|[.,]\\d| ?[年元])|${hanRoom}|[楼层] ?[的靠]? ?[东西南北中左右]|[楼层].{0,3}[那这].{0,1}[户家]|[楼层].{0,4}号|单元.{0,6}号|\\d[A-H] ?室|[1-5]\\d-\\d|\\d 0\\d ?室|单元.{0,3}\\d-[1-4]|[楼层][ \\t·,，的之-]{0,3}[0〇零○]|[楼层].{0,4}\\d ?户|[楼层].{0,10}[户家]|[楼层]-\\d|\\dF-?0[1-9]|[东西南北中]单元|(?:梯|单元|门洞?)[ \\t·,，的之-]{0,3}0\\d`,
);

/** Words whose rooms are open to all: `社区居委会 201 室`. */
const publicPlace =
  /(居委会|街道|办事处|派出所|法院|法庭|政府|银行|学校|大厦|公司|中心|大楼|中心[一二三四五]楼|[\d一二三四五]楼(东侧|西侧))[(（ \t]{0,2}([\d一二三四五][楼层] ?)?$/;
const serialWord =
  /(表号|编号|灯号|图号|图集|合同|凭证|票号|单号|水表|电表|点位|探头|摄像头|阀门?|井|泵|柜|箱|版本|型号|页|灭火器|消火栓|消防栓|图纸|图|灯|摄像机|烟感|探测器|喷淋|充电桩|道闸|风机)[:：]?\s{0,2}$/;
/** A place of work just before or behind: `物业办公室 3号楼101室`. */
const workplace = '(?:办公室|办公地点|服务中心|居委会|活动室|警务室|值班室|监控室)';
const workBefore = new RegExp(
  `${workplace}(?:地址)?[:：]?(?:设?在|位于)?[ \\t]?(?:${small}${gap}${block}${gap})?$`,
);
/** The company's own address, when the sentence says nothing else. */
const ownAddress = new RegExp(
  `^[^反报漏投诉]{0,8}物业(?:公司|管理处|服务处|服务企业)(?:地址|办公地点)?[:：]?${gap}(?:${small}${gap}${block}${gap})?(?:${storey}${gap})?$`,
);
const workBehind = new RegExp(`^[ \\t]?室?[ \\t]?[（(]?(?:物业|社区|业委会|业主委员会|客服)?${workplace}`);
const year = /(?:^|\D)(19[5-9]|20[0-4])\d$/;

/** Every home a sentence names, in all usual spellings: 3-2-501, 3#2-501, 三号楼二单元五零一室, 501 室, 18 楼东户. */
export const rooms: Search = { trigger: mayName, find: homesIn };

function homesIn(text: string): Found[] {
  return homes.flatMap((home) =>
    [...text.matchAll(home)]
      .filter((match) => isHome(text, match[0], match.index))
      .map((match) => ({ kind: 'room' as const, start: match.index, end: match.index + match[0].length })),
  );
}

function isHome(text: string, written: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const behind = text.slice(start + written.length, start + written.length + 12);
  if (/[-/~_\d]/.test(written) && /^[A-Za-z\d]/.test(written) && serialWord.test(before)) return false;
  if (/^[^号栋幢座弄单元]*$/.test(written) && /[-/~]/.test(written) && year.test(written)) return false;
  if (/^ ?号?(?:文件?|令|函|通知|决定|公告|图)(?![\u4e00-\u9fa5]?家)/.test(behind) && !/室$/.test(written))
    return false;
  if (ownAddress.test(text.slice(0, start)) && /^[^室]? ?室 ?(?:$|[，,（(])/.test(written.slice(-1) + behind))
    return false;
  if (/^ ?号?(?:摄像[机头]|探头|点位|球机|枪机)/.test(behind)) return false;
  if (workBefore.test(before) || workBehind.test(behind)) return false;
  if (
    /^[A-Z]\d?-/.test(written) &&
    (/(车位|车库|地库|泊位)[号:：]?\s?$/.test(before) || /^号?车位/.test(behind))
  )
    return false;
  return !(!/[号栋幢座弄单元门-]/.test(written) && publicPlace.test(before));
}
