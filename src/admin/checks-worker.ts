import './jitless.ts';
import type { Content } from '../content.ts';
import { shanghai } from '../format/date.ts';
import { checked, type ToCheck } from './checking.ts';
import { forgetNeighbours, neighbours } from './neighbours.ts';

/** What the page asks of this worker. */
export interface Asking {
  id: number;
  draft?: ToCheck;
  others?: Content['records'];
}

/**
 * Checks a draft beside the page, so that typing does not wait for it; a message without a draft has the others read
 * anew, or brings them where only the page may read them.
 */
addEventListener('message', ({ data }: MessageEvent<Asking>) => {
  if (data.draft) void answered(data.id, data.draft);
  else forgetNeighbours(data.others);
});

async function answered(id: number, draft: ToCheck): Promise<void> {
  const findings = checked(draft, await neighbours(), shanghai(new Date()).slice(0, 10));
  // Symbols cannot be sent, and no path holds one.
  postMessage({ id, findings: findings.map((finding) => ({ ...finding, path: finding.path.map(plain) })) });
}

function plain(part: PropertyKey): string | number {
  return typeof part === 'symbol' ? '' : part;
}
