import { expect, test } from 'vitest';
import { chatText } from '../../src/format/chat.ts';
import { notice } from '../records.ts';

const link = 'https://example.invalid/notices/20261120-0a1b2c3d/';

test('the message for the group says what, when, where, whom to call and which version', () => {
  expect(chatText(notice(), '1 号楼', link, '28dd41b02d')).toBe(
    `【公告】1 号楼停水
时间：2026年11月25日（周三）09:00–16:00
范围：1 号楼
清洗水箱，请提前存水。
联系：工程部 000-0000 0002
详情：${link}
版本 28dd41b02d`,
  );
});

test('the longest notice still fits in 300 characters', () => {
  const long = notice({ title: '停'.repeat(60), contact: '工'.repeat(60), summary: '水'.repeat(200) });
  const text = chatText(long, '1–12 号楼、沿街商铺', link, '28dd41b02d');
  expect(text.length).toBeLessThanOrEqual(300);
  expect(text).toContain('水…');
});

test('a posting says until when and to whom to object, and an open end that it is open', () => {
  const posting = {
    minimumDays: 30,
    rule: '《业主大会议事规则》第十八条',
    objectionUntil: '2026-12-21',
    objectionTo: '业委会办公室，000-0000 0006',
  };
  const text = chatText(notice({ posting }), '1 号楼', link, '0');
  expect(text).toMatch(/^【公示】/);
  expect(text).toContain('\n异议：2026年12月21日以前（含当天）向业委会办公室，000-0000 0006提出\n');
  const wide = notice({
    title: '停'.repeat(60),
    posting: { ...posting, objectionTo: '会'.repeat(80) },
    summary: '水'.repeat(200),
  });
  expect(chatText(wide, '1–12 号楼、沿街商铺', link, '28dd41b02d').length).toBeLessThanOrEqual(300);
  expect(chatText(notice({ until: undefined }), '1 号楼', link, '0')).toContain(
    '时间：2026年11月25日（周三）09:00 起，结束时间待定\n',
  );
});

test('a replaced notice says so first and names the one that holds, instead of what to do', () => {
  expect(chatText(notice(), '1 号楼', link, '0', '停水改到周五')).toBe(
    `【已被取代】1 号楼停水
原定时间：2026年11月25日（周三）09:00–16:00
范围：1 号楼
以新公告为准：停水改到周五
联系：工程部 000-0000 0002
详情：${link}
版本 0`,
  );
});

test('a withdrawn notice says so first, with the reason', () => {
  const text = chatText(
    notice({ withdrawn: { at: '2026-11-21T09:00', reason: '改到下周' } }),
    '1 号楼',
    link,
    '0',
  );
  expect(text).toMatch(/^【已撤回】/);
  expect(text).toContain('改到下周');
});
