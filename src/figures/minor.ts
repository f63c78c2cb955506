/** Characters that carry the meaning of a sentence: who changes one of them changes what is promised. */
const weighty =
  /[\d%‰.+–零一二三四五六七八九十百千万亿半两双不未无没非免否勿禁停止可应须必或及且全增减加退补收付-]/;

/** At most this many characters of a typing error, taken out or put in. */
const most = 2;

/**
 * True where two texts differ only in spaces, line breaks, marks of setting and punctuation, or in one or two
 * characters that are neither numbers nor words such as 不, 可, 应: what a reader would call a typing error. A full stop
 * inside a number is not punctuation. Every change is shown all the same; this only says how much it weighs.
 */
export function isMinor(before: string, after: string): boolean {
  const [old, now] = [bare(before), bare(after)];
  if (old === now) return true;
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const changed = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return old.length >= 10 && changed.every((text) => [...text].length <= most && !weighty.test(text));
}

/** True where two texts say the same word for word: only spaces, breaks, marks of setting and punctuation differ. */
export function isVerbatim(before: string, after: string): boolean {
  return bare(before) === bare(after);
}

/** The text without what only sets it; what stands between two digits, a sign before one and % stay. */
function bare(text: string): string {
  const plain = text.normalize('NFKC');
  return plain.replace(/(?:[^\P{P}%‰]|[\s`|])+/gu, (run, at: number) => {
    const isNext = /\d/.test(plain[at + run.length] ?? '');
    if (!isNext) return '';
    return /\d/.test(plain[at - 1] ?? '') ? run : (/[-–]$/.exec(run)?.[0] ?? '');
  });
}
