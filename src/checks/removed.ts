import { catalogue } from '../catalogue.ts';
import { type ContentFiles, parseRecord, placeOf } from '../content.ts';
import type { Removed } from '../figures/calendar.ts';
import { saysCause } from '../schema/money.ts';
import type { TextRemoval } from '../schema/removals.ts';
import type { Finding } from './finding.ts';

/** What is asked of the ledger here. */
interface Ledger {
  /** Published files, those taken out among them; `name@commit` where another took over the name. */
  paths(): string[];
  /** Newest first. */
  versions(path: string): readonly { text: string; path?: string; on?: string }[];
  /** What commits took out, with the reason they give. */
  removals(): readonly { path: string; commit: string; on: string; reason?: string }[];
}

/**
 * Published records that are no longer there and nobody said why: the commit that takes one out gives its reason, or
 * the mark of a text removal names the file. Rules of places are never taken out, nor promises by which a month was judged; marks such as 。 are no reason. A record keeps the name it was first
 * published under. Files that belong to no subject are passed over.
 */
export function checkRemoved(
  ledger: Ledger,
  files: ContentFiles,
  marks: readonly TextRemoval[] = [],
): Finding[] {
  const removals = ledger.removals().filter(({ path }) => !marks.some(({ file }) => file === path));
  const known = new Set([...ledger.removals().map(({ path }) => path), ...files.keys()]);
  const missing = ledger.paths().filter((path) => !path.includes('@') && !known.has(path));
  return [
    ...removals.flatMap(({ path, commit, on, reason = '' }) =>
      placeOf(path)?.subject === 'rules'
        ? finding(path, rulesSentence(commit.slice(0, 10)))
        : isJudged(ledger, path, on)
          ? finding(path, promiseSentence(commit.slice(0, 10)))
          : saysCause(reason, 3)
            ? []
            : finding(path, removedSentence(path, commit.slice(0, 10))),
    ),
    ...[...files.keys()].flatMap((path) => {
      const first = ledger.versions(path).at(-1)?.path ?? path;
      return first === path ? [] : finding(path, renamedSentence(first));
    }),
    ...missing.flatMap((path) => finding(path, missingSentence)),
    ...movedAside(ledger, files),
  ];
}

/** Whether a promise held in a month that was over when it was taken out: that month was judged by it. */
function isJudged(ledger: Ledger, path: string, on: string): boolean {
  const first = ledger.versions(path).at(-1)?.on ?? on;
  return placeOf(path)?.subject === 'standards' && first.slice(0, 7) < on.slice(0, 7);
}

/** Records whose name another one bears now: given a new name, and written anew under the first as if nothing had been published. */
function movedAside(ledger: Ledger, files: ContentFiles): Finding[] {
  const names = ledger.paths().map((path) => [path.replace(/@.*/, ''), ledger.versions(path)] as const);
  const taken = names.flatMap(([name, versions]) =>
    versions.flatMap(({ path = name }) => (path !== name && files.has(path) ? [`${path}\n${name}`] : [])),
  );
  return [...new Set(taken)].flatMap((pair) => {
    const [first = '', other = ''] = pair.split('\n');
    return finding(first, asideSentence(first, other));
  });
}

/** The records that were published once and are no longer there, as they were published last. */
export function removedRecords(ledger: Ledger): Removed[] {
  return ledger.removals().flatMap(({ path, on }): Removed[] => {
    const place = placeOf(path);
    const { data } = parseRecord(path, ledger.versions(path)[0]?.text ?? '');
    if (!place || !data) return [];
    return [{ subject: place.subject, record: { ...data, key: place.key }, on: on.slice(0, 10) }];
  });
}

function finding(file: string, message: string): Finding[] {
  const place = placeOf(file);
  if (!place) return [];
  const field = catalogue[place.subject].label;
  return [{ file, path: [], field, message, severity: 'error' }];
}

const missingSentence =
  '公布过，文件夹里却没有了；公布过的记录要留着，业主要能查到它：请恢复这个文件，不再有效的请撤回或填写停止日期';

function rulesSentence(commit: string): string {
  return `公布过的地区规则不能移除，不然以前迟的看不出来；请用 git checkout ${commit}^ -- content/rules 恢复并提交，不再有效的在那一行填“到哪天为止”和原因`;
}

function promiseSentence(commit: string): string {
  return `公布过的承诺不能移除，不然以前各月兑现没有就看不到了；请用 git checkout ${commit}^ -- content/standards 恢复并提交，不再承诺的另起一版：拿掉“衡量”，写明从哪天起和为什么`;
}

function renamedSentence(first: string): string {
  return `公布时这个文件叫 ${first}，网址跟着名字走，改了名别人手里的网址就打不开了；请用 git mv 改回 ${first} 并提交`;
}

function asideSentence(first: string, other: string): string {
  return `公布过的 ${first} 改名成了 ${other}，又用原来的名字另写了一份，公布过的各版就接不上了；请撤销这两次提交（git revert），在原来的文件上改，改了数写更正`;
}

function removedSentence(path: string, commit: string): string {
  return `公布过，提交 ${commit} 把它拿掉了，没有写原因；请用 git checkout ${commit}^ -- content/${path} 恢复并提交；真要移除的，移除的那次提交在说明最后一段写一行“Reason: 原因”`;
}
