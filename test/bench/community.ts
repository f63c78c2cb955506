import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../../src/checks/examine.ts';
import { filesOf } from '../books/files.ts';
import { type Random, randomFrom } from '../books/random.ts';
import { booksFrom } from '../books.ts';

/** The day the generated communities speak of. */
export const benchDay = '2026-11-22';

const fromYear = 2026;

/** Sheets that go back through the years, two years of the example at a time. */
const sheets = ['complaints', 'performance'];

/**
 * The content of a community with so many notices, the same for the same seed: those of the example taken apart and
 * put together anew over the years, and its sheets again for the years before. Only what passes every check stays.
 * @param years how many years back its sheets and notices go; the example itself has two
 */
export function communityOf(notices: number, years: number, seed = 1): Map<string, string> {
  const files = rawOf(notices, years, seed);
  for (;;) {
    const wrong = examine(files, uploads(), `${benchDay}T12:00`).findings.filter(
      ({ severity }) => severity === 'error',
    );
    if (wrong.length === 0) return files;
    for (const { file } of wrong) if (!files.delete(file)) throw new Error(JSON.stringify(wrong[0]));
  }
}

function rawOf(notices: number, years: number, seed = 1): Map<string, string> {
  const example = exampleFiles();
  const own = [...example].filter(([file]) => !file.startsWith('notices/') || isNamed(file));
  const all = noticesOf(
    example,
    notices - own.filter(([file]) => file.startsWith('notices/')).length,
    years,
    seed,
  );
  if (years <= 2) return new Map([...own, ...all]);
  const quarters = Array.from({ length: years * 4 }, (_, i) => {
    return `${fromYear - years + 1 + Math.trunc((i + 3) / 4) - 1}-Q${((i + 3) % 4) + 1}`;
  });
  const rest = joined(own)
    .filter(([file]) => !file.startsWith('notices/') && !money.some((name) => file.startsWith(name)))
    .map(([file, text]): [string, string] => [
      file,
      file.startsWith('performance/') ? withoutDevices(text) : text,
    ]);
  return new Map([...rest, ...earlier(rest, years), ...booked(seed, quarters), ...all]);
}

/** The books of so many years are made anew: they have to hold together. */
const money = [
  'accounts/',
  'common/',
  'fund/',
  'projects/',
  'utilities/',
  'objections/',
  'documents/',
  'prices/',
  'site',
  'equipment/',
  'owners-days/',
  'rectifications/',
  'assessments/',
];

/** Books without scans, of papers older than all they cover; a change that asks for a sentence is one of more than half. */
function booked(seed: number, quarters: string[]): [string, string][] {
  const { records } = booksFrom(seed, quarters);
  return [...filesOf(records)].map(([file, text]) => [
    file,
    text
      .replace(/^file: .*\n/gm, '')
      // A voucher keeps the day of the period it is cited in.
      .replace(/^date: 2022-12-31$/m, (line) =>
        /^kind: voucher$/m.test(text) ? line : `date: ${fromYear - 20}-01-01`,
      )
      .replace(/"jump(Period|Year|Budget)":\d+/g, '"jump$1":9000'),
  ]);
}

/** The books name fewer buildings than the example has lifts. */
function withoutDevices(text: string): string {
  return `${JSON.stringify({ ...JSON.parse(text), rounds: [] }, null, 2)}\n`;
}

/** Notices that other records name. */
const isNamed = (file: string) => /7f19e642|b606a08e|01de5cb0|8e81c23f/.test(file);

function exampleFiles(): Map<string, string> {
  const names = readdirSync('content', { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => /\.(json|md)$/.test(name));
  return new Map(files.map((file) => [file, readFileSync(join('content', file), 'utf8')]));
}

function uploads(): Set<string> {
  return new Set(readdirSync('public/files').map((name) => `/files/${name}`));
}

/** Two complaints of the last month of a copy are open, so that the first month of the next one begins with two, not eight. */
function joined(own: [string, string][]): [string, string][] {
  const six = { opening: 8, closed: 51, confirmed: 35, entered: 51, attempted: 48, n: 51 };
  return own.map(([file, text]) => {
    if (file !== 'complaints/2024-11.json') return [file, text];
    const fewer = Object.entries(six).reduce(
      (all, [name, count]) => all.replace(new RegExp(`"${name}": ${count}\\b`), `"${name}": ${count - 6}`),
      text,
    );
    return [file, fewer];
  });
}

/** The sheets of two years again, two, four, … years earlier. */
function earlier(own: [string, string][], years: number): [string, string][] {
  const copied = own.filter(
    ([file]) => sheets.some((name) => file.startsWith(`${name}/`)) && !/2026-11/.test(file),
  );
  return Array.from({ length: Math.max(0, years / 2 - 1) }, (_, i) => (i + 1) * 2).flatMap((back) =>
    copied.map(([file, text]): [string, string] => [shifted(file, back), shifted(text, back)]),
  );
}

function shifted(text: string, back: number): string {
  return text
    .replace(/(?<!\d)20[012]\d(?!\d)/g, (year) => String(Number(year) - back))
    .replace(/"until": "(20\d\d)-02-28"/g, (line, year) =>
      Number(year) % 4 === 0 ? line.replace('-28', '-29') : line,
    );
}

function noticesOf(
  example: Map<string, string>,
  count: number,
  years: number,
  seed: number,
): [string, string][] {
  const random = randomFrom(seed);
  const samples = [...example]
    .filter(([file]) => file.startsWith('notices/'))
    .map(([, text]) => sampleOf(text))
    .filter(({ category }) => category !== 'posting');
  const days = years * 365;
  return Array.from({ length: count }, (_, i): [string, string] => {
    const sample = random.pick(samples);
    const day = new Date(Date.parse(benchDay) - Math.round(((i + 0.5) * days) / count) * 86_400_000);
    return noticeOf(
      sample,
      samples,
      day.toISOString().slice(0, 10),
      (seed * 2 ** 24 + i).toString(16).padStart(8, '0'),
      random,
    );
  });
}

interface Sample {
  category: string;
  title: string;
  paragraphs: string[];
}

function sampleOf(text: string): Sample {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const said = (name: string) => new RegExp(`^${name}: *"?(.*?)"?$`, 'm').exec(head)?.[1] ?? '';
  return { category: said('category'), title: said('title'), paragraphs: body.trim().split(/\n\n+/) };
}

function noticeOf(
  sample: Sample,
  samples: Sample[],
  day: string,
  id: string,
  random: Random,
): [string, string] {
  const others = samples.filter(({ category }) => category === sample.category);
  const building = String(random.whole(1, 2));
  const at = (text: string) => text.replace(/\d+ 号楼/g, `${building} 号楼`);
  const whole = random.chance(40);
  const body = [sample, random.pick(others), random.pick(others)].flatMap(({ paragraphs }, i) =>
    i === 0 ? paragraphs : paragraphs.filter(() => random.chance(35)),
  );
  const title = at(sample.title).replace(/["“”]/g, '');
  const until = new Date(Date.parse(day) + random.whole(1, 5) * 86_400_000).toISOString().slice(0, 10);
  const lines = [
    '---',
    `id: ${id}`,
    `title: ${JSON.stringify(`${title}（${Number(day.slice(5, 7))}月${Number(day.slice(8))}日）`)}`,
    `category: ${sample.category}`,
    'urgency: normal',
    `publishedAt: ${day}T${String(random.whole(8, 11)).padStart(2, '0')}:${random.whole(10, 59)}`,
    ...(random.chance(60) ? [`from: ${day}T13:00`, `until: ${until}T18:00`] : []),
    ...(whole ? [] : ['buildings:', `  - "${building}"`]),
    'issuer: 工程部',
    'contact: 24 小时急修 000-0000 0000',
    `summary: ${JSON.stringify(title.slice(0, 60))}`,
    '---',
    '',
    `${at(body.join('\n\n'))}\n`,
  ];
  return [`notices/${day.replaceAll('-', '')}-${id}.md`, lines.join('\n')];
}

/** How many years so many notices are of: a large community publishes some five hundred a year. */
export function yearsOf(notices: number): number {
  return notices >= 10_000 ? fromYear - 2006 : 2;
}
