import type { Random } from '../books/random.ts';
import type { Base, Mutant } from './community.ts';

const away = null;

/** A file under another name, in another folder, twice, gone, or something else in its place. */
export function placeMutant(random: Random, base: Base, file: string): Mutant {
  const bytes = Buffer.from(base.get(file) ?? '');
  // The profile lies at the top: in a folder it is misplaced.
  const [folder = '', name = ''] = file.includes('/') ? file.split('/') : ['site', file];
  const [key = '', ending = ''] = name.split('.');
  const moved = (to: string, must?: Mutant['must'], more = true): Mutant => ({
    kind: 'place',
    what: `${file} → ${to}`,
    files: new Map<string, Buffer | null>([
      ...(more ? [[`content/${file}`, away] as const] : []),
      [`content/${to}`, bytes],
    ]),
    ...(must && { must }),
    ...(must === 'refuse' && { blamed: to }),
  });
  const other = random.pick(
    ['notices', 'prices', 'accounts', 'complaints', 'documents', 'fund'].filter((one) => one !== folder),
  );
  return random.pick<() => Mutant>([
    () => moved(`${folder}/${key.toUpperCase()}X.${ending}`, 'refuse'),
    () => moved(`${folder}/${key}停水.${ending}`, 'refuse'),
    () => moved(`${folder}/${key} (1).${ending}`, 'refuse', false),
    () => moved(`${folder}/${key}.${ending}.bak`, 'refuse', false),
    () => moved(`${folder}/${key}.${ending === 'md' ? 'json' : 'md'}`, 'refuse'),
    () => moved(`${folder}/${key}.yml`, 'refuse'),
    () => moved(`${folder}/2026/${key}.${ending}`, 'refuse'),
    () => moved(`${other}/${key}.${ending}`, 'refuse'),
    () => moved(`${key}.${ending}`, folder === 'site' ? undefined : 'refuse', folder !== 'site'),
    () => moved(`secrets/${name}`, 'refuse'),
    () => moved(`${folder}/${'a'.repeat(80)}.${ending}`, 'refuse'),
    () =>
      moved(
        `${folder}/constructor.${ending}`,
        folder === 'rules' || folder === 'objections' ? undefined : 'refuse',
      ),
    () => moved(`${folder}/${key}-2.${ending}`, undefined, false),
    () => ({ kind: 'place', what: `${file} is gone`, files: new Map([[`content/${file}`, away]]) }),
    () => ({
      kind: 'place',
      what: `${file} is a link`,
      files: new Map([[`content/${file}`, { link: '/etc/passwd' }]]),
      must: 'refuse',
      blamed: file,
    }),
    () => ({
      kind: 'place',
      what: `${file} is a folder`,
      files: new Map<string, Buffer | null>([
        [`content/${file}`, away],
        [`content/${file}/x.json`, bytes],
      ]),
      must: 'refuse',
      blamed: `${file}/x.json`,
    }),
  ])();
}

/** Something wrong with an attachment of a notice, or with the file behind it. */
export function attachmentMutant(random: Random, base: Base): Mutant {
  const file = random.pick([...base.keys()].filter((one) => one.startsWith('notices/')));
  const text = (base.get(file) ?? '').replace(/\n(attachments|pictures):\n(?: .*\n)*/g, '\n');
  const put = (address: string, more = ''): Buffer =>
    Buffer.from(
      text.replace('\n---\n', `\nattachments:\n  - title: 检测报告\n    file: ${address}\n${more}---\n`),
    );
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n32\n%%EOF\n');
  const made = (
    what: string,
    address: string,
    must: Mutant['must'],
    upload?: [string, Buffer],
    more?: string,
  ): Mutant => ({
    kind: 'attachment',
    what: `${file} ${what}`,
    files: new Map([
      [`content/${file}`, put(address, more)],
      ...(upload ? [[`public/files/${upload[0]}`, upload[1]] as const] : []),
    ]),
    ...(must && { must }),
  });
  const words = '    text: 报告说，一切正常。\n';
  return random.pick([
    made(
      'with a table that is there',
      '/files/zz.csv',
      undefined,
      ['zz.csv', Buffer.from('月份,件数\n')],
      words,
    ),
    made('with a PDF that is there', '/files/zz.pdf', undefined, ['zz.pdf', pdf], words),
    made('with a PDF without its words', '/files/zz.pdf', 'refuse', ['zz.pdf', pdf]),
    made('with a file that is not there', '/files/none.csv', 'refuse', undefined, words),
    made(
      'with a file outside',
      random.pick([
        '/files/../site.json',
        '/etc/passwd',
        'https://x.example/a.pdf',
        '//x/a.pdf',
        '/files/a/b/c.pdf',
        'files/zz.csv',
      ]),
      'refuse',
      undefined,
      words,
    ),
    made(
      'with a program',
      `/files/zz.${random.pick(['exe', 'svg', 'html', 'js', 'PDF.exe', 'zip', 'doc'])}`,
      'refuse',
      ['zz.exe', pdf],
      words,
    ),
    made(
      'with a name in NFD',
      '/files/caf\u00e9.csv',
      undefined,
      ['cafe\u0301.csv', Buffer.from('月份,件数\n')],
      words,
    ),
    made(
      'with a name that nobody sees',
      '/files/z\u200Bz.csv',
      'refuse',
      ['z\u200Bz.csv', Buffer.from('a\n')],
      words,
    ),
    made(
      'beside a picture that is none',
      '/files/zz.csv',
      'refuse',
      ['zz.jpg', Buffer.from('no picture')],
      words,
    ),
    made(
      'beside a picture cut off',
      '/files/zz.csv',
      'refuse',
      ['zz.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
      words,
    ),
    made(
      'beside a picture of another kind',
      '/files/zz.csv',
      'refuse',
      ['zz.gif', Buffer.from('GIF89a')],
      words,
    ),
  ]);
}
