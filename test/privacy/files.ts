import { strToU8, zipSync } from 'fflate';

/** A PDF of one page with a line of ASCII and, when told, an author and a comment. */
export function pdfOf(line: string, { author = '', comment = '' } = {}): Buffer {
  const drawn = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const hex = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${comment && '/Annots[7 0 R]'}>>`,
    `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<<${author && `/Author ${hex(author)}`}>>`,
    ...(comment ? [`<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents ${hex(comment)}>>`] : []),
  ];
  let text = '%PDF-1.7\n';
  const starts = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${starts.join('')}`;
  const end = `trailer\n<</Size ${size}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}${table}${end}`, 'latin1');
}

/** An office file of the parts told, by path. */
export function officeOf(parts: Record<string, string | Uint8Array>): Buffer {
  const all = { '[Content_Types].xml': '<Types/>', ...parts };
  const bytes = Object.entries(all).map(
    ([path, own]) => [path, typeof own === 'string' ? strToU8(own) : own] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}
