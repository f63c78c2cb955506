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
    file: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    why: 'A draft at a git host with a wrong field far down the form was not saved, without a word.',
    from: 'if (hasPresenceErrors) {',
    to: "window.dispatchEvent(new Event('form-refused'));\n      if (hasPresenceErrors || true) {",
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
    const draft = !isPersisting && mayWait(collection.get('name')) && !savesDraft(collection.get('name'));
    return _jsxs("div", {
      className: "save-ways",
      children: [draft ? _jsx("button", {
        type: "button", className: "save-draft", onClick: () => savedAsDraft(onPersist), children: "先存为草稿"
      }, "draft") : null, _jsxs(ToolbarDropdown, {`,
  },
  {
    file: toolbar,
    why: 'Publishing was the first button of whoever is new here, and a draft was hidden in its menu; the end of that.',
    from: `      })
    });
  };
  renderSimpleDeployPreviewControls = () => {`,
    to: `      })]
    });
  };
  renderSimpleDeployPreviewControls = () => {`,
  },
  {
    file: toolbar,
    why: 'With the buttons of a draft at a git host it did not fit a phone; our styles have to find it.',
    from: 'return _jsxs(ToolbarContainer, {',
    to: "return _jsxs(ToolbarContainer, {\n      className: hasWorkflow ? 'host-toolbar' : undefined,",
  },
  {
    file: toolbar,
    why: 'Where those words come from.',
    from: "import { translate } from 'react-polyglot';",
    to: `import { translate } from 'react-polyglot';
import { mayWait, savedAsDraft, savesDraft, saveWords } from '/src/admin/desk.ts';
import { FormTold } from '/src/admin/form-told.tsx';`,
  },
  {
    file: toolbar,
    why: 'Nobody outside the bar knew whether the form holds what was not saved, so old steps were said of new words.',
    from: 'children: [_jsxs(ToolbarSectionBackLink, {',
    to: `children: [_jsx(FormTold, {
        isNew: Boolean(this.props.isNewEntry), isChanged: Boolean(hasChanged), isSaving: Boolean(this.props.isPersisting)
      }, "told"), _jsxs(ToolbarSectionBackLink, {`,
  },
  {
    file: toolbar,
    why: 'A draft was to be had only by a box above the form.',
    from: `        }), canCreate ? _jsxs(_Fragment, {
          children: [_jsx(DropdownItem, {
            label: t('editor.editorToolbar.publishAndCreateNew'),`,
    to: `        }), mayWait(collection.get('name')) ? _jsx(DropdownItem, {
          label: "存为草稿，先不上线",
          icon: "page",
          onClick: () => savedAsDraft(onPersist)
        }) : null, canCreate ? _jsxs(_Fragment, {
          children: [_jsx(DropdownItem, {
            label: t('editor.editorToolbar.publishAndCreateNew'),`,
  },
];
