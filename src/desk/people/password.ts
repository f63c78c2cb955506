import { Refusal } from '../refusal.ts';

/** Beginnings that guessers try first, in letters and digits only. */
const common =
  /^(password|passw0rd|admin|administrator|qwer|asdf|zxcv|iloveyou|woaini|letmein|welcome|monkey|dragon|shaitai|wuye|123|321|111|000|666|888|abc|a1b2|1q2w|1qaz|qaz)/;

/**
 * Refuses (422) a password that is guessed easily: under ten or over 128 characters, nearly one character repeated,
 * a beginning that everybody takes on a short one, or the person's own name or address. No rule about kinds of
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
    own.some((word) => plain.startsWith(word) && length < 16);
  if (easy)
    throw new Refusal(
      422,
      '这个密码容易被猜到（常用词、连续数字、自己的名字），请换一个，例如四个不相干的词。',
    );
}
