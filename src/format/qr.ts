import encodeQR from 'qr';

/** A QR code as one SVG path of lines a module thick, with the margin of four modules that scanners ask for. */
export interface QrPicture {
  /** Side of the picture in modules, margin included. */
  size: number;
  path: string;
}

/** The QR code of an address. Error correction M: a fold or a stain on the board does no harm. */
export function qrPicture(text: string): QrPicture {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.map((row, y) => (row.includes(true) ? `M0 ${y + 0.5}${strokes(row)}` : '')).join('');
  return { size: rows.length, path };
}

/** The dark stretches of a row as lines, each led to over the light one before it. */
function strokes(row: readonly boolean[]): string {
  let path = '';
  for (let x = row.indexOf(true), light = x; x >= 0; ) {
    const end = row.indexOf(false, x);
    path += `m${light} 0h${end - x}`;
    x = row.indexOf(true, end);
    light = x - end;
  }
  return path;
}
