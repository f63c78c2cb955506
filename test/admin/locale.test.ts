import en from 'decap-cms-locales/dist/esm/en/index.js';
import zh from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import { expect, test } from 'vitest';
import { ourChinese } from '../../src/admin/locale.ts';
import { keysOf, merged, type Phrases } from '../../src/admin/phrases.ts';

const ours = merged(zh as Phrases, ourChinese);

function phrase(key: string): unknown {
  return key.split('.').reduce<unknown>((at, name) => (at as Phrases)[name], ours);
}

test('no phrase of the English is missing in our Chinese', () => {
  const known = new Set(keysOf(ours));
  expect(keysOf(en as Phrases).filter((key) => !known.has(key))).toEqual([]);
});

test('every phrase of ours exists in Decap', () => {
  const known = new Set(keysOf(en as Phrases));
  expect(keysOf(ourChinese).filter((key) => !known.has(key))).toEqual([]);
});

test('every phrase that a person can meet is Chinese or only a value', () => {
  const english = keysOf(en as Phrases).filter((key) => !/[\u4e00-\u9fa5]/.test(String(phrase(key))));
  expect(english).toEqual([
    'editor.editorControlPane.widget.regexPattern',
    'editor.editorWidgets.markdown.markdown',
    'ui.toast.onFailToAuth',
    'workflow.workflowCard.lastChangeNoAuthor',
  ]);
});
