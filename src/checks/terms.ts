import { placeOf } from '../content.ts';
import { shortest, yuan } from '../format/number.ts';
import { chargeModes } from '../schema/accounts.ts';
import { disclosureItems, type Rule } from '../schema/rules.ts';
import { at } from './at.ts';
import { type Dated, lastAccepted, rowsBroken } from './ended-rows.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/**
 * Rules by which lateness is judged and that were changed so that they judge the past anew: the days and thresholds of `site.money`
 * the place whose rules hold and how fees are charged change only when what held until then is kept with its last day and a reason, and an
 * article of a place keeps its words and gets its last day and why. None ends before the day that is published.
 * @param versions the published texts of the file, oldest first, and last the one that is to be published
 */
export function checkTerms(file: string, versions: readonly Dated[]): Finding[] {
  const subject = placeOf(file)?.subject;
  if (subject !== 'site' && subject !== 'rules') return [];
  const states = versions.flatMap(({ on, text }) => {
    const state = readable(subject, file, text);
    return state ? [{ on, state }] : [];
  });
  const now = states.at(-1);
  if (!now || now.on !== versions.at(-1)?.on) return [];
  const faults = subject === 'site' ? siteFaults : ruleFaults(file);
  const published = lastAccepted(states.slice(0, -1), faults);
  return published ? faults(published, now.state, now.on) : [];
}

const kinds = [
  {
    of: 'money',
    values: ['publishDays', 'objectionDays', 'objectionPeriod'],
    list: 'earlier',
    label: '期限（多少天内公布、答复异议、提出异议）',
    into: '以前的期限',
    why: '以前迟的也会变成按时',
    late: '以前到期的不能一笔勾销',
    say: String,
  },
  {
    of: 'money',
    values: ['jumpPeriod', 'jumpYear', 'jumpBudget', 'jumpFloor', 'commonToFund'],
    list: 'earlierJumps',
    label: '界限（四个变动的，公共收益最低转入的）',
    into: '以前的界限',
    why: '以前要说明的变动、要转入的钱就不算了',
    late: '以前各期的不能一笔勾销',
    say: (value: unknown, name: string) =>
      name === 'jumpFloor' ? `${yuan(Number(value))} 元` : `${shortest(Number(value), 2)}%`,
  },
  {
    of: 'disclosure',
    values: ['profile'],
    list: 'earlier',
    label: '适用的地区',
    into: '以前适用的地区',
    why: '以前迟的也会变成按时',
    late: '以前到期的不能一笔勾销',
    say: String,
  },
  {
    of: '',
    values: ['chargeMode'],
    list: 'earlierModes',
    label: '计费方式',
    into: '以前的计费方式',
    why: '只管一种计费方式的规定，以前迟的就看不出来了',
    late: '以前到期的不能一笔勾销',
    say: (value: unknown) => chargeModes[value as keyof typeof chargeModes] ?? String(value),
  },
] as const;

function siteFaults(was: Data, now: Data, on: string): Finding[] {
  return kinds.flatMap(({ of, values, list, label, into, why, late, say }) => {
    const part = (data: Data) => (of ? ((data[of] ?? {}) as Data) : data);
    const [old, next] = [part(was), part(now)];
    // A row that leaves something out says that this did not change.
    const said = (data: Data, rest: Data = {}) =>
      JSON.stringify(values.map((name) => data[name] ?? rest[name] ?? 0));
    const whole = (row: Data) => JSON.stringify([row.until, said(row), row.why]);
    const [kept, all] = [rowsIn(old, list), rowsIn(next, list)];
    const found = (path: string, message: string) => [at('site', 'site', of ? [of, path] : [path], message)];
    if (values.every((name) => old[name] === undefined)) return [];
    const told = values.flatMap((name) => (old[name] === undefined ? [] : [say(old[name], name)])).join('、');
    if (kept.some((row) => !all.some((one) => whole(one) === whole(row))))
      return found(list, `公布过的“${into}”不见了或改了；请照原样补回`);
    const fresh = all.filter((row) => !kept.some((one) => whole(one) === whole(row)));
    if (fresh.length === 0 && said(old) === said(next)) return [];
    const [row] = fresh;
    if (fresh.length !== 1 || !row || said(row, next) !== said(old))
      return found(
        values[0],
        `公布过的${label}是 ${told}，不能直接改，不然${why}；请在“${into}”里写一行 ${told}、到哪天为止和为什么，新的只管以后`,
      );
    const earliest = [on, ...kept.map(({ until }) => String(until))].sort().at(-1) ?? on;
    return String(row.until) < earliest
      ? found(list, `“${into}”写到 ${row.until} 为止，早于 ${earliest}；${late}，请填 ${earliest} 或以后`)
      : [];
  });
}

function rowsIn(data: Data, list: string): Data[] {
  return Array.isArray(data[list]) ? (data[list] as Data[]) : [];
}

function ruleFaults(file: string) {
  const key = placeOf(file)?.key ?? '';
  return (was: Data, now: Data, on: string): Finding[] => {
    const rows = ({ items }: Data) => (Array.isArray(items) ? (items as Rule[]) : []);
    const { gone, early } = rowsBroken(rows(was), rows(now), on, termsOfRule);
    return [
      ...gone.map(({ item, law, article }) =>
        at(
          'rules',
          key,
          ['items'],
          `公布过的规定“${disclosureItems[item]}”（${law}${article}）不见了或改了；请照原样补回，不再有效的在这一行填“到哪天为止”和原因，新的规定另写一行`,
        ),
      ),
      ...early.map(({ until }) =>
        at(
          'rules',
          key,
          ['items'],
          `规定到 ${until} 为止，早于今天（${on}）；以前到期的不能一笔勾销，请填今天或以后`,
        ),
      ),
    ];
  };
}

/** The words of a quotation may be corrected; what it asks for, of whom and since when may not. */
function termsOfRule({ item, only, interval, due, postingDays, answerDays, since }: Rule): string {
  return JSON.stringify([
    item,
    only,
    interval,
    due?.rule,
    due?.n,
    due?.months,
    postingDays,
    answerDays,
    since,
  ]);
}
