import { expect, test } from 'vitest';
import { checkCodes } from '../../src/checks/codes.ts';
import { newFindings } from '../../src/checks/examine.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkNotices } from '../../src/checks/notices.ts';
import { checkSite } from '../../src/checks/site.ts';
import { checkStandards } from '../../src/checks/standards.ts';
import type { Notice } from '../../src/schema/notices.ts';
import type { Standard } from '../../src/schema/standards.ts';
import { month, notice, site } from '../records.ts';

test('an unknown building is named with those that exist', () => {
  expect(checkNotices({ notices: [notice({ buildings: ['1', '9'] })], site }).map(sentenceOf)).toEqual([
    'notices/20261120-0a1b2c3d.md · 涉及楼栋 › 第 2 项：小区档案里没有 9 号楼；可填的楼号：1、2',
  ]);
});

test('page code in the text is refused, ordinary comparison signs are not', () => {
  expect(checkNotices({ notices: [notice({ body: '请看<b>这里</b>' })], site }).map(sentenceOf)).toEqual([
    'notices/20261120-0a1b2c3d.md · 正文：正文里有网页代码“<b>”，请删去；要强调请用后台的按钮',
  ]);
  expect(checkNotices({ notices: [notice({ body: '水温 < 40 度，电压 >220 V，1<2' })], site })).toEqual([]);
});

test('a picture of another host in the text is refused', () => {
  expect(
    checkNotices({ notices: [notice({ body: '![外图](http://evil.example/x.png)' })], site }).map(
      (f) => f.message,
    ),
  ).toEqual(['正文里引用了别的网站的图片；请把图片上传到“图片”一栏']);
});

test('a picture or attachment that was never uploaded is named', () => {
  const pictures = [{ file: '/files/a.jpg', description: '水泵房' }];
  expect(checkNotices({ notices: [notice({ pictures })], site }, new Set()).map(sentenceOf)).toEqual([
    'notices/20261120-0a1b2c3d.md · 图片 › 第 1 项 › 图片：找不到文件 /files/a.jpg，请重新上传',
  ]);
  expect(checkNotices({ notices: [notice({ pictures })], site }, new Set(['/files/a.jpg']))).toEqual([]);
});

test('a date more than five years ahead is refused, in whatever field; five years to the day are not', () => {
  const messages = (changes: Partial<Notice>, today = '2026-11-22') =>
    checkNotices({ notices: [notice(changes)], site }, undefined, today).map(sentenceOf);
  expect(messages({ until: '2062-11-25T16:00' })).toEqual([
    'notices/20261120-0a1b2c3d.md · 结束时间：2062 年离现在超过 5 年，请核对年份',
  ]);
  expect(messages({ publishedAt: '2031-11-23T00:00' })).toEqual([
    'notices/20261120-0a1b2c3d.md · 发布时间：2031 年离现在超过 5 年，请核对年份',
  ]);
  expect(messages({ publishedAt: '2031-11-22T23:59', until: '2031-11-22T23:59' })).toEqual([]);
  const posting = {
    minimumDays: 30,
    rule: '第一条',
    objectionUntil: '2099-01-01',
    objectionTo: '业委会',
  };
  expect(messages({ from: undefined, until: undefined, posting })).toEqual([
    'notices/20261120-0a1b2c3d.md · 公示要求 › 异议截止日：2099 年离现在超过 5 年，请核对年份',
  ]);
});

test('two notices with one id are named', () => {
  const copy = { ...notice(), key: '20261121-0a1b2c3d' };
  expect(checkNotices({ notices: [notice(), copy], site }).map(sentenceOf)).toEqual([
    'notices/20261121-0a1b2c3d.md · 编号：编号与 20261120-0a1b2c3d 重复，请新建一条公告而不要复制文件',
  ]);
});

test('the buildings add up to the community', () => {
  expect(checkSite({ site })).toEqual([]);
  expect(checkSite({ site: { ...site, households: 101, chargedArea: 1_000_001 } }).map(sentenceOf)).toEqual([
    'site.json · 户数：各楼栋户数合计 100，这里写的是 101，请核对',
    'site.json · 收费面积：各楼栋面积合计 10,000.00 ㎡，这里写的是 10,000.01 ㎡，请核对',
  ]);
});

test('a promise weaker than the law is refused', () => {
  const lift: Standard & { key: string } = {
    key: 'equipment-01',
    code: 'equipment-01',
    chapter: 'equipment',
    item: '电梯维保',
    promise: '定期维护保养',
    measure: { kind: 'limit', value: 16, unit: 'days' },
    legalMinimum: {
      text: '至少每 15 日一次',
      law: '《特种设备安全监察条例》第三十一条',
      value: 15,
      kind: 'limit',
      unit: 'days',
    },
    responsible: '工程主管',
    version: 1,
    effectiveFrom: '2024-09-01',
    publishedOn: '2024-09-01',
  };
  expect(checkStandards({ standards: [lift] }).map(sentenceOf)).toEqual([
    'standards/equipment-01.json · 衡量 › 数值：承诺 16 低于法定要求 15（《特种设备安全监察条例》第三十一条），请改到不低于法定要求',
  ]);
  expect(
    checkStandards({ standards: [{ ...lift, measure: { kind: 'limit', value: 15, unit: 'days' } }] }),
  ).toEqual([]);
});

test('a record lies in the file of its name', () => {
  expect(checkCodes({ complaints: [{ ...month(), key: '2026-09' }] }).map(sentenceOf)).toEqual([
    'complaints/2026-09.json · 月份：这一条的文件名是 2026-09，内容却写着 2026-10；两者要一致。要另起一条，请新建',
  ]);
});

test('only what a change brought is held against it', () => {
  const old = checkSite({ site: { ...site, households: 101 } });
  const both = checkSite({ site: { ...site, households: 101, chargedArea: 1 } });
  expect(newFindings(old, both).map((f) => f.path)).toEqual([['chargedArea']]);
});

test('objections end while the notice hangs, and nothing is withdrawn before it was published', () => {
  const posting = {
    minimumDays: 1,
    rule: '议事规则',
    objectionUntil: '2026-11-26',
    objectionTo: '业委会办公室',
  };
  const found = checkNotices({
    notices: [notice({ posting, withdrawn: { at: '2026-11-19T09:00', reason: '改期' } })],
    site: { ...site, postingRules: [{ rule: '议事规则', days: 1, since: '2024-09-01' }] },
  });
  expect(found.map(sentenceOf)).toEqual([
    'notices/20261120-0a1b2c3d.md · 公示要求 › 异议截止日：异议截止日要在公示期间（2026-11-25 至 2026-11-25）',
    'notices/20261120-0a1b2c3d.md · 撤回 › 撤回时间：撤回时间早于发布时间，请核对',
  ]);
});

test('a picture in the text that was never uploaded is named', () => {
  const found = checkNotices({ notices: [notice({ body: '![照片](/files/nope.jpg)' })], site }, new Set());
  expect(found.map((f) => f.message)).toEqual(['正文里的图片 /files/nope.jpg 没有上传过，请重新上传']);
});

test('who leaves the end of a notice open is asked for it after 48 hours, and stopped by nothing', () => {
  const found = (changes: Partial<Notice>, now: string) =>
    checkNotices({ notices: [notice({ until: undefined, ...changes })], site }, undefined, now).map(
      (finding) => [finding.severity, sentenceOf(finding)],
    );
  expect(found({}, '2026-11-27T09:00')).toEqual([]);
  expect(found({}, '2026-11-27T09:01')).toEqual([
    [
      'warning',
      'notices/20261120-0a1b2c3d.md · 结束时间：已经超过 48 小时还没有结束时间，网站一直显示“进行中（结束时间待定）”；结束了请填写结束时间，不再有效请撤回',
    ],
  ]);
  expect(found({ withdrawn: { at: '2026-11-26T09:00', reason: '修好了' } }, '2026-12-27T09:01')).toEqual([]);
  expect(found({ until: '2026-11-25T16:00' }, '2026-12-27T09:01')).toEqual([]);
  expect(found({ from: undefined }, '2026-12-27T09:01')).toEqual([]);
  expect(found({ from: undefined, urgency: 'urgent' }, '2026-11-22T09:01')).toHaveLength(1);
});

test('a posted notice hangs as long as the rule it cites asks on the day it begins', () => {
  const found = (minimumDays: number, from: string, rule = '《议事规则》第十八条') =>
    checkNotices({
      notices: [
        notice({
          from: `${from}T09:00`,
          until: '2026-12-31T18:00',
          posting: { minimumDays, rule, objectionUntil: '2026-12-31', objectionTo: '业委会办公室' },
        }),
      ],
      site: {
        ...site,
        postingRules: [
          { rule: '《议事规则》第十八条', days: 15, since: '2024-09-01' },
          { rule: '《议事规则》第十八条', days: 30, since: '2026-11-20' },
        ],
      },
    }).map(sentenceOf);
  expect(found(30, '2026-11-20')).toEqual([]);
  expect(found(29, '2026-11-20')).toEqual([
    'notices/20261120-0a1b2c3d.md · 公示要求 › 最少公示天数：《议事规则》第十八条要求至少公示 30 天，这里是 29 天；只能更长，不能更短',
  ]);
  expect(found(15, '2026-11-19'), 'the rule of its own day').toEqual([]);
  expect(found(14, '2026-11-19')).toHaveLength(1);
  expect(found(365, '2026-11-20', '我说了算')).toEqual([
    'notices/20261120-0a1b2c3d.md · 公示要求 › 天数依据：小区档案的“公示天数”里没有公示开始那天有效的“我说了算”；可填：《议事规则》第十八条，要用别的请先在那里登记',
  ]);
  expect(found(30, '2024-08-31')).toHaveLength(1);
});
