/** Reads what lies in the folders of content and uploads. */
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Finding, sentenceOf } from './checks/finding.ts';
import { checkPicture } from './checks/pictures.ts';
import { checkPublicNames } from './checks/public-names.ts';
import type { ContentFiles } from './content.ts';

/** Content that must not be published: every error, one sentence each. */
export class ContentError extends Error {
  readonly findings: Finding[];
  constructor(findings: Finding[]) {
    super(findings.map(sentenceOf).join('\n'));
    this.findings = findings;
  }
}

/** All files below a folder as text, by path with forward slashes; hidden files are passed over. */
export function readContent(dir: string): ContentFiles {
  const files = new Map<string, string>();
  for (const path of filesBelow(dir)) files.set(path, readFileSync(join(dir, path), 'utf8'));
  return files;
}

/** Addresses of the uploads below `<public>/files/`, e.g. `/files/plan.pdf`. */
export function readUploads(dir: string): Set<string> {
  return new Set(filesBelow(join(dir, 'files')).map((path) => `/files/${path.normalize('NFC')}`));
}

/** What is wrong with the uploads below `<public>/files/` as they would be published: pictures that tell more than they show, and names nobody checks. */
export function checkUploads(dir: string): Finding[] {
  const pictures = filesBelow(join(dir, 'files')).flatMap((path) =>
    checkPicture(`files/${path}`, () => readFileSync(join(dir, 'files', path))),
  );
  return [...checkPublicNames(allBelow(dir)), ...pictures];
}

/** Files below a folder, by path with forward slashes. @throws ContentError for a symbolic link: it may lead anywhere */
export function filesBelow(dir: string, at = ''): string[] {
  if (!existsSync(join(dir, at))) return [];
  return readdirSync(join(dir, at), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = at ? `${at}/${entry.name}` : entry.name;
      const wrong = wrongIn(entry);
      if (wrong) throw new ContentError([fileFinding(path, wrong)]);
      return entry.isDirectory() ? filesBelow(dir, path) : [path];
    })
    .sort();
}

/** Every file below a folder, hidden ones among them, but for what only keeps a folder in git. */
function allBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/^(.*\/)?\.gitkeep$/.test(path) || statSync(join(dir, path)).size > 0)
    .sort();
}

/** Why something in a folder cannot be read as a file or folder. */
function wrongIn(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink()) return '这是一个链接（快捷方式），请换成真正的文件';
  if (!entry.isFile() && !entry.isDirectory()) return '这不是文件，是管道或设备，读它会一直等下去；请删去';
  // What is left of a name that is not UTF-8: nobody finds the file by it.
  return entry.name.includes('\uFFFD') ? '文件名不是 UTF-8 编码，打不开；请改名' : undefined;
}

/** An error of a whole file or folder. */
export function fileFinding(file: string, message: string): Finding {
  return { file, path: [], field: '', message, severity: 'error' };
}
