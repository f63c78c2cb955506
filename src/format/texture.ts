/** Side of the square that is repeated over a bar, in units of the picture. */
export const tile = 8;

/**
 * What tells one bar from the next without colour, in the order of the series: the strokes of one tile as an SVG
 * path, two units wide. The first is solid, the last hollow. Nine, as many as the costs of a statement.
 */
export const textures = [
  '',
  'M-2 2 2-2M0 8 8 0M6 10 10 6',
  'M0 4h8',
  'M4 0v8',
  'M0 4h8M4 0v8',
  'M-2 6 2 10M0 0 8 8M6-2 10 2',
  'M3 4h2',
  'M-2 2 2-2M0 8 8 0M6 10 10 6M-2 6 2 10M0 0 8 8M6-2 10 2',
  'M0 0',
];
