import './jitless.ts';
import { shanghai } from '../format/date.ts';
import { checked, type ToCheck } from './checking.ts';
import { forgetNeighbours, neighbours } from './neighbours.ts';

/** Checks a draft beside the page, so that typing does not wait for it; a message without a draft has the others read anew. */
addEventListener('message', ({ data }: MessageEvent<{ id: number; draft?: ToCheck }>) => {
  if (data.draft) void answered(data.id, data.draft);
  else forgetNeighbours();
});

async function answered(id: number, draft: ToCheck): Promise<void> {
  const findings = checked(draft, await neighbours(), shanghai(new Date()).slice(0, 10));
  // Symbols cannot be sent, and no path holds one.
  postMessage({ id, findings: findings.map((finding) => ({ ...finding, path: finding.path.map(plain) })) });
}

function plain(part: PropertyKey): string | number {
  return typeof part === 'symbol' ? '' : part;
}
