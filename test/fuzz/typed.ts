/**
 * What stands in a JSON file, read a second time and by other means than ours: numbers as they are written, equal
 * names side by side. Throws where it is no JSON.
 */
export type Typed =
  | { kind: 'text'; text: string }
  | { kind: 'number'; written: string }
  | { kind: 'word'; word: 'true' | 'false' | 'null' }
  | { kind: 'list'; items: Typed[] }
  | { kind: 'group'; pairs: [string, Typed][] };

const token = /\s*(?:([[\]{}:,])|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;

export function typedIn(text: string): Typed {
  const tokens: string[] = [];
  token.lastIndex = 0;
  const clean = text.replace(/^\uFEFF/, '').trimEnd();
  while (token.lastIndex < clean.length) {
    const match = token.exec(clean);
    if (!match) throw new Error('no JSON');
    tokens.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
  }
  let at = 0;
  const value = (): Typed => {
    const now = tokens[at++] ?? '';
    if (now === '{') return { kind: 'group', pairs: series('}', pair) };
    if (now === '[') return { kind: 'list', items: series(']', value) };
    if (now.startsWith('"')) return { kind: 'text', text: JSON.parse(now) };
    if (/^(true|false|null)$/.test(now)) return { kind: 'word', word: now as 'true' };
    return { kind: 'number', written: now };
  };
  const pair = (): [string, Typed] => {
    const name = JSON.parse(tokens[at++] ?? '');
    at++;
    return [name, value()];
  };
  const series = <T>(end: string, one: () => T): T[] => {
    const all: T[] = [];
    while (tokens[at] !== end) {
      all.push(one());
      if (tokens[at] === ',') at++;
    }
    at++;
    return all;
  };
  return value();
}

/** Where a record says otherwise than its file: a sentence each. Blanks at the ends of a text do not count. */
export function differences(typed: Typed, record: unknown, at = ''): string[] {
  if (typed.kind === 'text')
    return sameText(typed.text, record) ? [] : [`${at}: ${JSON.stringify(typed.text)}`];
  if (typed.kind === 'number') return sameNumber(typed.written, record) ? [] : [`${at}: ${typed.written}`];
  if (typed.kind === 'word')
    return (typed.word === 'null' ? record === undefined : String(record) === typed.word)
      ? []
      : [`${at}: ${typed.word}`];
  if (isEmpty(typed))
    return record === undefined || Object.keys(record as object).length === 0 ? [] : [`${at}: not empty`];
  if (typed.kind === 'list') {
    const items = typed.items.filter((item) => !isEmpty(item));
    const list = record as unknown[];
    if (!Array.isArray(list) || list.length !== items.length) return [`${at}: ${items.length} entries`];
    return items.flatMap((item, i) => differences(item, list[i], `${at}/${i}`));
  }
  const names = typed.pairs.map(([name]) => name);
  if (new Set(names).size < names.length) return [`${at}: equal names`];
  const group = (record ?? {}) as Record<string, unknown>;
  return typed.pairs.flatMap(([name, child]) =>
    differences(child, Object.hasOwn(group, name) ? group[name] : undefined, `${at}/${name}`),
  );
}

function isEmpty(typed: Typed): boolean {
  if (typed.kind === 'text') return typed.text === '';
  if (typed.kind === 'list') return typed.items.every(isEmpty);
  if (typed.kind === 'group') return typed.pairs.every(([, child]) => isEmpty(child));
  return typed.kind === 'word' && typed.word === 'null';
}

function sameText(text: string, record: unknown): boolean {
  return record === text || record === text.trim() || (text === '' && record === undefined);
}

function sameNumber(written: string, record: unknown): boolean {
  if (typeof record !== 'number' || Object.is(record, -0)) return false;
  return exact(written) === exact(String(record));
}

/** A decimal number in one way of writing it. */
function exact(written: string): string {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(written) ?? [];
  const digits = `${whole}${part}`.replace(/^0+/, '');
  const stripped = digits.replace(/0+$/, '');
  const exponent = Number(power) - part.length + digits.length - stripped.length;
  return stripped === '' ? '0' : `${sign}${stripped}e${exponent}`;
}

/** Letters and digits of a Markdown head that its record does not hold: what was typed and is lost. */
export function lostLetters(head: string, record: object): string {
  const { body, key, ...rest } = record as Record<string, unknown>;
  const left = new Map<string, number>();
  for (const one of lettersOf(JSON.stringify(rest))) left.set(one, (left.get(one) ?? 0) + 1);
  const empty = /^[\s-]*\w+: *(''|""|~|)$/;
  const lines = head.split('\n').filter((line, i, all) => !empty.test(line) || /^\s+/.test(all[i + 1] ?? ''));
  return lettersOf(lines.join('\n'))
    .filter((one) => {
      const n = left.get(one) ?? 0;
      left.set(one, n - 1);
      return n <= 0;
    })
    .join('');
}

function lettersOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]/gu) ?? [];
}
