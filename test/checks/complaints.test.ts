import { expect, test } from 'vitest';
import { checkComplaints } from '../../src/checks/complaints.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { month, site } from '../records.ts';

function sentences(...months: ReturnType<typeof month>[]): string[] {
  return checkComplaints({ complaints: months }).map(sentenceOf);
}

test('a month whose numbers hold together has no finding', () => {
  expect(sentences(month())).toEqual([]);
});

test('more closed in time than closed is refused with both numbers', () => {
  const { carry } = month();
  expect(sentences(month({ carry: { ...carry, closedInTime: 22 } }))).toEqual([
    'complaints/2026-10.json · 办理情况 › 其中按时办结：按时办结 22 件，多于本月办结 21 件，不可能；请核对这两个数',
    'complaints/2026-10.json · 办理情况 › 其中按时办结：按时办结 22 件，多于本月应办结 20 件，不可能；请核对这两个数',
  ]);
});

test('kinds and channels, categories and valid complaints have the same sum', () => {
  const { channels, categories } = month();
  const others = categories.slice(1);
  expect(sentences(month({ channels: { ...channels, merged: 12 } }))).toEqual([
    'complaints/2026-10.json · 收到的事项，按渠道：各渠道合计 61 件，各类型合计 60 件，两者要相等',
  ]);
  expect(sentences(month({ categories: [{ codes: ['repairs'], n: 9 }, ...others] }))).toEqual([
    'complaints/2026-10.json · 有效投诉，按分类：各分类合计 21 件，有效投诉是 20 件（登记 22 减剔除 2），两者要相等',
    'complaints/2026-10.json · 有效投诉，按小类：维修服务的小类合计 8 件，按分类是 9 件，两者要相等',
  ]);
});

test('no step has more in time than entered, no call-back more answers than calls', () => {
  const { steps, callbacks } = month();
  expect(sentences(month({ steps: { ...steps, answer: { entered: 20, inTime: 21 } } }))).toEqual([
    'complaints/2026-10.json · 五步时限 › 答复 › 按时件数：按时 21 件，多于进入这一步的 20 件',
  ]);
  expect(sentences(month({ callbacks: { ...callbacks, answered: 19 } }))).toEqual([
    'complaints/2026-10.json · 回访 › 接通并作答：作答 19 件，多于回访 18 件',
  ]);
});

test('the cut-off is not before the end of the month, leap years included', () => {
  expect(sentences(month({ month: '2024-02', cutoff: '2024-02-28' }))).toEqual([
    'complaints/2024-02.json · 统计截止日：统计截止日不能早于当月最后一天 2024-02-29',
  ]);
});

test('what was open at the end of a month opens the next one', () => {
  const before = month({ month: '2026-09', cutoff: '2026-10-05' });
  const fitting = month({
    carry: { ...month().carry, opening: 4, closed: 20 },
    outcomes: { ...month().outcomes, unconfirmed: 3 },
    closeHours: { ...month().closeHours, n: 20 },
  });
  expect(sentences(fitting, before)).toEqual([]);
  expect(sentences(month(), before)).toEqual([
    'complaints/2026-10.json · 办理情况 › 上月结转：2026-09 期末未结是 4 件，这里写的是 5 件，两者要相等',
  ]);
});

test('a month that is missing in between is named', () => {
  expect(sentences(month(), month({ month: '2026-08', cutoff: '2026-09-05' }))).toEqual([
    'complaints/2026-10.json · 月份：前一个月 2026-09 还没有公布，请先补上',
  ]);
});

const wrong: [what: string, changes: Parameters<typeof month>[0], sentence: string][] = [
  [
    'a kind in no group',
    {
      categories: month()
        .categories.slice(0, 2)
        .concat({ codes: ['fees'], n: 6 }),
    },
    '有效投诉，按分类：缺少环境管理；没有也要选上，与别的合成一组或写 0 件',
  ],
  [
    'outcomes that are not the closed cases',
    { outcomes: { ...month().outcomes, confirmed: 16 } },
    '办结的，按结果：各结果合计 22 件，本月办结 21 件，两者要相等',
  ],
  ['a refusal without reason', { refusedWhy: undefined }, '为什么不办：有 1 件不办，请写明理由'],
  ['cases passed on to nobody', { passedTo: undefined }, '转给了谁：有 1 件转给别的单位，请写明转给了谁'],
  [
    'ages that are not the open cases',
    { openAges: { upTo7: 3, upTo30: 1, upTo90: 1, over90: 0 } },
    '没办完的，按已过天数：各天数合计 5 件，期末未结是 4 件，两者要相等',
  ],
  [
    'an oldest case outside the last age',
    { oldestDays: 30 },
    '最久的一件：最久的一件写的是 30 天，按天数最久的一组是 31–90 天',
  ],
  [
    'an oldest case older than all ages',
    { oldestDays: 91 },
    '最久的一件：最久的一件写的是 91 天，按天数最久的一组是 31–90 天',
  ],
  [
    'hotline cases that are not those of the channel',
    { hotline: { received: 2, contacted: 1, asked: 1 } },
    '12345 的三个率 › 转来：12345 转来 2 件，按渠道的 12345 热线是 1 件，两者要相等',
  ],
  [
    'more solved than the hotline asked',
    { hotline: { received: 1, contacted: 1, asked: 0, solved: 1, satisfied: 0 } },
    '12345 的三个率 › 说已解决：1 件，多于热线回访到的 0 件',
  ],
  [
    'publication before the cut-off',
    { publishedOn: '2026-11-04' },
    '公布日期：公布日期 2026-11-04 早于统计截止日 2026-11-05；截止以后才能公布',
  ],
];

for (const [what, changes, sentence] of wrong)
  test(`${what} is refused in a sentence`, () => {
    expect(sentences(month(changes))).toEqual([`complaints/2026-10.json · ${sentence}`]);
  });

test('a cell under five is refused unless it is the whole, so that nobody is singled out', () => {
  const [repairs, communication] = month().categories;
  const split = month({
    categories: [
      ...(repairs && communication ? [repairs, communication] : []),
      { codes: ['fees'], n: 4 },
      { codes: ['environment'], n: 2 },
    ],
  });
  expect(sentences(split)).toEqual([
    'complaints/2026-10.json · 有效投诉，按分类：费用透明 4 件，不足 5 件，可能认出是谁家；请与另一类合成一组',
    'complaints/2026-10.json · 有效投诉，按分类：环境管理 2 件，不足 5 件，可能认出是谁家；请与另一类合成一组',
  ]);
});

test('a kind in two groups is refused, and its second level then disagrees', () => {
  expect(sentences(month({ categories: [...month().categories, { codes: ['repairs'], n: 0 }] }))).toEqual([
    'complaints/2026-10.json · 有效投诉，按分类：维修服务出现了两次；每一类只能在一组里',
    'complaints/2026-10.json · 有效投诉，按小类：维修服务的小类合计 8 件，按分类是 0 件，两者要相等',
  ]);
});

test('a month with nothing open has no oldest case', () => {
  const done = month({
    carry: { ...month().carry, closed: 25 },
    outcomes: { ...month().outcomes, confirmed: 19 },
    openAges: { upTo7: 0, upTo30: 0, upTo90: 0, over90: 0 },
  });
  expect(sentences({ ...done, oldestDays: 0 })).toEqual([]);
  expect(sentences(done)).toEqual([
    'complaints/2026-10.json · 最久的一件：期末没有未结的，最久的一件却写 40 天；请填 0',
  ]);
});

test('cases older than a month cannot be more than were open before it', () => {
  const openAges = { upTo7: 0, upTo30: 0, upTo90: 4, over90: 0 };
  const carry = { opening: 3, closed: 19, due: 20, closedInTime: 18 };
  const outcomes = { ...month().outcomes, unconfirmed: 2 };
  const closeHours = { ...month().closeHours, n: 19 };
  expect(sentences(month({ openAges, carry, outcomes, closeHours }))).toEqual([
    'complaints/2026-10.json · 没办完的，按已过天数：开了 30 天以上的 4 件，多于上月结转的 3 件；这么久的只能是上月留下的',
  ]);
});

test('the oldest case grows by no more days than the month has', () => {
  const before = month({ month: '2026-09', cutoff: '2026-10-05', oldestDays: 31 });
  const { carry, outcomes, closeHours } = month();
  const now = month({
    carry: { ...carry, opening: 4, closed: 20 },
    outcomes: { ...outcomes, unconfirmed: 3 },
    closeHours: { ...closeHours, n: 20 },
  });
  expect(sentences({ ...now, oldestDays: 62 }, before)).toEqual([]);
  expect(sentences({ ...now, oldestDays: 63 }, before)).toEqual([
    'complaints/2026-10.json · 最久的一件：最久的一件写的是 63 天；2026-09 末最久的是 31 天，加上本月 31 天不会超过 62 天',
  ]);
});

test('three repeats without a word of what was done about them bring a warning, not an error', () => {
  const [finding] = checkComplaints({ complaints: [month({ repeats: 3 })] });
  expect(finding?.severity).toBe('warning');
  expect(finding && sentenceOf(finding)).toBe(
    'complaints/2026-10.json · 对重复投诉做了什么：重复投诉 3 件，请写一句查出了什么原因、做了什么',
  );
  expect(sentences(month({ repeats: 3, repeatsDone: '换了同批零件' }))).toEqual([]);
});

test('whatever single count of a sum is raised by one, the month no longer holds together', () => {
  const paths = [
    ...['consultation', 'repair', 'help', 'complaint', 'suggestion', 'praise'].map((code) => [
      'intake',
      code,
    ]),
    ...['phone', 'online', 'hotline', 'merged'].map((code) => ['channels', code]),
    ...['duplicate', 'notOurs', 'withdrawn'].map((code) => ['excluded', code]),
    ...['0', '1', '2'].flatMap((i) => [
      ['categories', i, 'n'],
      ['subcategories', i, 'n'],
    ]),
    ['carry', 'opening'],
    ['carry', 'closed'],
    ...['confirmed', 'unconfirmed', 'refused', 'passedOn'].map((code) => ['outcomes', code]),
    ...['upTo7', 'upTo30', 'upTo90', 'over90'].map((code) => ['openAges', code]),
    ['hotline', 'received'],
  ];
  const unnoticed = paths.filter((path) => {
    const bent = structuredClone(month());
    const parent = path
      .slice(0, -1)
      .reduce<Record<string, unknown>>(
        (at, key) => at[key] as Record<string, unknown>,
        bent as unknown as Record<string, unknown>,
      );
    const last = path.at(-1) ?? '';
    parent[last] = Number(parent[last]) + 1;
    return sentences(bent).length === 0;
  });
  expect(paths).toHaveLength(30);
  expect(unnoticed).toEqual([]);
});

test('no more matters of bad quality than matters', () => {
  const { quality } = month();
  expect(sentences(month({ quality: { ...quality, missingTime: 5000, unclear: 21 } }))).toEqual([
    'complaints/2026-10.json · 台账数据质量 › 缺时间：“缺时间” 5000 件，多于收到的事项加上月结转的两倍加 10，即 140 件，请核对',
    'complaints/2026-10.json · 台账数据质量 › 分类不清、由客服判定：“分类不清、由客服判定” 21 件，多于有效投诉 20 件，请核对',
  ]);
  expect(sentences(month({ quality: { ...quality, missingTime: 140, unclear: 20 } }))).toEqual([]);
});

test('the smallest group is the one the community set, not a fixed one', () => {
  const small = month();
  const said = (estateMinimum: number) =>
    checkComplaints({ complaints: [small], site: { ...site, privacy: { estateMinimum } } }).map(
      ({ message }) => message,
    );
  expect(said(6)).toEqual([]);
  expect(said(8)[0]).toBe('沟通响应 6 件，不足 8 件，可能认出是谁家；请与另一类合成一组');
  const four = [
    { codes: ['repairs' as const], n: 10 },
    { codes: ['communication' as const], n: 6 },
    { codes: ['fees' as const, 'environment' as const], n: 4 },
  ];
  const messages = (estateMinimum: number) =>
    checkComplaints({
      complaints: [month({ categories: four })],
      site: { ...site, privacy: { estateMinimum } },
    })
      .map(({ message }) => message)
      .filter((message) => message.includes('不足'));
  expect(messages(3)).toEqual([]);
  expect(messages(5)).toEqual(['费用透明、环境管理 4 件，不足 5 件，可能认出是谁家；请与另一类合成一组']);
});

test('a channel too small to stand alone is told with another one, and the hotline by itself', () => {
  const said = (channels: Partial<ReturnType<typeof month>['channels']>) =>
    checkComplaints({ complaints: [month({ channels })] }).map(({ message }) => message);
  expect(said({ phone: 20, desk: 10, online: 28, hotline: 1, street: 1 })).toEqual([
    '“街道、居委会转办” 1 件，不足 5 件，可能认出是谁家；请把它和件数最少的另一个渠道留空，合计写在最后一项',
  ]);
  expect(said({ phone: 20, desk: 10, online: 28, hotline: 1, merged: 1 })).toEqual([
    '合在一起的渠道要有两个以上、合计不少于 5 件；请再并入一个渠道',
  ]);
  expect(said({ phone: 20, desk: 10, online: 28, street: 0, merged: 2 })).toContain(
    '12345 热线单独写，不与别的渠道合并；没有写 0',
  );
  expect(said({ phone: 20, desk: 11, online: 28, hotline: 1, street: 0 })).toEqual([]);
  expect(said({ hotline: 56, merged: 4 }).filter((message) => message.includes('合在一起'))).toEqual([]);
});

test('what few people answered is withheld, what enough answered is not', () => {
  const said = (answered: number, answers: { satisfied?: number; solved?: number }) =>
    checkComplaints({
      complaints: [month({ callbacks: { attempted: 18, answered, by: 'company', ...answers } })],
    }).map(({ message }) => message);
  expect(said(4, { satisfied: 2, solved: 3 })).toEqual([
    '只有 4 件作答，不足 10 件，写出来可能认得出谁说了什么；请留空',
    '只有 4 件作答，不足 10 件，写出来可能认得出谁说了什么；请留空',
  ]);
  expect(said(9, {})).toEqual([]);
  expect(said(10, {})).toEqual(['请填写件数，没有写 0', '请填写件数，没有写 0']);
  expect(said(0, { satisfied: 0, solved: 0 })).toEqual([]);
});

test('how long few people waited, and how long the only open case has been open, is withheld', () => {
  const said = (changes: Parameters<typeof month>[0]) =>
    checkComplaints({ complaints: [month(changes)] }).map(({ field, message }) => `${field}：${message}`);
  expect(said({ responseMinutes: { median: 9, p90: 9, n: 1 } })).toEqual([
    '首次响应用时 › 中位数：只计入 1 件，不足 5 件，写出来就是那几户等了多久；请留空',
    '首次响应用时 › 九成件数不超过：只计入 1 件，不足 5 件，写出来就是那几户等了多久；请留空',
  ]);
  expect(said({ responseMinutes: { n: 4 } })).toEqual([]);
  expect(said({ responseMinutes: { n: 5 } })).toEqual([
    '首次响应用时 › 中位数：请填写用时，没有写 0',
    '首次响应用时 › 九成件数不超过：请填写用时，没有写 0',
  ]);
  const { carry, openAges, outcomes } = month();
  const left = openAges.upTo7 + openAges.upTo30 + openAges.upTo90 + openAges.over90 - 1;
  const lone = {
    carry: { ...carry, closed: carry.closed + left },
    outcomes: { ...outcomes, confirmed: outcomes.confirmed + left },
    openAges: { upTo7: 1, upTo30: 0, upTo90: 0, over90: 0 },
  };
  expect(said({ ...lone, oldestDays: 3 })).toEqual([
    '最久的一件：只有 1 件没办完，写出几天就是说那一户；请留空，“按已过天数”里看得出多久',
  ]);
  expect(said({ ...lone, oldestDays: undefined })).toEqual([]);
});
