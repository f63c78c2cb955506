import type { Chart as ChartJs } from 'chart.js';

const edge = 16;

/** Saves the figure as a picture that can stand alone: finding, unit and keys, chart, source; colours of the page. */
export function savePicture(drawn: ChartJs, figure: HTMLElement): void {
  const link = document.createElement('a');
  link.download = `${figure.id}.png`;
  link.href = pictureOf(drawn, figure).toDataURL('image/png');
  link.click();
}

/** A value the reader points at is his, not the picture's. */
function hidePointed(drawn: ChartJs): void {
  drawn.setActiveElements([]);
  drawn.tooltip?.setActiveElements([], { x: 0, y: 0 });
  drawn.update('none');
}

/** Words above or below the chart, in lines that fit it. */
interface Block {
  lines: string[];
  /** Height of a line in pixels. */
  line: number;
  font: string;
  colour: string;
}

function pictureOf(drawn: ChartJs, figure: HTMLElement): HTMLCanvasElement {
  hidePointed(drawn);
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!context) return picture;
  const style = getComputedStyle(figure);
  const block = (from: string, font: string, line: number, colour: string): Block => {
    const text = figure.querySelector<HTMLElement>(from)?.innerText ?? '';
    const lines = wrapped(context, `${font} ${style.fontFamily}`, text, drawn.width);
    return {
      lines,
      line,
      font: `${font} ${style.fontFamily}`,
      colour: style.getPropertyValue(colour).trim(),
    };
  };
  const above = [block('h2', '600 18px', 26, '--ink'), block('[data-unit]', '13px', 22, '--faded')];
  const below = [block('[data-source]', '12px', 20, '--faded')];
  const named = drawn.data.datasets.filter(({ label }) => label).length;
  const keys = named > 1 ? 24 * named : 0;
  const ratio = drawn.currentDevicePixelRatio;
  picture.width = (drawn.width + 2 * edge) * ratio;
  picture.height = (heightOf(above) + keys + drawn.height + heightOf(below) + 2 * edge) * ratio;
  context.scale(ratio, ratio);
  context.fillStyle = style.getPropertyValue('--paper').trim();
  context.fillRect(0, 0, picture.width, picture.height);
  const top = write(context, above, edge);
  if (keys > 0) drawKeys(context, drawn, top);
  context.drawImage(drawn.canvas, edge, top + keys, drawn.width, drawn.height);
  write(context, below, top + keys + drawn.height);
  return picture;
}

function heightOf(blocks: Block[]): number {
  return blocks.reduce((sum, { lines, line }) => sum + lines.length * line, 0);
}

/** Writes the blocks from `top` on; where they end. */
function write(context: CanvasRenderingContext2D, blocks: Block[], top: number): number {
  let y = top;
  for (const { lines, line, font, colour } of blocks)
    for (const text of lines) {
      context.font = font;
      context.fillStyle = colour;
      context.fillText(text, edge, y + line * 0.7);
      y += line;
    }
  return y;
}

/** One line for each series: its colour or texture, then its name in the colour of the text before. */
function drawKeys(context: CanvasRenderingContext2D, { data }: ChartJs, top: number): void {
  const ink = context.fillStyle;
  const named = data.datasets.filter(({ label }) => label);
  named.forEach(({ backgroundColor, borderColor, label }, i) => {
    const y = top + i * 24 + 4;
    context.fillStyle = backgroundColor as string | CanvasPattern;
    context.strokeStyle = borderColor as string;
    context.fillRect(edge, y, 14, 14);
    context.strokeRect(edge, y, 14, 14);
    context.fillStyle = ink;
    context.fillText(label ?? '', edge + 22, y + 12);
  });
}

/** The text in lines that fit; Chinese may break after any character, but a number keeps its unit: `35.72 万 kWh`. */
function wrapped(context: CanvasRenderingContext2D, font: string, text: string, width: number): string[] {
  context.font = font;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.replace(/\s+/g, ' ').trim().match(unbroken) ?? []) {
    if (line && context.measureText(line + piece).width > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line ? [...lines, line] : lines;
}

/** A number with its unit and the mark after it, a word in Latin letters, or any one character. */
const unbroken =
  /(?:[+\-−]?\d[\d.,]*(?: ?[万亿])?(?: ?(?:[a-zA-Z%㎡°/]+|个百分点|[元度吨件户年月日天季]))*|[a-zA-Z]+|[\s\S])[，。；：、）》”]*/gu;
