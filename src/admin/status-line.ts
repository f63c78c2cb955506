import type { DeskStatus } from './desk.ts';
import { withoutPaths } from './place-words.ts';

/** What the status bar says. */
export interface Line {
  state: DeskStatus['state'] | 'unknown' | 'draft';
  text: string;
  /** One sentence for each thing that kept a change from going live. */
  reasons: string[];
  /** What to open next. */
  links: { words: string; address: string }[];
}

const site = { words: '查看网站', address: '/' };

/**
 * The desk's answer in words; undefined when it did not answer, null when it knows nobody. `draft` is the one that
 * was saved last on this page.
 */
export function lineOf(status: DeskStatus | undefined | null, draft?: string): Line {
  if (status === null) {
    const text = '登录已过期；写好的内容请先复制下来';
    return { state: 'unknown', text, reasons: [], links: [{ words: '重新登录', address: '/desk/sign-in' }] };
  }
  if (!status)
    return { state: 'unknown', text: '连不上发布台；写好的内容先不要关', reasons: [], links: [site] };
  if (draft) {
    const two = status.twoPersons.includes(draft.split('/')[0] ?? '');
    const links = [
      { words: two ? '看草稿、提交审核' : '看草稿、发布或定时', address: `/desk/drafts/${draft}` },
    ];
    const text = two ? '已存为草稿，另一人审核通过后才上线' : '已存为草稿，还没有上线';
    return { state: 'draft', text, reasons: [], links };
  }
  const { state, live, failure } = status;
  const links = [draftsLink(status.drafts), site];
  if (state === 'building') return { state, text: '已保存，正在检查和生成网页…', reasons: [], links };
  if (state === 'failed')
    return { state, text: '没有上线，网站还是上一次的样子', reasons: reasonsOf(failure), links };
  if (status.rolledBack)
    return { state: 'failed', text: '网站退回了较早的一版', reasons: [status.rolledBack], links };
  return {
    state,
    text: live ? `已上线（用时 ${Math.max(1, Math.round(live.seconds))} 秒）` : '还没有发布过',
    reasons: status.troubles ?? [],
    links,
  };
}

function draftsLink({ toReview, mine }: DeskStatus['drafts']): Line['links'][number] {
  const words = toReview > 0 ? `待您审核 ${toReview} 份` : mine > 0 ? `您的草稿 ${mine} 份` : '草稿和审核';
  return { words, address: '/desk/drafts/' };
}

function reasonsOf(failure: DeskStatus['failure']): string[] {
  const errors = (failure?.findings ?? []).filter(({ severity }) => severity === 'error');
  if (errors.length === 0)
    return [withoutPaths(failure?.message ?? '') || '没有说明原因，请联系维护网站的人'];
  return errors.map(
    ({ file, field, message }) => `${[withoutPaths(file), field].filter(Boolean).join(' · ')}：${message}`,
  );
}
