/** The page of checking alone: takes what the reader holds, computes the whole history anew, says in words what it is. */
import { codesIn, parted, sightings } from '../chain/find.ts';
import { bytesOf, objectId } from '../chain/objects.ts';
import { type Chain, walk } from '../chain/walk.ts';
import {
  chainSentence,
  codeSentences,
  removalSentences,
  type Sentence,
  versionSentences,
} from './verify-answer.ts';
import { type Kept, keep, kept, type Published, published } from './verify-data.ts';
import { recordPart } from './verify-record.ts';
import { answers } from './verify-words.ts';

const form = document.querySelector<HTMLFormElement>('.verify');
const field = form?.querySelector('textarea');
const picker = form?.querySelector<HTMLInputElement>('input[type=file]');
const room = document.querySelector<HTMLElement>('.verdict');

/** The history as computed once for this visit. */
interface Computed {
  data: Published;
  chain: Chain;
  before: Kept | undefined;
}

/** A later question makes an answer still under way void. */
let turn = 0;
let computing: Promise<Computed | undefined> | undefined;

async function compute(): Promise<Computed | undefined> {
  const data = await published();
  if (!data) return undefined;
  say([{ text: answers.counting(data.count) }]);
  const chain = await walk(data.steps, data.head);
  const before = await kept();
  // What an earlier day proved is never given up for a chain that does not continue it.
  if (!chain.broken && !parted(chain.links, before?.ids ?? []))
    await keep(chain.links, data.on, before?.since ?? before?.on);
  return { data, chain, before };
}

/** Answers with what `judge` says of the computed history, and whether that history itself holds. */
async function answer(judge: (known: Computed) => Sentence[] | Promise<Sentence[]>): Promise<void> {
  const mine = ++turn;
  if (!globalThis.crypto?.subtle) return say([{ text: answers.insecure, tone: 'bad' }]);
  say([{ text: answers.loading }]);
  computing ??= compute();
  const known = await computing.catch(() => undefined);
  if (!known) {
    computing = undefined;
    return say([{ text: answers.failed, tone: 'bad' }]);
  }
  const judged = await judge(known);
  if (mine !== turn) return;
  const all = state(known, judged);
  // What a broken chain says of a version is only as good as the part that holds.
  say(known.chain.broken ? [...all, ...judged] : [...judged, ...all]);
}

function state({ data, chain, before }: Computed, judged: readonly Sentence[]): Sentence[] {
  const other = !chain.broken && before && parted(chain.links, before.ids);
  const isDoubted = Boolean(other) || judged.some(({ tone }) => tone === 'bad');
  const sentences: Sentence[] = [];
  if (other && before) {
    sentences.push({ text: answers.parted(other.n, other.on, before.on), tone: 'bad' });
    const told = judged.some(({ text }) => text === answers.removalLimit);
    if (!told) sentences.push(...removalSentences([], chain.links, data));
  }
  sentences.push(chainSentence(chain, isDoubted));
  if (before && !other && !chain.broken) {
    const { since = before.on, on, ids } = before;
    sentences.push({ text: answers.kept(since, on, ids.length) });
  }
  if (data.fetchedOn) {
    const until = chain.links[chain.links.length - 1]?.on ?? '';
    sentences.push({ text: answers.copy(data.fetchedOn, until) });
  }
  return sentences;
}

function byText(text: string): Promise<void> {
  const codes = codesIn(text);
  return answer(({ chain, data }) =>
    codes.length > 0
      ? codeSentences(codes, chain.links, data)
      : text.trim()
        ? [{ text: answers.nothing }]
        : [],
  );
}

async function byFile(file: File): Promise<void> {
  say([{ text: answers.loading }]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  await answer(async ({ chain, data }) => {
    const id = await objectId('blob', bytes);
    const [seen] = sightings(chain.links, id);
    if (seen) return versionSentences(seen, data);
    // Editors on Windows end lines in two signs; git keeps one.
    const lines = new TextDecoder().decode(bytes).replace(/\r\n/g, '\n');
    const [same] = sightings(chain.links, await objectId('blob', bytesOf(lines)));
    if (same) return [...versionSentences(same, data), { text: answers.lines }];
    if (!/^image\//.test(file.type))
      return [{ text: answers.unknownFile(file.name, id.slice(0, 10)), tone: 'bad' }];
    const reader = await import('./verify-qr.ts').catch(() => undefined);
    if (!reader) return [{ text: answers.noReader, tone: 'bad' }];
    const text = await reader.qrText(file).catch(() => undefined);
    if (!text) return [{ text: answers.noCode, tone: 'bad' }];
    const codes = codesIn(text);
    return codes.length > 0 ? codeSentences(codes, chain.links, data) : [{ text: answers.nothing }];
  });
}

function say(sentences: readonly Sentence[]): void {
  room?.replaceChildren(
    ...sentences.map(({ text, tone, href, record }) => {
      if (record) return recordPart(record);
      const line = document.createElement('p');
      if (tone) line.className = tone;
      const inner = href ? Object.assign(document.createElement('a'), { href }) : line;
      inner.textContent = text;
      if (inner !== line) line.append(inner);
      return line;
    }),
  );
}

if (form && field && picker) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void byText(field.value);
  });
  picker.addEventListener('change', () => picker.files?.[0] && void byFile(picker.files[0]));
  for (const kind of ['dragover', 'dragleave', 'drop'] as const)
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.toggle('over', kind === 'dragover');
      const file = kind === 'drop' && event.dataTransfer?.files[0];
      if (file) void byFile(file);
    });
  const asked = location.search;
  if (codesIn(asked).length > 0)
    field.value = codesIn(asked)
      .map(({ n, digits }) => (n ? `${n}-${digits}` : digits))
      .join('\n');
  void byText(field.value);
}
