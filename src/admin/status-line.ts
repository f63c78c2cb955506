import type { DeskStatus } from './desk.ts';
import { withoutPaths } from './place-words.ts';

/** What the status bar says. */
export interface Line {
  state: DeskStatus['state'] | 'unknown';
  text: string;
  /** One sentence for each thing that kept a change from going live. */
  reasons: string[];
}

/** The desk's answer in words; undefined when it did not answer. */
export function lineOf(status: DeskStatus | undefined): Line {
  if (!status) return { state: 'unknown', text: '连不上发布台；写好的内容先不要关', reasons: [] };
  const { state, live, failure } = status;
  if (state === 'building') return { state, text: '已保存，正在检查和生成网页…', reasons: [] };
  if (state === 'failed')
    return { state, text: '没有上线，网站还是上一次的样子', reasons: reasonsOf(failure) };
  return {
    state,
    text: live ? `已上线（用时 ${Math.max(1, Math.round(live.seconds))} 秒）` : '还没有发布过',
    reasons: [],
  };
}

function reasonsOf(failure: DeskStatus['failure']): string[] {
  const errors = (failure?.findings ?? []).filter(({ severity }) => severity === 'error');
  if (errors.length === 0)
    return [withoutPaths(failure?.message ?? '') || '没有说明原因，请联系维护网站的人'];
  return errors.map(
    ({ file, field, message }) => `${[withoutPaths(file), field].filter(Boolean).join(' · ')}：${message}`,
  );
}
