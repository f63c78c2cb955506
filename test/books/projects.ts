import type { Records } from '../../src/catalogue.ts';
import { daysOf } from '../../src/figures/periods.ts';
import { plusDays, rounded, split, sumOf } from './random.ts';
import { type Draft, filed, voucher } from './settings.ts';

type Project = Records['projects'][number];
type Stage = Project['stages'][number];

/** One to three projects; each has come some way, some are emergencies, some are paid to the last fen. */
export function projectsFrom(draft: Draft): Project[] {
  return Array.from({ length: draft.random.whole(1, 3) }, (_, i) => projectFrom(draft, i));
}

function projectFrom(draft: Draft, i: number): Project {
  const { random, periods, site } = draft;
  const first = daysOf(periods[0] as string).first;
  const last = daysOf(periods.at(-1) as string).last;
  const emergency = random.chance(20);
  const stages = stagesFrom(draft, plusDays(first, -random.whole(40, 90)), emergency);
  const has = (stage: Stage['stage']) => stages.find((s) => s.stage === stage);
  const budget = random.whole(2_000_000, 40_000_000);
  const contractSum = has('contract') && budget - random.whole(0, 500_000);
  const audited = has('audit') && (contractSum ?? budget) - random.whole(0, 300_000);
  const most = audited ?? contractSum ?? budget;
  const mine = site.buildings.filter((_, b) => b === 0 || random.chance(60));
  const area = sumOf(mine.map((b) => b.area));
  const households = sumOf(mine.map((b) => b.households));
  const from = has('contract')?.on ?? (emergency ? first : undefined);
  const papers = { contract: contractSum, audit: audited } as const;
  for (const kind of ['contract', 'audit'] as const) {
    const [stage, amount] = [has(kind), papers[kind]];
    if (stage && amount !== undefined && random.chance(60))
      stage.documents = [...(stage.documents ?? []), filed(draft, kind, { amount })];
  }
  const payments = from === undefined ? [] : paymentsFrom(draft, most, from > first ? from : first, last);
  return {
    key: `project-${i + 1}`,
    code: `project-${i + 1}`,
    name: '外墙面砖修补',
    part: '外墙',
    reason: '面砖空鼓，会掉落',
    emergency,
    budget,
    ...(has('contract') && { contractor: '云汀修缮', selection: 'quotes' as const, contractSum }),
    ...(audited !== undefined && { audited }),
    ...(payments.length > 0 && { payments }),
    apportion: {
      buildings: mine.map((b) => b.code),
      area,
      households,
      perSqm: rounded(most, 10_000, area),
    },
    ...(has('vote') && { vote: voteFrom(draft, area, households) }),
    stages,
    publishedOn: plusDays(last, 10),
  };
}

function stagesFrom(draft: Draft, start: string, emergency: boolean): Stage[] {
  const { random } = draft;
  const order = emergency
    ? (['plan', 'work', 'acceptance', 'result'] as const)
    : (['plan', 'posting', 'vote', 'contract', 'work', 'acceptance', 'audit', 'result'] as const);
  let on = start;
  return order.slice(0, random.whole(1, order.length)).map((stage) => {
    const posted = stage === 'posting' || stage === 'result';
    const minimumDays = random.pick([5, 7]);
    const until = posted ? plusDays(on, minimumDays + random.whole(0, 3)) : undefined;
    const now = {
      stage,
      on,
      text: '照方案办理',
      ...(until && { until, minimumDays }),
      ...(random.chance(40) && { documents: [filed(draft, 'report')] }),
    };
    on = plusDays(until ?? on, random.whole(0, 9));
    return now;
  });
}

function paymentsFrom(
  draft: Draft,
  most: number,
  from: string,
  last: string,
): NonNullable<Project['payments']> {
  const { random } = draft;
  const days = (Date.parse(last) - Date.parse(from)) / 86_400_000;
  if (days < 0) return [];
  const paid = random.chance(40) ? most : Math.trunc((most * random.whole(20, 95)) / 100);
  return split(random, paid, random.whole(1, 3), 100).map((amount) => ({
    on: plusDays(from, random.whole(0, days)),
    what: '进度款',
    amount,
    ...(random.chance(60) && { documents: [voucher(draft, amount)] }),
  }));
}

function voteFrom(draft: Draft, area: number, households: number): NonNullable<Project['vote']> {
  const { random } = draft;
  const taken = (base: number) => random.whole(Math.ceil((base * 2) / 3), base);
  const agreed = (of: number) => random.whole(Math.trunc(of / 2) + 1, of);
  const householdsTaken = taken(households);
  const areaTaken = taken(area);
  const [householdsFor, areaFor] = [agreed(householdsTaken), agreed(areaTaken)];
  const sqm = (n: number) => `${Math.trunc(n / 100)}.${String(n % 100).padStart(2, '0')}`;
  const body = `应参加 ${households} 户、参加 ${householdsTaken} 户、同意 ${householdsFor} 户；面积 ${[area, areaTaken, areaFor].map(sqm).join('、')} ㎡。`;
  return {
    householdsBase: households,
    areaBase: area,
    householdsTaken,
    areaTaken,
    householdsFor,
    areaFor,
    ...(random.chance(50) && { document: filed(draft, 'vote', { body }) }),
  };
}
