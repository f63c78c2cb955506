import type { booksFrom } from '../books.ts';

/** The records as the files they would lie in. */
export function filesOf({
  site,
  documents,
  ...rest
}: ReturnType<typeof booksFrom>['records']): Map<string, string> {
  const json = Object.entries(rest).flatMap(([folder, all]) =>
    all.map(({ key, ...record }): [string, string] => [`${folder}/${key}.json`, JSON.stringify(record)]),
  );
  const texts = documents.map(({ key, body, ...front }): [string, string] => {
    const lines = Object.entries(front).map(
      ([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    );
    return [`documents/${key}.md`, `---\n${lines.join('\n')}\n---\n${body}`];
  });
  return new Map([['site.json', JSON.stringify(site)], ...json, ...texts]);
}
