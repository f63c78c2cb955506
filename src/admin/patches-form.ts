import type { Patch } from './patches.ts';

const core = 'decap-cms-core/dist/esm';
const list = 'decap-cms-widget-list/dist/esm/ListControl.js';
const pane = `${core}/components/Editor/EditorControlPane/EditorControlPane.js`;
const itemBar = 'decap-cms-ui-default/dist/esm/ListItemTopBar.js';

/** What we mend of Decap's forms and lists: what they say of their state, and what screen readers hear. */
export const form: readonly Patch[] = [
  {
    file: `${core}/actions/entries.js`,
    why: 'Errors of earlier attempts piled up and hid that the last one was saved.',
    from: `export function persistEntry(collection) {
  return async (dispatch, getState) => {`,
    to: `export function persistEntry(collection) {
  return async (dispatch, getState) => {
    dispatch({ type: 'NOTIFICATION_CLEAR' });`,
  },
  {
    file: `${core}/components/Editor/EditorInterface.js`,
    why: 'A refusal, already shown, came up again as an uncaught error of the page.',
    from: `this.props.onPersist({
      createNew,
      duplicate
    });`,
    to: `await this.props.onPersist({ createNew, duplicate }).catch(refusal => {
      if (refusal instanceof Error) throw refusal;
    });`,
  },
  {
    file: `${core}/components/Editor/EditorToolbar.js`,
    why: 'A form never saved was headed “saved”.',
    from: '}) : _jsx(BackStatusUnchanged, {',
    to: `}) : this.props.isNewEntry ? _jsx(BackStatusChanged, {
            children: "还没有保存"
          }) : _jsx(BackStatusUnchanged, {`,
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    why: 'The groups of a new entry were closed, so that nobody saw what there is to fill in.',
    from: "collapsed: props.field.get('collapsed', false)",
    to: "collapsed: props.field.get('collapsed', false) && !/\\/new(\\?|$)/.test(window.location.hash)",
  },
  {
    file: `${core}/reducers/collections.js`,
    why: 'A file that cannot be read had an empty name in the list, or “Invalid Date”.',
    from: "const summaryTemplate = collection.get('summary');",
    to: `if (collection.get('type') !== FILES && !entry.get('data')?.size) return entry.get('slug') + '（文件损坏）';
  const summaryTemplate = collection.get('summary');`,
  },
  {
    file: `${core}/components/Editor/Editor.js`,
    why: 'From an entry that cannot be read no way led back.',
    from: `return _jsx("div", {
        children: _jsx("h3", {
          children: entry.get('error')
        })
      });`,
    to: `return _jsx("main", { className: "entry", children: [
        _jsx("p", { children: entry.get('error') }, "error"),
        _jsx("a", { href: '#' + editorBackLink, children: '返回列表' }, "back")
      ] });`,
  },
  {
    file: `${core}/components/MediaLibrary/MediaLibrary.js`,
    why: 'Said 10000 kB where the form says 10 MB.',
    from: 'size: Math.floor(maxFileSize / 1000)',
    to: 'size: maxFileSize / 1_000_000',
  },
  {
    file: pane,
    why: 'A statement begins with pasting from Excel and ends with its proofs, which need the whole draft.',
    from: 'children: [locales && _jsxs(LocaleRowWrapper, {',
    to: `children: [_jsx(EntryTools, {
        subject: collection.get('name'), entry, fields, onChange: this.onChange
      }), locales && _jsxs(LocaleRowWrapper, {`,
  },
  {
    file: pane,
    why: 'The proofs below the last field, and all that is wrong.',
    from: `          locale: locale
        }, key);
      })]`,
    to: `          locale: locale
        }, key);
      }), _jsx(EntryProofs, {}), _jsx(EntryFindings, {})]`,
  },
  {
    file: pane,
    why: 'Where they come from.',
    from: "import EditorControl from './EditorControl';",
    to: `import EditorControl from './EditorControl';
import { EntryTools } from '/src/admin/entry-tools.tsx';
import { EntryProofs } from '/src/admin/entry-proofs.tsx';
import { EntryFindings } from '/src/admin/entry-findings.tsx';`,
  },
  {
    file: `${core}/actions/entries.js`,
    why: 'A new statement began empty, although most of it follows from the last one.',
    from: 'const data = createEmptyDraftData(dataFields);',
    to: `const data = {
      ...createEmptyDraftData(dataFields),
      ...await prefilled(collection.get('name'), params)
    };`,
  },
  {
    file: `${core}/actions/entries.js`,
    why: 'Where that comes from.',
    from: "import { fromJS, List, Map, Set } from 'immutable';",
    to: "import { fromJS, List, Map, Set } from 'immutable';\nimport { prefilled } from '/src/admin/prefill.ts';",
  },
  {
    file: itemBar,
    why: 'The button that closes an entry of a list had no name.',
    from: 'onClick: onCollapseToggle,',
    to: 'onClick: onCollapseToggle, "aria-label": collapsed ? "展开" : "收起", "aria-expanded": !collapsed,',
  },
  {
    file: itemBar,
    why: 'Nor had the one that removes it.',
    from: 'onClick: onRemove,',
    to: 'onClick: onRemove, "aria-label": "删除这一项",',
  },
  {
    file: list,
    why: 'Nor the handle, which was called “sortable”.',
    from: `    ...attributes,
    ...listeners,`,
    to: `    ...attributes,
    ...listeners,
    "aria-label": "调整先后",
    "aria-roledescription": "可以拖动",`,
  },
  {
    file: list,
    why: 'Screen readers were told in English how to drag, with keys that do not work.',
    from: 'onDragEnd: handleSortEnd,',
    to: 'onDragEnd: handleSortEnd,\n      accessibility: spoken,',
  },
  {
    file: list,
    why: 'The words for it.',
    from: 'const valueTypes = {',
    to: "import { spoken } from '/src/admin/spoken.ts';\nconst valueTypes = {",
  },
];
