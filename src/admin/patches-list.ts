import type { Patch } from './patches.ts';

const collection = 'decap-cms-core/dist/esm/components/Collection/Collection.js';
const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js';

/** Lists that come a page at a time from the desk; Decap's own read every entry of a collection (#3714, open). */
export const lists: readonly Patch[] = [
  {
    file: collection,
    why: 'Five thousand notices took eight seconds and as many rows of the page.',
    from: `    return _jsx(EntriesCollection, {
      collection: collection,`,
    to: `    if (collection.get('folder')) return _jsx(EntryList, { subject: collection.get('name') }, collection.get('name'));
    return _jsx(EntriesCollection, {
      collection: collection,`,
  },
  {
    file: collection,
    why: 'It searched titles only, and read every entry of every collection for it.',
    from: '    return _jsx(EntriesSearch, {',
    to: `    return _jsx(EntryList, {
      subject: isSingleSearchResult ? collection.get('name') : '', words: searchTerm
    }, searchTerm);
    return _jsx(EntriesSearch, {`,
  },
  {
    file: collection,
    why: 'Ways to sort, filter and group that read every entry; our list has its own.',
    from: 'children: [isSearchResults ? _jsx(SearchResultContainer, {',
    to: `children: [isSearchResults || collection.get('folder') ? _jsx(_Fragment, { children: isSearchResults ? _jsx(SearchResultContainer, {
          children: _jsx(SearchResultHeading, {
            children: t(searchResultKey, { searchTerm, collection: collection.get('label') })
          })
        }) : _jsx(CollectionTop, { collection: collection, newEntryUrl: newEntryUrl }) }) : isSearchResults ? _jsx(SearchResultContainer, {`,
  },
  {
    file: collection,
    why: 'Where the list comes from.',
    from: "import EntriesSearch from './Entries/EntriesSearch';",
    to: `import EntriesSearch from './Entries/EntriesSearch';
import { EntryList } from '/src/admin/entry-list.tsx';`,
  },
  {
    file: editor,
    why: 'A duplicate lost to the empty form that opened after it, and kept days and figures of the old one.',
    from: `    navigateToNewEntry(collection.get('name'));
    createDraftDuplicateFromEntry(entryDraft.get('entry'));
  };`,
    to: `    window.location.hash = '#/collections/' + collection.get('name') + '/new?like=' + entryDraft.getIn(['entry', 'slug']);
  };`,
  },
  {
    file: editor,
    why: 'The same after saving.',
    from: `      navigateToNewEntry(collection.get('name'));
      duplicate && createDraftDuplicateFromEntry(entryDraft.get('entry'));
    } else if (slug &&`,
    to: `      const like = duplicate && /\\/entries\\/([^/?]+)/.exec(window.location.hash);
      window.location.hash = '#/collections/' + collection.get('name') + '/new' + (like ? '?like=' + like[1] : '');
    } else if (slug &&`,
  },
  {
    file: editor,
    why: 'Opening one entry read all the others of its collection, thousands of notices.',
    from: 'if (!collectionEntriesLoaded) {',
    to: 'if (false) {',
  },
];
