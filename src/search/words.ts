import type { State } from './card.ts';
import type { Answer } from './search.ts';

/** The words of the search page. */
export const words = {
  loading: '正在打开索引……',
  failed: '搜索没有打开，请检查网络，再按一次“搜索”。',
  offline: '现在没有网络，搜索用不了。打开过的页面可以从这些列表里找：',
  hint: '停水、3号楼、物业费、2026年9月……',
  status,
  filteredOut: '按现在的筛选没有结果。',
  clearFilters: '去掉筛选',
  understood: '认出了：',
  partly: '部分匹配',
  forAll: '全小区',
  more: '再看十条',
  kind: '类别',
  year: '年份',
  building: '楼栋',
  all: '全部',
  order: '排序',
  orders: [
    ['', '最相关'],
    ['newest', '最新'],
  ] as [value: string, name: string][],
  buildingName: (code: string, name?: string): string =>
    name ?? (/^\d+$/.test(code) ? `${code} 号楼` : `${code.toUpperCase()} 座`),
  states: {
    upcoming: '即将开始',
    current: '进行中',
    ended: '已结束',
    withdrawn: '已撤回',
    replaced: '已被取代',
  } satisfies Record<State, string>,
  /** Days meant by 今天 or 本周, as a reader would say them. */
  days: ([first = '', ...others]: string[]): string => {
    const last = others.pop();
    if (!last) return dayName(first);
    return `${dayName(first)}至${dayName(last).slice(last.slice(0, 4) === first.slice(0, 4) ? 5 : 0)}`;
  },
};

/** A date as it is written on the page: 2026年3月5日. */
export function dayName(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return day ? `${year}年${month}月${day}日` : month ? `${year}年${month}月` : `${year}年`;
}

/** What a search came to, in a sentence that does not claim more than was found. */
function status(
  query: string,
  { matches, answered, slipped, readAs, absent, never, rooms = [] }: Answer,
): string {
  const houses = absent.map((code) => words.buildingName(code)).join('、');
  const days = never.map((date) => `“${date}”`).join('、');
  const missing = `${days && `没有${days}这个日期。`}${houses && `本小区没有 ${houses}。`}`;
  if (answered === 'nothing') return missing || `没有找到“${query}”`;
  const read = readAs ? `${slipped ? `没有找到“${query}”，` : ''}按“${readAs}”查找，` : '';
  const partly = answered === 'part' ? '部分匹配：没有一条同时答到全部的词，下面是最接近的，' : '';
  const flats = rooms.map((room) => `房号“${room}”没有用来查，`).join('');
  return `${missing}${flats}${read}${partly}共 ${matches.length} 条`;
}
