import { catalogue, type Records } from '../catalogue.ts';
import { written } from '../format/number.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { entryOf } from '../schema/entry.ts';
import { scales } from '../schema/fields.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

const subjects = [
  'accounts',
  'common',
  'fund',
  'projects',
  'utilities',
  'complaints',
  'performance',
  'reviews',
  'equipment',
  'assessments',
  'owners-days',
  'rectifications',
] as const;
/** Their day of publication is that of the newest entry or update. */
const updated: readonly Corrected[] = ['equipment', 'rectifications'];
type Corrected = (typeof subjects)[number];
type Published = Records[Corrected][number];
type Correction = NonNullable<Published['corrections']>[number];
type Value = { value: number; scale: number };

/**
 * Corrections after publication: each names a figure of the record, comes after publication, goes on from the one
 * before, and the last one ends at the figure that stands there now, so that no published figure changes in silence.
 */
export function checkCorrections(records: Partial<Records>): Finding[] {
  return subjects.flatMap((subject) =>
    ((records[subject] ?? []) as readonly Published[]).flatMap((record) =>
      (record.corrections ?? []).flatMap((now, i, all) => checkOne(subject, record, now, i, all)),
    ),
  );
}

type Found = (field: keyof Correction, message: string) => Finding[];

function checkOne(
  subject: Corrected,
  record: Published,
  now: Correction,
  i: number,
  all: readonly Correction[],
): Finding[] {
  const found: Found = (field, message) => [at(subject, record.key, ['corrections', i, field], message)];
  const figure = figureAt(subject, record, now.path);
  return [
    ...(now.on < record.publishedOn && !updated.includes(subject)
      ? found('on', `更正日期早于公布日期 ${record.publishedOn}；公布以前的改动不用写`)
      : []),
    ...(figure
      ? checkSteps(now, i, all, figure, found)
      : found('path', `这张表里没有 ${now.path} 这一项数字；写英文路径，列表里的一行写它的编号`)),
  ];
}

/** From the one before of the same figure to this, and from the last to what stands there now. */
function checkSteps(
  now: Correction,
  i: number,
  all: readonly Correction[],
  { value, scale }: Value,
  found: Found,
): Finding[] {
  const say = (number: number) => written(number, scale);
  const older = all.slice(0, i).findLast(({ path }) => path === now.path);
  const isLast = !all.slice(i + 1).some(({ path }) => path === now.path);
  const wrong: Finding[] = [];
  if (now.before === now.after) wrong.push(...found('after', '更正前和更正后是同一个数，请核对'));
  if (older && older.on > now.on)
    wrong.push(...found('on', `早于同一项的上一次更正 ${older.on}，请按日期先后排列`));
  if (older && older.after !== now.before)
    wrong.push(
      ...found('before', `上一次更正后是 ${say(older.after)}，这里写的是 ${say(now.before)}；两者要相等`),
    );
  if (isLast && now.after !== value)
    wrong.push(...found('after', `表里现在是 ${say(value)}，这里写的是 ${say(now.after)}；两者要相等`));
  return wrong;
}

/**
 * The whole number a path leads to, with its hidden decimals. A list's entry is named by its code, building, stage or
 * day, or, where it has none of these, by its place counted from 1.
 */
function figureAt(subject: Corrected, record: Published, path: string): Value | undefined {
  let value: unknown = record;
  let fields: Field[] | undefined = fieldsOf(catalogue[subject].schema);
  let field: Field | undefined;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) value = entryOf(value, part);
    else {
      field = fields?.find(({ name }) => name === part);
      fields = field?.fields;
      value = (value as Record<string, unknown> | undefined)?.[part];
    }
  }
  const scale = field?.meta.kind ? (scales[field.meta.kind] ?? 0) : 0;
  return field && typeof value === 'number' && !path.startsWith('corrections') ? { value, scale } : undefined;
}
