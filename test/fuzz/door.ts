import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchDocuments } from '../../src/build/documents.ts';
import type { Records } from '../../src/catalogue.ts';
import { examine } from '../../src/checks/examine.ts';
import { type Finding, sentenceOf } from '../../src/checks/finding.ts';
import { checkPicture } from '../../src/checks/pictures.ts';
import { parseContent, placeOf } from '../../src/content.ts';
import { ContentError, readContent, readUploads } from '../../src/content-folder.ts';
import { htmlOf, textOf } from '../../src/format/markdown.ts';
import { publicTables } from '../../src/tables/public.ts';
import type { Folder, Mutant } from './community.ts';
import { differences, lostLetters, typedIn } from './typed.ts';

export const moment = '2026-11-22T12:00';

/** What came of a mutant. A defect is anything but published right or refused in words. */
export interface Outcome {
  verdict: 'accepted' | 'refused' | 'defect';
  /** Why it is a defect. */
  defect?: string;
  findings: Finding[];
  milliseconds: number;
}

/**
 * Puts a mutant through the door of the build and of the desk, and judges what came of it.
 * @param isWhole whether what is refused as it is read goes through the checks between records too, and tables, search and
 *   pages of what is accepted are worked out, which takes longest
 */
export function judged(folder: Folder, mutant: Mutant, isWhole = true): Outcome {
  const start = performance.now();
  const answer = (verdict: Outcome['verdict'], findings: Finding[], defect?: string): Outcome => ({
    verdict,
    findings,
    milliseconds: performance.now() - start,
    ...(defect !== undefined && { defect }),
  });
  return folder.with(mutant, () => {
    try {
      const { errors, records } = asked(folder, mutant, isWhole);
      const defect =
        errors.length > 0 ? wrongRefusal(mutant, errors) : wrongPublication(folder, mutant, records, isWhole);
      return answer(defect ? 'defect' : errors.length > 0 ? 'refused' : 'accepted', errors, defect);
    } catch (error) {
      return answer('defect', [], `crash: ${(error as Error).stack}`);
    }
  });
}

function asked(folder: Folder, mutant: Mutant, isWhole: boolean): { errors: Finding[]; records: Records } {
  try {
    const files = readContent(folder.content);
    // What is refused as it is read needs no look at the other records to be refused.
    const read = isWhole ? [] : parseContent(files).findings;
    if (read.length > 0) return { errors: read, records: {} as Records };
    const { records, findings } = examine(files, readUploads(folder.public), moment);
    const pictures = [...mutant.files].flatMap(([path, bytes]) =>
      path.startsWith('public/') && Buffer.isBuffer(bytes)
        ? checkPicture(path.slice('public/'.length), () => bytes)
        : [],
    );
    const errors = [...findings, ...pictures].filter(({ severity }) => severity === 'error');
    return { errors, records: records as Records };
  } catch (error) {
    if (error instanceof ContentError) return { errors: error.findings, records: {} as Records };
    throw error;
  }
}

/** Why a refusal is no good one: without file, field or a sentence in Chinese, or of what is right. */
function wrongRefusal({ must, blamed }: Mutant, errors: readonly Finding[]): string | undefined {
  if (must === 'accept') return `refused though right: ${errors.slice(0, 3).map(sentenceOf).join(' | ')}`;
  if (blamed && !errors.some(({ file }) => file === blamed))
    return `the refusal does not name ${blamed}: ${errors.slice(0, 3).map(sentenceOf).join(' | ')}`;
  const bad = errors.find((finding) => !isGood(finding));
  return bad && `a refusal that nobody understands: ${JSON.stringify(bad)}`;
}

/** Words of a program, outside of what is quoted. */
const program =
  /\b(invalid|expected|received|undefined|NaN|unrecognized|error|at \w+|TypeError|RangeError|maximum|stack|object Object|token)\b/i;

function isGood({ file, path, field, message }: Finding): boolean {
  const plain = message.replace(/“[^”]*”/g, '');
  const named = path.length === 0 || field !== '';
  return (
    file !== '' && named && /\p{Script=Han}{2}/u.test(plain) && !program.test(plain) && message.length < 1500
  );
}

/** Why an acceptance is wrong: it had to be refused, a page cannot be made of it, or it says other than was typed. */
function wrongPublication(
  folder: Folder,
  mutant: Mutant,
  records: Records,
  isWhole: boolean,
): string | undefined {
  if (mutant.must === 'refuse') return 'accepted though wrong';
  if (isWhole) shown(records);
  for (const [path, bytes] of mutant.files) {
    if (!path.startsWith('content/') || bytes === null) continue;
    const file = path.slice('content/'.length);
    const place = placeOf(file);
    const all = place && records[place.subject];
    const record = Array.isArray(all) ? all.find(({ key }) => key === place?.key) : all;
    if (!record) return `accepted, but ${file} is not published`;
    const text = readFileSync(join(folder.root, path), 'utf8');
    const lost = file.endsWith('.md')
      ? markdownLost(text, record)
      : differences(typedIn(text), record).join('; ');
    if (lost) return `changed in silence: ${lost.slice(0, 300)}`;
  }
  return undefined;
}

function markdownLost(text: string, record: object): string {
  const [, head = '', body = ''] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n([\s\S]*))?$/.exec(text) ?? [];
  const kept = (record as { body: string }).body;
  if (body.replaceAll('\r\n', '\n').trim() !== kept.trim())
    return `body: ${JSON.stringify(body.slice(0, 80))}`;
  const page = `${htmlOf(kept)} ${decodeURI(htmlOf(kept).replace(/%(?![0-9A-F]{2})/g, '%25'))}`;
  const missing = hanOf(kept).filter((one) => !page.includes(one));
  if (missing.length > 0) return `not on the page: ${missing.join('')}`;
  return head.includes('\\') ? '' : lostLetters(head, record);
}

const hanOf = (text: string) => text.match(/\p{Script=Han}+/gu) ?? [];

/** Everything that is worked out from records and needs no page: it must not break. */
function shown(records: Records): void {
  const first = Object.assign(() => undefined, { removed: [] });
  publicTables(records, { today: moment.slice(0, 10), firstPublished: first as never });
  searchDocuments(records, moment.slice(0, 10), first as never);
  for (const { body } of records.notices) textOf(body);
}
