import { expect, test } from 'vitest';
import { checkDisclosure } from '../../src/checks/disclosure.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { lawDemand } from '../../src/figures/demands.ts';
import { loadRecords } from '../../src/records.ts';
import type { Disclosure } from '../../src/schema/disclosure.ts';
import { type DisclosureItem, disclosureItems, spine } from '../../src/schema/rules.ts';
import type { Site } from '../../src/schema/site.ts';
import { demandFacts } from '../../src/tables/calendar-now.ts';
import { document, site } from '../records.ts';

const { rules } = loadRecords();

function agreed(profile: string, own: Disclosure['own'] = [], money: Partial<Site['money']> = {}): Site {
  return {
    ...site,
    money: { ...site.money, ...money },
    disclosure: { profile, since: '2026-01-01', own },
  };
}

const told = (of: Site) => checkDisclosure({ site: of, rules }).map(sentenceOf);

test('ten places ship, and every rule names law, article, text, the day it was checked and its source', () => {
  expect(rules.map(({ place }) => place)).toEqual([
    '全国',
    '北京',
    '上海',
    '杭州',
    '宁波',
    '湖州',
    '青岛',
    '淄博',
    '聊城',
    '清远',
  ]);
  for (const { place, items } of rules)
    for (const rule of items) {
      expect(rule.law, place).toMatch(/^《.+》$/);
      expect(rule.article, place).toMatch(/^第.+条/);
      expect(rule.version, place).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(rule.checkedOn >= rule.version, place).toBe(true);
      expect(rule.source, place).toMatch(
        /^https:\/\/github\.com\/LawRefBook\/Laws\/blob\/[0-9a-f]{40}\/.+\.md$/,
      );
    }
});

test('the eight items of the Civil Code stand in the national rules, and nothing there has a number', () => {
  const national = rules.find(({ code }) => code === 'national')?.items ?? [];
  expect(spine.filter((item) => !national.some((rule) => rule.item === item))).toEqual([]);
  expect(spine).toHaveLength(8);
  expect(national.filter((rule) => rule.interval ?? rule.due ?? rule.postingDays ?? rule.answerDays)).toEqual(
    [],
  );
});

test('a committee that stands in posts within three days in 北京, and records of equipment are posted in 上海', () => {
  const of = (code: string, item: DisclosureItem, article: string) =>
    rules
      .find((one) => one.code === code)
      ?.items.find((rule) => rule.item === item && rule.article === article);
  expect(of('beijing', 'committee', '第五十七条')).toMatchObject({
    interval: 'event',
    due: { rule: 'after', n: 3 },
    law: '《北京市物业管理条例》',
    version: '2024-03-29',
  });
  expect(of('shanghai', 'upkeep', '第四十七条')).toMatchObject({
    law: '《上海市住宅物业管理规定》',
    version: '2020-12-30',
  });
});

test.each(rules.map(({ code }) => code))('what the rules of %s do not fix is shown as 未规定', (code) => {
  const own = rules
    .filter((one) => one.code === code || one.code === 'national')
    .flatMap(({ items }) => items);
  for (const item of Object.keys(disclosureItems) as DisclosureItem[]) {
    if (item === 'answers') continue;
    const said = own.filter((rule) => rule.item === item);
    const facts = Object.fromEntries(
      demandFacts(lawDemand(item, { ...agreed(code), chargeMode: 'commission' }, rules)),
    );
    const inForce = said.filter((rule) => !rule.only || rule.only === 'commission');
    expect(facts.多久一次 === '未规定', `${code} ${item}`).toBe(!inForce.some((rule) => rule.interval));
    expect(facts.最晚 === '未规定', `${code} ${item}`).toBe(!inForce.some((rule) => rule.due));
    expect(facts.至少公示 === '未规定', `${code} ${item}`).toBe(!inForce.some((rule) => rule.postingDays));
  }
});

test('a rule for one way of charging does not bind the other', () => {
  const ask = (chargeMode: Site['chargeMode'], item: DisclosureItem) =>
    lawDemand(item, { ...agreed('shanghai'), chargeMode }, rules).interval;
  expect([ask('commission', 'accounts'), ask('lumpSum', 'accounts')]).toEqual(['year', undefined]);
  expect([ask('commission', 'priceChange'), ask('lumpSum', 'priceChange')]).toEqual([undefined, 'event']);
});

test('a rarer interval than the law asks is refused in its words, an equal or denser one is not', () => {
  const every = (interval: 'month' | 'quarter' | 'half' | 'change') =>
    told(agreed('liaocheng', [{ item: 'commonIncome', interval, basis: '约定' }]));
  expect(every('half')).toEqual([
    'site.json · 公示约定 › 本小区的约定 › 第 1 项 › 多久一次：《聊城市物业管理条例》第五十三条要求共有部分的经营与收益每季度公布，这里是每半年；只能更严，不能更宽',
  ]);
  expect(every('change')).toHaveLength(1);
  expect(every('quarter')).toEqual([]);
  expect(every('month')).toEqual([]);
});

test('a later day, a shorter posting and a slower answer than the law allows are refused', () => {
  expect(
    told(agreed('zibo', [{ item: 'fundGains', due: { rule: 'by', n: 10, months: 4 }, basis: '约定' }])),
  ).toEqual([
    'site.json · 公示约定 › 本小区的约定 › 第 1 项 › 最晚哪天：《淄博市物业管理条例》第六十五条要求维修资金增值收益和分配在期末后第 3 个月最后一天以前公布，这里是期末后第 4 个月 10 日以前；只能更严，不能更宽',
  ]);
  expect(told(agreed('liaocheng', [{ item: 'commonIncome', postingDays: 15, basis: '约定' }]))).toEqual([
    'site.json · 公示约定 › 本小区的约定 › 第 1 项 › 至少公示几天：《聊城市物业管理条例》第五十三条要求共有部分的经营与收益至少公示 30 天，这里是 15 天；只能更严，不能更宽',
  ]);
  expect(told(agreed('hangzhou', [], { objectionDays: 15 }))).toEqual([
    'site.json · 收支规则 › 异议多少天内答复：《杭州市物业管理条例》第五十条要求投诉和异议的答复在 10 天内作出，这里是 15 天内；只能更严，不能更宽',
  ]);
  expect(told(agreed('hangzhou', [], { objectionDays: 10 }))).toEqual([]);
});

test('days of a statement stand in one place, an item in one row, and an unknown place is named', () => {
  expect(
    told(
      agreed('national', [
        { item: 'accounts', interval: 'quarter', due: { rule: 'after', n: 20 }, basis: '合同' },
        { item: 'accounts', interval: 'year', basis: '合同' },
      ]),
    ),
  ).toEqual([
    'site.json · 公示约定 › 本小区的约定 › 第 1 项 › 最晚哪天：物业费收支的天数写在“收支规则”的“期末后多少天内公布”里，这里请清空，免得两处不一样',
    'site.json · 公示约定 › 本小区的约定 › 第 2 项 › 事项：“物业费收支”写了两行，请合成一行',
  ]);
  expect(told(agreed('atlantis'))[0]).toContain(
    '没有“atlantis”这个地区的规则；现有：全国 national、北京 beijing',
  );
});

test('a paper that discloses an item with periods has to say which period', () => {
  const paper = document({ code: 'seal', kind: 'report', discloses: { item: 'sealUse' } });
  expect(checkDisclosure({ site: agreed('hangzhou'), rules, documents: [paper] }).map(sentenceOf)).toEqual([
    'documents/seal.md · 这份文件就是一项公示 › 哪一期：这一项按期公布，请填写是哪一期',
  ]);
});

test('without any rules of law an agreement cannot be held against them, which is said but stops nothing', () => {
  expect(checkDisclosure({ site: agreed('national') }).map(({ severity }) => severity)).toEqual(['warning']);
});

test('a community without an agreement is asked nothing', () => {
  expect(checkDisclosure({ site, rules })).toEqual([]);
});
