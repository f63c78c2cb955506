import { type Random, randomFrom } from '../books/random.ts';
import type { Base, Mutant } from './community.ts';
import { attachmentMutant, placeMutant } from './places.ts';
import { brokenMutant, encodingMutant, frontMutant, jsonMutant } from './raw.ts';
import { fieldMutant, valueMutant } from './records.ts';

type Maker = (random: Random, base: Base, file: string) => Mutant;

/** The families of mutants, each up to which of 100 draws it comes. */
const families: [number, Maker][] = [
  [48, valueMutant],
  [60, fieldMutant],
  [69, encodingMutant],
  [78, brokenMutant],
  [87, (random, base, file) => (file.endsWith('.md') ? encodingMutant : jsonMutant)(random, base, file)],
  [95, placeMutant],
  [100, (random, base) => attachmentMutant(random, base)],
];

/** The mutant of a seed: the same one for the same example. Subjects come equally often, however many files they have. */
export function mutantOf(base: Base, seed: number): Mutant {
  const random = randomFrom(seed);
  for (let i = 0; i < 5; i++) random.whole(0, 1);
  const folders = [...new Set([...base.keys()].map((file) => file.split('/')[0] ?? ''))];
  // Markdown has more ways to be wrong than its two subjects among nineteen would show.
  const folder = random.chance(20) ? random.pick(['notices', 'documents']) : random.pick(folders);
  const file = random.pick([...base.keys()].filter((one) => one.startsWith(folder)));
  if (file.endsWith('.md') && random.chance(30)) return frontMutant(random, base, file);
  const drawn = random.whole(1, 100);
  const [, make] = families.find(([share]) => drawn <= share) ?? [0, valueMutant];
  return make(random, base, file);
}
