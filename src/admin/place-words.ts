import { catalogue } from '../catalogue.ts';
import { placeOf } from '../content.ts';

const paths = /\b(?:content\/)?([a-z]+(?:\/[a-z0-9-]+)?\.(?:json|md))\b/g;

/** A sentence of the desk with file names said as people call them: `complaints/2026-10.json` is 投诉月报 2026-10. */
export function withoutPaths(sentence: string): string {
  return sentence.replace(paths, (path, file: string) => {
    const place = placeOf(file);
    if (!place) return path;
    const { label } = catalogue[place.subject];
    return place.subject === 'site' ? label : `${label} ${place.key}`;
  });
}
