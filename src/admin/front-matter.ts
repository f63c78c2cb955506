import { parseDocument, stringify } from 'yaml';

const fence = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/**
 * Front matter as the portal itself reads it (src/content.ts): every value is the text that stands there, so that
 * dates, 007 and the number 93e10 in an id come back as they were, and nothing in a file can run. The text
 * below is `body`, byte for byte; one empty line keeps it apart from the fence.
 */
export const frontMatter = {
  /** The record in a file; throws in Chinese when the top of the file is broken. */
  fromFile(content: string): Record<string, unknown> {
    const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    const match = fence.exec(text);
    if (!match) throw new Error('文件开头要有用两行 --- 包住的内容');
    const document = parseDocument(match[1] ?? '', { schema: 'failsafe', uniqueKeys: true });
    if (document.errors[0]) throw new Error(`文件开头部分写法有误（${document.errors[0].code}）`);
    const data = document.toJS({ maxAliasCount: 0 }) as Record<string, unknown> | null;
    return { ...data, body: text.slice(match[0].length).replace(/^\n/, '') };
  },

  /** The file of a record, fields in the order of the form. */
  toFile(record: object, order: readonly string[] = []): string {
    const { body = '', ...fields } = record as Record<string, unknown>;
    const sorted = Object.entries(fields).sort(([a], [b]) => rank(order, a) - rank(order, b));
    return `---\n${stringify(Object.fromEntries(sorted), { lineWidth: 0 })}---\n\n${String(body)}`;
  },
};

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index < 0 ? order.length : index;
}
