import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Records, Subject } from '../catalogue.ts';
import type { Content } from '../content.ts';
import { periodBefore } from '../figures/periods.ts';
import { neighbours, noticeOf } from './neighbours.ts';

/** What stands in the form that is open. */
export interface Draft {
  subject: Subject;
  /** Name of the record; undefined while it is new. */
  key?: string | undefined;
  data: Record<string, unknown>;
}

let current: Draft | undefined;
const listeners = new Set<() => void>();

/** Tells what stands in the form; `undefined` when it is closed. */
export function setDraft(draft: Draft | undefined): void {
  current = draft;
  for (const listener of listeners) listener();
}

/** What stands in the form, kept up to date while somebody types. */
export function useDraft(): Draft | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** All records as they stand at the desk; undefined until they are read. */
export function useNeighbours(): Content['records'] | undefined {
  const [records, setRecords] = useState<Content['records']>();
  useEffect(() => {
    void neighbours().then(setRecords);
  }, []);
  return records;
}

/** The records beside this one, with the one notice that it names. */
export function useCompared(draft: Record<string, unknown>): Content['records'] | undefined {
  const records = useNeighbours();
  const { notice } = (draft.source ?? {}) as { notice?: string };
  const [named, setNamed] = useState<Records['notices']>([]);
  useEffect(() => {
    if (/^[0-9a-f]{8}$/.test(notice ?? ''))
      void noticeOf(notice ?? '').then((found) => setNamed(found ? [found] : []));
  }, [notice]);
  return useMemo(() => records && { ...records, notices: named }, [records, named]);
}

type Dated = Record<string, unknown> & { period: string };

/** The record of the period before the one in the form, where there is one. */
export function useBefore(): Dated | undefined {
  const draft = useDraft();
  const records = useNeighbours();
  const period = draft?.data.period;
  if (!draft || typeof period !== 'string' || !/^20\d\d/.test(period)) return undefined;
  return dated(records, draft.subject).find((record) => record.period === periodBefore(period));
}

/** The records of a subject that has periods. */
export function dated(records: Content['records'] | undefined, subject: Subject): Dated[] {
  const found = records?.[subject];
  return Array.isArray(found) ? (found as unknown as Dated[]) : [];
}

/** What stands at a path of a record. */
export function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[name] : undefined,
    record,
  );
}
