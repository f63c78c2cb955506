/** Shows what a record says, from its own file, whose fingerprint this device has just computed anew. */
import { bytesOf, objectId } from '../chain/objects.ts';
import { yuan } from '../format/number.ts';
import type { Label } from '../tables/verify-labels.ts';
import { textAt } from './verify-data.ts';
import { answers } from './verify-words.ts';

/** A record's file of today: its path below the content folder and its full id, as the chain has them. */
export interface Shown {
  file: string;
  id: string;
}

type Labels = Record<string, Label>;

/** A part of the verdict that opens on everything the record says; it fills when its file has come and is the right one. */
export function recordPart({ file, id }: Shown): HTMLElement {
  const part = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = answers.says;
  part.append(summary);
  void filled(part, file, id);
  return part;
}

async function filled(part: HTMLElement, file: string, id: string): Promise<void> {
  const texts: Record<string, string> = JSON.parse(
    (await textAt(`/verify/record/${id.slice(0, 2)}.json`)) ?? '{}',
  );
  const text = texts[id];
  if (text === undefined) return note(part, answers.saysNothing);
  if ((await objectId('blob', bytesOf(text))) !== id) return note(part, answers.saysOther, 'bad');
  note(part, answers.saysHint);
  if (!file.endsWith('.json')) {
    const raw = document.createElement('pre');
    raw.textContent = text;
    return part.append(raw);
  }
  const all: Record<string, Labels> = JSON.parse((await textAt('/verify/data/labels.json')) ?? '{}');
  const list = document.createElement('dl');
  for (const [name, value] of rowsOf(JSON.parse(text), all[file.split('/')[0] ?? ''] ?? {})) {
    list.append(
      Object.assign(document.createElement('dt'), { textContent: name }),
      Object.assign(document.createElement('dd'), { textContent: value }),
    );
  }
  part.append(list);
}

function note(part: HTMLElement, text: string, className = 'note'): void {
  part.append(Object.assign(document.createElement('p'), { textContent: text, className }));
}

/** Every value of a record with the labels that lead to it, in the file's own order; money in yuan. */
export function rowsOf(data: unknown, labels: Labels, at = ''): [string, string][] {
  if (Array.isArray(data))
    return data.flatMap((one, i) =>
      typeof one === 'object' && one !== null
        ? rowsOf(one, labels, `${at} ${i + 1}`)
        : [[`${at} ${i + 1}`, String(one)] as [string, string]],
    );
  return Object.entries(data as Record<string, unknown>).flatMap(([name, value]) => {
    const known = labels[name];
    const label = [at, known?.label ?? name].filter(Boolean).join(' · ');
    if (typeof value === 'object' && value !== null) return rowsOf(value, known?.inner ?? {}, label);
    return [[label, told(value, known)] as [string, string]];
  });
}

function told(value: unknown, known: Label | undefined): string {
  if (known?.fen && typeof value === 'number') return `${yuan(value)} ${answers.yuan}`;
  const text = known?.words?.[String(value)] ?? String(value);
  return known?.unit && typeof value === 'number' ? `${text} ${known.unit}` : text;
}
