/** Turns a household into a number that says nothing without the salt, which is made anew for every run and kept nowhere. */
export type Hash = (text: string) => string;

/**
 * A keyed hash of 64 bits (two MurmurHash3 mixers). It keeps keys out of results and messages and tells two of a
 * hundred thousand households apart with certainty for our purpose; it is no seal against somebody who has the file.
 */
export function hashWith(salt: Uint32Array): Hash {
  const [a = 0, b = 0] = salt;
  return (text) => {
    let high = a ^ 0x9e3779b9;
    let low = b ^ 0x85ebca6b;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      high = Math.imul(high ^ code, 0x5bd1e995) ^ (low >>> 13);
      low = Math.imul(low ^ code, 0x1b873593) ^ (high >>> 15);
    }
    return mixed(high ^ (salt[2] ?? 0)) + mixed(low ^ (salt[3] ?? 0) ^ high);
  };
}

/** A salt for one run. */
export function newSalt(): Uint32Array {
  return crypto.getRandomValues(new Uint32Array(4));
}

function mixed(value: number): string {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0).toString(36).padStart(7, '0');
}

const digits = '零一二三四五六七八九';

/**
 * One spelling for a household: `3栋2单元1801室`, `三号楼-2-18楼1801`, `三栋二单元十八零一` and `3-2-1801` are `3-2-1801`. Text without
 * a room (公共区域, 大堂) is no household: undefined.
 */
export function householdOf(parts: readonly string[]): string | undefined {
  const text = parts.join('-').normalize('NFKC').toUpperCase();
  const plain = text
    .replace(/[零一二三四五六七八九]?十?[零一二三四五六七八九]?(?=[栋幢座号单])/g, arabic)
    .replace(/([一二三四五六七八九十]{1,3})[〇零○]([一二三四五六七八九])/g, (_, storey, door) =>
      [/十/.test(storey) ? arabic(storey) : told(storey), 0, told(door)].join(''),
    )
    .replace(/(\d{1,2})[楼层](?=\1\d\d(?!\d))/, '');
  const found = plain.match(/\d+[A-Z]?|[A-Z]\d+|[A-Z](?=座|栋|幢)/g);
  if (!found || !/\d{3,}/.test(found.at(-1) ?? ''))
    return found && found.length >= 3 ? joined(found) : undefined;
  return joined(found);
}

/** Numerals told one by one. */
function told(text: string): string {
  return [...text].map((sign) => digits.indexOf(sign)).join('');
}

function joined(found: readonly string[]): string {
  return found.map((part) => part.replace(/^0+(?=\d)/, '')).join('-');
}

function arabic(text: string): string {
  if (text === '') return '';
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  if (!text.includes('十')) return told(text);
  return String((tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0));
}
