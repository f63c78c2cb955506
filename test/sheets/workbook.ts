import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A cell of a test's workbook: text, a number as it stands in the file, or an error of a formula. */
export type WorkbookCell = string | { number: string } | { error: string };

/** The bytes of an .xlsx file with one sheet, as small as the format allows. */
export function workbook(rows: readonly (readonly WorkbookCell[])[]): Uint8Array {
  const data = rows.map(
    (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => xml(cell, r, c)).join('')}</row>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="收支表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function xml(cell: WorkbookCell, row: number, column: number): string {
  const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
  if (typeof cell === 'string')
    return cell === '' ? '' : `<c ${at} t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;')}</t></is></c>`;
  return 'number' in cell ? `<c ${at}><v>${cell.number}</v></c>` : `<c ${at} t="e"><v>${cell.error}</v></c>`;
}

/** Shown amounts as the numbers that Excel keeps for them. */
export function withNumbers(rows: readonly (readonly string[])[]): WorkbookCell[][] {
  return rows.map((cells) =>
    cells.map((cell) =>
      /^-?[\d,]+\.\d\d$/.test(cell) ? { number: String(Number(cell.replaceAll(',', ''))) } : cell,
    ),
  );
}

/** The file with the XML of one of its parts changed, as Excel would after hiding or merging something. */
export function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Blob {
  const files = unzipSync(bytes);
  files[part] = strToU8(change(strFromU8(files[part] ?? new Uint8Array())));
  return new Blob([new Uint8Array(zipSync(files))]);
}
