import { drafts } from './patches-drafts.ts';
import { form } from './patches-form.ts';
import { lists } from './patches-list.ts';
import { media } from './patches-media.ts';
import { orders } from './patches-orders.ts';
import { outside } from './patches-outside.ts';
import { unsaved } from './patches-unsaved.ts';
import { moments } from './patches-when.ts';

/** One replacement in one file of Decap or of what it brings along. */
export interface Patch {
  /** Path below `node_modules`. */
  file: string;
  /** What is wrong without it, with the upstream issue (decaporg/decap-cms) where there is one. */
  why: string;
  from: string;
  to: string;
}

const core = 'decap-cms-core/dist/esm';

/** What we mend inside Decap 3.19, each for one reason: what it does with data, files and scripts. */
const inside: readonly Patch[] = [
  {
    file: `${core}/constants/configSchema.js`,
    why: 'AJV compiles the schema with eval, which our CSP forbids (#2138, open). The same check runs in test/admin/config.test.ts.',
    from: 'const valid = ajv.validate(getConfigSchema(), config);',
    to: 'const valid = true;',
  },
  {
    file: `${core}/constants/configSchema.js`,
    why: 'Leaves AJV out of the bundle altogether.',
    from: `import AJV from 'ajv';
import { select, uniqueItemProperties, instanceof as instanceOf, prohibited } from 'ajv-keywords/dist/keywords';
import ajvErrors from 'ajv-errors';`,
    to: `class AJV {}
const select = () => {}, uniqueItemProperties = select, instanceOf = select, prohibited = select, ajvErrors = select;`,
  },
  {
    file: `${core}/formats/frontmatter.js`,
    why: '`---js` front matter of any entry ran in the admin page as soon as the list was shown (no issue yet; to be reported privately). Ours is front-matter.ts.',
    from: "import matter from 'gray-matter';",
    to: "const matter = () => { throw new Error('只能读写后台自己的格式'); };\nmatter.stringify = matter;",
  },
  {
    file: `${core}/actions/media.js`,
    why: 'An image was asked for at its public address, where it is not before the release, and showed as broken (#7772, open).',
    from: 'const resolvedPath = selectMediaFilePath(state.config, collection, entry, path, field);',
    to: `const resolvedPath = selectMediaFilePath(state.config, collection, entry, path, field);
    const { media_folder: folder, public_folder: address } = state.config;
    const upload = path.startsWith(address + '/') && decodeURI(path).slice(address.length);
    const fresh = upload && state.medias[folder + upload];
    if (fresh && fresh.asset) return fresh.asset;
    const url = upload && source().uploadAddress(upload);
    if (url && !state.medias[resolvedPath])
      dispatch(addAsset(createAssetProxy({ path: resolvedPath, url })));`,
  },
  {
    file: `${core}/actions/media.js`,
    why: 'Where that address comes from.',
    from: "import { isAbsolutePath } from 'decap-cms-lib-util';",
    to: `import { isAbsolutePath } from 'decap-cms-lib-util';
import { source } from '/src/admin/source.ts';`,
  },
  {
    file: `${core}/components/App/App.js`,
    why: 'Going from one entry straight to another keeps the first draft under the second form, and saving writes it there (#4147, open).',
    from: `path: "/collections/:name/entries/*",
            collections: collections,
            render: props => _jsx(Editor, {
              ...props
            })`,
    to: `path: "/collections/:name/entries/*",
            collections: collections,
            render: props => _jsx(Editor, {
              ...props
            }, props.match.url)`,
  },
  {
    file: `${core}/components/App/App.js`,
    why: 'The same between the new-entry forms of two collections.',
    from: `_jsx(Editor, {
              ...props,
              newRecord: true
            })`,
    to: `_jsx(Editor, {
              ...props,
              newRecord: true
            }, props.match.url)`,
  },
  {
    file: `${core}/actions/entries.js`,
    why: 'Only a missing field gave a message; a wrong one far down the form stopped saving without a word.',
    from: 'if (hasPresenceErrors) {',
    to: "window.dispatchEvent(new Event('form-refused'));\n      if (hasPresenceErrors || true) {",
  },
  {
    file: `${core}/lib/imageTransformations.js`,
    why: 'Brought 780 kB of image encoder along for an option that we do not offer.',
    from: "await import('@jsquash/webp')",
    to: '{}',
  },
];

/** Every patch. */
export const patches: readonly Patch[] = [
  ...inside,
  ...outside,
  ...form,
  ...orders,
  ...drafts,
  ...lists,
  ...media,
  ...unsaved,
  ...moments,
];
