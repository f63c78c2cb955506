import { renderToStaticMarkup } from 'react-dom/server.browser';
import type { Records, Subject } from '../catalogue.ts';
import { type Content, parseContent, parseRecord } from '../content.ts';
import { FieldList } from './field-list.tsx';
import { pageStyles } from './page-styles.ts';
import { pageOf } from './subject-page.tsx';

// Bundled for the desk, which shows reviewers a draft as the website will: see src/build/admin.ts, `buildPage`.

/** A draft and what it stands beside. */
export interface StaticPage {
  subject: Subject;
  key: string;
  /** The plain data of the draft, finished or not. */
  data: Record<string, unknown>;
  /** Text of what is published, by path below content/. */
  files: ReadonlyMap<string, string>;
}

/** The website's styles for `markupOf`. */
export const styles = pageStyles;

/** The page that a draft makes, as markup without any script; the list of its fields where no page can be made of it. */
export function markupOf({ subject, key, data, files }: StaticPage): string {
  const records = recordsBeside(data, files);
  const seen = (address: string) => address;
  const shown = pageOf(subject, data, { key, records, seen });
  if (!shown) return renderToStaticMarkup(<FieldList subject={subject} data={data} />);
  return renderToStaticMarkup(<main data-missing={shown.missing.join(' ')}>{shown.page}</main>);
}

const known = new WeakMap<object, Content['records']>();

/** The published records, of notices only the one that the draft names: no page compares the others. */
function recordsBeside(
  { source }: Record<string, unknown>,
  files: ReadonlyMap<string, string>,
): Content['records'] {
  const others = known.get(files) ?? parseContent(new Map([...files].filter(isCompared))).records;
  known.set(files, others);
  const { notice } = (source ?? {}) as { notice?: unknown };
  if (typeof notice !== 'string' || !/^[0-9a-f]{8}$/.test(notice)) return { ...others, notices: [] };
  const named = [...files].filter(([file]) => file.startsWith('notices/') && file.endsWith(`-${notice}.md`));
  const notices = named.flatMap(([file, text]) => {
    const data = parseRecord(file, text).data as object | undefined;
    return data ? [{ ...data, key: file.slice('notices/'.length, -'.md'.length) }] : [];
  });
  return { ...others, notices: notices as Records['notices'] };
}

function isCompared([file]: [string, string]): boolean {
  return !file.startsWith('notices/');
}
