/**
 * A code on paper names the version that hangs there (`?v=`). Whoever scans it is told, where the page says its own
 * version, whether this is still the one; a page that was kept on this phone cannot know.
 */
import { standingOf } from '../figures/scanned.ts';

const told = document.querySelector<HTMLElement>('[data-version]');
const scanned = new URLSearchParams(location.search).get('v');
if (told && scanned) {
  const { version = '', published } = told.dataset;
  const isCopy = !navigator.onLine || Boolean(document.querySelector('.copy:not([hidden])'));
  const standing = standingOf(scanned, { version, published: published?.split(' '), isCopy });
  // What is no fingerprint is not repeated: anyone can write an address.
  const named = /^[0-9a-f]{10}$/.test(scanned) ? scanned : '?';
  told.textContent = (told.dataset[standing] ?? '').replace('{v}', named);
  told.hidden = false;
  // The foot of a statement knows the version, its head is where one looks.
  document.querySelector('h1')?.before(told);
}
