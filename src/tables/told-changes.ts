import { catalogue, type Subject } from '../catalogue.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import type { correctionKinds } from '../schema/money.ts';
import { words } from '../text/past.ts';
import { type FieldChange, fieldChanges, rowChanges } from './field-changes.ts';
import { rowInWords } from './field-words.ts';

type Data = Record<string, unknown>;

/** A field that changed; of a corrected figure its kind, and the reason where the version has several. */
export type ToldChange = FieldChange & { why?: string };

type Correction = Data & { path: string; kind: keyof typeof correctionKinds; reason: string };

/**
 * Everything that differs between two versions of a record: its fields, each corrected figure with kind and reason;
 * then what the fields do not tell, so that no change is passed over: entries of corrections that were written anew,
 * taken out or belong to no figure changed here, and older versions of a promise that say something else.
 * @param reason what the whole version gives as its reason; it is not repeated
 */
export function toldChanges(subject: Subject, before: Data, after: Data, reason?: string): ToldChange[] {
  const fields = fieldsOf(catalogue[subject].schema);
  const [lost, added] = [
    without(listOf(before.corrections), listOf(after.corrections)),
    without(listOf(after.corrections), listOf(before.corrections)),
  ] as [Correction[], Correction[]];
  const told = new Set<Data>();
  const changes = fieldChanges(fields, before, after).map((change): ToldChange => {
    const correction = added.find(({ path }) => path === change.path);
    if (!correction) return change;
    told.add(correction);
    return { ...change, why: words.why(words.kinds[correction.kind], correction.reason, reason) };
  });
  const rest = added.filter((one) => !told.has(one));
  return [...changes, ...correctionChanges(fields, lost, rest), ...historyChanges(fields, before, after)];
}

/** Names of the fields that differ though no field of today's schema tells of it. */
export function untoldFields(before: Data, after: Data): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => sorted(before[name]) !== sorted(after[name]));
}

const listOf = (value: unknown) => (Array.isArray(value) ? (value as Data[]) : []);

/** JSON whose keys stand in order, so that the order in a file makes no difference. */
function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

function without(all: readonly Data[], others: readonly Data[]): Data[] {
  const left = others.map(sorted);
  return all.filter((one) => {
    const found = left.indexOf(sorted(one));
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

function correctionChanges(fields: readonly Field[], lost: Correction[], added: Correction[]): ToldChange[] {
  const list = fields.find(({ name }) => name === 'corrections');
  if (!list?.fields) return [];
  const { fields: own, meta } = list;
  const fresh = [...added];
  const row = (was: Data | undefined, now: Data | undefined): ToldChange[] => {
    const { on, path } = (was ?? now) as Correction;
    const place = { labels: [meta.label, `${on} ${path}`], path: ['corrections', path] };
    if (was && now) return rowChanges(own, was, now, place);
    const say = (one: Data | undefined) => one && rowInWords(own, one);
    return [{ ...told(place), before: say(was), after: say(now) }];
  };
  const replaced = lost.flatMap((was) => {
    const same = fresh.findIndex(({ path }) => path === was.path);
    return row(was, same < 0 ? undefined : fresh.splice(same, 1)[0]);
  });
  return [...replaced, ...fresh.flatMap((now) => row(undefined, now))];
}

function told({ labels, path }: { labels: string[]; path: string[] }) {
  return { label: labels.join(' › '), path: path.join('.'), prose: false, minor: false };
}

/** Versions of a promise by their number; one that became older by a new one says the same as before. */
function historyChanges(fields: readonly Field[], before: Data, after: Data): ToldChange[] {
  const list = fields.find(({ name }) => name === 'history');
  if (!list?.fields) return [];
  const { fields: own, meta } = list;
  const now = listOf(after.history);
  const known = [...listOf(before.history), ...(before.version === after.version ? [] : [before])];
  const gone = known.flatMap((was) => {
    const is = now.find(({ version }) => version === was.version);
    const place = { labels: [meta.label, String(was.version)], path: ['history', String(was.version)] };
    return is
      ? rowChanges(own, was, is, place)
      : [{ ...told(place), before: rowInWords(own, was), after: undefined }];
  });
  const come = now.filter(({ version }) => !known.some((was) => was.version === version));
  return [
    ...gone,
    ...come.map((is) => ({
      ...told({ labels: [meta.label, String(is.version)], path: ['history', String(is.version)] }),
      before: undefined,
      after: rowInWords(own, is),
    })),
  ];
}
