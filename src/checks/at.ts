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
  const entry = catalogue[subject];
  const file = 'folder' in entry ? `${entry.folder}/${key}.${entry.extension}` : entry.file;
  return { file, path, field: labelsOf(entry.schema, path).join(' › '), message, severity };
}
