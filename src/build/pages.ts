import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turnEnded } from 'node:timers/promises';
import { dayWithWeekday } from '../format/date.ts';
import { builtAt, updatedOn } from '../records.ts';
import { lateNames, startBuilding, watchedRender } from '../watch.ts';
import { digest } from './digest.ts';
import { Folders } from './folders.ts';
import { lateFilled, lateOpened, lateReplaced } from './late.ts';
import type { Made, Memory } from './memory.ts';
import { Readings } from './readings.ts';
import { type Place, placesOf } from './render.ts';
import { factsOf, linked } from './written.ts';

/** What became of the pages of one build. */
export interface Written {
  files: Record<string, Made>;
  /** The words put in last, one for each of `lateNames`. */
  late: string[];
  rendered: string[];
  kept: number;
}

/**
 * Writes every page into a folder. A page that read the same things as when it was made for the build in `before`, and
 * finds them unchanged, is that file again, with the words of today put in; every other one is rendered.
 * @param own files of the community that stand in the way of a page: they stay
 * @param folders of the site, where some are made ahead
 */
export async function writePages(
  compiled: string,
  folder: string,
  own: (file: string) => boolean,
  before?: Memory,
  folders = new Folders(folder),
): Promise<Written> {
  startBuilding();
  const places = await placesOf(compiled);
  const readings = new Readings();
  const late = lateNow();
  const written: Written = { files: {}, late, rendered: [], kept: 0 };
  await folders.ready();
  for (const place of places.filter(({ file }) => !own(file))) {
    const target = join(folder, place.file);
    folders.need(place.file);
    const same = before && kept(place, readings, before, late, target);
    if (same) written.kept++;
    else written.rendered.push(place.file);
    written.files[place.file] = same ?? (await rendered(place, readings, late, target));
  }
  folders.swept();
  return written;
}

async function rendered(place: Place, readings: Readings, late: string[], target: string): Promise<Made> {
  const { value, reads } = await watchedRender(place.render);
  // Nothing else ends the turn of the event loop, and until it ends each page's streams are kept: gigabytes of them.
  await turnEnded();
  const { bytes, gaps } = lateOpened(value);
  writeFileSync(target, lateFilled(bytes, gaps, late));
  const read = [...reads].sort();
  return { key: keyOf(place, read, readings) ?? '', reads: read, gaps, ...factsOf(target) };
}

/** The words of today that are put in last, one for each of `lateNames`. */
function lateNow(): string[] {
  const words = { updated: dayWithWeekday(updatedOn()), built: dayWithWeekday(builtAt().slice(0, 10)) };
  return lateNames.map((name) => words[name]);
}

/** The file of the build before, linked or with other late words; undefined when it has to be made anew. */
function kept(
  place: Place,
  readings: Readings,
  before: Memory,
  late: string[],
  target: string,
): Made | undefined {
  const made = before.files[place.file];
  if (!made?.key || made.key !== keyOf(place, made.reads, readings)) return undefined;
  const source = join(before.folder, place.file);
  const now = factsOf(source);
  if (now.size !== made.size || now.changed !== made.changed) return undefined;
  if (made.gaps.every(([, name]) => before.late[name] === late[name])) {
    linked(source, target);
    return made;
  }
  writeFileSync(target, lateReplaced(readFileSync(source), made.gaps, before.late, late));
  return { ...made, ...factsOf(target) };
}

/** What a page is made of; undefined when that cannot be told. */
function keyOf(
  { component, props }: Place,
  reads: readonly string[],
  readings: Readings,
): string | undefined {
  const found = [props, ...reads.map((read) => readings.of(read))];
  return found.includes(undefined) ? undefined : digest(`${component}\0${found.join('\0')}`);
}
