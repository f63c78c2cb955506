/** What a page knows of itself when somebody comes to it with the version that stands on paper. */
export interface Standing {
  /** Fingerprint of the page in hand, ten hex digits. */
  version: string;
  /** Fingerprints of all its published versions; undefined where they are not known. */
  published?: readonly string[] | undefined;
  /** The page is a copy kept on this device, or there is no network: it may itself be the older one. */
  isCopy: boolean;
}

/**
 * What can be said of the version on paper: it is this one, an older one that was published, none that ever was, not
 * this one (where the older ones are not known), or nothing, because the page may be older than the paper.
 */
export function standingOf(
  scanned: string,
  { version, published, isCopy }: Standing,
): 'same' | 'older' | 'unknown' | 'other' | 'unsure' {
  if (isCopy) return 'unsure';
  if (scanned === version) return 'same';
  if (!published) return 'other';
  return published.includes(scanned) ? 'older' : 'unknown';
}
