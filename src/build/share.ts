import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Records } from '../catalogue.ts';
import { missingGlyphs } from '../checks/glyphs.ts';
import { dayInWords } from '../format/date.ts';
import { noticeCategories } from '../schema/notices.ts';
import { pictured, placeInWords } from '../tables/notices.ts';
import { words } from '../text/notices.ts';
import { frame } from '../text/site.ts';
import type { Card } from './share-card.ts';

/**
 * Writes a share picture per notice, `share/<key>.png`, and one of the site, `share/site.png`. A picture whose words,
 * program and libraries are those of an earlier build is copied from `<SHAITAI_CACHE or .shaitai/cache>/share`.
 */
export async function writeSharePictures(
  records: Records,
  outDir: string,
): Promise<{ drawn: number; reused: number }> {
  const cache = resolve(process.env.SHAITAI_CACHE ?? '.shaitai/cache', 'share');
  const target = join(outDir, 'share');
  const program = programFingerprint();
  for (const folder of [cache, target]) mkdirSync(folder, { recursive: true });
  let drawn = 0;
  const cards = cardsOf(records);
  for (const [name, card] of cards) {
    const hash = createHash('sha256').update(program).update(JSON.stringify(card)).digest('hex');
    const kept = join(cache, `${hash.slice(0, 32)}.png`);
    if (!existsSync(kept)) {
      keep(kept, await pictureOf(card));
      drawn++;
    }
    copyFileSync(kept, join(target, `${name}.png`));
  }
  return { drawn, reused: cards.size - drawn };
}

/**
 * The words of every share picture by the name of its file, for the newest notices. A title that cannot be drawn as it is written is not drawn
 * at all: the general picture of the community says nothing wrong.
 */
export function cardsOf({ notices: all, site }: Records): Map<string, Card> {
  const notices = all.slice(0, pictured);
  const heading = frame.home(site.name);
  const foot = frame.links.map(({ label }) => label).join(' · ');
  const whole = { heading: `${site.city}${site.district}`, label: frame.home(''), title: site.name, foot };
  const cards = notices.map((notice): [string, Card] => [
    notice.key,
    missingGlyphs(notice.title).length > 0
      ? whole
      : {
          heading,
          label: [noticeCategories[notice.category], notice.withdrawn && words.states.withdrawn]
            .filter(Boolean)
            .join(' · '),
          title: notice.title,
          foot: `${dayInWords(notice.publishedAt)} · ${placeInWords(notice, site)}`,
        },
  ]);
  return new Map([...cards, ['site', whole]]);
}

/** The picture of a card as a PNG of few colours; the same card gives the same bytes. */
export async function pictureOf(card: Card): Promise<Buffer> {
  const [{ svgOf }, { default: sharp }] = await Promise.all([import('./share-card.ts'), import('sharp')]);
  return sharp(Buffer.from(svgOf(card)))
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer();
}

/** Changes whenever this program, the colours or a library changes. */
function programFingerprint(): string {
  const sources = readdirSync(import.meta.dirname).filter((name) => name.startsWith('share'));
  const files = [...sources.sort(), '../styles/tokens.css', '../../package.json'];
  return files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\0');
}

/** Writes aside first, because several builds may share the folder. */
function keep(file: string, bytes: Buffer): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, bytes);
  renameSync(aside, file);
}
