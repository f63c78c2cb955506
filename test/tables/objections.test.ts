import { expect, test } from 'vitest';
import {
  aboutInWords,
  inOrder,
  medianDays,
  moneyHref,
  objectionSentences,
  objectionsTable,
} from '../../src/tables/objections.ts';
import { common, objection, project } from '../records.ts';

const answered = (id: string, answeredOn: string, result: 'upheld' | 'corrected' | 'explained') =>
  objection({ id, answer: '答', answeredOn, result, answeredBy: '财务主管' });
const quick = answered('0000000b', '2026-10-22', 'explained');
const slow = answered('0000000c', '2026-10-31', 'corrected');
const open = objection({ id: '0000000d', receivedOn: '2026-11-18' });
const overdue = objection({ id: '0000000e', receivedOn: '2026-11-10' });

test('objections without an answer come first, the oldest of them before the others', () => {
  expect(inOrder([quick, open, slow, overdue]).map(({ id }) => id)).toEqual([
    '0000000e',
    '0000000d',
    '0000000c',
    '0000000b',
  ]);
});

test('how the objections stand is said as of a day', () => {
  expect(objectionSentences([quick, open, slow, overdue], '2026-11-22', 7)).toEqual([
    '截至2026年11月22日，共收到异议 4 件，还有 2 件没有答复。',
    '其中 1 件已经超过答复期限。',
    '已答复的 2 件，答复用时的中位数是 6.5 天，期限是 7 天。',
    '答复结果：已更正 1 件，已说明 1 件。',
  ]);
  expect(objectionSentences([], '2026-11-22', 7)).toEqual(['还没有公布的异议。']);
  expect(objectionSentences([open], '2026-11-25', 7)).toEqual([
    '截至2026年11月25日，共收到异议 1 件，还有 1 件没有答复。',
  ]);
});

test('the median counts answered objections only', () => {
  expect(medianDays([quick, slow, open])).toBe(6.5);
  expect(medianDays([quick, slow, answered('0000000f', '2026-10-23', 'upheld')])).toBe(3);
  expect(medianDays([open])).toBeUndefined();
});

test('an objection leads to the figure it is about and names it', () => {
  expect(moneyHref('accounts', '2026-q3', 'cost-upkeep')).toBe('/fees/2026-q3/#cost-upkeep');
  expect(moneyHref('prices', 'access-card')).toBe('/fees/prices/#access-card');
  expect(moneyHref('documents', 'bench-voucher')).toBe('/fees/documents/bench-voucher/');
  const about = objection({ subject: 'common', line: 'share' });
  expect(aboutInWords(about, { common: [common()] })).toBe('公共收益 2026年第三季度 物业服务企业分成');
  const works = objection({ subject: 'projects', record: 'facade-2026' });
  expect(aboutInWords(works, { projects: [project()] })).toBe('维修项目 1 号楼外墙修补');
});

test('the table has the days an answer took and the address of the figure', () => {
  const table = objectionsTable([slow, open]);
  expect(table.rows.map(({ cells }) => cells.slice(-2))).toEqual([
    [11, '/fees/2026-q3/'],
    [undefined, '/fees/2026-q3/'],
  ]);
});
