import { words } from '../text/scanned.ts';

interface Props {
  /** Fingerprint of the page, ten hex digits. */
  version: string;
  /** Fingerprints of all published versions; undefined where they are not known. */
  published?: readonly string[] | undefined;
}

/** Empty and hidden until `islands/scanned.ts` says what became of the version that was scanned from paper. */
export function Scanned({ version, published }: Props) {
  return (
    <p
      className="scanned no-print"
      role="status"
      data-version={version}
      data-published={published?.join(' ')}
      data-same={words.same}
      data-older={words.older(version)}
      data-unknown={published && words.unknown(version)}
      data-other={published ? undefined : words.other(version)}
      data-unsure={words.unsure(version)}
      hidden
    />
  );
}
