import { catalogue } from '../catalogue.ts';
import { momentInWords } from '../format/date.ts';
import { fieldsOf } from '../schema/describe.ts';
import { parseJson, parseMarkdown } from '../schema/parse.ts';
import type { TextRemoval } from '../schema/removals.ts';
import { words } from '../text/past.ts';
import { historyHref, recordHref, recordName, recordOf } from './addresses.ts';
import { type ToldChange, toldChanges, untoldFields } from './told-changes.ts';

/** What the ledger says of a published version of a file, or of its removal. */
export interface Published {
  commit: string;
  path: string;
  /** `YYYY-MM-DDTHH:mm`, Asia/Shanghai. */
  on: string;
  /** What the commit says of that itself, where it says it was made before one it builds on. */
  claims?: string;
  role: string;
  action: string;
  reason?: string;
}

/** A version of a file as the ledger keeps it. */
export interface PublishedText extends Published {
  blob: string;
  text: string;
}

/** One version on the page of a record's past. */
export interface Told {
  /** Anchor on the page: the first ten characters of the file's git id. */
  id: string;
  title: string;
  facts: [string, string][];
  /** In place of changes: first publication, a renaming, a file that cannot be read. */
  note?: string | undefined;
  changes: ToldChange[];
}

/** All published versions of a record, newest first, for its page. */
export interface Past {
  name: string;
  href: string;
  /** The record's own page, where it still has one. */
  record?: string | undefined;
  removed?: Published | undefined;
  /** The path its own page had, where it was taken out: `notices/20260309-4d7be21f`. */
  gone?: string | undefined;
  /** Texts that were taken out of the history itself: the day, and the facts of it. */
  marks: { on: string; facts: [string, string][] }[];
  versions: Told[];
}

type Data = Record<string, unknown>;

/** The page of a file's past; undefined for a file that belongs to no subject. */
export function pastOf(
  file: string,
  versions: readonly PublishedText[],
  removed?: Published,
  marks: readonly TextRemoval[] = [],
): Past | undefined {
  const place = recordOf(file);
  if (!place) return undefined;
  const all = versions.map((version) => ({ ...version, data: readable(file, version.text) }));
  const own = recordHref(place.subject, place.key);
  const name = recordName(place.subject, place.key, all.find(({ data }) => data)?.data ?? {});
  return {
    name,
    href: historyHref(file),
    ...(!removed && !file.includes('@') && { record: own }),
    ...(removed && { removed }),
    // Of a name that another record took over the page is the other's.
    ...(removed && !file.includes('@') && own.endsWith('/') && { gone: own.slice(1, -1) }),
    marks: marks.map((mark) => ({ on: mark.on, facts: markFacts(mark) })),
    versions: all.map((version, i) => told(file, version, all[i + 1], all.length - i)),
  };
}

function markFacts({ what, reason, oldHead, newHead }: TextRemoval): [string, string][] {
  return [
    [words.what, what],
    [words.reason, reason],
    [words.oldHead, oldHead],
    [words.newHead, newHead],
  ];
}

/** The data of a file of whatever age; undefined where it cannot be read. */
function readable(file: string, text: string): Data | undefined {
  const place = recordOf(file);
  if (!place) return undefined;
  try {
    const isNotice = /\.md(@|$)/.test(file);
    return (
      isNotice ? parseMarkdown(text, fieldsOf(catalogue[place.subject].schema)) : parseJson(text)
    ) as Data;
  } catch {
    return undefined;
  }
}

type Read = PublishedText & { data: Data | undefined };

function told(file: string, version: Read, older: Read | undefined, n: number): Told {
  const subject = recordOf(file)?.subject ?? 'site';
  const changes =
    older?.data && version.data ? toldChanges(subject, older.data, version.data, version.reason) : [];
  return {
    id: `v-${version.blob.slice(0, 10)}`,
    title: words.version(n, momentInWords(version.on)),
    facts: [
      ...factsOf(version, older !== undefined && !changes.some(({ why }) => why)),
      [words.id, version.blob.slice(0, 10)],
    ],
    note: changes.length > 0 ? undefined : noteOf(version, older),
    changes,
  };
}

/** By which role, what and why, in words; what changed something published and gives no reason says so. */
export function factsOf(
  { on, role, action, reason, claims }: Published,
  isChange = true,
): [string, string][] {
  const why = reason ?? (isChange ? words.noReason : undefined);
  return [
    [words.role, (words.roles[role] ?? role) || words.noRole],
    [words.action, action],
    ...(why ? ([[words.reason, why]] as [string, string][]) : []),
    ...(claims
      ? ([[words.clock, (claims > on ? words.ahead : words.claims)(momentInWords(claims))]] as [
          string,
          string,
        ][])
      : []),
  ];
}

function noteOf(version: Read, older: Read | undefined): string {
  if (!older) return words.first;
  if (!version.data || !older.data) return words.unread;
  if (version.path !== older.path) return words.moved(older.path, version.path);
  const names = untoldFields(older.data, version.data);
  return names.length > 0 ? words.untold(names.join('、')) : words.layout;
}
