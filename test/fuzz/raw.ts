import type { Random } from '../books/random.ts';
import type { Base, Mutant } from './community.ts';
import { mutant } from './records.ts';

/** The bytes of a text in GBK, made by asking the decoder for every pair. */
const gbkBytes = (() => {
  const known = new Map<string, number[]>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++)
      if (low !== 0x7f) known.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return (text: string) =>
    Buffer.from([...text].flatMap((one) => known.get(one) ?? [one.charCodeAt(0) & 0x7f]));
})();

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/** The whole file in another encoding, with other line ends or marks. */
export function encodingMutant(random: Random, base: Base, file: string): Mutant {
  const text = base.get(file) ?? '';
  const must = hasHan(text) ? ('refuse' as const) : undefined;
  const isFront = file.endsWith('.md');
  const made = (what: string, bytes: Buffer, then?: Mutant['must']) =>
    mutant('encoding', what, file, bytes, then);
  const utf16 = Buffer.from(text, 'utf16le');
  return random.pick<() => Mutant>([
    () => made('in GBK', gbkBytes(text), must),
    () => made('in UTF-16 LE with a mark', Buffer.concat([Buffer.of(0xff, 0xfe), utf16]), 'refuse'),
    () => made('in UTF-16 BE', Buffer.from(utf16).swap16(), 'refuse'),
    () => made('in UTF-16 LE without a mark', utf16, 'refuse'),
    () => made('in Latin-1, read twice', Buffer.from(Buffer.from(text).toString('latin1'))),
    () => made('with a byte-order mark', Buffer.from(`\uFEFF${text}`), 'accept'),
    () => made('with two byte-order marks', Buffer.from(`\uFEFF\uFEFF${text}`)),
    () => made('with Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n')), 'accept'),
    () =>
      made(
        'with old Macintosh line ends',
        Buffer.from(text.replaceAll('\n', '\r')),
        isFront ? 'refuse' : 'accept',
      ),
    () =>
      made('with both line ends', Buffer.from(text.replace('\n', '\r\n')), isFront ? undefined : 'accept'),
    () => made('in NFD', Buffer.from(text.normalize('NFD'))),
    () => brokenByte(random, file, text),
  ])();
}

function brokenByte(random: Random, file: string, text: string): Mutant {
  const bytes = Buffer.from(text);
  const high = [...bytes.keys()].filter((i) => (bytes[i] ?? 0) >= 0x80);
  const at = high.length > 0 ? random.pick(high) : 0;
  bytes[at] = random.pick([0xff, 0xc0, 0xed, 0x80, 0x20]);
  // Some bytes make another letter.
  const must = bytes.toString().includes('\uFFFD') ? 'refuse' : undefined;
  return mutant('encoding', `a broken byte at ${at}`, file, bytes, must);
}

/** The file cut off, doubled, filled up or eaten at some place. */
export function brokenMutant(random: Random, base: Base, file: string): Mutant {
  const text = base.get(file) ?? '';
  const bytes = Buffer.from(text);
  const cut = random.whole(0, bytes.length - 2);
  const isFront = file.endsWith('.md');
  const made = (what: string, now: string | Buffer, must?: Mutant['must']) =>
    mutant('broken file', what, file, Buffer.from(now), must);
  const lines = text.split('\n');
  const line = random.whole(0, lines.length - 1);
  const letter = random.whole(0, text.length - 1);
  return random.pick<() => Mutant>([
    () => made(`cut off at ${cut}`, bytes.subarray(0, cut), isFront ? undefined : 'refuse'),
    () => made('empty', random.pick(['', ' ', '\n', '\uFEFF']), 'refuse'),
    () =>
      made(
        'no record',
        random.pick(['null', '[]', '0', '"x"', '{}', 'true', '[{}]', '---\n---\n', '---\n\n---\n']),
        'refuse',
      ),
    () => made('the file twice', text + text, isFront ? undefined : 'refuse'),
    () => made('noughts behind', Buffer.concat([bytes, Buffer.alloc(64)]), 'refuse'),
    () => made('only noughts', Buffer.alloc(bytes.length), 'refuse'),
    () => made('blanks behind', `${text}${' \n'.repeat(random.pick([1, 50_000]))}`, 'accept'),
    () => made(`line ${line + 1} away`, lines.filter((_, i) => i !== line).join('\n')),
    () =>
      made(`line ${line + 1} twice`, lines.flatMap((one, i) => (i === line ? [one, one] : [one])).join('\n')),
    () => made(`letter ${letter} away`, text.slice(0, letter) + text.slice(letter + 1)),
    () =>
      made(
        `letter ${letter} other`,
        text.slice(0, letter) +
          random.pick([...'{}[]",:\\/\'#-&*!|>%@` \n\t01eé停']) +
          text.slice(letter + 1),
      ),
    () =>
      made(
        `letters ${letter} and behind swapped`,
        text.slice(0, letter) + (text[letter + 1] ?? '') + (text[letter] ?? '') + text.slice(letter + 2),
      ),
    () => made('a mark of two versions', `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> 1234567\n`, 'refuse'),
  ])();
}

/** A data file written otherwise: what other programs take for JSON, and what is JSON in another dress. */
export function jsonMutant(random: Random, base: Base, file: string): Mutant {
  const text = base.get(file) ?? '';
  const data = JSON.parse(text);
  const made = (what: string, now: string, must: Mutant['must']) =>
    mutant('JSON', what, file, Buffer.from(now), must);
  const escaped = text.replace(/\p{Script=Han}/gu, (one) =>
    [...Array(one.length).keys()]
      .map((i) => `\\u${one.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  );
  return random.pick([
    made('on one line', JSON.stringify(data), 'accept'),
    made('with tabs', JSON.stringify(data, null, '\t'), 'accept'),
    made('in escapes', escaped, 'accept'),
    made('with a comma at the end', text.replace(/\n}\s*$/, ',\n}'), 'refuse'),
    made('with a comment', text.replace('{', '{ // 备注\n'), 'refuse'),
    made('with a comment in stars', `/* 备注 */${text}`, 'refuse'),
    made('with single quotes', text.replaceAll('"', "'"), 'refuse'),
    made('with names without quotes', text.replace(/"(\w+)":/g, '$1:'), 'refuse'),
    made('with Chinese quotes', text.replace(/"([^"]*)"/, '“$1”'), 'refuse'),
    made('with Chinese punctuation', text.replace(',\n', '，\n').replace('":', '"：'), 'refuse'),
    made('with a break in a text', text.replace(/: "(.)/, ': "$1\n'), 'refuse'),
    made('behind a letter', `x${text}`, 'refuse'),
    made('two of them', `${text}{}`, 'refuse'),
    made('as YAML', text.replace(/^[{}]$/gm, '').replace(/^ {2}"(\w+)": (.*?),?$/gm, '$1: $2'), 'refuse'),
    made('in a list', `[${text}]`, 'refuse'),
  ]);
}

/** A Markdown file whose head or body is written otherwise. */
export function frontMutant(random: Random, base: Base, file: string): Mutant {
  const text = base.get(file) ?? '';
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const made = (what: string, now: string, must?: Mutant['must']) =>
    mutant('front matter', what, file, Buffer.from(now), must);
  const title = (value: string) =>
    `---\n${head.replace(/^title: .*$/m, () => `title: ${value}`)}\n---\n${body}`;
  const more = (line: string) => `---\n${head}\n${line}\n---\n${body}`;
  const below = (piece: string) => {
    const at = body.indexOf('\n\n', random.whole(0, Math.max(0, body.length - 2)));
    return `---\n${head}\n---\n${at < 0 ? `${body}\n\n${piece}\n` : `${body.slice(0, at)}\n\n${piece}${body.slice(at)}`}`;
  };
  return random.pick<() => Mutant>([
    () => made('without a head', body, 'refuse'),
    () => made('without the end of its head', text.replace('\n---\n', '\n'), undefined),
    () => made('with a head in JSON', `---json\n{}\n---\n${body}`, 'refuse'),
    () => made('with a head in TOML', `+++\ntitle = "x"\n+++\n${body}`, 'refuse'),
    () => made('with a blank before its head', ` ${text}`, 'refuse'),
    () => made('with a tab in its head', more('\tsummary: 停水'), 'refuse'),
    () => made('with a list for a head', `---\n- a\n- b\n---\n${body}`, 'refuse'),
    () => made('with a title that ends in a remark', title('3 号楼停水通知 #2 单元也停'), 'refuse'),
    () => made('with a remark on a line of its own', more('# 这一行是备注'), undefined),
    () => made('with a title that is an anchor', title('&重要 停水通知到了'), 'refuse'),
    () => made('with a title that is an alias', title('*重要'), 'refuse'),
    () => made('with a title that has a tag', title('!重要 停水通知到了'), 'refuse'),
    () => made('with a title on two lines', title('停水通知\n  明天上午九点'), undefined),
    () => made('with a folded title', title('>\n  停水通知\n  明天上午'), undefined),
    () => made('with a title of lines', title('|\n  停水通知\n  明天上午'), undefined),
    () => made('with a title without its end', title('"停水通知'), 'refuse'),
    () => made('with a title that is a list', title('[停水, 停电]'), 'refuse'),
    () => made('with a title that is a group', title('{停水: 停电}'), 'refuse'),
    () => made('with a colon in its title', title('停水: 明天'), 'refuse'),
    () =>
      made(
        'with a word of YAML for a title',
        title(random.pick(['yes', 'null', '~', '0x1F', '1e3', '2026-10-08', '1_000', '.inf', '007'])),
      ),
    () => made('with a merge in its head', more('<<: { title: 别的 }'), 'refuse'),
    () => made('with two documents in its head', more('...\ntitle: 别的'), 'refuse'),
    () => made('with an order for the reader', `---\n%YAML 1.1\n${head}\n---\n${body}`, 'refuse'),
    () => made('with an asked key', more('? title\n: 别的'), 'refuse'),
    () => made('with page code', below('<script>alert("停水")</script><!-- 停水 -->'), undefined),
    () => made('with a reference', below('[注意事项]: 请提前存水'), undefined),
    () => made('with a reference and a title', below('[停水]: /x "时间改了"'), undefined),
    () =>
      made(
        'with a link that cannot be decoded',
        below(random.pick(['![停水](/files/%zz.jpg)', '[停水](/notices/%E4%BD/)', '![停水](/files/%)'])),
        'refuse',
      ),
    () => made('with a fence and words behind it', below('```停水通知\n三号楼\n```')),
    () =>
      made('with a table', below('| 楼 | 时间 |\n| --- | --- |\n| 三 | 上午 | 多一格 |\n| 四 |'), undefined),
    () => made('with a rule', below('---\n\n甲\n\n---'), undefined),
    () => made('with code', below('```停水\n<b>三号</b>\n'), undefined),
    () =>
      made(
        'with a link to a script',
        below('[点我](javascript:alert(1)) ![图](http://x.example/停水.png)'),
        undefined,
      ),
    () => made('with deep quotes', below(`${'>'.repeat(5_000)} 停水`), undefined),
    () => made('with deep lists', below(`${'- '.repeat(2_000)}停水`), undefined),
    () => made('with many brackets', below('['.repeat(20_000)), undefined),
    () => made('with many stars', below(`${'*a_ '.repeat(10_000)}`), undefined),
    () => made('with a line without end', below('停水'.repeat(100_000)), undefined),
    () => made('with a huge body', `---\n${head}\n---\n${'停水通知。\n\n'.repeat(400_000)}`, 'refuse'),
    () => made('without a body', `---\n${head}\n---\n`),
    () => made(`with ${'U+202E'} in its body`, below('停水\u202E通知'), 'refuse'),
    () => made('with U+202E told by its number in its body', below('停水&#x202E;通知'), 'refuse'),
    () =>
      made('with half a mark of our own told by its numbers', below('139&#xE010;&#xE011;12345678'), 'refuse'),
    () =>
      made('with half a character in its body', Buffer.from(below('停水')).toString('latin1').slice(0, -1)),
  ])();
}
