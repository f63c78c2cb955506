import { type Grid, gridOfHtml, gridOfRows, gridOfText } from '../sheets/grid.ts';
import { attributesOf, marked, marksIn } from '../sheets/marks.ts';

/** A sheet of a workbook; the sheets that Excel hides say so. */
export interface NamedSheet {
  name: string;
  grid: Grid;
  hidden?: true;
}

const unreadable =
  '这个文件打不开：只能读 .xlsx（Excel 工作簿）；.xls 和 WPS 的 .et 请先另存为 .xlsx，有密码的请先去掉密码';

/**
 * The sheets of an .xlsx file, those that Excel shows first; the reader is only loaded when a file is chosen. Hidden
 * rows and columns and merged cells are marked. Throws in Chinese when it is none.
 */
export async function sheetsOf(file: Blob): Promise<NamedSheet[]> {
  if (file.size > 10_000_000) throw new Error('文件太大：不能超过 10 MB；请只留下要公布的工作表');
  // The universal build, because the one for browsers starts workers from blobs, which our policy forbids.
  const { default: read } = await import('read-excel-file/universal');
  const parseNumber = (number: string) => ({ number });
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const { plain, kept } = await opened(bytes);
    const sheets = (await read(plain, { parseNumber })).map(({ sheet, data }) => {
      const { xml = '', hidden } = kept.get(sheet) ?? {};
      const marks = marksIn(xml);
      // Whoever chooses a hidden sheet is asked as for a hidden row.
      const rows = hidden ? new Set(data.keys()) : marks.rows;
      return { name: sheet, grid: marked(gridOfRows(data), { ...marks, rows }), ...(hidden && { hidden }) };
    });
    return [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)];
  } catch {
    throw new Error(unreadable);
  }
}

/**
 * The file as the reader can take it, and the XML of its sheets by name. The reader takes a formula's error for an
 * empty cell, and a formula that no program has worked out; as texts both are named like any other trouble.
 */
async function opened(bytes: Uint8Array) {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files))
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) files[name] = strToU8(withTexts(strFromU8(content)));
  const text = (name: string) => (files[name] ? strFromU8(files[name]) : '');
  const targets = new Map(
    attributesOf(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ Id, Target = '' }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
  const kept = new Map(
    attributesOf(text('xl/workbook.xml'), 'sheet').map((sheet) => {
      const id = Object.entries(sheet).find(([key]) => /^\w+:id$/.test(key))?.[1];
      const hidden = /hidden/i.test(sheet.state ?? '') && { hidden: true as const };
      return [unescaped(sheet.name ?? ''), { xml: text(targets.get(id) ?? ''), ...hidden }] as const;
    }),
  );
  return { plain: new Uint8Array(zipSync(files, { level: 0 })).buffer, kept };
}

function withTexts(xml: string): string {
  return xml
    .replace(/(<(?:\w+:)?c\b[^>]*\bt=)"e"/g, '$1"str"')
    .replace(
      /<((?:\w+:)?)c\b([^>]*[^/>])>\s*<\1f\b[^>]*?(?:\/>|>([^<]*)<\/\1f>)\s*(?:<\1v\s*\/>|<\1v><\/\1v>)?\s*<\/\1c>/g,
      (_, prefix, attributes, formula = '') =>
        `<${prefix}c${attributes.replace(/ t="\w+"/, '')} t="str"><${prefix}v>=${formula}</${prefix}v></${prefix}c>`,
    );
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, sign) => signs[sign] ?? '');
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
