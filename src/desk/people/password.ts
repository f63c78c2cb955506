import { Refusal } from '../refusal.ts';

/** What guessers put together first, in letters and digits only; with days and years around it. */
const pieces =
  /(19|20)\d{2}(0?[1-9]|1[0-2])(0?[1-9]|[12]\d|3[01])|(19|20)\d\d|password|passw0rd|admin(istrator)?|qwerty?|asdfg?h?|zxcvb?n?|iloveyou|woaini|letmein|welcome|shaitai|wuye|xiaoqu|12345?6?7?8?9?0?|abc(def)?|1q2w3e?4?r?|1qaz|2wsx|3edc|qaz|wsx/g;

/** Characters that must be left when such pieces and the person's own names are taken out. */
const leastOwn = 6;

/** Beginnings that guessers try first, in letters and digits only. */
const common =
  /^(password|passw0rd|admin|administrator|qwer|asdf|zxcv|iloveyou|woaini|letmein|welcome|monkey|dragon|shaitai|wuye|123|321|111|000|666|888|abc|a1b2|1q2w|1qaz|qaz)/;

/**
 * Refuses (422) a password that is guessed easily: under ten or over 128 characters, nearly one character repeated,
 * a beginning that everybody takes on a short one, or little beside a day, common words and the person's own name or
 * address. No rule about kinds of
 * characters: they make passwords worse (NIST SP 800-63B).
 */
export function needGoodPassword(password: string, { name, email }: { name: string; email: string }): void {
  const length = [...password].length;
  if (length < 10) throw new Refusal(422, '密码至少 10 个字符；几个不相干的词连起来，又长又好记。');
  if (length > 128) throw new Refusal(422, '密码最多 128 个字符。');
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const own = [name.toLowerCase(), email.split('@')[0] ?? ''].filter((word) => word.length >= 2);
  const easy =
    new Set(plain).size < 5 ||
    /^\d{1,12}$/.test(plain) ||
    (length < 16 && common.test(plain)) ||
    own.some((word) => plain.startsWith(word) && length < 16) ||
    [...remains(plain, own)].length < leastOwn;
  if (easy)
    throw new Refusal(
      422,
      '这个密码容易被猜到（常用词、连续数字、自己的名字），请换一个，例如四个不相干的词。',
    );
}

function remains(plain: string, own: readonly string[]): string {
  return own.reduce((rest, word) => rest.replaceAll(word, ''), plain).replace(pieces, '');
}
