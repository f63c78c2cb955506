import type { Site } from '../schema/site.ts';
import { about } from '../text/site.ts';

/** Telephones outside the community, with the police first: 110 holds in all of China, whether the profile names it or not. */
export function outsidePhones({ externalPhones }: Pick<Site, 'externalPhones'>): Site['externalPhones'] {
  const isThere = externalPhones.some(({ number }) => number === '110');
  return isThere ? externalPhones : [{ name: about.police, number: '110' }, ...externalPhones];
}
