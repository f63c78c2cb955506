import { catalogue, type Subject } from '../catalogue.ts';
import { labelsOf } from '../schema/describe.ts';
import type { Finding } from './finding.ts';

/** A finding about a field of a record, with the field's name in words. */
export function at(
  subject: Subject,
  key: string,
  path: PropertyKey[],
  message: string,
  severity: Finding['severity'] = 'error',
): Finding {
  const { schema } = catalogue[subject];
  return { file: fileOf(subject, key), path, field: labelsOf(schema, path).join(' › '), message, severity };
}

/** The file of a record, below the content folder. */
export function fileOf(subject: Subject, key: string): string {
  const entry = catalogue[subject];
  return 'folder' in entry ? `${entry.folder}/${key}.${entry.extension}` : entry.file;
}

/** The same finding, caused by nothing but the absence of a record. */
export function forWantOf(subject: Subject, key: string, finding: Finding): Finding {
  return { ...finding, absent: fileOf(subject, key.toLowerCase()) };
}
