import { entities } from '../search/entities.ts';
import { fold } from '../search/fold.ts';
import type { Place } from '../search/places.ts';
import { families } from '../search/synonyms.ts';

/** The buildings of a community with the names they go by: 沿街商铺 is S1, and 商铺 where there is one such. */
export function placesOf(buildings: readonly { code: string; name: string }[]): Place[] {
  const called = buildings.map(({ name }) => fold(name, new Map()).replaceAll(' ', ''));
  return buildings.map(({ code, name }, at) => {
    const [own, folded] = [code.toLowerCase(), called[at] ?? ''];
    if (isNumbered(folded, own)) return [own, name];
    const others = called.filter((_, other) => other !== at);
    const tail = tails(folded).find((word) => !others.some((other) => other.includes(word)));
    const alone = /[a-z]\d|\d[a-z]/.test(own) ? [own] : [];
    return [own, name, folded, ...(tail ? [tail] : []), ...alone];
  });
}

/** 3号楼 is read as building 3 anyway. */
function isNumbered(name: string, code: string): boolean {
  const [first] = entities(name);
  return (
    first?.is === 'buildings' &&
    first.numbers.join() === code &&
    first.end === name.length &&
    first.start === 0
  );
}

/** Words of the trade that a name ends with. */
function tails(name: string): string[] {
  const known = new Set(families.flatMap(({ typed }) => typed));
  return [...name].map((_, at) => name.slice(at + 1)).filter((word) => word.length > 1 && known.has(word));
}
