import { type Grid, gridOfHtml, gridOfRows, gridOfText } from '../sheets/grid.ts';

/** A sheet of a workbook. */
export interface NamedSheet {
  name: string;
  grid: Grid;
}

const unreadable =
  '这个文件打不开：只能读 .xlsx（Excel 工作簿）；.xls 和 WPS 的 .et 请先另存为 .xlsx，有密码的请先去掉密码';

/** The sheets of an .xlsx file; the reader is only loaded when a file is chosen. Throws in Chinese when it is none. */
export async function sheetsOf(file: Blob): Promise<NamedSheet[]> {
  if (file.size > 10_000_000) throw new Error('文件太大：不能超过 10 MB；请只留下要公布的工作表');
  // The universal build, because the one for browsers starts workers from blobs, which our policy forbids.
  const { default: read } = await import('read-excel-file/universal');
  const parseNumber = (number: string) => ({ number });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sheets = await withErrorsAsText(bytes)
    .then((book) => read(book, { parseNumber }))
    .catch(() => {
      throw new Error(unreadable);
    });
  return sheets.map(({ sheet, data }) => ({ name: sheet, grid: gridOfRows(data) }));
}

/** The reader takes a formula's error for an empty cell; as text, #DIV/0! is named like any other trouble. */
async function withErrorsAsText(bytes: Uint8Array): Promise<ArrayBuffer> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files))
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name))
      files[name] = strToU8(strFromU8(content).replace(/(<c\b[^>]*\bt=)"e"/g, '$1"str"'));
  return new Uint8Array(zipSync(files, { level: 0 })).buffer;
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
