import { loadedVersion, setLoaded, type Version } from './versions.ts';

interface Immutable {
  get(name: string): unknown;
  getIn(path: readonly string[]): unknown;
}

/** What Decap's form knows, as far as it is needed here. */
interface Form {
  newEntry?: boolean;
  slug?: string;
  entryDraft: Immutable;
  localBackup?: Immutable;
  t: (key: string) => string;
  loadLocalBackup: () => void;
}

/** The version that a form stands on which is kept in the browser while somebody types. */
export function standsOn(path: string | undefined): Version | undefined {
  return path ? loadedVersion(path) : undefined;
}

/** Whether something unsaved was found and the form has come, so that what comes later does not take its place. */
export function mayOffer({ newEntry, slug, entryDraft, localBackup }: Form): boolean {
  if (!localBackup) return false;
  const isNew = entryDraft.getIn(['entry', 'newRecord']) === true;
  return newEntry ? isNew : !isNew && entryDraft.getIn(['entry', 'slug']) === slug;
}

/**
 * Asks whether to go on with what was not saved, and puts it into the form or drops it; what says nothing new is dropped
 * without asking. It stands on the version it was typed on: when somebody has saved a newer one since, both are shown.
 */
export function offer({ entryDraft, localBackup, t, loadLocalBackup }: Form, drop: () => void): void {
  const kept = localBackup?.getIn(['entry', 'data']) as { equals(other: unknown): boolean } | undefined;
  const isSame = kept?.equals(entryDraft.getIn(['entry', 'data'])) ?? true;
  if (isSame || !window.confirm(t('editor.editor.confirmLoadBackup'))) {
    drop();
    return;
  }
  loadLocalBackup();
  const path = entryDraft.getIn(['entry', 'path']) as string | undefined;
  const base = localBackup?.getIn(['entry', 'standsOn']) as Immutable | undefined;
  if (path && base) setLoaded(path, { id: String(base.get('id')), text: String(base.get('text')) });
}
