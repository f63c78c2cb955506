import type { Patch } from './patches.ts';

const core = 'decap-cms-core/dist/esm';
const library = `${core}/actions/mediaLibrary.js`;
const names = `${core}/reducers/entries.js`;

/** Uploads by month (#3240, open: the media library has no folders), and a page of their own. */
export const media: readonly Patch[] = [
  {
    file: library,
    why: 'Two pictures of one name refused each other; phones call every picture image.jpg.',
    from: 'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
    to: 'const fileName = freeName(sanitizeSlug(file.name.toLowerCase(), state.config.slug), files);',
  },
  {
    file: library,
    why: 'A file of that name in another month is another file.',
    from: 'files.find(existingFile => existingFile.name.toLowerCase() === uploadFileName)',
    to: "files.find(existingFile => existingFile.path === inMonth('public/files/' + uploadFileName))",
  },
  {
    file: library,
    why: 'Uploads lie in the folder of their month.',
    from: 'const path = selectMediaFilePath(state.config, collection, entry, fileName, field);',
    to: 'const path = inMonth(selectMediaFilePath(state.config, collection, entry, fileName, field));',
  },
  {
    file: library,
    why: 'Where that comes from.',
    from: "import { basename, getBlobSHA } from 'decap-cms-lib-util';",
    to: `import { basename, getBlobSHA } from 'decap-cms-lib-util';
import { freeName, inMonth } from '/src/admin/upload-name.ts';`,
  },
  {
    file: `${core}/components/App/Header.js`,
    why: 'Its table of all files said nothing of where they are used, and did not fit a phone.',
    from: 'onClick: openMediaLibrary,',
    to: "onClick: () => window.location.assign('/desk/files/'),",
  },
  {
    file: `${core}/components/App/Header.js`,
    why: 'Without the desk there is no such page, and what is uploaded beside a record would go live at once (#5650).',
    from: 'showMediaButton && _jsx("li"',
    to: 'showMediaButton && source().isDesk && _jsx("li"',
  },
  {
    file: `${core}/components/App/Header.js`,
    why: 'Who knows of it.',
    from: "import { translate } from 'react-polyglot';",
    to: `import { translate } from 'react-polyglot';
import { source } from '/src/admin/source.ts';`,
  },
  {
    file: `${core}/reducers/mediaLibrary.js`,
    why: 'A form offered only what lies right in the folder of uploads.',
    from: 'return fileFolder === mediaFolder ||',
    to: "return fileFolder.replace(/\\/20\\d\\d-\\d\\d$/, '') === mediaFolder ||",
  },
  {
    file: `${core}/backend.js`,
    why: 'The first save of a record put its uploads beside the folder of their month, where nothing looked for them.',
    from: 'asset.path = newPath;',
    to: 'asset.path = oldPath;',
  },
  {
    file: names,
    why: 'The address of an upload lost its month.',
    from: '  return basename(mediaPath);\n}',
    to: '  return publicName(mediaPath);\n}',
  },
  {
    file: names,
    why: 'Where that comes from.',
    from: "import { isAbsolutePath, basename } from 'decap-cms-lib-util';",
    to: `import { isAbsolutePath, basename } from 'decap-cms-lib-util';
import { publicName } from '/src/admin/upload-name.ts';`,
  },
];
