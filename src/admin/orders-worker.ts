import './jitless.ts';
import { opened } from '../orders/open.ts';
import { publishable } from '../orders/publish.ts';
import { type Layout, layoutOf, run } from '../orders/run.ts';
import type { Sheet } from '../orders/sheet.ts';
import type { Answer, Ask, KnownSheet } from './orders-messages.ts';

/** The rows live here and nowhere else, until the panel is closed and the worker with it. */
let sheets: { sheet: Sheet; layout: Layout | undefined }[] = [];

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  void answered(data).catch((error: Error) => answer({ type: 'failed', sentence: error.message }));
});

async function answered(ask: Ask): Promise<void> {
  if (ask.type === 'open') {
    const bytes = new Uint8Array(await ask.file.arrayBuffer());
    const found = opened(bytes, reporter('open')).map(known);
    sheets = found.map(({ sheet, layout }) => ({ sheet, layout }));
    answer({ type: 'opened', sheets: found.map(({ told }) => told) });
    return;
  }
  const { sheet, layout } = sheets[ask.sheet] ?? {};
  if (!sheet || !layout) throw new Error('这张表没有表头，不能用');
  const counted = run(sheet, { ...layout, mapping: ask.mapping }, ask.settings, reporter('run'));
  const month = publishable(counted.month, ask.minimum);
  answer({ type: 'done', id: ask.id, run: { ...counted, month } });
}

function known(sheet: Sheet): { sheet: Sheet; layout: Layout | undefined; told: KnownSheet } {
  const { name, rows } = sheet;
  try {
    const layout = layoutOf(sheet);
    const { headers, mapping, unsure } = layout;
    return { sheet, layout, told: { name, rows: rows.length - layout.header - 1, headers, mapping, unsure } };
  } catch (error) {
    const trouble = (error as Error).message;
    return {
      sheet,
      layout: undefined,
      told: { name, rows: 0, headers: [], mapping: {}, unsure: {}, trouble },
    };
  }
}

function reporter(stage: 'open' | 'run') {
  return (share: number) => answer({ type: 'progress', stage, share });
}

function answer(message: Answer): void {
  postMessage(message);
}
