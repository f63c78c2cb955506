import { memo, useDeferredValue } from 'react';
import type { Subject } from '../catalogue.ts';
import { useCompared } from './draft.ts';
import { FieldList } from './field-list.tsx';
import { Mishap } from './mishap.tsx';
import { PreviewWidth } from './preview-width.tsx';
import { pageOf, withAssets } from './subject-page.tsx';

interface Props {
  entry: { get(name: 'slug'): string; get(name: 'data'): { toJS(): Record<string, unknown> } };
  getAsset: (address: string) => { toString(): string };
}

/** Decap's preview of a subject: the page itself, with the names of what is missing in its place; figures are never made up. */
export function previewOf(subject: Subject) {
  const Shown = memo(shownOf(subject));
  return function Preview({ entry, getAsset }: Props) {
    // Typing comes first; the page follows as soon as there is time.
    const [shown, seen] = [useDeferredValue(entry), useDeferredValue(getAsset)];
    return (
      <>
        <PreviewWidth />
        <Shown entry={shown} getAsset={seen} />
      </>
    );
  };
}

function shownOf(subject: Subject) {
  return function Page({ entry, getAsset }: Props) {
    const draft = entry.get('data').toJS();
    const records = useCompared(draft);
    const seen = (address: string) => getAsset(address).toString();
    const plain = <FieldList subject={subject} data={withAssets(draft, seen)} />;
    const shown = records && pageOf(subject, draft, { key: entry.get('slug'), records, seen });
    if (!shown) return plain;
    return (
      <Mishap instead={plain}>
        <main data-missing={shown.missing.join(' ')}>{shown.page}</main>
      </Mishap>
    );
  };
}
