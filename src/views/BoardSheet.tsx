import type { Board } from '../tables/board.ts';
import { words } from '../text/notices.ts';

/** What a notice has on paper and not on the screen: how to object, space for the seal, posting date, QR code, version. */
export function BoardSheet({ qr, version, fingerprint, issuer, object }: Board) {
  return (
    <footer className="board" aria-hidden="true">
      <div>
        <p className="object">{object}</p>
        <p>{issuer}</p>
        <p>{words.posted}</p>
        {fingerprint && <p>{words.allForty(fingerprint)}</p>}
        <p className="seal-space">{words.sealSpace}</p>
      </div>
      <div className="scan">
        <svg viewBox={`0 0 ${qr.size} ${qr.size}`} width="128" height="128" shapeRendering="crispEdges">
          <title>{words.scan}</title>
          <path d={qr.path} stroke="#000" />
        </svg>
        <p>{words.scan}</p>
        <p>{words.fingerprint(version)}</p>
      </div>
    </footer>
  );
}
