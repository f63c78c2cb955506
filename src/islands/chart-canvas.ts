import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { Chart } from '../tables/chart.ts';

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

const points = ['circle', 'rect', 'rectRot', 'triangle'] as const;

/** Replaces the picture in `plot` by a Chart.js chart of the same size; left and right arrows walk its points aloud. */
export function drawChart(plot: HTMLElement, chart: Chart, hint: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${chart.title}。${hint}`);
  const live = document.createElement('p');
  live.className = 'visually-hidden';
  live.setAttribute('aria-live', 'polite');
  plot.replaceChildren(canvas, live);
  const drawn = new ChartJs(canvas, config(chart, getComputedStyle(document.documentElement)));
  let at = -1;
  canvas.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    at = Math.min(
      chart.categories.length - 1,
      Math.max(0, at < 0 && step < 0 ? chart.categories.length - 1 : at + step),
    );
    const active = chart.series.map((_, datasetIndex) => ({ datasetIndex, index: at }));
    drawn.setActiveElements(active);
    drawn.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    drawn.update('none');
    live.textContent = pointInWords(chart, at);
  });
  canvas.focus();
  return canvas;
}

/** A link that saves the chart as a picture, on the colour of the page. */
export function pictureLink(canvas: HTMLCanvasElement, chart: Chart, label: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = label;
  link.href = '#';
  link.download = `${chart.id}.png`;
  link.addEventListener('click', () => {
    const picture = document.createElement('canvas');
    picture.width = canvas.width;
    picture.height = canvas.height;
    const context = picture.getContext('2d');
    if (!context) return;
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
    context.fillRect(0, 0, picture.width, picture.height);
    context.drawImage(canvas, 0, 0);
    link.href = picture.toDataURL('image/png');
  });
  return link;
}

/** What is said of one point: `2026年10月，按时办结率 93.4 %`. */
function pointInWords(chart: Chart, at: number): string {
  const values = chart.series.map(
    (s) => `${s.label} ${s.values[at]?.toFixed(chart.decimals) ?? '—'} ${chart.unit}`,
  );
  return [chart.categories[at]?.label, ...values].join('，');
}

function config(chart: Chart, style: CSSStyleDeclaration) {
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const { promise } = chart;
  return {
    type: chart.kind,
    data: {
      labels: chart.categories.map((c) => c.label),
      datasets: [
        ...chart.series.map((series, i) => ({
          label: series.label,
          data: series.values,
          borderColor: colour(`--series-${i}`),
          backgroundColor: colour(`--series-${i}`),
          pointStyle: points[i % points.length] ?? 'circle',
          pointRadius: 4,
          borderWidth: chart.kind === 'line' ? 2 : 0,
          borderDash: i % 2 === 1 ? [5, 3] : [],
        })),
        ...(promise
          ? [
              {
                label: promise.label,
                data: chart.categories.map(() => promise.value),
                borderColor: colour('--seal'),
                backgroundColor: colour('--seal'),
                pointStyle: 'line' as const,
                pointRadius: 0,
                borderWidth: 1.5,
                borderDash: [2, 3],
              },
            ]
          : []),
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false as const,
      interaction: { mode: 'index' as const, intersect: false },
      color: colour('--faded'),
      scales: {
        x: {
          ticks: {
            color: colour('--faded'),
            maxRotation: 0,
            callback: (_: unknown, i: number) => chart.categories[i]?.short ?? '',
          },
          grid: { display: false },
        },
        y: {
          ...(chart.from === undefined ? { beginAtZero: true } : { min: chart.from }),
          ticks: { color: colour('--faded') },
          grid: { color: colour('--rule') },
        },
      },
      plugins: { legend: { display: chart.series.length > 1 || !!promise, labels: { usePointStyle: true } } },
    },
  };
}
