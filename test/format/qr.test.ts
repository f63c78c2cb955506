import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { qrPicture } from '../../src/format/qr.ts';

/** What the strokes of a path paint, a module where each begins and those it passes over. */
function painted(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, line = '', strokes = ''] of path.matchAll(/M0 ([\d.]+)((?:m\d+ 0h\d+)+)/g)) {
    let x = 0;
    for (const [, light, dark] of strokes.matchAll(/m(\d+) 0h(\d+)/g)) {
      x += Number(light);
      for (const end = x + Number(dark); x < end; x++) (rows[Number(line) - 0.5] as boolean[])[x] = true;
    }
  }
  return rows;
}

test.each(['https://example.org/', `https://example.org/notices/20261120-00000001/?v=${'0123456789'}`])(
  'the path paints the modules of %s',
  (address) => {
    const { size, path } = qrPicture(address);
    expect(painted(path, size)).toEqual(encodeQR(address, 'raw', { ecc: 'medium', border: 4 }));
    expect(path).toMatch(/^M0 4\.5m4 0h7m/);
  },
);
