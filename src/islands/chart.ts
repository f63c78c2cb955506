/** Turns a figure's picture into an interactive chart when the reader asks for it; until then nothing is loaded. */
import type { Chart } from '../tables/chart.ts';

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
  const plot = figure.querySelector<HTMLElement>('.plot');
  if (!plot) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = figure.dataset.ask ?? '';
  button.addEventListener('click', () => wake(figure, plot, button));
  figure.querySelector('.ask')?.append(button);
}

async function wake(figure: HTMLElement, plot: HTMLElement, button: HTMLButtonElement) {
  button.disabled = true;
  const { drawChart, pictureLink } = await import('./chart-canvas.ts');
  const chart = JSON.parse(figure.dataset.chart ?? '') as Chart;
  const canvas = drawChart(plot, chart, figure.dataset.keys ?? '');
  button.replaceWith(pictureLink(canvas, chart, figure.dataset.save ?? ''));
}
