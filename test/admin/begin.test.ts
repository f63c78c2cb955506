import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copied } from '../../src/admin/copy.ts';
import { blanked } from '../../src/admin/copy-blanks.ts';
import { monthAfter } from '../../src/admin/periods.ts';
import { completed } from '../../src/admin/placeholders.ts';
import { catalogue } from '../../src/catalogue.ts';
import { parseRecord, validate } from '../../src/content.ts';
import { fieldsOf } from '../../src/schema/describe.ts';
import { noticeTemplates } from '../../src/text/notice-templates.ts';

const rest = {
  id: '93bbc855',
  publishedAt: '2026-11-20T09:00',
  issuer: '客户服务中心',
  contact: '客服前台 000-0000 0001',
};

const published = (file: string) =>
  parseRecord(file, readFileSync(`content/${file}`, 'utf8')).data as Record<string, unknown>;

const filled = (text: string) => text.replace(/【填：[^】]*】/g, '三');

test('there are ten usual notices', () => {
  expect(noticeTemplates.map(({ name }) => name)).toEqual([
    '停水',
    '停电',
    '电梯停运',
    '施工',
    '收费通知',
    '会议',
    '演练',
    '台风',
    '防盗提醒',
    '节日活动',
  ]);
});

test.each(noticeTemplates)(
  'the template $name cannot be published while a blank stands',
  ({ name, ...t }) => {
    const { data, findings } = validate('notices', 'x', { ...rest, ...t });
    expect(data).toBeUndefined();
    expect(findings.map(({ field }) => field)).toEqual(['标题', '一句话说明', '正文']);
    expect(findings[0]?.message).toMatch(/^还有空没填：【填：[^】]+】；请填好，用不上就连同括号删去$/);
  },
);

test.each(noticeTemplates)(
  'the template $name can be published once its blanks are filled',
  ({ name, ...t }) => {
    const data = { ...t, title: filled(t.title), summary: filled(t.summary), body: filled(t.body) };
    expect(validate('notices', 'x', { ...rest, ...data }).findings).toEqual([]);
  },
);

test('a blank in any text of any subject is refused, other words in such brackets are not', () => {
  const blank = validate('notices', 'x', { ...rest, ...noticeTemplates[0], contact: '【填：电话】' });
  expect(blank.findings.map(({ field }) => field)).toContain('联系方式');
  const ours = { title: '【更正】三号楼停水', category: 'outage', summary: '三', body: '三' };
  expect(validate('notices', 'x', { ...rest, ...ours }).findings).toEqual([]);
});

const now = '2026-11-22T16:00';
const fieldsIn = (subject: 'notices' | 'accounts' | 'documents') => fieldsOf(catalogue[subject].schema);

test('an empty notice stands with the names of what is missing, and half a group is left out', () => {
  const typed = { id: '0000000a', body: '', buildings: ['3'], posting: { rule: '第十八条' }, from: '2026-1' };
  expect(completed(fieldsIn('notices'), typed, now)).toEqual({
    data: {
      id: '0000000a',
      title: '〔标题〕',
      category: '',
      urgency: 'normal',
      publishedAt: now,
      buildings: ['3'],
      issuer: '〔发布单位〕',
      contact: '〔联系方式〕',
      summary: '〔一句话说明〕',
      body: '〔正文〕',
    },
    missing: ['title', 'category', 'publishedAt', 'issuer', 'contact', 'summary', 'body'],
  });
});

test('no figure is ever made up for a preview', () => {
  expect(completed(fieldsIn('accounts'), { period: '2026-Q3' }, now)).toBeUndefined();
  expect(completed(fieldsIn('documents'), {}, now)?.data).toMatchObject({
    title: '〔名称〕',
    date: '2026-11-22',
  });
});

test('a month goes over into the next year', () => {
  expect(monthAfter('2026-11')).toBe('2026-12');
  expect(monthAfter('2026-12')).toBe('2027-01');
  expect(monthAfter('2026-Q3')).toBeUndefined();
});

test('a month of performance keeps its promises and its rounds without what was counted', () => {
  const from = {
    month: '2026-12',
    until: '2026-12-31',
    rows: [{ standard: 'order-03', due: 62, done: 61, note: '一次漏查' }],
    rounds: [{ duty: 'upkeep', on: '2026-12-02', equipment: ['lift-1-1'], result: 'passed' }],
    preparedBy: '工程主管',
    reviewedBy: '项目经理',
    publishedOn: '2027-01-04',
    corrections: [],
  };
  expect(copied('performance', from)).toEqual({
    month: '2027-01',
    preparedBy: '工程主管',
    reviewedBy: '项目经理',
    rows: [{ standard: 'order-03' }],
    rounds: [{ duty: 'upkeep', equipment: ['lift-1-1'] }],
  });
});

test("an owners' day keeps place and hours, an assessment its method and scale one year on", () => {
  const day = published('owners-days/2026-11.json');
  expect(copied('owners-days', day)).toEqual({
    month: '2026-12',
    preparedBy: day.preparedBy,
    reviewedBy: day.reviewedBy,
    kind: 'held',
    hours: '9:30–11:00',
    place: '3 号楼架空层',
    hosts: day.hosts,
    topics: [],
  });
  const next = copied('assessments', published('assessments/third-2026.json'));
  expect(next).toMatchObject({
    code: 'third-2027',
    title: '2027 年第三方测评',
    indicators: 30,
    scale: { highest: 100 },
  });
  expect(JSON.stringify(next)).not.toMatch(/mean|summary|followUp|"from"|publishedOn/);
});

test('a copied notice leaves days, times, buildings and urgency open, and cannot be published so', () => {
  const like = {
    ...rest,
    category: 'outage',
    title: '7 号楼 16 层及以上水压低，预计周一 18:00 前修好',
    urgency: 'urgent',
    summary: '备用泵在顶着，停水约 7 小时；24 小时值班。',
    body: '| 3 号楼 | 9:00–16:00 |\n\n见[上一条](/notices/2026-11-20/)，电话 000-0000 0002。',
    from: '2026-11-21T09:00',
    until: '2026-11-21T16:00',
    buildings: ['7'],
    pictures: [{ file: '/files/a.png', description: '图' }],
    withdrawn: { at: '2026-11-21T08:00', reason: '改期' },
    related: [{ how: 'follows', notice: '93bbc8aa' }],
  };
  const copy = copied('notices', like);
  expect(copy).toEqual({
    title:
      '【填：楼号，上次 7 号楼】 【填：哪一处，上次 16 层及以上】水压低，预计【填：日期，上次 周一】 【填：时间，上次 18:00】 前修好',
    category: 'outage',
    urgency: 'normal',
    buildings: ['【填：楼号】'],
    issuer: rest.issuer,
    contact: rest.contact,
    summary: '备用泵在顶着，停水约 【填：多久，上次 7 小时】；24 小时值班。',
    body: '| 【填：楼号，上次 3 号楼】 | 【填：时间，上次 9:00–16:00】 |\n\n见[上一条](/notices/2026-11-20/)，电话 000-0000 0002。',
  });
  const { findings } = validate('notices', 'x', { ...copy, id: rest.id, publishedAt: rest.publishedAt });
  expect([...new Set(findings.map(({ field }) => field))]).toEqual([
    '标题',
    '涉及楼栋 › 第 1 项',
    '一句话说明',
    '正文',
  ]);
});

test.each([
  ['12 月 18 日至 20 日停用', '【填：日期，上次 12 月 18 日至 20 日】停用'],
  ['十一月二十五日晚上 8 点半', '【填：日期，上次 十一月二十五日】【填：时间，上次 晚上 8 点半】'],
  ['25 号前缴清，共 3 个月', '【填：日期，上次 25 号】前缴清，共 3 个月'],
  ['3号楼、5号楼停电', '【填：楼号，上次 3号楼、5号楼】停电'],
  ['第三季度收支', '【填：日期，上次 第三季度】收支'],
  ['日常管理时段、每天巡查、24 小时值班', '日常管理时段、每天巡查、24 小时值班'],
  ['停水【填：几】小时', '停水【填：几】小时'],
])('a copy of the words %s leaves the occasion open', (text, open) => {
  expect(blanked(text)).toBe(open);
});

test('a copy of what needs two persons leaves its occasion open, the law it rests on stays', () => {
  const from = {
    code: 'lift-card',
    name: '门禁卡工本费',
    payer: '业主',
    content: '2026 年 11 月 1 日起每张 20 元',
    basis: '《物业服务收费管理办法》2004 年 1 月 1 日起施行',
    publishedOn: '2026-10-20',
  };
  expect(copied('prices', from)).toEqual({
    name: '门禁卡工本费',
    payer: '业主',
    content: '【填：日期，上次 2026 年 11 月 1 日】起每张 20 元',
    basis: '《物业服务收费管理办法》2004 年 1 月 1 日起施行',
  });
});
