/** Turns a figure's picture into an interactive chart when the reader asks for it; until then nothing is loaded. */
import type { Axes, Chart } from '../tables/chart.ts';

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
  const { ask = '', save = '' } = figure.dataset;
  let woken: ReturnType<typeof wake> | undefined;
  const open = () => {
    woken ??= wake(figure);
    return woken;
  };
  const button = addButton(figure, ask, async () => {
    const { canvas } = (await open()).drawn;
    button.remove();
    canvas.focus();
  });
  addButton(figure, save, async () => {
    const { drawn, savePicture } = await open();
    button.remove();
    savePicture(drawn, figure);
  });
}

function addButton(figure: HTMLElement, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  figure.querySelector('.ask')?.append(button);
  return button;
}

/** Loads the chart library and draws in the place of the picture; both are of one size. */
async function wake(figure: HTMLElement) {
  const { drawChart, savePicture } = await import('./chart-canvas.ts');
  const chart = JSON.parse(figure.dataset.chart ?? '') as Chart & Axes;
  return { drawn: drawChart(figure, chart, figure.dataset.keys ?? ''), savePicture };
}
