import { shanghai } from '../format/date.ts';

const folder = 'public/files';

/** The same path in the folder of this month in Shanghai, `public/files/2026-11/plan.pdf`; one that lies in a folder stays. */
export function inMonth(path: string, now = new Date()): string {
  const [, name] = /^public\/files\/([^/]+)$/.exec(path) ?? [];
  return name ? `${folder}/${shanghai(now).slice(0, 7)}/${name}` : path;
}

/** A name that no file of this month has: phones call every picture `image.jpg`. */
export function freeName(name: string, files: readonly { path?: string }[], now = new Date()): string {
  const taken = new Set(files.map(({ path = '' }) => path.normalize('NFKC').toLowerCase()));
  const isFree = (one: string) =>
    !taken.has(inMonth(`${folder}/${one}`, now).normalize('NFKC').toLowerCase());
  const [, stem = name, ending = ''] = /^(.+)(\.[^.]+)$/.exec(name) ?? [];
  for (let n = 1; ; n++) {
    const next = n === 1 ? name : `${stem}-${n}${ending}`;
    if (isFree(next)) return next;
  }
}

/** What a path of an upload is called in its public address: `2026-11/plan.pdf`; just the name for a fresh one. */
export function publicName(path: string): string {
  return /(?:^|\/)((?:20\d\d-\d\d\/)?[^/]+)$/.exec(path)?.[1] ?? path;
}
