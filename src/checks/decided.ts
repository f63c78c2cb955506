import { placeOf } from '../content.ts';
import { monthBefore } from '../figures/complaints.ts';
import { daysAfter } from '../figures/deadlines.ts';
import { at } from './at.ts';
import type { Dated } from './ended-rows.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/** So many days may pass until what was decided is entered. */
const entering = 3;

/** Something decided that counts for days to come: what it is known by, where it stands, and what is wrong with it on a day. */
interface Decided {
  known: string;
  path: PropertyKey[];
  faultOn: (released: string) => string | undefined;
}

/**
 * Decisions that count from an earlier day than that of the release which first told them: an extension given when the
 * matter was late already, a version of a standard or a promise for months that are over and were judged by another
 * one. Whatever day was typed, nobody could read it then. What came with the first version of its file is passed over.
 * @param versions the published texts of one file with their days, oldest first, and last the one that is to be published
 */
export function checkDecided(file: string, versions: readonly Dated[]): Finding[] {
  const place = placeOf(file);
  const of = place && decidedIn[place.subject];
  if (!of || versions.length < 2) return [];
  const all = versions.flatMap(({ on, text }) => {
    const data = readable(place.subject, file, text);
    return data ? [{ on, told: of(data) }] : [];
  });
  return (all.at(-1)?.told ?? []).flatMap(({ known, path, faultOn }) => {
    const first = all.findIndex(({ told }) => told.some((one) => one.known === known));
    const message = first < 1 ? undefined : faultOn(all[first]?.on ?? '');
    return message === undefined ? [] : [at(place.subject, place.key, path, message)];
  });
}

const decidedIn: Partial<Record<string, (data: Data) => Decided[]>> = {
  rectifications: extensions,
  standards: versionsOf,
  site: promises,
};

function extensions(data: Data): Decided[] {
  const all = rowsIn(data, 'extensions');
  const dues = [data.due, ...all.map(({ due }) => due)].map(String);
  return all.map(({ on }, i) => ({
    known: String(i),
    path: ['extensions', i, 'on'],
    faultOn: (released) =>
      daysAfter(released, -entering) <= (dues[i] ?? '')
        ? undefined
        : `写的是 ${on}，${released} 才公布；原期限 ${dues[i]} 那时已经过了，不能再延：逾期照实显示，请删去这次延期`,
  }));
}

function versionsOf(data: Data): Decided[] {
  const history = rowsIn(data, 'history');
  return [...history, data].map(({ version, effectiveFrom }, i) => ({
    known: String(version),
    path: [...(i < history.length ? ['history', i] : []), 'effectiveFrom'],
    faultOn: (released) =>
      overOn(released, String(effectiveFrom).slice(0, 10))
        ? `第 ${version} 版 ${released} 才公布，不能从 ${effectiveFrom} 起生效：过完的月份是按原来那一版算的；请填 ${released.slice(0, 7)}-01 或以后`
        : undefined,
  }));
}

function promises({ promises: newest }: Data): Decided[] {
  if (!newest) return [];
  const earlier = rowsIn(newest as Data, 'earlier');
  return [...earlier, newest as Data].flatMap(({ from }, i): Decided[] =>
    typeof from !== 'string'
      ? []
      : [
          {
            known: from,
            path: ['promises', ...(i < earlier.length ? ['earlier', i] : []), 'from'],
            faultOn: (released) =>
              overOn(released, `${from}-01`)
                ? `${released} 才公布的承诺，不能从 ${from} 起算：过完的月份是按原来的承诺算的；请填 ${released.slice(0, 7)} 或以后的月份`
                : undefined,
          },
        ],
  );
}

/** Whether a month that was over when something was released would be judged by it. */
function overOn(released: string, from: string): boolean {
  return released !== '' && from <= `${monthBefore(released.slice(0, 7))}-01`;
}

function rowsIn(data: Data, name: string): Data[] {
  return Array.isArray(data[name]) ? (data[name] as Data[]) : [];
}
