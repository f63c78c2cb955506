import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
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

const drawn = sharp({ create: { width: 8, height: 6, channels: 3, background: '#888' } });
const clean = await drawn.clone().png().toBuffer();

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
    'word/media/image1.png': clean,
    'word/media/image2.png': 'x',
    'word/embeddings/sheet1.xlsx': text,
    'word/_rels/document.xml.rels': '<Relationships/>',
  });
  expect(await found('a.docx', word)).toEqual([
    `嵌在里面的 list.csv：${inside}`,
    `嵌在里面的 image2.png：${inside}`,
    `嵌在里面的 sheet1.xlsx：${inside}`,
  ]);
});

test.each([
  ['a.xlsx', 'xl/pivotCache/pivotCacheDefinition1.xml', '<p><sharedItems><s v="%"/></sharedItems></p>'],
  ['a.xlsx', 'xl/pivotCache/pivotCacheRecords1.xml', '<r><n v="1"/><s v="%"/></r>'],
  ['a.xlsx', 'xl/externalLinks/externalLink1.xml', '<row r="1"><cell r="A1"><v>%</v></cell></row>'],
  [
    'a.xlsx',
    'xl/drawings/drawing1.xml',
    '<a:p><a:r><a:t>139</a:t></a:r><a:r><a:t>12345678</a:t></a:r></a:p>',
  ],
  ['a.xlsx', 'xl/workbook.xml', '<workbook><sheets><sheet name="张三%"/></sheets></workbook>'],
  ['a.xlsx', 'xl/sharedStrings.xml', '<sst><si><t>%</t></si></sst>'],
  ['a.xlsx', 'xl/worksheets/sheet1.xml', '<row r="1"><c><f>IF(1,"","%")</f><v>0</v></c></row>'],
  ['a.xlsx', 'xl/worksheets/sheet1.xml', '<sheetData/><headerFooter><oddFooter>%</oddFooter></headerFooter>'],
  ['a.docx', 'word/charts/chart1.xml', '<c:pt idx="0"><c:v>%</c:v></c:pt>'],
  ['a.docx', 'word/document.xml', '<w:p><w:txbx><w:p><w:t>a</w:t></w:p></w:txbx><w:t>%</w:t></w:p>'],
  ['a.docx', 'word/document.xml', '<w:p><w:del><w:delText>%</w:delText></w:del></w:p>'],
  ['a.docx', 'word/document.xml', '<w:p><w:t><![CDATA[%]]></w:t></w:p>'],
  ['a.docx', 'word/document.xml', '<w:p><wp:docPr id="1" descr="%"/></w:p>'],
  ['a.docx', 'word/_rels/document.xml.rels', '<Relationship Target="tel:%"/>'],
  ['a.docx', 'word/glossary/document.xml', '<w:p><w:t>%</w:t></w:p><!-- -->'],
  ['a.docx', 'customXml/item1.xml', '<root><!-- % --></root>'],
  ['a.docx', 'docProps/custom.xml', '<property name="x"><vt:lpwstr>%</vt:lpwstr></property>'],
])('a telephone in %s, part %s, is found wherever it hides', async (name, part, xml) => {
  const file = officeOf({ [part]: xml.replace('%', '13912345678') });
  const told = await found(name, file);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('13912345678”像是手机号码');
});

test('a part in another encoding is read, and one that could hide its text is refused', async () => {
  const wide = Buffer.from('\ufeff<w:p><w:t>13912345678</w:t></w:p>', 'utf16le');
  expect(await found('a.docx', officeOf({ 'word/document.xml': wide }))).toHaveLength(1);
  const said = ['：文件打不开（损坏，或者有密码），看不出里面有没有个人信息；请重新导出一份'];
  const entity = '<!DOCTYPE a [<!ENTITY b "13912345678">]><w:p><w:t>&b;</w:t></w:p>';
  expect(await found('a.docx', officeOf({ 'word/document.xml': entity }))).toEqual(said);
  const packed = officeOf({ 'xl/workbook.xml': '<workbook/>' });
  expect(await found('a.docx', officeOf({ 'word/list.xml': packed }))).toEqual(said);
});

test('a picture in an office file passes when it is nothing but a picture, whatever its kind', async () => {
  const place = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 30/1' } };
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>';
  const word = officeOf({
    'word/document.xml': '<w:p/>',
    'word/media/clean.png': clean,
    'word/media/clean.jpeg': await drawn.clone().jpeg().toBuffer(),
    'word/media/clean.gif': await drawn.clone().gif().toBuffer(),
    'word/fonts/font1.odttf': 'obfuscated',
    'word/media/exif.png': await drawn.clone().withExif(place).png().toBuffer(),
    'word/media/exif.webp': await drawn.clone().withExif(place).webp().toBuffer(),
    'word/media/xmp.jpeg': await drawn.clone().withXmp(xmp).jpeg().toBuffer(),
    'word/media/behind.png': Buffer.concat([clean, Buffer.from('behind')]),
    'word/media/exif.tiff': await drawn.clone().withExif(place).tiff().toBuffer(),
    'word/activeX/activeX1.bin': 'x',
  });
  expect((await found('a.docx', word)).map((one) => one.split('：')[0])).toEqual([
    '图片 exif.png',
    '图片 exif.webp',
    '图片 xmp.jpeg',
    '图片 behind.png',
    '嵌在里面的 exif.tiff',
    '嵌在里面的 activeX1.bin',
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

test('a file that told of nobody is read again when its bytes or the public numbers of the profile change', async () => {
  const cache = emptyFolder();
  const folder = emptyFolder();
  mkdirSync(`${folder}/files`);
  const put = (text: string) => writeFileSync(`${folder}/files/one.pdf`, pdfOf(text));
  put('13912345678');
  const allowing = { ...site, externalPhones: [{ name: '热线', number: '13912345678' }] };
  await refuseTellingAttachments(folder, allowing, cache);
  await expect(refuseTellingAttachments(folder, site, cache)).rejects.toThrow('13912345678');
  put('13912345679');
  await expect(refuseTellingAttachments(folder, allowing, cache)).rejects.toThrow('13912345679');
});
