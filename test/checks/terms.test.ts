import { expect, test } from 'vitest';
import { checkAgreements } from '../../src/checks/agreed.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkJumps } from '../../src/checks/jumps.ts';
import { calendarOf } from '../../src/figures/calendar.ts';
import { dueOn } from '../../src/figures/deadlines.ts';
import { lawDemand, pastDemands } from '../../src/figures/demands.ts';
import { objectionState } from '../../src/figures/objections.ts';
import { moneyOf, objectionPeriodOn } from '../../src/figures/terms.ts';
import { loadRecords } from '../../src/records.ts';
import { site as schema } from '../../src/schema/site.ts';
import { endedInWords, endedTerms } from '../../src/tables/ended-terms.ts';
import { site } from '../records.ts';

const said = (file: string, ...versions: [on: string, data: object][]) =>
  checkAgreements(
    file,
    versions.map(([on, data]) => ({ on, text: JSON.stringify(data) })),
  ).map(sentenceOf);

const money = (publishDays: number, objectionDays: number, earlier?: object[]) => ({
  money: { publishDays, objectionDays, ...(earlier && { earlier }) },
});
const old = { until: '2026-11-30', publishDays: 15, objectionDays: 7, why: '业主大会决议' };

test('the days until money is told and objections are answered are not changed in place', () => {
  const first: [string, object] = ['2024-09-01', money(15, 7)];
  const direct =
    'site.json · 收支规则 › 期末后多少天内公布：公布过的期限（多少天内公布、答复异议、提出异议）是 15、7，不能直接改，不然以前迟的也会变成按时；请在“以前的期限”里写一行 15、7、到哪天为止和为什么，新的只管以后';
  expect(said('site.json', first, ['2026-11-22', money(60, 7)])).toEqual([direct]);
  expect(said('site.json', first, ['2026-11-22', money(15, 60)])).toEqual([direct]);
  expect(said('site.json', first, ['2026-11-22', money(60, 7)], ['2026-11-23', money(60, 7)])).toEqual([
    direct,
  ]);
  expect(said('site.json', first, ['2026-11-22', money(60, 7)], ['2026-11-23', money(15, 7)])).toEqual([]);
  expect(said('site.json', first, ['2026-11-22', money(60, 7, [old])])).toEqual([]);
  expect(said('site.json', first, ['2026-11-22', money(60, 7, [{ ...old, publishDays: 30 }])])).toEqual([
    direct,
  ]);
});

test('what held earlier ends on the day of the change or later, and stays', () => {
  const first: [string, object] = ['2024-09-01', money(15, 7)];
  const past = { ...old, until: '2025-06-30' };
  expect(said('site.json', first, ['2026-11-22', money(60, 7, [past])])).toEqual([
    'site.json · 收支规则 › 以前的期限：“以前的期限”写到 2025-06-30 为止，早于 2026-11-22；以前到期的不能一笔勾销，请填 2026-11-22 或以后',
  ]);
  const changed: [string, object] = ['2026-11-22', money(60, 7, [old])];
  expect(said('site.json', first, changed, ['2026-12-01', money(60, 7, [{ ...old, why: '整理' }])])).toEqual([
    'site.json · 收支规则 › 以前的期限：公布过的“以前的期限”不见了或改了；请照原样补回',
  ]);
  const more = { until: '2026-11-29', publishDays: 60, objectionDays: 7, why: '再改' };
  expect(said('site.json', first, changed, ['2026-11-25', money(90, 7, [old, more])])).toHaveLength(1);
  const later = { ...more, until: '2027-01-31' };
  expect(said('site.json', first, changed, ['2026-11-25', money(90, 7, [old, later])])).toEqual([]);
});

test('the place whose rules hold is changed with its last day and a reason', () => {
  const profile = (code: string, earlier?: object[]) => ({
    disclosure: { profile: code, since: '2025-01-01', own: [], ...(earlier && { earlier }) },
  });
  const first: [string, object] = ['2025-01-01', profile('beijing')];
  expect(said('site.json', first, ['2026-11-22', profile('national')])).toEqual([
    'site.json · 公示约定 › 适用哪个地区的规则：公布过的适用的地区是 beijing，不能直接改，不然以前迟的也会变成按时；请在“以前适用的地区”里写一行 beijing、到哪天为止和为什么，新的只管以后',
  ]);
  const kept = [{ until: '2026-11-22', profile: 'beijing', why: '填错了地区' }];
  expect(said('site.json', first, ['2026-11-22', profile('national', kept)])).toEqual([]);
});

test('an article of a place keeps what it asks for, and ends with its last day and why', () => {
  const file = 'rules/beijing.json';
  const row = {
    item: 'budget',
    interval: 'year',
    due: { rule: 'by', n: 31, months: 3 },
    law: '《条例》',
    article: '第一条',
  };
  const of = (...items: object[]) => ({ code: 'beijing', items });
  const first: [string, object] = ['2025-01-01', of(row)];
  const gone = [
    'rules/beijing.json · 事项：公布过的规定“年度收支预算”（《条例》第一条）不见了或改了；请照原样补回，不再有效的在这一行填“到哪天为止”和原因，新的规定另写一行',
  ];
  expect(said(file, first, ['2026-11-22', of()])).toEqual(gone);
  expect(said(file, first, ['2026-11-22', of({ ...row, interval: 'change', due: undefined })])).toEqual(gone);
  expect(said(file, first, ['2026-11-22', of({ ...row, since: '2026-11-01' })])).toEqual(gone);
  expect(said(file, first, ['2026-11-22', of({ ...row, says: '改了错字' })])).toEqual([]);
  const ended = { ...row, until: '2026-12-31', endedWhy: '条例修正' };
  expect(said(file, first, ['2026-11-22', of(ended)])).toEqual([]);
  expect(said(file, first, ['2027-01-22', of(ended)])[0]).toMatch(/规定到 2026-12-31 为止，早于今天/);
});

test('what fell due under earlier days is judged by them', () => {
  const terms = { publishDays: 60, objectionDays: 60, earlier: [old] };
  expect(dueOn('2026-Q3', terms)).toBe('2026-10-15');
  expect(dueOn('2026-Q4', terms)).toBe('2027-03-01');
  expect(objectionState({ receivedOn: '2026-11-10' }, terms, '2026-11-22')).toEqual({
    state: 'overdue',
    days: 12,
    late: 5,
  });
  expect(objectionState({ receivedOn: '2026-12-01' }, terms, '2026-12-12').state).toBe('open');
});

test('the calendar keeps what was late or missing under earlier days, another place and ended articles', () => {
  const records = loadRecords();
  const states = (changes: object, rules = records.rules, today = '2026-11-22') =>
    calendarOf({ ...records, rules, site: { ...records.site, ...changes } }, today, () => undefined).flatMap(
      ({ dues }) => dues.map(({ item, spell, state }) => `${item} ${spell} ${state}`),
    );
  const laterMoney = { ...records.site.money, publishDays: 60, earlier: [{ ...old, until: '2026-11-22' }] };
  expect(states({})).toContain('accounts 2025-Q2 late');
  expect(states({ money: laterMoney })).toEqual(states({}));
  const { disclosure } = records.site;
  const inBeijing = { disclosure: { ...disclosure, profile: 'beijing', own: [] } };
  const missing = (all: string[]) => all.filter((one) => /(missing|gap)$/.test(one)).sort();
  expect(missing(states(inBeijing)).length).toBeGreaterThan(4);
  const earlier = [{ until: '2026-11-22', profile: 'beijing', why: '填错' }];
  const moved = { disclosure: { ...disclosure, profile: 'national', own: [], earlier } };
  expect(missing(states({ disclosure: { ...moved.disclosure, earlier: [] } }))).toEqual([]);
  expect(missing(states(moved))).toEqual(missing(states(inBeijing)));
  const ended = records.rules.map((one) => ({
    ...one,
    items: one.items.map((row) =>
      one.code === 'beijing' ? { ...row, until: '2026-11-22', endedWhy: '条例废止' } : row,
    ),
  }));
  expect(missing(states(inBeijing, ended))).toEqual(missing(states(inBeijing)));
  const later = missing(states(inBeijing, ended, '2028-11-22')).filter((one) =>
    /^committeeFees 2027/.test(one),
  );
  expect(later).toEqual([]);
  expect(missing(states(inBeijing, records.rules, '2028-11-22'))).toContain('committeeFees 2027-H1 gap');
});

test('of several articles with a last day the strictest holds, whatever their order', () => {
  const row = {
    says: '',
    law: '',
    article: '',
    version: '',
    checkedOn: '',
    source: '',
    item: 'budget',
    interval: 'year',
  } as const;
  const items = [
    { ...row, due: { rule: 'after', n: 90 } },
    { ...row, due: { rule: 'after', n: 30 } },
  ] as const;
  const place = { key: 'national', code: 'national', place: '全国', order: 1, publishedOn: '2026-01-01' };
  expect(lawDemand('budget', site, [{ ...place, items: [...items] }]).due?.n).toBe(30);
  expect(lawDemand('budget', site, [{ ...place, items: [...items].reverse() }]).due?.n).toBe(30);
});

test('what ended is told on the pages with its last day and why', () => {
  const { rules, site: own } = loadRecords();
  expect(endedTerms({ site: own, rules })).toEqual([]);
  const disclosure = {
    ...(own.disclosure ?? { since: '2024-10-01', own: [] }),
    profile: 'national',
    earlier: [{ until: '2026-06-30', profile: 'beijing', why: '填错了地区' }],
  };
  const changed = { ...own, money: { ...own.money, publishDays: 30, earlier: [old] }, disclosure };
  expect(endedTerms({ site: changed, rules }).map(endedInWords)).toEqual([
    '旧的算到2026年11月30日为止：期末后多少天内公布，从 15 天改为 30 天。原因：业主大会决议',
    '旧的算到2026年6月30日为止：适用的地区规则，从北京改为全国。原因：填错了地区',
  ]);
});

test('marks of punctuation are no reason for a change', () => {
  const { site: own } = loadRecords();
  const changed = (why: string) => ({ ...own, money: { ...own.money, earlier: [{ ...old, why }] } });
  expect(schema.safeParse(changed('业主大会决议')).success).toBe(true);
  expect(schema.safeParse(changed('。')).success).toBe(false);
});

test('the thresholds of changes are not lifted backwards: those of past periods stay, with who decided', () => {
  const limits = { jumpPeriod: 1000, jumpYear: 700, jumpBudget: 1000, jumpFloor: 300_000 };
  const lifted = { jumpPeriod: 10_000, jumpYear: 10_000, jumpBudget: 10_000, jumpFloor: 100_000_000 };
  const first: [string, object] = ['2024-09-01', { money: limits }];
  const kept = { ...limits, until: '2026-11-30', why: '业主大会 2026 年第 2 号决议' };
  const told = (row: object): [string, object] => [
    '2026-11-22',
    { money: { ...lifted, earlierJumps: [row] } },
  ];
  expect(said('site.json', first, ['2026-11-22', { money: lifted }])).toEqual([
    'site.json · 收支规则 › 比上期变动超过：公布过的界限（四个变动的，公共收益最低转入的）是 10%、7%、10%、3,000.00 元，不能直接改，不然以前要说明的变动、要转入的钱就不算了；请在“以前的界限”里写一行 10%、7%、10%、3,000.00 元、到哪天为止和为什么，新的只管以后',
  ]);
  expect(said('site.json', first, told(kept))).toEqual([]);
  expect(said('site.json', first, told({ ...kept, until: '2024-09-30' }))).toEqual([
    'site.json · 收支规则 › 以前的界限：“以前的界限”写到 2024-09-30 为止，早于 2026-11-22；以前各期的不能一笔勾销，请填 2026-11-22 或以后',
  ]);
  const money = { ...site.money, ...lifted, earlierJumps: [kept] };
  const floors = ['2026-Q3', '2026-Q4'].map((period) => moneyOf(money, period).jumpFloor);
  expect(floors).toEqual([300_000, 100_000_000]);
  const records = loadRecords();
  const silent = (own: object) =>
    checkJumps({
      ...records,
      accounts: records.accounts.map((one) =>
        JSON.parse(JSON.stringify(one, (name, value) => (name === 'note' ? undefined : value))),
      ),
      site: { ...records.site, money: { ...records.site.money, ...own } },
    }).length;
  expect(silent({ ...lifted, earlierJumps: [kept] })).toBe(silent({}));
  expect(silent(lifted)).toBe(0);
  expect(endedTerms({ site: { ...records.site, money }, rules: records.rules }).map(endedInWords)).toContain(
    '旧的算到2026年11月30日为止：变动多大要说明原因（比上期、比去年同期、比预算、多少元以上），从 10%、7%、10%、3,000.00 元 改为 100%、100%、100%、1,000,000.00 元。原因：业主大会 2026 年第 2 号决议',
  );
});

test('for how long objections may be raised is changed like the other days', () => {
  const days = (objectionPeriod: number, earlier?: object[]) => ({
    money: { publishDays: 15, objectionDays: 7, objectionPeriod, ...(earlier && { earlier }) },
  });
  const first: [string, object] = ['2024-09-01', days(30)];
  expect(said('site.json', first, ['2026-11-22', days(3)])).toEqual([
    'site.json · 收支规则 › 期末后多少天内公布：公布过的期限（多少天内公布、答复异议、提出异议）是 15、7、30，不能直接改，不然以前迟的也会变成按时；请在“以前的期限”里写一行 15、7、30、到哪天为止和为什么，新的只管以后',
  ]);
  expect(said('site.json', first, ['2026-11-22', days(3, [old])])).toHaveLength(1);
  expect(said('site.json', first, ['2026-11-22', days(3, [{ ...old, objectionPeriod: 30 }])])).toEqual([]);
  const money = { ...site.money, objectionPeriod: 3, earlier: [{ ...old, objectionPeriod: 30 }] };
  expect(objectionPeriodOn(money, '2026-11-30')).toBe(30);
  expect(objectionPeriodOn(money, '2026-12-01')).toBe(3);
  expect(endedTerms({ site: { ...site, money }, rules: [] }).map(endedInWords)).toEqual([
    '旧的算到2026年11月30日为止：公布后多少天内可以提出异议，从 30 天改为 3 天。原因：业主大会决议',
  ]);
});

test('how fees are charged is changed with its last day, and what fell due until then stays due', () => {
  const mode = (chargeMode: string, earlierModes?: object[]) => ({ chargeMode, earlierModes });
  const first: [string, object] = ['2024-09-01', mode('commission')];
  expect(said('site.json', first, ['2026-11-22', mode('lumpSum')])).toEqual([
    'site.json · 计费方式：公布过的计费方式是 酬金制，不能直接改，不然只管一种计费方式的规定，以前迟的就看不出来了；请在“以前的计费方式”里写一行 酬金制、到哪天为止和为什么，新的只管以后',
  ]);
  const ended = { until: '2026-11-30', chargeMode: 'commission', why: '新的物业服务合同' } as const;
  expect(said('site.json', first, ['2026-11-22', mode('lumpSum', [ended])])).toEqual([]);
  expect(said('site.json', first, ['2026-12-22', mode('lumpSum', [ended])])[0]).toMatch(/早于 2026-12-22/);
  const { rules } = loadRecords();
  const disclosure = { profile: 'shanghai', since: '2026-01-01', own: [] };
  const before = { ...site, chargeMode: 'commission' as const, disclosure };
  const after = { ...before, chargeMode: 'lumpSum' as const, earlierModes: [ended] };
  expect(lawDemand('budget', before, rules).laws.length).toBeGreaterThan(
    lawDemand('budget', after, rules).laws.length,
  );
  const past = pastDemands('budget', after, rules).at(-1);
  expect([past?.until, past?.demand.laws.length]).toEqual([
    '2026-11-30',
    lawDemand('budget', before, rules).laws.length,
  ]);
  expect(endedTerms({ site: after, rules: [] }).map(endedInWords)).toEqual([
    '旧的算到2026年11月30日为止：计费方式，从酬金制改为包干制。原因：新的物业服务合同',
  ]);
});

test('the least share of common income that goes to the fund is changed like the thresholds', () => {
  const limits = { jumpPeriod: 1000, jumpYear: 700, jumpBudget: 1000, jumpFloor: 300_000 };
  const share = (commonToFund: number, earlierJumps?: object[]) => ({
    money: { ...limits, commonToFund, ...(earlierJumps && { earlierJumps }) },
  });
  const first: [string, object] = ['2024-09-01', share(3000)];
  expect(said('site.json', first, ['2026-11-22', share(1000)])[0]).toMatch(
    /10%、7%、10%、3,000\.00 元、30%，不能直接改/,
  );
  const row = { ...limits, until: '2026-12-31', commonToFund: 3000, why: '业主大会决议' };
  expect(said('site.json', first, ['2026-11-22', share(1000, [row])])).toEqual([]);
  const money = { ...site.money, ...limits, commonToFund: 1000, earlierJumps: [row] };
  expect(moneyOf(money, '2026-Q4').commonToFund).toBe(3000);
  expect(moneyOf(money, '2027-Q1').commonToFund).toBe(1000);
  expect(endedTerms({ site: { ...site, money }, rules: [] }).map(({ text }) => text)).toEqual([
    '公共收益最低转入维修资金，从 30% 改为 10%',
  ]);
});

test('days of posting, homes, areas and service hours do not change what is past', () => {
  const change = (was: object, is: object) => said('site.json', ['2025-01-01', was], ['2026-11-22', is]);
  const posting = (days: number) => ({ rule: '《议事规则》第十八条', days, since: '2024-09-01' });
  expect(change({ postingRules: [posting(30)] }, { postingRules: [posting(7)] })).toEqual([
    'site.json · 公示天数：公布过“《议事规则》第十八条”从 2024-09-01 起至少公示 30 天，不能改或拿掉，不然以前公示的够不够天数会跟着变；请照原样补回，改过天数的另添加一条',
  ]);
  const later = { ...posting(7), since: '2026-12-01' };
  expect(change({ postingRules: [posting(30)] }, { postingRules: [posting(30), later] })).toEqual([]);

  const homes = (households: number) => [{ code: '1', name: '1 号楼', households, area: 100 }];
  expect(change({ buildings: homes(120) }, { buildings: homes(240) })).toEqual([
    'site.json · 以前的楼栋：楼栋、户数或面积和公布过的不一样；每万户、每平方米的数都按它算，不能直接改：请在“以前的楼栋”里添加一段，写公布过的楼栋、到哪天为止和变了什么',
  ]);
  const then = (until: string) => ({
    buildings: homes(240),
    earlier: [{ until, buildings: homes(120), why: '2 期' }],
  });
  expect(change({ buildings: homes(120) }, then('2026-11-01'))).toEqual([]);
  expect(change({ buildings: homes(120) }, then('2020-01-01'))[0]).toMatch(/早 31 天以上/);
  expect(change(then('2024-01-01'), { buildings: homes(240) })[0]).toMatch(/不见了或改了/);

  const { from: _, ...promised } = { ...site.promises, from: undefined };
  const service = { steps: ['answer'], hours: '08:30-18:00' };
  expect(change({ promises: promised }, { promises: promised, service })).toEqual([
    'site.json · 只按服务时间计时的承诺：哪几步只按服务时间计、服务时间是几点，是承诺的一部分，不能直接改：请同时在“服务承诺”里另起一次，写明从哪个月起和为什么改',
  ]);
  expect(
    change(
      { promises: promised },
      { promises: { ...promised, from: '2027-01', earlier: [promised] }, service },
    ),
  ).toEqual([]);
});
