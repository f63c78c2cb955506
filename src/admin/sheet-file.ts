import { type Grid, gridOfHtml, gridOfRows, gridOfText } from '../sheets/grid.ts';

/** A sheet of a workbook. */
export interface NamedSheet {
  name: string;
  grid: Grid;
}

/** The sheets of an .xlsx file; the reader is only loaded when a file is chosen. Throws in Chinese when it is none. */
export async function sheetsOf(file: Blob): Promise<NamedSheet[]> {
  // The universal build, because the one for browsers starts workers from blobs, which our policy forbids.
  const { default: read } = await import('read-excel-file/universal');
  const parseNumber = (number: string) => ({ number });
  const sheets = await read(file, { parseNumber }).catch(() => {
    throw new Error(
      '这个文件打不开：只能读 .xlsx（Excel 工作簿）；.xls 和 WPS 的 .et 请先另存为 .xlsx，有密码的请先去掉密码',
    );
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, grid: gridOfRows(data) }));
}

/** What was copied from Excel or WPS: the table of the HTML, else the plain text; undefined when it is no table. */
export function gridOfClipboard(clipboard: DataTransfer): Grid | undefined {
  const html = clipboard.getData('text/html');
  const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');
  const grid = html ? gridOfHtml(html, parse) : undefined;
  if (grid) return grid;
  const text = clipboard.getData('text/plain');
  return text.includes('\t') || text.includes('\n') ? gridOfText(text) : undefined;
}
