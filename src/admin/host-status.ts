import { servedCommit } from './desk.ts';
import type { GitHost } from './host.ts';
import { headAt, hostNames, reviewsAt } from './host-kinds.ts';
import { currentApi } from './host-source.ts';
import { isOpen, show } from './status.ts';
import type { Line } from './status-line.ts';

/** What is known of a community at a git host. */
export interface HostKnown {
  /** The commit at the end of the published branch; undefined when the host does not answer. */
  head?: string | undefined;
  /** The commit that the served site says it was made from. */
  served?: string | undefined;
  /** Whether the last thing done on this page was to save a draft. */
  isDraft: boolean;
}

const pause = { busy: 10_000, idle: 60_000 };

/** Keeps the bar at the bottom telling whether what was accepted is on the website: read back from the site itself. */
export function showHostStatus(bar: HTMLElement, host: GitHost): { ask(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let draft: string | undefined;
  let last = '';
  addEventListener('desk-saved', (event) => {
    draft = (event as CustomEvent<string | undefined>).detail;
    void ask();
  });
  addEventListener('hashchange', () => {
    if (draft && !isOpen(draft)) draft = undefined;
    void ask();
  });
  async function ask(): Promise<void> {
    clearTimeout(timer);
    const api = await currentApi();
    const [head, served] = await Promise.all([headAt(api).catch(() => undefined), servedCommit()]);
    show(bar, hostLine(host, { head, served, isDraft: draft !== undefined }));
    if (last && last !== `${head} ${served}`) dispatchEvent(new Event('desk-live'));
    last = `${head} ${served}`;
    timer = setTimeout(ask, head === served ? pause.idle : pause.busy);
  }
  void ask();
  return { ask: () => void ask() };
}

/** What the bar says. The desk is not there to tell of checks: the host's own machine checks and publishes. */
export function hostLine(host: GitHost, { head, served, isDraft }: HostKnown): Line {
  const name = hostNames[host.kind];
  const links = [
    { words: `在 ${name} 上看草稿和检查结果`, address: reviewsAt(host) },
    { words: '查看网站', address: '/' },
  ];
  const line = { steps: [], reasons: [], links };
  if (!head) return { ...line, state: 'unknown', text: `连不上 ${name}；写好的内容先不要关` };
  if (isDraft) {
    const text = `已存为草稿，还没有上线；${name} 会检查它，审核、发布后才上线`;
    return { ...line, state: 'draft', text };
  }
  if (!served) return { ...line, state: 'unknown', text: '网站没有说明它是哪一版，不知道改动是否已上线' };
  if (served === head) return { ...line, state: 'live', text: '已定稿的内容都已上线' };
  return {
    ...line,
    state: 'building',
    text: `有已定稿的内容还没有上线：由 ${name} 检查和发布；久等不上线，请看检查结果`,
  };
}
