/** Pieces of patterns that rooms and persons share; all read text that `fold` has passed. */

/** At most two blanks. */
export const gap = '[ \\t]{0,2}';

const one = '[一二三四五六七八九]';
/** A room told in Chinese numerals: 五零一, 十二零三, 一千二百零三. */
export const hanRoom =
  `(?:${one}[〇零○一二三四五六七八九]{2,3}|${one}百[零〇]?[一二三四五六七八九十]{1,3}` +
  `|${one}?十${one}?[〇零○]${one}|[一二三]千${one}?百?[零〇]?[一二三四五六七八九十]{1,3})(?![〇零○一二三四五六七八九十百千万])`;

/** A storey (1–59) and a door on it (01–39): 501, 1203, 0501, 五零一, 十二零三, with a letter behind it or without. */
export const room = `(?:0?(?:[1-9]|[1-5]\\d)(?:0[1-9]|[1-3]\\d)(?:[A-H](?![A-Za-z]))?(?!\\d)|${hanRoom})`;

/** The number of a building or a unit. */
export const small = '(?:[A-Za-z]?\\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[甲乙丙丁东西南北])';

/** The word behind the number of a building. */
export const block = '(?:号楼|号院|栋楼?|幢楼?|座|#楼?|号(?= ?\\d* ?(?:单元|门)))';

/** What may stand between two parts of an address. */
export const joint = '[ \\t]{0,2}[-,，·/的之]?[ \\t]{0,2}';

/** How residents are addressed. */
export const title =
  '(?:先生|女士|小姐|太太|夫人|大爷|大妈|大姐|大哥|大叔|大婶|阿姨|叔叔|伯伯|爷爷|奶奶|老太|老伯|同志|师傅|老师)';

const counters =
  '元|万|角|分(?![摊户别])|户(?![主内型漏业反投])|只|个|人|件|台|套|盏|根|块|张|份|次(?!卧)|天|小时|年|月|日|栋|幢|楼|层|米|㎡|平|方|公斤|吨|度|千|瓦' +
  '|%|‰|℃|×|[x*+](?=\\d)|[a-zA-Z]{1,3}|升|伏|安(?!装|全)|期|页|条|处(?!理)|项|组|多|余|左右|名|位|辆|颗|棵|株|支|片|扇|路|节|间|座|桶|袋|箱|卷|批|笔|票|倍' +
  '|毫|厘|对|副|款|字|级|单元|号楼|住户|家[商企公单店]|会议室|办公室|活动室|教室|机房|水泵|以上|以下|以内';

const names = '(?!先生|女士|某|阿姨|大爷|奶奶|师傅|家[漏的])';
const behind = (words: string) =>
  `(?!\\d|[.,]\\d|-\\d{1,2}-|${gap}(?:[-~至到]${gap}[\\d.,]+${gap})?(?:${words})${names})`;

/** Behind a number that counts or measures: then it is no room. Surnames that are counters too stay rooms. */
export const notCounted = behind(counters);

/** The same within a unit, which never has a hundred homes: there `1101户` is a room, unless so many vote. */
export const notCountedInUnit = behind(counters.replace(/户\(\?!.*?\)\|/, `户(?=参加|参与|投票|表决)|`));

/** A storey: 18 楼, 五层. */
export const storey = `(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})${gap}[楼层])`;

const goes = '[户家](?![公企商店政])';
const which = `的?(?:[那这一]一?)?${goes}`;
/** A door told by its side of the landing or by what is next to it: 中间户, 西头, 靠电梯那户, 带院那家. */
export const side = `(?:(?:中间|当中|把边|把头|靠边|边上|顶头|尽头|最?里面|最?里边|端头|[东西南北]?边套?)${which}|[东西南北左右]头(?:${which}|(?=$|漏|渗|吵|住|人家|邻居))|(?:靠|挨着?|紧挨着?|对着|正对着?)[\\u4e00-\\u9fa5]{1,5}?${which}|[带有][\\u4e00-\\u9fa5]{1,5}?的?[那这]一?${goes})`;
