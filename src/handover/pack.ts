import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { noAddress, siteUrl } from '../address.ts';
import { momentInWords, shanghai } from '../format/date.ts';
import { historyOf } from '../ledger/history.ts';
import { handover as words } from '../text/handover.ts';
import { correctionsCsv } from './corrections.ts';
import { listed, type Manifest, manifestName, sha256 } from './manifest.ts';
import { bundleOf, cloned, commitsOf, filesIn, gone } from './repository.ts';
import { siteCopy } from './site-copy.ts';

/** Why there is no pack, or what is wrong with one: Chinese sentences, one a line. */
export class HandoverRefused extends Error {}

/** A pack and what is to be written down about it. */
export interface Pack {
  bytes: Uint8Array;
  manifest: Manifest;
  /** SHA-256 of the manifest, which vouches for every other file. */
  fingerprint: string;
}

/**
 * Everything a community has published, as one archive: all of it is made from a fresh clone of the published branch,
 * never from the folder staff work in. The same commit, address and moment give the same bytes.
 * @param root the community's folder, with `content/` in it
 * @param moment of the site's copy
 */
export function packOf(root: string, moment: Date): Pack {
  const aside = mkdtempSync(join(resolve('.shaitai'), 'handover-'));
  try {
    return packed(root, moment, aside);
  } finally {
    gone(aside);
  }
}

function packed(root: string, moment: Date, aside: string): Pack {
  const { source } = historyOf(join(root, 'content'));
  if (!source) throw new HandoverRefused(words.noHistory(root));
  if (source.folder !== 'content/') throw new HandoverRefused(words.notTop);
  const bundle = bundleOf(source, aside);
  const folder = join(aside, 'community');
  const head = cloned(aside, bundle, folder);
  const { name } = JSON.parse(readFileSync(join(folder, 'content/site.json'), 'utf8'));
  const files = new Map([
    ...publishedFiles(folder, moment, siteUrl()),
    ['community.bundle', readFileSync(bundle)],
    ['README.txt', strToU8(`\uFEFF${words.readme(name, head)}`)],
  ] as [string, Uint8Array][]);
  const manifest: Manifest = {
    format: 'shaitai-handover-1',
    community: name,
    made: shanghai(moment),
    address: siteUrl(),
    program: JSON.parse(readFileSync('package.json', 'utf8')).version,
    head,
    commits: commitsOf(folder),
    files: listed(files),
  };
  return sealed(files, manifest);
}

/**
 * Records, uploads, tables, corrections and the copy of the site, of a clone.
 * @param address where the site says it lies
 */
export function publishedFiles(folder: string, moment: Date, address: string): [string, Uint8Array][] {
  const content = filesIn(join(folder, 'content'), 'content/');
  const site = siteCopy(builtSite(folder, moment, address), address, momentInWords(shanghai(moment)));
  return [
    ...content,
    ...filesIn(join(folder, 'public'), 'public/'),
    ...[...site].map(([path, own]): [string, Uint8Array] => [`site/${path}`, own]),
    ...within(site, 'data/package/', 'data/'),
    ['corrections.csv', strToU8(correctionsCsv(textsOf(content)))],
  ];
}

/** Halfway between speed and size; a fixed day, so that the same files give the same archive. */
function sealed(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): Pack {
  const list = strToU8(`${JSON.stringify(manifest, null, 1)}\n`);
  const all = { [manifestName]: list, ...Object.fromEntries(files) };
  return { bytes: zipSync(all, { mtime: '1980-01-01', level: 6 }), manifest, fingerprint: sha256(list) };
}

/** The site of a clone, built in a process of its own. @throws HandoverRefused with what the build said */
export function builtSite(community: string, moment: Date, address = siteUrl()): Map<string, Uint8Array> {
  const out = `${community}-site`;
  const folders = [
    '--content',
    join(community, 'content'),
    '--public',
    join(community, 'public'),
    '--out',
    out,
  ];
  const { HISTORY_DIR, HISTORY_COMMIT, SITE_URL, ...environment } = process.env;
  // A pack that was made without an address of its own is built again without one.
  const own = address === noAddress ? {} : { SITE_URL: address };
  const { status, stderr } = spawnSync(process.execPath, ['src/build/main.ts', ...folders], {
    env: { ...environment, ...own, BUILD_TIME: moment.toISOString() },
    encoding: 'utf8',
  });
  if (status !== 0) throw new HandoverRefused(words.notBuilt(stderr));
  const site = filesIn(out);
  gone(out);
  return site;
}

function within(files: ReadonlyMap<string, Uint8Array>, from: string, to: string): [string, Uint8Array][] {
  return [...files]
    .filter(([path]) => path.startsWith(from))
    .map(([path, own]) => [to + path.slice(from.length), own]);
}

function textsOf(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  return new Map(
    [...files].map(([path, own]) => [path.replace(/^content\//, ''), new TextDecoder().decode(own)]),
  );
}
