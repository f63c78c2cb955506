import type CMS from 'decap-cms-core/dist/esm/index.js';
import type { GitHost } from './host.ts';
import { withCare } from './host-backend.ts';
import { backendOf } from './host-kinds.ts';
import { hostChinese } from './host-locale.ts';
import { onHost } from './host-source.ts';
import { merged } from './phrases.ts';
import { setSource } from './source.ts';

export { showHostStatus } from './host-status.ts';

/** Puts a git host in the place of the desk: its back end, and where the lists and comparisons come from. */
export async function startOnHost(
  cms: typeof CMS,
  { kind }: GitHost,
  words: Parameters<typeof merged>[0],
): Promise<void> {
  setSource(onHost);
  cms.registerLocale('zh_Hans', merged(words, hostChinese));
  cms.registerBackend(kind, withCare(await backendOf(kind)));
}
