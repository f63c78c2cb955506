import type { Subject } from '../../catalogue.ts';
import { at } from '../../checks/at.ts';
import type { Finding } from '../../checks/finding.ts';
import { masked } from '../../checks/masked.ts';
import { type ContentFiles, parseRecord, placeOf } from '../../content.ts';
import { recordHref, recordName } from '../../tables/addresses.ts';

/** What keeps a built site back, for people: what a record is to blame for at its field, and what no record is. */
export interface Faults {
  findings: Finding[];
  /** Sentences about pages of no single record. */
  others: string[];
}

/**
 * The lines of a program that looked a site through, by the records whose pages they name: with the title, the field
 * and what to do, so that the form can jump there. Pages of versions belong to their record.
 * @param allowed numbers that are public; a title that tells of a person is not repeated
 */
export function faultsIn(reason: string, files: ContentFiles, allowed: readonly string[]): Faults {
  const owners = ownersOf(files);
  const found: Faults = { findings: [], others: [] };
  for (const line of reason.split('\n')) {
    const [, page = '', said = ''] = /^(\S+) (里.+)$/.exec(line) ?? [];
    const file = owners.get(pathOf(page));
    if (file) found.findings.push(findingOf(file, said, files, allowed));
    else if (page) found.others.push(`网页 /${pathOf(page)} ${said}`);
    else if (line) found.others.push(line);
  }
  return found;
}

/** `notices/x/index.html`, `history/notices/x/index.html` and `notices/x.txt` as `notices/x`. */
function pathOf(page: string): string {
  return page.replace(/^history\/(?=[a-z-]+\/)/, '').replace(/(\/annex)?(^|\/)index\.html$|\.txt$/, '');
}

/** Files by the path of their page, and by their own without its ending, as pages of versions have it. */
function ownersOf(files: ContentFiles): Map<string, string> {
  return new Map(
    [...files.keys()].flatMap((file): [string, string][] => {
      const place = placeOf(file);
      if (!place) return [];
      const own: [string, string] = [file.replace(/\.\w+$/, ''), file];
      const href = recordHref(place.subject, place.key);
      return href.endsWith('/') ? [own, [href.slice(1, -1), file]] : [own];
    }),
  );
}

function findingOf(file: string, said: string, files: ContentFiles, allowed: readonly string[]): Finding {
  const { subject, key } = placeOf(file) as { subject: Subject; key: string };
  const data = parseRecord(file, files.get(file) ?? '').data as Record<string, unknown> | undefined;
  const name = masked(recordName(subject, key, data ?? {}), false, allowed);
  const isLink = said.startsWith('里的链接');
  const what = isLink ? `${said.slice(2)}，请改正或删去这个链接，再保存` : `网页${said}，请删去，再保存`;
  return at(subject, key, file.endsWith('.md') ? ['body'] : [], `“${name}”的${what}`);
}
