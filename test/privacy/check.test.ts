import { expect, test } from 'vitest';
import { examine } from '../../src/checks/examine.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkPrivacy } from '../../src/checks/privacy.ts';
import { readContent } from '../../src/content-folder.ts';
import { month, notice, site } from '../records.ts';

const tail = '；单位公开使用的，先登记到小区档案的“可以公开的号码”';

test('every hit of every field is an error at that field', () => {
  const notices = [
    notice({ title: '3号楼501漏水', body: '请打 13800138000 或 13900139000', contact: '王女士(501)' }),
  ];
  const complaints = [month({ review: '3-2-501 反映三次' })];
  const findings = checkPrivacy({ site, notices, complaints });
  expect(findings.map(sentenceOf)).toEqual([
    `notices/20261120-0a1b2c3d.md · 标题：“3号楼501”像是房号，能认出是哪一户；请只写到楼栋或楼层${tail}`,
    'notices/20261120-0a1b2c3d.md · 联系方式：“王女士(501)”像是住户的姓名和住处，能认出是谁；请删去姓名，只写到楼栋',
    `notices/20261120-0a1b2c3d.md · 正文：“13800138000”像是手机号码；请删去，或改写岗位和工作电话${tail}`,
    `notices/20261120-0a1b2c3d.md · 正文：“13900139000”像是手机号码；请删去，或改写岗位和工作电话${tail}`,
    `complaints/2026-10.json · 本月说明：“3-2-501”像是房号，能认出是哪一户；请只写到楼栋或楼层${tail}`,
  ]);
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
});

test('entries of lists and names of files are read too', () => {
  const attachments = [{ title: '缴费单', file: '/files/3-2-501.pdf', text: '户主：张伟' }];
  expect(checkPrivacy({ notices: [notice({ attachments })] }).map(({ field }) => field)).toEqual([
    '附件 › 第 1 项 › 文件',
    '附件 › 第 1 项 › 文字内容',
  ]);
});

test('telephones of the profile are allowed, in the profile and everywhere', () => {
  const open = {
    ...site,
    phones: { ...site.phones, service: '0571-8888 1234' },
    privacy: { open: [{ name: '工程部', value: '138 0013 8000' }] },
  };
  const notices = [notice({ body: '客服 0571-88881234，工程部 13800138000' })];
  expect(checkPrivacy({ site: open, notices })).toEqual([]);
  expect(checkPrivacy({ site, notices })).toHaveLength(2);
});

test('the example community says nothing of a person', () => {
  const { records } = examine(readContent('content'));
  expect(records.notices?.length).toBeGreaterThan(90);
  expect(checkPrivacy(records)).toEqual([]);
});

test('what the desk and the build ask stops a file with a telephone number', () => {
  const files = new Map(readContent('content'));
  const [file = '', text = ''] = [...files].find(([name]) => name.startsWith('notices/')) ?? [];
  files.set(file, `${text}\n找李阿姨，18612345678\n`);
  expect(
    examine(files)
      .findings.filter(({ severity }) => severity === 'error')
      .map(sentenceOf),
  ).toEqual([`${file} · 正文（第 11 行）：“18612345678”像是手机号码；请删去，或改写岗位和工作电话${tail}`]);
});
