import { readFileSync } from 'node:fs';
import { opened } from '../../src/orders/open.ts';
import { layoutOf, type Run, run } from '../../src/orders/run.ts';
import { type Settings, usualService } from '../../src/orders/settings.ts';
import type { Sheet } from '../../src/orders/sheet.ts';

/** October 2026, round the clock, the limits of the sources. */
export const october: Settings = {
  month: '2026-10',
  cutoff: '2026-11-05',
  today: '2028-12-31',
  served: [],
  service: usualService,
  limits: { intake: 30, dispatch: 60, onSite: 240, answer: 1440, callback: 4320, close: 4320 },
  by: 'company',
  answers: {},
};

/** The last sheet of one of the hand-counted exports. */
export function exported(name: string): Sheet {
  const sheets = opened(readFileSync(new URL(`exports/${name}`, import.meta.url)));
  return sheets.at(-1) as Sheet;
}

export function counted(name: string, settings: Partial<Settings> = {}): Run {
  const sheet = exported(name);
  return run(sheet, layoutOf(sheet), { ...october, ...settings });
}

/** An export of our own, typed as rows. */
export function sheetOf(rows: Sheet['rows']): Sheet {
  return { name: '', rows, from1904: false };
}

/** The groups that hold anything, as `code: n`. */
export function filled(groups: readonly { codes: readonly string[]; n: number }[]): Record<string, number> {
  return Object.fromEntries(groups.filter(({ n }) => n > 0).map(({ codes, n }) => [codes.join('+'), n]));
}
