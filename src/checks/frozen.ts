import { catalogue, type Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { isVerbatim } from '../figures/minor.ts';
import { fieldsOf } from '../schema/describe.ts';
import { admissionsKept } from './admitted.ts';
import { at } from './at.ts';
import { readable } from './figures.ts';
import type { Finding } from './finding.ts';
import { checkPriceAmendments, retold } from './price-amendments.ts';
import { type Found, priceWords, type Version } from './price-words.ts';

const statements: ReadonlySet<Subject> = new Set(['accounts', 'common', 'fund', 'utilities']);

/**
 * What tells how things stood on a past day and was published: when a price held, by which unit, for whom, in which
 * words and who decided it; when a statement came out and which sealed sheet it rests on; which figure an objection is
 * about and when it was answered; the scan of a document; what a statement owns up to. A day of a price may still be moved while the old and the new
 * one are ahead; a price that was published without an end ends on no day before its end is published. What a price said
 * wrongly or late is put right by an entry in its `amendments`.
 * @param texts the published texts of one file with their days, oldest first, and last the one that is to be published
 */
export function checkFrozen(file: string, texts: readonly { on: string; text: string }[]): Finding[] {
  const place = placeOf(file);
  if (!place || texts.length < 2) return [];
  const { subject, key } = place;
  const versions = texts.flatMap(({ on, text }) => {
    const data = readable(subject, file, text);
    return data ? [{ on, data }] : [];
  });
  const found = (field: string, message: string) => [at(subject, key, [field], message)];
  if (subject === 'prices') {
    const own = retold(versions);
    return [
      ...checkPriceAmendments(versions, found),
      ...prices(own, found),
      ...priceWords(own, found),
      ...notEarlier(versions, 'publishedOn', '晚公布照实显示', found),
    ];
  }
  if (subject === 'objections')
    return [...notEarlier(versions, 'answeredOn', '答复用了几天照实显示', found), ...moved(versions, found)];
  if (subject === 'documents') return scanGone(versions, found);
  if (!statements.has(subject)) return [];
  return [
    ...notEarlier(versions, 'publishedOn', '晚公布照实显示；改了数写更正，不改公布日期', found),
    ...sheetGone(versions, found),
    ...admissionsKept(versions, found),
  ];
}

function notEarlier(versions: readonly Version[], field: string, why: string, found: Found): Finding[] {
  const was = versions.slice(0, -1).find(({ data }) => typeof data[field] === 'string')?.data[field];
  const is = versions.at(-1)?.data[field];
  if (typeof was !== 'string' || typeof is !== 'string' || is >= was) return [];
  return found(field, `公布过 ${was}，不能往前改成 ${is}：${why}；请改回 ${was}`);
}

function sheetGone(versions: readonly Version[], found: Found): Finding[] {
  const was = versions.slice(0, -1).findLast(({ data }) => data.signedSheet)?.data.signedSheet;
  if (!was || versions.at(-1)?.data.signedSheet) return [];
  return found(
    'signedSheet',
    `公布过盖章的原表 ${was}，不能拿掉：本表和它逐数核对；请补回，重新盖章的选新的那一份`,
  );
}

/** A scan may be uploaded anew, with more covered up, but what proved a payment stays to be seen. */
function scanGone(versions: readonly Version[], found: Found): Finding[] {
  const was = versions.slice(0, -1).findLast(({ data }) => data.file)?.data.file;
  if (!was || versions.at(-1)?.data.file) return [];
  return found(
    'file',
    `公布过扫描件 ${was}，不能拿掉：这笔钱靠它证明；要再遮盖的，遮好重新上传，选新的那一份`,
  );
}

/** Where an objection is shown: at the figure it is about. One that named no line may name it later. */
function moved(versions: readonly Version[], found: Found): Finding[] {
  return (['subject', 'record', 'line'] as const).flatMap((field) => {
    const was = versions.slice(0, -1).find(({ data }) => data[field] !== undefined)?.data[field];
    const is = versions.at(-1)?.data[field];
    if (was === undefined || was === is) return [];
    return found(
      field,
      `公布过 ${was}，不能改成 ${is ?? '空白'}：业主问的就是那个数，异议显示在它旁边；请改回 ${was}，问的是另一个数的另登记一条`,
    );
  });
}

/** What held when, for whom, and who decided it; a document of the decision may still come in addition. */
const fields = [
  'effectiveFrom',
  'effectiveTo',
  'unit',
  'appliesTo',
  'payer',
  'tier',
  'form',
  'decidedBy',
  'decision',
] as const;

function prices(versions: readonly Version[], found: Found): Finding[] {
  return fields.flatMap((field) => {
    const was = accepted(versions.slice(0, -1), field);
    const { on = '', data = {} } = versions.at(-1) ?? {};
    if (mayBecome(was, data[field], field, on)) return [];
    if (was === undefined)
      return found(
        field,
        `${on} 才公布停止，不能写 ${data[field]}：那以后到 ${on} 公布的还是这个价；请填 ${on} 或以后`,
      );
    const now = data[field] === undefined ? '留空' : `改成 ${inWords(field, data[field])}`;
    const old = inWords(field, was);
    return found(
      field,
      `公布过 ${old}，不能${now}：过去哪一天执行什么价、向谁收、谁决定的，公布以后不改；请改回 ${old}，要变的另建一项，在“代替哪一项”里填这一项的编号；公布时写错的，先在“公布后的更正”里写一条`,
    );
  });
}

/** A choice by its label, as the form shows it. */
function inWords(field: string, value: unknown): string {
  const labels = fieldsOf(catalogue.prices.schema).find(({ name }) => name === field)?.meta.labels;
  return labels?.[String(value)] ?? String(value);
}

/** What was published last and was allowed: the build stopped at the others. */
function accepted(versions: readonly Version[], field: string): unknown {
  return versions.reduce<unknown>(
    (last, { on, data }) => (mayBecome(last, data[field], field, on) ? data[field] : last),
    versions[0]?.data[field],
  );
}

function mayBecome(was: unknown, is: unknown, field: string, on: string): boolean {
  if (was === is || (typeof was === 'string' && typeof is === 'string' && isVerbatim(was, is))) return true;
  if (was === undefined) return field !== 'effectiveTo' || on === '' || String(is) >= on;
  const isAhead = (day: unknown) => typeof day === 'string' && day > on;
  return field.startsWith('effective') && on !== '' && isAhead(was) && (is === undefined || isAhead(is));
}
