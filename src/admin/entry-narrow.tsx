import { useId } from 'react';
import type { Asked, Listing, RowState } from '../list/listing.ts';

/** How each step on the way to the readers is called. */
export const stateWords: Record<RowState, string> = {
  live: '已上线',
  checking: '正在检查和生成',
  failed: '没有上线',
  held: '等别的一条改好',
  draft: '起草中',
  review: '等审核',
  returned: '已退回',
  scheduled: '已定时',
  ready: '可以发布',
  accepted: '已定稿',
};

interface Narrowing {
  ask: Asked;
  listing: Listing | undefined;
  put: (part: Asked) => void;
}

/** What a list is narrowed by: words, state, year, kind; only where there is a choice. */
export function Narrow({ ask, listing, put }: Narrowing) {
  const id = useId();
  const pick = (name: 'state' | 'year' | 'kind', label: string, values: [string, string][]) =>
    (values.length > 1 || ask[name]) && (
      <select
        aria-label={label}
        value={ask[name] ?? ''}
        onChange={({ target }) => put({ [name]: target.value })}
      >
        <option value="">{label}：全部</option>
        {values.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    );
  return (
    <search className="entry-narrow">
      <label htmlFor={id}>查找</label>
      <input
        id={id}
        type="search"
        placeholder="标题、正文里的任何词"
        value={ask.words ?? ''}
        onChange={({ target }) => put({ words: target.value })}
      />
      {pick(
        'state',
        '状态',
        (listing?.states ?? []).map((state) => [state, stateWords[state]]),
      )}
      {pick(
        'year',
        '年份',
        (listing?.years ?? []).map((year) => [year, `${year} 年`]),
      )}
      {pick(
        'kind',
        '类别',
        (listing?.kinds ?? []).map((kind) => [kind, kind]),
      )}
    </search>
  );
}

/** The way to the other pages of a list. */
export function Pager({ listing: { page, pages }, put }: { listing: Listing; put: (part: Asked) => void }) {
  return (
    <nav aria-label="翻页">
      <button type="button" disabled={page <= 1} onClick={() => put({ page: page - 1 })}>
        上一页
      </button>
      <span>
        第 {page} 页，共 {pages} 页
      </span>
      <button type="button" disabled={page >= pages} onClick={() => put({ page: page + 1 })}>
        下一页
      </button>
    </nav>
  );
}
