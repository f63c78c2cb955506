import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFile } from '../../src/build/kept-file.ts';
import { countsOf } from '../../src/build/search-tables.ts';
import { type Traced, Tracer } from '../../src/build/search-traces.ts';
import { pair, whole } from '../../src/search/tokens.ts';
import { emptyFolder } from '../ledger/repository.ts';

const folder = emptyFolder();
const known = { simplified: new Map(), places: [] };

function record(title: string, content: string, date: string): Traced {
  const own = { title, content, aside: '', kind: 0, date, buildings: [] };
  return { ...own, all: JSON.stringify(own) };
}

const records = [
  record('三号楼停水通知', '水泵房检修，停水四小时。', '2026-01-05'),
  record('电梯年检', '请走楼梯，水泵房照常。', '2026-02-05'),
  record('消防演练', '演练在水泵房前的空地。', '2026-03-05'),
];
const inOrder = (tracer: Tracer) => ({
  words: tracer
    .words()
    .map(([word, list]): [string, number[]] => [word, Array.from(list)])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
  counts: {
    segmented: [...countsOf(tracer.traces).segmented].sort(([a], [b]) => (a < b ? -1 : 1)),
    latin: [...countsOf(tracer.traces).latin].sort(),
  },
});

function traced(all: Traced[], lexicon: string[], file?: string, context = 'c'): Tracer {
  const tracer = new Tracer(all, known, context, file);
  tracer.lookFor(lexicon);
  return tracer;
}

test('records that are added, changed, taken out, and words that come into or leave the lexicon, give what reading all gives', () => {
  const file = join(folder, 'one');
  traced(records, ['水泵房', '四小时'], file).keep(file);
  const [first, , third] = records as [Traced, Traced, Traced];
  const now = [
    record('水泵房换阀门', 'A3 阀门', '2025-12-30'),
    first,
    record('电梯年检改期', '改到水泵房检修以后', '2026-02-06'),
    third,
  ];
  const lexicon = ['水泵房', '空地。', '前的空地', '换阀门'];
  const [again, anew] = [traced(now, lexicon, file), traced(now, lexicon)];
  expect(inOrder(again)).toEqual(inOrder(anew));
  const words = new Map(again.words());
  expect(Array.from(words.get(whole('水泵房')) ?? [])).toEqual([4, 8, 16, 24]);
  expect(Array.from(words.get(whole('前的空地')) ?? [])).toEqual([24]);
  expect(words.has(whole('四小时'))).toBe(false);
  expect(Array.from(words.get(pair('电梯')) ?? [])).toEqual([20]);
});

test('what was kept in another context, or of records in another order, is not used', () => {
  const file = join(folder, 'two');
  const wrong = new Tracer([record('水泵房', '', '2020-01-01')], known, 'c');
  wrong.keep(file);
  const all = [record('水泵房', '', '2020-01-01')];
  expect(inOrder(traced(all, [], file, 'other'))).toEqual(inOrder(traced(all, [])));
  traced(records, [], file).keep(file);
  const turned = [...records].reverse();
  expect(inOrder(traced(turned, ['水泵房'], file))).toEqual(inOrder(traced(turned, ['水泵房'])));
  keepFile(file, 'something else');
  expect(inOrder(traced(records, [], file))).toEqual(inOrder(traced(records, [])));
});
