import type { Chart as ChartJs } from 'chart.js';
import { textures, tile } from '../format/texture.ts';

/** The fill of a bar, with the strokes the picture has. */
export function textured(i: number, colour: string, plot: HTMLElement): string | CanvasPattern {
  const square = document.createElement('canvas');
  const scale = (plot.clientWidth / 640) * devicePixelRatio;
  const side = Math.max(1, Math.round(tile * scale));
  square.width = side;
  square.height = side;
  const context = square.getContext('2d');
  if (!textures[i] || !context) return colour;
  context.scale(side / tile, side / tile);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke(new Path2D(textures[i]));
  const pattern = context.createPattern(square, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / devicePixelRatio));
  return pattern ?? colour;
}

/** The promised value as a line that names itself, where the picture has it; no series and in no list of them. */
export function promiseLine(
  { label, value }: { label: string; value: number },
  colour: string,
  paper: string,
  size: number,
) {
  return {
    id: 'promise',
    afterDatasetsDraw({ ctx, chartArea, scales, width }: ChartJs) {
      const y = scales.y?.getPixelForValue(value) ?? 0;
      const unit = width / 640;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.fillStyle = colour;
      ctx.lineWidth = 1.5 * unit;
      ctx.setLineDash([2 * unit, 3 * unit]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, y);
      ctx.lineTo(chartArea.right, y);
      ctx.stroke();
      ctx.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
      ctx.textBaseline = 'alphabetic';
      ctx.textAlign = 'start';
      ctx.strokeStyle = paper;
      ctx.lineWidth = 4 * unit;
      ctx.lineJoin = 'miter';
      ctx.setLineDash([]);
      ctx.strokeText(label, chartArea.left + 4 * unit, y - 5 * unit);
      ctx.fillText(label, chartArea.left + 4 * unit, y - 5 * unit);
      ctx.restore();
    },
  };
}

/** A colour by its numbers: a canvas does not know the reader's own (`CanvasText`) by name. */
export function systemColour(name: string, plot: HTMLElement): string {
  const probe = document.createElement('i');
  probe.style.color = name;
  plot.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}
