import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { Axes, Chart } from '../tables/chart.ts';
import { configOf, said } from './chart-config.ts';

export { savePicture } from './chart-picture.ts';

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Lays a Chart.js chart of the same size over the picture of `figure`; keys walk its points aloud. */
export function drawChart(figure: HTMLElement, chart: Chart & Axes, hint: string): ChartJs {
  const plot = figure.querySelector<HTMLElement>('.plot') ?? figure;
  const config = configOf(chart, plot);
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${chart.title}。${hint}`);
  const live = document.createElement('p');
  live.className = 'visually-hidden';
  live.setAttribute('aria-live', 'polite');
  // The picture keeps its place: the keys above use its textures, and paper shows it.
  plot.classList.add('awake');
  plot.append(canvas, live);
  const drawn = new ChartJs(canvas, config);
  walk(drawn, chart, (words) => {
    live.textContent = words;
  });
  return drawn;
}

/** Arrows go to the point before and after, Home and End to the first and the last; each is marked and said. */
function walk(drawn: ChartJs, chart: Chart, say: (words: string) => void): void {
  const last = chart.categories.length - 1;
  let at = -1;
  drawn.canvas.addEventListener('keydown', (event) => {
    const to = {
      ArrowLeft: at < 0 ? last : Math.max(0, at - 1),
      ArrowRight: Math.min(last, at + 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    at = to;
    const active = chart.series.map((_, datasetIndex) => ({ datasetIndex, index: at }));
    drawn.setActiveElements(active);
    drawn.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    drawn.update('none');
    say(pointInWords(chart, at, drawn.canvas.closest('figure')?.dataset.none ?? ''));
  });
}

/** What is said of one point: `2026年10月，按时办结率 93.4 %`. */
function pointInWords(chart: Chart, at: number, none: string): string {
  const values = chart.series.map((series, i) => said(chart, i, series.values[at], none));
  return [chart.categories[at]?.label, ...values].join('，');
}
