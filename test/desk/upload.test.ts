import { expect, test } from 'vitest';
import { uploadAt } from '../../src/desk/place.ts';
import { uploadBytes } from '../../src/desk/upload.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n32\n%%EOF\n');
const office = (folder: string) =>
  Buffer.from(`PK\x03\x04....[Content_Types].xml....${folder}document.xml`, 'latin1');

/** What comes of uploading bytes under a name. */
function uploaded(name: string, bytes: Buffer): Buffer {
  return uploadBytes(uploadAt(`public/files/${name}`), bytes.toString('base64'));
}

test.each([
  ['a.pdf', pdf],
  ['trailed.pdf', Buffer.concat([pdf, Buffer.alloc(1000, '\n')])],
  ['a.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
  ['A.JPEG', Buffer.from('\xff\xd8\xff\xe1', 'latin1')],
  ['a.png', png],
  ['a.webp', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1')],
  ['a.xlsx', office('xl/')],
  ['a.docx', office('word/')],
  ['a.csv', Buffer.from('\uFEFF月份,件数\n2026-10,12\n')],
  ['gb.csv', Buffer.from([0xd4, 0xc2, 0xb7, 0xdd, 0x2c, 0x31])],
])('%s is taken when its bytes are of that kind', (name, bytes) => {
  expect(uploaded(name, bytes)).toEqual(bytes);
});

test.each([
  [
    'a.svg',
    Buffer.from('<svg onload="alert(1)"/>'),
    '文件“a.svg”是网页或 SVG，里面可能带有程序，不能上传；请转成 PDF 或图片。',
  ],
  [
    'a.html',
    Buffer.from('<html>'),
    '文件“a.html”是网页或 SVG，里面可能带有程序，不能上传；请转成 PDF 或图片。',
  ],
  [
    'a.exe',
    Buffer.from('MZ'),
    '文件“a.exe”的格式不能上传；可以上传：pdf、jpg、jpeg、png、webp、xlsx、docx、csv。',
  ],
  [
    'pdf',
    Buffer.from('%PDF-'),
    '文件“pdf”的格式不能上传；可以上传：pdf、jpg、jpeg、png、webp、xlsx、docx、csv。',
  ],
  [
    'a.pdf.js',
    Buffer.from('%PDF-'),
    '文件“a.pdf.js”是网页或 SVG，里面可能带有程序，不能上传；请转成 PDF 或图片。',
  ],
  [
    'cut-off.pdf',
    pdf.subarray(0, 34),
    '文件“cut-off.pdf”的内容不是 pdf 格式，请用原来的软件重新导出，不要只改文件名。',
  ],
  [
    'words.pdf',
    Buffer.from('%PDF-1.7 these are 34 bytes of it.'),
    '文件“words.pdf”的内容不是 pdf 格式，请用原来的软件重新导出，不要只改文件名。',
  ],
  ['a.pdf', png, '文件“a.pdf”的内容不是 pdf 格式，请用原来的软件重新导出，不要只改文件名。'],
  [
    'a.png',
    Buffer.from('<svg/>'),
    '文件“a.png”的内容不是 png 格式，请用原来的软件重新导出，不要只改文件名。',
  ],
  ['a.docx', office('xl/'), '文件“a.docx”的内容不是 docx 格式，请用原来的软件重新导出，不要只改文件名。'],
  [
    'a.csv',
    Buffer.from(' <!doctype html>'),
    '文件“a.csv”的内容不是 csv 格式，请用原来的软件重新导出，不要只改文件名。',
  ],
  ['a.csv', Buffer.from('a\0b'), '文件“a.csv”的内容不是 csv 格式，请用原来的软件重新导出，不要只改文件名。'],
  [
    'a.csv',
    Buffer.from([0x61, 0xff, 0xff]),
    '文件“a.csv”的内容不是 csv 格式，请用原来的软件重新导出，不要只改文件名。',
  ],
  [
    'a.xlsx',
    Buffer.concat([office('xl/'), Buffer.from('vbaProject.bin')]),
    '文件“a.xlsx”带有宏，请另存为不带宏的文件再上传。',
  ],
  ['a.pdf', Buffer.alloc(0), '文件“a.pdf”是空的，请重新选择。'],
  [
    'a.pdf',
    Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)]),
    '文件“a.pdf”超过 10 MB，请压缩或拆分后再上传。',
  ],
])('%s with other bytes or another ending is refused', (name, bytes, sentence) => {
  expect(() => uploaded(name, bytes)).toThrow(sentence);
});

test('bytes that are not base64 are refused', () => {
  expect(() => uploadBytes(uploadAt('public/files/a.pdf'), 'JVBERi0=!')).toThrow(
    '文件“a.pdf”在传送中损坏，请重新上传。',
  );
});
