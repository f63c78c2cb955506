import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refuseTellingAttachments } from '../../src/build/attachments.ts';
import { checkAttachment } from '../../src/checks/attachments.ts';
import { uploadAt } from '../../src/desk/place.ts';
import { refuseTelling, toldBy } from '../../src/desk/upload.ts';
import { piecesOf } from '../../src/privacy/attachment.ts';
import { privacyHits } from '../../src/privacy/hits.ts';
import { publicDir } from '../../src/records.ts';
import { emptyFolder } from '../ledger/repository.ts';
import { site } from '../records.ts';
import { officeOf, pdfOf } from './files.ts';

const exif = Buffer.from('\xff\xd8\xff\xe1\x00\x10Exif\0\0II*\0', 'latin1');

/** What is found in a file: place and sentence. */
async function found(name: string, bytes: Uint8Array): Promise<string[]> {
  const findings = checkAttachment(`files/${name}`, await piecesOf(name, bytes), site);
  return findings.map(({ field, message }) => `${field}：${message}`);
}

const mobile =
  '像是手机号码；请删去，或改写岗位和工作电话；单位公开使用的，先登记到小区档案的“可以公开的号码”';

test('the text of a PDF is read page by page, and what tells of a person is told with its exact characters', async () => {
  expect(await found('a.pdf', pdfOf('Tel 139 1234 5678'))).toEqual([`第 1 页：“139 1234 5678”${mobile}`]);
  expect(await found('a.pdf', pdfOf('Total 1,240.50'))).toEqual([]);
});

test('the author and the comments of a PDF are found; those of a unit or of nobody are not', async () => {
  expect(await found('a.pdf', pdfOf('Total', { author: '张三丰', comment: '这户欠了三年' }))).toEqual([
    '属性“作者”：写着“张三丰”，能认出是谁做的文件；请删去（文件 → 信息 → 检查文档 → 删除属性和个人信息），或改成单位名称',
    '批注：有批注“这户欠了三年”，批注不会印出来，但下载的人看得到；请删去批注再上传',
  ]);
  expect(await found('a.pdf', pdfOf('Total', { author: site.company.name }))).toEqual([]);
  expect(await found('a.pdf', pdfOf('Total', { author: 'Administrator' }))).toEqual([]);
});

test('pictures within a PDF or an office file that carry what a camera wrote are found', async () => {
  const said =
    '图片带着拍摄时写进去的信息（可能有位置、时间、设备），不能公开；请先清除图片的信息，再放进文件里';
  expect(await found('a.pdf', Buffer.concat([pdfOf('Total'), exif]))).toEqual([`里面的图片：${said}`]);
  const word = officeOf({ 'word/document.xml': '<w:p/>', 'word/media/image1.jpeg': exif });
  expect(await found('a.docx', word)).toEqual([`图片 image1.jpeg：${said}`]);
});

test('a docx is read with its headers, notes, properties, comments and traces of revision', async () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const word = officeOf({
    'word/document.xml': `${paragraph('通知')}<w:p><w:r><w:t>请找 139</w:t></w:r><w:r><w:t>12345678</w:t></w:r></w:p><w:ins w:author="李四"/>`,
    'word/footer1.xml': paragraph('8幢503室王女士'),
    'word/comments.xml': `<w:comment w:id="0" w:author="李四">${paragraph('金额要改小')}</w:comment>`,
    'docProps/core.xml': '<dc:creator>张三</dc:creator><cp:lastModifiedBy>微软用户</cp:lastModifiedBy>',
    'docProps/app.xml': '<Company>某某</Company>',
  });
  const wrong = await found('a.docx', word);
  expect(wrong.map((one) => one.split('；')[0])).toEqual([
    `正文第 2 段：“13912345678”像是手机号码`,
    '修订和批注的作者：写着“李四”，能认出是谁做的文件',
    '页眉页脚第 1 段：“8幢503室王女士”像是住户的姓名和住处，能认出是谁',
    '批注 1：有批注“金额要改小”，批注不会印出来，但下载的人看得到',
    '修订和批注的作者：写着“李四”，能认出是谁做的文件',
    '属性“作者”：写着“张三”，能认出是谁做的文件',
  ]);
});

test('a file of a kind that cannot be read, and one that is embedded in an office file, are refused', async () => {
  const other =
    '：这种文件看不出里面有没有个人信息，不能发布；可以发布的附件：pdf、jpg、jpeg、png、webp、xlsx、docx、csv';
  const text = Buffer.from('张伟 13812345678 3号楼2单元501室');
  for (const name of ['i.txt', 'h.doc', 'n.html', 'l.zip', 'csv'])
    expect(await found(name, text)).toEqual([other]);
  const inside = '文件里嵌着另一个文件，看不出里面有没有个人信息；请删去嵌入的文件，要公开就单独上传';
  const word = officeOf({
    'word/document.xml': '<w:p/>',
    'word/media/list.csv': text,
    'word/media/image1.png': 'x',
    'word/embeddings/sheet1.xlsx': text,
    'word/_rels/document.xml.rels': '<Relationships/>',
  });
  expect(await found('a.docx', word)).toEqual([
    `嵌在里面的 list.csv：${inside}`,
    `嵌在里面的 sheet1.xlsx：${inside}`,
  ]);
});

test('an xlsx is read row by row, numbers and texts, and its comments', async () => {
  const workbook = officeOf({
    'xl/sharedStrings.xml': '<sst><si><t>8幢503室</t></si><si><r><t>王</t></r><r><t>女士</t></r></si></sst>',
    'xl/worksheets/sheet2.xml':
      '<sheetData><row r="1"><c r="A1"><v>12.5</v></c></row><row r="7" spans="1:3"><c r="A7" t="s"><v>0</v></c><c r="B7" t="s"><v>1</v></c></row><row r="8"><c r="A8"><v>13912345678</v></c><c r="B8"/></row></sheetData>',
    'xl/comments1.xml':
      '<comments><authors><author>赵五</author></authors><commentList><comment ref="A1"><text><t>再核</t></text></comment></commentList></comments>',
  });
  expect((await found('a.xlsx', workbook)).map((one) => one.split('；')[0])).toEqual([
    '工作表 2 第 7 行：“8幢503室 王女士”像是住户的姓名和住处，能认出是谁',
    '工作表 2 第 8 行：“13912345678”像是手机号码',
    '工作表的批注 1：有批注“再核”，批注不会印出来，但下载的人看得到',
    '批注人：写着“赵五”，能认出是谁做的文件',
  ]);
});

test('a CSV is read line by line; a number the profile names as public is allowed', async () => {
  expect(await found('a.csv', Buffer.from('项目,电话\n维修,13912345678\n'))).toEqual([
    `第 2 行：“13912345678”${mobile}`,
  ]);
  const open = { ...site, privacy: { open: [{ name: '值班手机', value: '139-1234-5678' }] } } as typeof site;
  expect(checkAttachment('files/a.csv', await piecesOf('a.csv', Buffer.from('13912345678')), open)).toEqual(
    [],
  );
});

test('a file that does not open is refused, because nobody can say what it tells', async () => {
  const said = ['：文件打不开（损坏，或者有密码），看不出里面有没有个人信息；请重新导出一份'];
  expect(await found('a.pdf', Buffer.from('%PDF-1.7 nothing'))).toEqual(said);
  const locked = pdfOf('Total').toString('latin1').replace('/Root', '/Encrypt 9 0 R/Root');
  expect(await found('a.pdf', Buffer.from(locked, 'latin1'))).toEqual(said);
  expect(await found('a.docx', Buffer.from('PK\x03\x04 nothing'))).toEqual(said);
});

test('the day behind the number of a voucher makes no telephone of it; a telephone before a day stays one', () => {
  expect(privacyHits('记账凭证 记-2026-08-0021 2026-08-18')).toEqual([]);
  expect(privacyHits('0571-88123456 2026-08-18')).toMatchObject([
    { kind: 'landline', text: '0571-88123456' },
  ]);
});

test('the desk refuses an upload with every finding', async () => {
  const place = uploadAt('public/files/bill.pdf');
  const told = await toldBy(place, pdfOf('13912345678'));
  expect(() => refuseTelling(place, told, JSON.stringify(site))).toThrow(
    `bill.pdf · 第 1 页：“13912345678”${mobile}`,
  );
  expect(() => refuseTelling(place, [], undefined)).not.toThrow();
});

test('every attachment of the example passes, and the build stops at one that does not, also the second time', async () => {
  const cache = emptyFolder();
  await refuseTellingAttachments(publicDir, site, cache);
  const folder = emptyFolder();
  mkdirSync(`${folder}/files`);
  writeFileSync(`${folder}/files/bad.pdf`, pdfOf('13912345678'));
  writeFileSync(`${folder}/files/good.pdf`, readFileSync(`${publicDir}/files/audit-2025.pdf`));
  for (const _ of [1, 2])
    await expect(refuseTellingAttachments(folder, site, cache)).rejects.toThrow(
      `files/bad.pdf · 第 1 页：“13912345678”${mobile}`,
    );
});
