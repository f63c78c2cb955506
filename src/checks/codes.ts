import type { Keyed, Records, Subject } from '../catalogue.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** The field whose value, in lower case, is the file name of a record. */
const names = {
  prices: 'code',
  accounts: 'period',
  common: 'period',
  fund: 'period',
  projects: 'code',
  utilities: 'period',
  documents: 'code',
  standards: 'code',
  reviews: 'year',
  equipment: 'code',
  performance: 'month',
  complaints: 'month',
  rectifications: 'code',
  assessments: 'code',
  'owners-days': 'month',
} as const satisfies Partial<Record<Subject, string>>;

/** Lists whose entries have codes of their own, which become anchors on the page. */
const lists = {
  common: ['income', 'costs', 'use'],
  utilities: ['lines'],
} as const satisfies Partial<Record<Subject, readonly string[]>>;

/** No two entries of a list have the same code: anchors, comparisons and objections go by it. */
export function checkTwins(records: Partial<Records>): Finding[] {
  return Object.entries(lists).flatMap(([subject, fields]) =>
    (records[subject as keyof typeof lists] ?? []).flatMap((record) =>
      fields.flatMap((field) => twins(subject as Subject, record, field)),
    ),
  );
}

function twins(subject: Subject, record: Keyed, field: string): Finding[] {
  const entries = (record as unknown as Record<string, { code: string }[]>)[field] ?? [];
  return entries.flatMap(({ code }, i) =>
    entries.findIndex((other) => other.code === code) === i
      ? []
      : [at(subject, record.key, [field, i, 'code'], `编号 ${code} 写了两次；每一行用自己的编号`)],
  );
}

/** A record whose name is its code, period or month lies in a file of that name, so that its address never lies. */
export function checkCodes(records: Partial<Records>): Finding[] {
  return Object.entries(names).flatMap(([subject, field]) =>
    ((records[subject as Subject] ?? []) as Keyed[]).flatMap((record) => {
      const value = String((record as unknown as Record<string, unknown>)[field]);
      return value.toLowerCase() === record.key ? [] : [wrong(subject as Subject, record.key, field, value)];
    }),
  );
}

function wrong(subject: Subject, key: string, field: string, value: string): Finding {
  return at(
    subject,
    key,
    [field],
    `这一条的文件名是 ${key}，内容却写着 ${value}；两者要一致。要另起一条，请新建`,
  );
}
