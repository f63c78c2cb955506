import { placeOf } from '../content.ts';
import { daysBetween } from '../figures/deadlines.ts';
import { at } from './at.ts';
import { type Dated, lastAccepted } from './ended-rows.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/** Buildings are told within so many days after they changed; what was published before stays counted as it was. */
const slack = 31;

/**
 * Bases of the profile by which published figures are judged and that were changed so that they judge the past anew:
 * the days each rule asks for posting stay, homes and areas change only with an earlier stretch that keeps the old
 * ones, and what is counted in service hours only changes together with a new promise. Published stretches stay.
 * @param versions the published texts of the profile, oldest first, and last the one that is to be published
 */
export function checkBases(file: string, versions: readonly Dated[]): Finding[] {
  if (placeOf(file)?.subject !== 'site') return [];
  const states = versions.flatMap(({ on, text }) => {
    const state = readable('site', file, text);
    return state ? [{ on, state }] : [];
  });
  const now = states.at(-1);
  if (!now || now.on !== versions.at(-1)?.on) return [];
  return [postings, sizes, hours].flatMap((faults) => {
    const published = lastAccepted(states.slice(0, -1), faults);
    return published ? faults(published, now.state, now.on) : [];
  });
}

function rowsIn(data: Data, name: string): Data[] {
  return Array.isArray(data[name]) ? (data[name] as Data[]) : [];
}

function missing(was: readonly Data[], now: readonly Data[], said: (row: Data) => string): Data[] {
  const all = now.map(said);
  return was.filter((row) => !all.includes(said(row)));
}

function postings(was: Data, now: Data): Finding[] {
  const said = ({ rule, days, since }: Data) => JSON.stringify([rule, days, since]);
  return missing(rowsIn(was, 'postingRules'), rowsIn(now, 'postingRules'), said).map(
    ({ rule, days, since }) =>
      at(
        'site',
        'site',
        ['postingRules'],
        `公布过“${rule}”从 ${since} 起至少公示 ${days} 天，不能改或拿掉，不然以前公示的够不够天数会跟着变；请照原样补回，改过天数的另添加一条`,
      ),
  );
}

function sizes(was: Data, now: Data, on: string): Finding[] {
  const size = (rows: readonly Data[]) =>
    JSON.stringify(rows.map(({ code, households, area }) => JSON.stringify([code, households, area])).sort());
  const said = (row: Data) => `${row.until} ${size(rowsIn(row, 'buildings'))}`;
  const found = (message: string) => [at('site', 'site', ['earlier'], message)];
  if (missing(rowsIn(was, 'earlier'), rowsIn(now, 'earlier'), said).length > 0)
    return found('公布过的“以前的楼栋”不见了或改了；请照原样补回');
  const fresh = missing(rowsIn(now, 'earlier'), rowsIn(was, 'earlier'), said);
  const old = size(rowsIn(was, 'buildings'));
  if (fresh.length === 0 && old === size(rowsIn(now, 'buildings'))) return [];
  const [row] = fresh;
  if (fresh.length !== 1 || !row || size(rowsIn(row, 'buildings')) !== old)
    return found(
      '楼栋、户数或面积和公布过的不一样；每万户、每平方米的数都按它算，不能直接改：请在“以前的楼栋”里添加一段，写公布过的楼栋、到哪天为止和变了什么',
    );
  return daysBetween(String(row.until), on) > slack
    ? found(
        `“以前的楼栋”写到 ${row.until} 为止，比今天（${on}）早 ${slack} 天以上；已经公布的每万户、每平方米会跟着变，请写近一些的日期`,
      )
    : [];
}

function hours(was: Data, now: Data): Finding[] {
  const said = ({ service }: Data) => JSON.stringify(Object.entries((service ?? {}) as Data).sort());
  const promised = (data: Data) => rowsIn((data.promises ?? {}) as Data, 'earlier').length;
  if (said(was) === said(now) || promised(now) > promised(was)) return [];
  return [
    at(
      'site',
      'site',
      ['service'],
      '哪几步只按服务时间计、服务时间是几点，是承诺的一部分，不能直接改：请同时在“服务承诺”里另起一次，写明从哪个月起和为什么改',
    ),
  ];
}
