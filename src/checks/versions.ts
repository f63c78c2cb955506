import { placeOf } from '../content.ts';
import { at } from './at.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/**
 * Promises that changed without a new version: what a version of a standard once published as its figures (the
 * measure, the share that counts as kept, the legal minimum) is what it says today, in the standard itself or among
 * its older versions.
 * @param texts the published texts of one file, oldest first, and last the one that is to be published
 */
export function checkVersions(file: string, texts: readonly string[]): Finding[] {
  const place = placeOf(file);
  const all = texts.map((text) => readable('standards', file, text));
  const now = all.at(-1);
  if (!place || !now) return [];
  const today = new Map(versionsOf(now).map((one) => [one.version, figures(one)]));
  const published = all.slice(0, -1).flatMap((data) => (data ? versionsOf(data) : []));
  const changed = published
    .filter((one) => today.get(one.version) !== figures(one))
    .map((one) => one.version);
  return [...new Set(changed)].map((version) =>
    at('standards', place.key, ['version'], sentenceOf(String(version), today.has(version))),
  );
}

function versionsOf(data: Data): Data[] {
  return [...((data.history ?? []) as Data[]), data];
}

function figures({ measure, legalMinimum }: Data): string {
  const { value, unit, target } = (measure ?? {}) as Data;
  return JSON.stringify([value, unit, target, (legalMinimum as Data | undefined)?.value]);
}

function sentenceOf(version: string, isThere: boolean): string {
  return isThere
    ? `第 ${version} 版公布过的数字变了；改承诺要另起一版：第 ${version} 版照原样放进“以前的版本”，新的一版版本加 1`
    : `公布过的第 ${version} 版不见了；请照原样放进“以前的版本”`;
}
