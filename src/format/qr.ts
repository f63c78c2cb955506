import encodeQR from 'qr';

/** A QR code as one SVG path on a grid of modules, with the margin of four that scanners ask for. */
export interface QrPicture {
  /** Side of the picture in modules, margin included. */
  size: number;
  path: string;
}

/** The QR code of an address. Error correction M: a fold or a stain on the board does no harm. */
export function qrPicture(text: string): QrPicture {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows
    .map((row, y) =>
      runs(row)
        .map(([x, n]) => `M${x} ${y}h${n}v1h-${n}z`)
        .join(''),
    )
    .join('');
  return { size: rows.length, path };
}

/** Dark stretches of a row: where each starts and how long it is. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else found.push([x, 1]);
  });
  return found;
}
