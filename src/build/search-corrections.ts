import type { Records } from '../catalogue.ts';
import { correctionGroups } from '../tables/corrections.ts';
import { words } from '../text/corrections.ts';
import type { SearchDocument } from './search-document.ts';

/** The page of all corrections, found by the records whose figures were changed. */
export function correctionDocuments(records: Records): SearchDocument[] {
  const groups = correctionGroups(records);
  if (groups.length === 0) return [];
  return [
    {
      url: '/corrections/',
      title: words.title,
      kind: words.caption,
      buildings: [],
      passing: true,
      text: groups.map(({ kind, record }) => words.entryTitle(words.kinds[kind], record)).join('\n'),
    },
  ];
}
