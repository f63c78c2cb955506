import type { Patch } from './patches.ts';

const core = 'decap-cms-core/dist/esm';
const editor = `${core}/components/Editor/Editor.js`;

/** What we mend of Decap's keeping of unsaved words in the browser. */
export const unsaved: readonly Patch[] = [
  {
    file: editor,
    why: 'Unsaved words were offered before the form had come, which then took their place; and they were offered for ever.',
    from: `    if (!prevProps.localBackup && this.props.localBackup) {
      const confirmLoadBackup = window.confirm(this.props.t('editor.editor.confirmLoadBackup'));
      if (confirmLoadBackup) {
        this.props.loadLocalBackup();
      } else {
        this.deleteBackup();
      }
    }`,
    to: `    if (!this.offered && mayOffer(this.props)) {
      this.offered = true;
      offer(this.props, () => this.deleteBackup());
    }`,
  },
  {
    file: editor,
    why: 'Where that comes from.',
    from: "import debounce from 'lodash/debounce';",
    to: "import debounce from 'lodash/debounce';\nimport { mayOffer, offer } from '/src/admin/unsaved.ts';",
  },
  {
    file: editor,
    why: 'Whoever typed on had nothing kept, and what was typed last was lost with a window that was closed.',
    from: `    this.props.persistLocalBackup(entry, collection);
  }, 2000);`,
    to: `    this.props.persistLocalBackup(entry, collection);
  }, 500, { maxWait: 2000 });`,
  },
  {
    file: `${core}/reducers/entryDraft.js`,
    why: 'With the words the whole entry was replaced, and what the desk had told of it was forgotten.',
    from: `        state.set('entry', backupEntry);
        state.setIn(['entry', 'newRecord'], !backupEntry.get('path'));`,
    to: `        state.update('entry', loaded => loaded
          .set('data', backupEntry.get('data')).set('mediaFiles', backupEntry.get('mediaFiles')));`,
  },
  {
    file: `${core}/backend.js`,
    why: 'Nobody knew on which version the words were typed, so that they undid what others had saved since.',
    from: `        raw,
        path: entry.get('path'),
        mediaFiles,`,
    to: `        raw,
        path: entry.get('path'),
        standsOn: standsOn(entry.get('path')),
        mediaFiles,`,
  },
  {
    file: `${core}/backend.js`,
    why: 'It comes back with them.',
    from: `    const entry = formatRawData(raw);
    if (hasI18n(collection) && backup.i18n) {`,
    to: `    const entry = { ...formatRawData(raw), standsOn: backup.standsOn };
    if (hasI18n(collection) && backup.i18n) {`,
  },
  {
    file: `${core}/backend.js`,
    why: 'Where it comes from.',
    from: 'import { localForage, Cursor,',
    to: "import { standsOn } from '/src/admin/unsaved.ts';\nimport { localForage, Cursor,",
  },
];
