import type { Patch } from './patches.ts';

const toolbar = 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js';

/** What the form says about subjects that go live only after a second person. */
export const drafts: readonly Patch[] = [
  {
    file: 'decap-cms-core/dist/esm/actions/entries.js',
    why: 'A draft that is not finished could not be put aside.',
    from: `    // Early return if draft contains validation errors
    if (!fieldsErrors.isEmpty()) {`,
    to: '    if (!fieldsErrors.isEmpty() && !savesDraft(collection.get("name"))) {',
  },
  {
    file: 'decap-cms-core/dist/esm/actions/entries.js',
    why: 'Who knows it.',
    from: "import { currentBackend } from '../backend';",
    to: "import { currentBackend } from '../backend';\nimport { savesDraft } from '/src/admin/desk.ts';",
  },
  {
    file: toolbar,
    why: 'Said that saving publishes where another person has to approve first.',
    from: `      onPersistAndDuplicate,
      isPersisting,
      t
    } = this.props;
    return _jsx("div", {
      children: _jsxs(ToolbarDropdown, {`,
    to: `      onPersistAndDuplicate,
      isPersisting,
      collection
    } = this.props;
    const t = saveWords(this.props.t, collection.get('name'), () => this.forceUpdate());
    return _jsx("div", {
      children: _jsxs(ToolbarDropdown, {`,
  },
  {
    file: toolbar,
    why: 'Where those words come from.',
    from: "import { translate } from 'react-polyglot';",
    to: `import { translate } from 'react-polyglot';
import { saveWords } from '/src/admin/desk.ts';`,
  },
];
