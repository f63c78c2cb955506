/** Measures a hundred thousand rows in the form: `node test/orders/measure.ts`. Prints seconds and the longest blocks. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { builtAdmin, cameIn, launch, open } from '../admin/browser.ts';
import { StandIn } from '../admin/stand-in.ts';
import { csvOf, madeExport } from './made.ts';

const rows = Number(process.argv[2] ?? 100_000);
const made = madeExport(rows);

function workbook(): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const body = made.rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const link = `<Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/>`;
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="工单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${link}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 1 }));
}

interface Traced {
  name: string;
  pid: number;
  tid: number;
  args?: { name?: string };
  tdur?: number;
}

/** The longest tasks of the main threads in milliseconds of their own computing time, whatever else the machine does. */
function busiest(events: readonly Traced[]): number[] {
  const main = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = new Set(main.map(({ pid, tid }) => `${pid} ${tid}`));
  const own = events.filter(({ pid, tid, tdur }) => tdur && threads.has(`${pid} ${tid}`));
  return own
    .map(({ tdur = 0 }) => Math.round(tdur / 1000))
    .sort((a, b) => b - a)
    .slice(0, 5);
}

const desk = new StandIn(mkdtempSync(join(tmpdir(), 'measure-')), builtAdmin());
desk.write('content/site.json', readFileSync('content/site.json', 'utf8'));
const url = await desk.start();
const browser = await launch();
for (const [name, buffer] of [
  ['工单.csv', csvOf(made)],
  ['工单.xlsx', workbook()],
] as const) {
  const { page } = await cameIn(browser, url);
  await open(page, url, '/collections/complaints/new');
  await page.getByRole('button', { name: '从工单导出表计算本月' }).click();
  await page.evaluate(() => {
    const seen = { longest: 0, tasks: [] as number[], steps: new Set<string>() };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration));
    }).observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    setInterval(() => {
      seen.longest = Math.max(seen.longest, performance.now() - last);
      last = performance.now();
      seen.steps.add(document.querySelector('.orders [role=status]')?.textContent ?? '');
    }, 5);
  });
  const path = join(desk.folder, name);
  writeFileSync(path, buffer);
  await browser.startTracing(page, { categories: ['toplevel'] });
  const began = Date.now();
  await page.getByLabel('选择工单系统导出的明细').setInputFiles(path);
  await page.getByText('收到投诉').waitFor({ timeout: 120_000 });
  const seconds = (Date.now() - began) / 1000;
  const seen = await page.evaluate(() => {
    const { longest, tasks, steps } = (
      window as never as { seen: { longest: number; tasks: number[]; steps: Set<string> } }
    ).seen;
    return { longest: Math.round(longest), tasks, steps: [...steps].length };
  });
  const traced = JSON.parse((await browser.stopTracing()).toString()).traceEvents as Traced[];
  const cpu = busiest(traced);
  console.log(
    `${name}: ${rows} rows, ${(buffer.length / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`,
    seen,
    cpu,
  );
  await page.context().close();
}
await browser.close();
desk.stop();
