import { type Entity, entities } from './entities.ts';

/** A building of the community: its code, how it is called, and other names it goes by; all but the second folded. */
export type Place = [code: string, name: string, ...others: string[]];

/** The entities of a folded text, buildings called by their names (沿街商铺, S1) among them. */
export function placedEntities(text: string, places: readonly Place[]): Entity[] {
  const named = places.flatMap(([code, , ...names]) => names.flatMap((name) => standing(text, name, code)));
  if (!named.length) return entities(text);
  const kept = named
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((found, at, all) => !all.slice(0, at).some((before) => before.end > found.start));
  const others = entities(text).filter(
    (found) => !kept.some(({ start, end }) => found.start < end && start < found.end),
  );
  return [...kept, ...others].sort((a, b) => a.start - b.start);
}

function standing(text: string, name: string, code: string): Entity[] {
  const found: Entity[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    let end = at + name.length;
    if (/^[a-z\d]+$/.test(name)) {
      if (/[a-z\d]/.test(text[at - 1] ?? '') || /[a-z\d]/.test(text[end] ?? '')) continue;
      end += /^(?:号?楼|[号栋幢座])?/.exec(text.slice(end))?.[0].length ?? 0;
    }
    found.push({ is: 'buildings', numbers: [code], start: at, end });
  }
  return found;
}

/** The building of a code, as the community has it. */
export function placeOf(code: string, places: readonly Place[]): Place | undefined {
  return places.find(([own]) => own === code.toLowerCase());
}
