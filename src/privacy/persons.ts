import type { Search } from './fold.ts';
import type { Found } from './kinds.ts';
import { gap, notCounted, room, small, storey, title } from './parts.ts';

const surname =
  '(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎雷龙史陶黎贺毛郝顾龚邵万覃武钱戴严莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓邰赫杭况那宿鲜印逯隆茹诺战慈])';
const resident = title.replace('|师傅|老师', '');
const masked = `${surname}(?:某某?|[*×]{1,2}[\\u4e00-\\u9fa5]?|[xX]{1,2}(?![A-Za-z]))`;
const person = `(?:${surname}[\\u4e00-\\u9fa5]{0,2}?${resident}|${surname}(?:师傅|老师)|${masked}|姓${surname}的?(?:先生|女士|人家)?|[老小][王李张刘陈杨黄赵吴周徐孙马朱胡郭何](?=家|反映|投诉|说|$|[，,。、）)；]))`;
const place = `(?:${small}${gap}(?:号楼|栋|幢|座|#楼?)|${storey}${gap}\\d{1,2}${gap}号(?![楼梯])|${small}${gap}单元|${storey}|${room}${gap}(?:室|户)?${notCounted})`;
/** How neighbours call each other; a name only where it ends or goes on as one. */
const neighbour = `${surname}(?:[姐哥叔婶嫂伯总爷奶妈]|婆婆|公公|老伯)(?=家|的|反映|投诉|说|来|[，,。、）)；]|$)`;
const debt = '(?:欠费|欠缴|欠交|拖欠|未缴|未交|逾期|催缴|催收|欠物业|欠款|欠了)';
const han = '[\\u4e00-\\u9fa5]';

/** Three characters that are a name, as far as the common surnames and a list of ordinary words can tell. */
const fullName = `(?!方[便面式案可能]|任[何意期职选命务]|高[度层龄空等个]|安装|张贴|万[一元分]|金[额属融]|白[天色蚁头衣大]|江[边景]|毛坯|石材|何[时地]|马[上桶路]|许[可多久]|曾|余[下额款地]|周[末一二三四五六日转边围]|成[立为]|龙头|夏[季天]|雷雨|严[格禁重]|钱[款包]|程[序度]|段时|陆续|范围|顾[虑客问]|付[费款清]|谢[绝谢]|董事|胡乱|黄[色衣头]|陈[述设列]|林[木荫])[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严]${han}{2}`;

const resides = [
  `${place}${gap}的?(?:业主|户主|住户|租户|租客|房东)${gap}${fullName}(?=[家的说反投来因在从]|[，,。、（(：:]|$)`,
  `(?:业主|户主|住户|租户|租客|房东)${gap}${surname}${han}{1,2}${gap}[（(]${gap}(?:${place}|\\d{1,2}-\\d)`,
  `${place}[ \\t的住业主户租客房东家有位一那个这,，、(（:：-]{0,8}(?:${person}|${neighbour})`,
  `(?:业主|户主|住户|租户)${gap}${fullName}(?=反映|投诉|来电|来访|称|说|家[里中漏的]?|[，,。、（(：:）)]|$)`,
  `(?:投诉|联系|报修|反映|来电|申请|当事)人[:：]?${gap}${fullName}(?=反映|投诉|来电|来访|称|说|要求|认为|希望|表示|提出|不满|家[里中漏的]?|[，,。、（(：:）)…. ]|$)`,
  `${fullName.replace('{2}', '{1}')}(?![的上下里中边来去在子家层衣头])${han}(?:先生|女士|小姐|大爷|大妈|阿姨|奶奶|爷爷|婆婆|老太太?)`,
  `${small}${gap}单元${gap}最?[东西南北里][边头侧面]${gap}的?${gap}(?:${person}|${neighbour})`,
  `(?:业主|户主|住户|租户)${gap}${fullName}${gap}${place}`,
  `(?:${surname}${han}{0,2}?${resident}|${masked})[ \\t(（家住在的是:：]{0,5}(?:${small}${gap}(?:号楼|栋|幢|#楼?)|${room}(?:室|户)?${notCounted}|${storey})(?!架空层|大堂|门岗|前台)[)）]?`,
  `(?:业主|户主|住户|租户|房东|租客|业主姓名|住户姓名)(?:[:：]${gap}|是)(?:${masked}|${surname}${han}{1,2}(?!${han}))`,
  `${fullName.replace('{2}', '{1,2}')}${gap}[，,、（(]?${gap}[男女](?:性)?${gap}[，,、）)]?${gap}(?:现?年)?\\d{1,2}${gap}岁`,
].map((source) => new RegExp(source, 'g'));

const owes = [
  `${person}[^。；;\\n|]{0,20}${debt}`,
  `${debt}[^。；;\\n|]{0,12}?${person}`,
  `(?<!${han})${surname}${han}{1,2}${gap}(?:已|还|仍|长期)?(?:欠|拖欠|未缴|未交|欠缴)(?:了|[两二三四五半一]个?[年月半]|物业|停车|车位|水|电|费|${gap}\\d)`,
  `(?:欠费|未缴费?|未交费?|拖欠|欠缴)(?:业主|住户|户|人|名单|人员)?[:：]${gap}(?:${masked}|${surname}${han}{1,2}(?!${han}))`,
].map((source) => new RegExp(source, 'g'));

const mayName = new RegExp(
  `${title}|某|岁|${han}[*×xX]|欠|未[缴交]|催[缴收]|逾期|[诉系修映电请事]人|[业户住租房][主户东客](?:姓名)?(?:[:：]|是)|[业户住租房][主户东客].{0,6}(?:[（(家的说反投来因在从称，,。、：:）)\\d]|$)|[姐哥叔婶嫂伯总爷奶妈婆公](?:家|的|反|投|说|来|[，,。、）)；]|$)|[老小][王李张刘陈杨黄赵吴周徐孙马朱胡郭何]`,
);

/** Words that begin like a name and are none. */
const noName =
  /高层|金额|万元|余额|车位|商铺|商户|应收|应缴|时间|房屋|房产|部分|成本|平台|单元|单位|全年|全部|全体|费用|计费|金$|项目|和|国家|平均|连续|关于|于|路灯|云|海/;

/** Residents named together with where they live, and persons named together with what they owe. */
export const persons: Search = {
  trigger: mayName,
  find: (sentence) => [
    ...found(sentence, resides, 'person'),
    ...found(sentence, owes, 'debtor').filter(
      ({ start }) => !noName.test(sentence.slice(start, start + 3)) || titled(sentence, start),
    ),
  ],
};

function titled(text: string, start: number): boolean {
  return new RegExp(`^${person}`).test(text.slice(start, start + 8));
}

function found(text: string, patterns: readonly RegExp[], kind: 'person' | 'debtor'): Found[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m) => ({ kind, start: m.index, end: m.index + m[0].length })),
  );
}
