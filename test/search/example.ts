import type { SearchDocument } from '../../src/build/search.ts';
import { wordTables } from '../../src/build/search-tables.ts';
import { type Lexicon, lexicon, type SearchTables } from '../../src/search/lexicon.ts';

const notice = (date: string, category: string, title: string, text: string): SearchDocument => ({
  url: `/notices/${date.replaceAll('-', '')}/`,
  kind: '公告',
  category,
  date,
  title,
  text,
  buildings: [],
});

/** A small community: enough records to tell words apart. */
export const records: SearchDocument[] = [
  {
    ...notice('2026-09-05', '停水停电', '关于3号楼停水的通知', '因水管抢修，9月6日9:00至16:00暂停供水。'),
    buildings: ['3'],
    from: '2026-09-06T09:00',
    to: '2026-09-06T16:00',
  },
  notice('2025-04-20', '停水停电', '4月22日计划停电公告（6-8幢）', '供电公司检修线路，届时电梯停用。'),
  notice('2026-08-14', '安全与消防', '消防演练总结', '8月12日在5栋开展消防演练，更换灭火器2具。'),
  notice('2026-07-01', '停车管理', '停车收费标准公示', '月租车位每月300元，临时停车每小时2.80元。'),
  notice('2026-06-18', '电梯管理', '2号电梯故障停用通知', '1号楼2号电梯门锁故障，维保单位KONE已到场检修。'),
  notice(
    '2025-09-07',
    '供水与水质',
    '2025年第三季度水质检测结果',
    '末梢水余氯合格，水箱清洗后取样，符合GB 5749标准。',
  ),
  notice(
    '2024-05-16',
    '收费与财务',
    '公共收益收支公示',
    '现将2024年第2季度公共收益情况公示如下，收入48,406元。',
  ),
  notice('2025-03-02', '公共设施', '9 号楼 青苹果 电动门维修', '更换电机一台。'),
  notice('2025-11-24', '停水停电', '3、5 号楼 11 月 25 日 9:00–16:00 停水', '更换阀门，请提前储水。'),
  { ...notice('2026-02-10', '公共设施', '电动门保养', '润滑导轨。'), buildings: ['9'] },
  notice('2026-03-05', '快递与信报', '快递柜搬迁', '由9栋北侧移至东门。'),
  notice('2026-10-09', '安全与消防', '门禁换新', '全小区门禁卡免费更换。'),
  {
    ...notice('2026-01-01', '', '物业费收费标准', '高层住宅每平方米每月2.80元。'),
    url: '/fees/#property',
    kind: '收费标准',
  },
];

/** The tables of the small community. */
export const tables: SearchTables = {
  version: 'test',
  documents: records.length,
  kinds: ['公告', '收费标准'],
  buildings: ['3', '9'],
  places: [],
  current: [],
  gone: [],
  behind: [],
  instead: [],
  terms: [],
  years: [
    ['2024', 0],
    ['2025', 1],
    ['2026', 5],
  ],
  ...wordTables(
    records.map(({ title, text }) => ({ title, content: text, aside: '' })),
    new Map(),
  ),
};

/** Its words, by spelling and by sound. */
export const words: Lexicon = lexicon(tables);
