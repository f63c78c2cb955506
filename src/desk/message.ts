import { catalogue, type Subject } from '../catalogue.ts';

/** Commit message of a record: what happened to which record, and the files that came with it. */
export function entryMessage(
  subject: Subject,
  key: string,
  isNew: boolean,
  data: unknown,
  uploads: readonly string[],
): string {
  const entry = catalogue[subject];
  const address = 'folder' in entry ? `${entry.folder}/${key}` : key;
  const title = (data as Record<string, unknown>)['folder' in entry ? entry.title : 'name'];
  const first = `${isNew ? '发布' : '更改'}${entry.label}：${oneLine(String(title))}（${address}）`;
  return uploads.length > 0
    ? `${first}\n\n附带文件：\n${uploads.map((name) => `- ${name}`).join('\n')}\n`
    : `${first}\n`;
}

/** First line of the message of a step of a draft: what was done to which record. */
export function draftSentence(done: string, subject: Subject, key: string): string {
  const entry = catalogue[subject];
  return `${done}${entry.label}：${key}（${'folder' in entry ? `${entry.folder}/${key}` : key}）`;
}

/** Commit message of an upload on its own. */
export function uploadMessage(name: string): string {
  return `上传文件：${name}\n`;
}

/** Commit message of removing unused uploads. */
export function removalMessage(names: readonly string[]): string {
  return `删除文件：${names.join('、')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
