import type { Progress, Sheet } from './sheet.ts';
import { decoded, sheetOfText } from './text-file.ts';
import { sheetsOfWorkbook } from './workbook.ts';

/**
 * The sheets of an export, told by its bytes and not by its name: many systems write CSV or a web page into a file
 * called .xls. @throws Error with a Chinese sentence that says what to do
 */
export function opened(bytes: Uint8Array, progress: Progress = () => {}): Sheet[] {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b) return sheetsOfWorkbook(bytes, progress);
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
    throw new Error('这是旧格式 .xls 或有密码的文件；请在 Excel 或 WPS 里去掉密码、另存为 .xlsx 再拖进来');
  const text = decoded(bytes);
  if (/^\s*(<!doctype|<html|<table|<\?xml)/i.test(text.slice(0, 200)))
    throw new Error('这个文件其实是网页；请用 Excel 或 WPS 打开，另存为 .xlsx 再拖进来');
  if (text.trim() === '') throw new Error('文件是空的；请重新导出');
  return [{ ...sheetOfText(text, progress), name: 'CSV' }];
}
