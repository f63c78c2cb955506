import { catalogue, type Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import type { RowState } from '../list/listing.ts';
import type { DeskStatus } from './desk.ts';
import type { FormState } from './form-told.tsx';
import { withoutPaths } from './place-words.ts';

/** What the status bar says. */
export interface Line {
  state: DeskStatus['state'] | 'unknown' | 'draft';
  text: string;
  /** Of the record whose form is open: saved, checked, live. */
  steps: Step[];
  /** One sentence for each thing that kept a change from going live, with the address of its field. */
  reasons: { words: string; address?: string }[];
  /** What to open next. */
  links: { words: string; address: string }[];
}

/** One of the three steps on the way to the readers. */
export interface Step {
  words: string;
  state: 'done' | 'now' | 'failed' | 'next';
}

/** What is known besides the desk's own answer. */
export interface Known {
  /** The draft that was saved last on this page, `accounts/2026-q3`. */
  draft?: string | undefined;
  /** Where the record stands whose form is open. */
  row?: RowState | undefined;
  /** That record, `accounts/2026-q3`. */
  place?: string | undefined;
  /** What the open form is to what was saved. */
  form?: FormState | undefined;
  /** The commit that the served site says it was made from; undefined when it says nothing. */
  served?: string | undefined;
}

const site = { words: '查看网站', address: '/' };

/** The desk's answer in words; undefined when it did not answer, null when it knows nobody. */
export function lineOf(status: DeskStatus | undefined | null, known: Known = {}): Line {
  const plain = { steps: [], reasons: [], links: [site] };
  if (status === null) {
    const links = [{ words: '重新登录', address: '/desk/sign-in' }];
    return {
      ...plain,
      state: 'unknown',
      text: '登录已过期。写好的内容还在这一页上：请重新登录（会另开一页），再回到这里保存',
      links,
    };
  }
  if (!status) return { ...plain, state: 'unknown', text: '连不上发布台；写好的内容先不要关' };
  const unsaved = unsavedLine(status, known.form);
  if (unsaved) return { ...plain, links: [draftsLink(status.drafts), site], ...unsaved };
  if (known.draft) {
    const two = status.twoPersons.includes(known.draft.split('/')[0] ?? '');
    const words = two ? '看草稿、提交审核' : '看草稿、发布或定时';
    const text = two ? '已存为草稿，另一人审核通过后才上线' : '已存为草稿，还没有上线';
    return { ...plain, state: 'draft', text, links: [{ words, address: `/desk/drafts/${known.draft}` }] };
  }
  const drafted = known.row && drafts[known.row];
  if (drafted) {
    const links = [{ words: '看草稿和意见', address: `/desk/drafts/${known.place}` }, site];
    return { ...plain, state: 'draft', text: drafted, links };
  }
  return {
    ...spoken(status, known),
    steps: stepsOf(status, known),
    links: [draftsLink(status.drafts), site],
  };
}

/** What is said of a record that the form shows as an unpublished draft. */
const drafts: Partial<Record<RowState, string>> = {
  draft: '草稿，还没有上线',
  review: '草稿，等人审核，还没有上线',
  returned: '草稿已退回，还没有上线',
  scheduled: '草稿，已定时，到点上线',
};

/** While the form holds what nobody has saved, no step of an older version is said of it; what failed last stays to be mended. */
function unsavedLine(
  status: DeskStatus,
  form: FormState | undefined,
): Pick<Line, 'state' | 'text' | 'reasons'> | undefined {
  if (!form) return undefined;
  if (form.isSaving) return { state: 'building', text: '正在保存…', reasons: [] };
  if (form.isNew) return { state: 'draft', text: '还没有保存', reasons: [] };
  if (!form.isChanged) return undefined;
  if (status.state !== 'failed') return { state: 'draft', text: '修改还没有保存', reasons: [] };
  const text = '修改还没有保存。上一次保存的没有上线';
  return { state: 'failed', text, reasons: reasonsOf(status.failure) };
}

/** Whether the site that is served is an older one than the desk has made current. */
export function isStale({ state, live }: DeskStatus, { served }: Known): boolean {
  return state === 'live' && live !== null && served !== undefined && served !== live.commit;
}

function spoken(status: DeskStatus, known: Known): Pick<Line, 'state' | 'text' | 'reasons'> {
  const { state, live, failure } = status;
  const others = known.row === 'live';
  if (state === 'building' || (state === 'live' && known.row === 'checking'))
    return {
      state: 'building',
      text: others ? '正在生成别的改动，这一条没有变' : '已保存，正在检查和生成网页…',
      reasons: [],
    };
  if (state === 'failed') {
    const text = others
      ? '这一条已在网站上，别的改动没有上线'
      : known.row === 'held'
        ? '这一条没有查出问题，被别的一条挡住了，那一条改好后会一起上线'
        : '没有上线，网站还是上一次的样子';
    return { state, text, reasons: reasonsOf(failure) };
  }
  if (status.rolledBack)
    return { state: 'failed', text: '网站退回了较早的一版', reasons: [{ words: status.rolledBack }] };
  if (isStale(status, known))
    return { state: 'building', text: '已检查，网站还在换上新的一版…', reasons: [] };
  const text = live ? `已上线（用时 ${Math.max(1, Math.round(live.seconds))} 秒）` : '还没有发布过';
  return { state, text, reasons: (status.troubles ?? []).map((words) => ({ words })) };
}

function errorsOf(failure: DeskStatus['failure']) {
  return (failure?.findings ?? []).filter(({ severity }) => severity === 'error');
}

function stepsOf(status: DeskStatus, known: Known): Step[] {
  const { row } = known;
  if (!row || drafts[row]) return [];
  if (status.state === 'failed' && row === 'held')
    return [
      { words: '已保存', state: 'done' },
      { words: '没有查出问题', state: 'done' },
      { words: '等别的一条改好', state: 'now' },
    ];
  const isChecked = row === 'live';
  const isLive = isChecked && !isStale(status, known);
  return [
    { words: '已保存', state: 'done' },
    row === 'failed'
      ? { words: '没有通过检查', state: 'failed' }
      : { words: isChecked ? '已检查' : '正在检查', state: isChecked ? 'done' : 'now' },
    { words: isLive ? '已上线' : '上线', state: isLive ? 'done' : isChecked ? 'now' : 'next' },
  ];
}

function draftsLink({ toReview, mine }: DeskStatus['drafts']): Line['links'][number] {
  const words = toReview > 0 ? `待您审核 ${toReview} 份` : mine > 0 ? `您的草稿 ${mine} 份` : '后台首页';
  return { words, address: '/desk/' };
}

function reasonsOf(failure: DeskStatus['failure']): Line['reasons'] {
  const errors = errorsOf(failure);
  if (errors.length === 0)
    return [{ words: withoutPaths(failure?.message ?? '') || '没有说明原因，请联系维护网站的人' }];
  return errors.map(({ file, field, message, path = [] }) => {
    const words = `${[withoutPaths(file), field].filter(Boolean).join(' · ')}：${message}`;
    const address = addressOf(file, path);
    return address ? { words, address } : { words };
  });
}

/** The form of a file, at a field of it. */
function addressOf(file: string, path: readonly (string | number)[]): string | undefined {
  const place = placeOf(file);
  if (!place || 'shipped' in catalogue[place.subject as Subject]) return undefined;
  const at = path.length > 0 ? `?at=${path.join('.')}` : '';
  return `#/collections/${place.subject}/entries/${place.key}${at}`;
}
