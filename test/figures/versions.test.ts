import { expect, test } from 'vitest';
import { difference } from '../../src/figures/difference.ts';
import { standardOn, upcomingOn, versionOn } from '../../src/figures/versions.ts';
import { promise } from '../promises.ts';

const marked = (before: string, after: string) =>
  difference(before, after)
    .map(({ how, text }) => (how === 'same' ? text : how === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test('the difference goes by words, so that a word is never cut in two', () => {
  expect(marked('楼道地面每周拖擦两次。', '楼道地面每天拖擦两次。')).toBe(
    '楼道地面[-每周-]{+每天+}拖擦两次。',
  );
  expect(marked('不超过 15 天', '不超过 10 天')).toBe('不超过 [-15-]{+10+} 天');
});

test('texts that are the same, new or gone altogether', () => {
  expect(difference('巡逻', '巡逻')).toEqual([{ how: 'same', text: '巡逻' }]);
  expect(difference('', '巡逻六次')).toEqual([{ how: 'new', text: '巡逻六次' }]);
  expect(difference('巡逻六次', '')).toEqual([{ how: 'gone', text: '巡逻六次' }]);
});

test('what stays and goes is the old text, what stays and comes is the new one', () => {
  const [before, after] = [
    '每年不少于一次，项目经理到场，会后贴出记录。',
    '每年不少于两次，各主管到场；一周内贴出记录。',
  ];
  const found = difference(before, after);
  const text = (without: string) =>
    found
      .filter(({ how }) => how !== without)
      .map((stretch) => stretch.text)
      .join('');
  expect(text('new')).toBe(before);
  expect(text('gone')).toBe(after);
});

test('a version that is published but does not hold yet changes nothing today', () => {
  const { code, chapter, item, evidence, key, ...first } = promise({ promise: '旧的' });
  const standard = promise({
    promise: '新的',
    version: 2,
    effectiveFrom: '2027-01-01',
    measure: undefined,
    evidence: undefined,
    history: [first],
  });
  expect(standardOn(standard, '2026-12-31')).toMatchObject({ promise: '旧的', version: 1, code: 'order-03' });
  expect(standardOn(standard, '2026-12-31').measure?.value).toBe(6);
  expect(standardOn(standard, '2027-01-01')).toMatchObject({ promise: '新的', version: 2 });
  expect(standardOn(standard, '2027-01-01').measure).toBeUndefined();
  expect(upcomingOn(standard, '2026-12-31')?.version).toBe(2);
  expect(upcomingOn(standard, '2027-01-01')).toBeUndefined();
  expect(versionOn(standard, '2024-12-31')).toBeUndefined();
});
