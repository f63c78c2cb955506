import { pinyin, polyphonic } from 'pinyin-pro';
import { commonCharacters } from '../search/pinyin.ts';

/** Readings that matter in a community's words and that the table of common characters does not give. */
const secondReadings: [syllable: string, chars: string][] = [
  ['kuai', '会'],
  ['hang', '行'],
  ['chong', '重'],
  ['diao', '调'],
  ['zhang', '长'],
  ['le', '乐'],
  ['yue', '乐'],
  ['dan', '单'],
  ['che', '车'],
  ['shu', '数'],
  ['xiang', '降'],
  ['sha', '厦'],
  ['di', '地'],
  ['de', '的'],
  ['du', '都'],
  ['mo', '没'],
  ['mei', '没'],
  ['dou', '都'],
  ['xi', '系'],
  ['fa', '发'],
  ['shi', '石'],
];

/** The sounds of all characters, packed as pinyin.ts unpacks them; `words` may hold rarer characters. */
export function pinyinTables(words: string[]): { runs: string; others: string } {
  const common = commonCharacters();
  const sounds = inOrder(common);
  const known = new Map(common.map((char, at) => [char, sounds[at] ?? '']));
  return { runs: runLengths(sounds), others: others(words, known) };
}

function syllables(char: string): string[] {
  const all = polyphonic(char, { toneType: 'none', type: 'array' })[0] ?? [];
  return all.map(plain).filter((syllable) => /^[a-z]+$/.test(syllable));
}

function plain(syllable: string): string {
  return syllable
    .replaceAll('ü', 'v')
    .replace(/^([jqxy])v/, '$1u')
    .replace(/ve$/, 'ue');
}

/** One sound for each common character so that the sounds never go backwards, as GB 2312 sorted them. */
function inOrder(common: string[]): string[] {
  let current = 'a';
  return common.map((char) => {
    const own = syllables(char);
    const later = own.filter((syllable) => place(syllable) > place(current) && near(current, syllable));
    if (!own.includes(current)) current = later.sort()[0] ?? current;
    return current;
  });
}

/** Where a syllable stands in GB 2312, which has lü after lu and lüe after luan. */
function place(syllable: string): string {
  return syllable.replace(/^([ln])ue$/, '$1ub').replace(/^([ln])v$/, '$1u!');
}

function near(before: string, after: string): boolean {
  const step = after.charCodeAt(0) - before.charCodeAt(0);
  return (
    step === 0 ||
    step === 1 ||
    (before[0] === 'h' && after[0] === 'j') ||
    (before[0] === 't' && after[0] === 'w')
  );
}

function runLengths(sounds: string[]): string {
  let packed = '';
  for (let at = 0; at < sounds.length; ) {
    let end = at;
    while (sounds[end] === sounds[at]) end++;
    packed += `${sounds[at]}${end - at}`;
    at = end;
  }
  return packed;
}

/** What the order does not give: rarer characters, and the sound a common one has in the site's words. */
function others(words: string[], known: Map<string, string>): string {
  const extra = new Map<string, Set<string>>();
  const add = (char: string, syllable: string): void => {
    if (known.get(char) !== syllable) extra.set(syllable, (extra.get(syllable) ?? new Set()).add(char));
  };
  for (const word of words) {
    const sounds = pinyin(word, { toneType: 'none', type: 'array' }).map(plain);
    [...word].forEach((char, at) => {
      if (/^[a-z]+$/.test(sounds[at] ?? '')) add(char, sounds[at] ?? '');
    });
  }
  for (const [syllable, chars] of secondReadings) for (const char of chars) add(char, syllable);
  return [...extra]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, chars]) => syllable + [...chars].sort().join(''))
    .join('');
}
