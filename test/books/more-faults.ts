import type { Records } from '../../src/catalogue.ts';
import { citationsOf } from '../../src/figures/citations.ts';
import { daysOf } from '../../src/figures/periods.ts';
import type { Fault } from './faults.ts';
import { plusDays, type Random } from './random.ts';

type Pot = 'accounts' | 'common' | 'fund' | 'utilities';
type Meter = Records['utilities'][number]['lines'][number];

const pots: Pot[] = ['accounts', 'common', 'fund', 'utilities'];
const json = (subject: string, { key }: { key: string }) => [`${subject}/${key}.json`];

function meter(field: keyof Meter, by: (random: Random) => number = (r) => (r.chance(50) ? 1 : -1)): Fault {
  return ({ records: { utilities } }, random) => {
    const now = random.pick(utilities);
    const line = random.pick(now.lines) as unknown as Record<string, number>;
    if ((line[field] ?? 0) < 1) return undefined;
    line[field] = (line[field] ?? 0) + by(random);
    return json('utilities', now);
  };
}

export const meterFaults: Record<string, Fault> = {
  'a last reading': meter('from'),
  'a reading': meter('to'),
  'a multiplier': meter('multiplier', () => 1),
  'a usage': meter('usage'),
  'a price of a unit': meter('unitPrice'),
  'an amount of a meter': meter('amount'),
  'a total of the meters': ({ records: { utilities } }, random) => {
    const now = random.pick(utilities);
    now.totals.amount += 1;
    return json('utilities', now);
  },
  'a rate of apportionment': ({ records: { utilities } }, random) => {
    const now = random.pick(utilities);
    if (!now.share) return undefined;
    now.share.rate += random.chance(50) ? 1 : -1;
    return json('utilities', now);
  },
  'a dropped meter': ({ records: { utilities } }, random) => {
    const now = random.pick(utilities);
    now.lines.splice(random.whole(0, now.lines.length - 1), 1);
    return json('utilities', now);
  },
  'a meter read and billed alike in the wrong pot': ({ records: { utilities, accounts } }, random) => {
    const now = random.pick(utilities);
    const account = accounts.find((a) => a.period === now.period);
    if (now.bearer !== 'serviceFee' || !account) return undefined;
    account.costs.greening.energy += 1;
    account.costs.greening.material -= 1;
    return json('accounts', account);
  },
};

/** A key with one letter changed. */
const misspelt = (key: string) => `${key.slice(0, -1)}x`;

export const evidenceFaults: Record<string, Fault> = {
  'a dead key': ({ records }, random) => {
    const { subject, key, path } = random.pick(citationsOf(records));
    const record = (records[subject] as { key: string }[]).find((r) => r.key === key);
    const last = path.at(-1) as PropertyKey;
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown>)[part], record);
    const place = holder as Record<PropertyKey, string>;
    place[last] = misspelt(place[last] as string);
    return [`${subject}/${key}.json`];
  },
  'a dropped document': ({ records }, random) => {
    const { document } = random.pick(citationsOf(records));
    records.documents = records.documents.filter((d) => d.code !== document);
    return citationsOf(records).flatMap((c) =>
      c.document === document ? [`${c.subject}/${c.key}.json`] : [],
    );
  },
  'a file not uploaded': ({ records: { documents }, uploads }, random) => {
    const some = documents.filter((d) => d.file);
    if (some.length === 0) return undefined;
    const { key, file = '' } = random.pick(some);
    uploads.delete(file);
    return [`documents/${key}.md`];
  },
  'a voucher a fen too small': ({ records }, random) => {
    const cited = citationsOf(records).filter((c) => c.piece);
    const single = cited.filter((c) => cited.filter((other) => other.piece === c.piece).length === 1);
    const used = records.documents.flatMap((d) => {
      const amount = single.find((c) => c.document === d.code)?.amount;
      return d.kind === 'voucher' && amount ? [{ d, amount }] : [];
    });
    if (used.length === 0) return undefined;
    const { d, amount } = random.pick(used);
    d.amount = Math.abs(amount) - 1 + (d.elsewhere?.amount ?? 0);
    return [`documents/${d.key}.md`];
  },
  'one of two vouchers a fen too small': ({ records }) => {
    const cited = citationsOf(records).filter((c) => c.piece);
    const pair = cited.find((c) => cited.filter((other) => other.piece === c.piece).length === 2);
    const two = cited.filter((c) => c.piece === pair?.piece);
    const docs = two.map((c) => records.documents.find((d) => d.code === c.document));
    const [one, other] = docs;
    const shown = (d: typeof one) => (d?.amount ?? 0) - (d?.elsewhere?.amount ?? 0);
    const left = Math.abs(pair?.amount ?? 0) - shown(other) - 1;
    if (!one || !other || left < 0) return undefined;
    one.amount = left;
    delete one.elsewhere;
    return docs.map((d) => `documents/${d?.key}.md`);
  },
  'a fen moved from a line with a voucher to one without': ({ records: { accounts } }, random) => {
    const moves = accounts.flatMap((now) =>
      Object.values(now.costs).flatMap(({ lines = [] }) => {
        const from = lines.find(({ documents, amount }) => documents && amount > 1);
        const to = lines.find(({ documents, amount }) => !documents && amount > 0);
        return from && to ? [{ now, from, to }] : [];
      }),
    );
    if (moves.length === 0) return undefined;
    const { now, from, to } = random.pick(moves);
    from.amount -= 1;
    to.amount += 1;
    return json('accounts', now);
  },
  'a voucher a fen larger': ({ records }, random) => {
    const cited = citationsOf(records).filter((c) => c.piece && c.subject !== 'utilities');
    const vouchers = records.documents.filter(
      (d) => d.kind === 'voucher' && cited.some((c) => c.document === d.code),
    );
    if (vouchers.length === 0) return undefined;
    const d = random.pick(vouchers);
    d.amount = (d.amount ?? 0) + 1;
    return cited.flatMap((c) => (c.document === d.code ? [`${c.subject}/${c.key}.json`] : []));
  },
  'a fen in the statement of the keeper': ({ records: { fund, documents } }, random) => {
    const now = fund.find((one) => one.documents);
    const keeper = documents.find(({ code }) => now?.documents?.includes(code));
    if (!now || keeper?.amount === undefined) return undefined;
    keeper.amount += random.chance(50) ? 1 : -1;
    return json('fund', now);
  },
  'a voucher of long before': ({ records }, random) => dated(records, random, (day) => plusDays(day, -500)),
  'a voucher of a quarter after its period': ({ records }, random) =>
    dated(records, random, (day) => plusDays(day, 150)),
};

/** Gives a voucher of a statement another day. */
function dated(
  records: Parameters<Fault>[0]['records'],
  random: Random,
  other: (day: string) => string,
): string[] | undefined {
  const cited = citationsOf(records).filter((c) => c.piece && c.subject !== 'projects');
  const vouchers = records.documents.filter(
    (d) => d.kind === 'voucher' && cited.some((c) => c.document === d.code),
  );
  if (vouchers.length === 0) return undefined;
  const d = random.pick(vouchers);
  d.date = other(d.date);
  return cited.flatMap((c) => (c.document === d.code ? [`${c.subject}/${c.key}.json`] : []));
}

export const seriesFaults: Record<string, Fault> = {
  'two periods swapped, files and all': ({ records }, random) => {
    const pot = random.pick(pots);
    const all = records[pot] as { key: string; period: string; publishedOn: string }[];
    const [one, other] = all;
    if (!one || !other) return undefined;
    const { key, period, publishedOn } = one;
    Object.assign(one, { key: other.key, period: other.period, publishedOn: other.publishedOn });
    Object.assign(other, { key, period, publishedOn });
    return all.flatMap((r) => json(pot, r));
  },
  'two periods swapped, files left': ({ records }, random) => {
    const pot = random.pick(pots);
    const [one, other] = records[pot] as { key: string; period: string }[];
    if (!one || !other) return undefined;
    [one.period, other.period] = [other.period, one.period];
    return [one, other].flatMap((r) => json(pot, r));
  },
  'a dropped period': ({ records }, random) => {
    const pot = random.pick(pots);
    const all = records[pot] as { key: string }[];
    if (all.length < 3) return undefined;
    all.splice(1, 1);
    return json(pot, all[0] as { key: string });
  },
  'a removed reason': ({ records, reasons }, random) => {
    if (reasons.length === 0) return undefined;
    const { subject, key, path } = random.pick(reasons);
    const record = (records[subject] as { key: string }[]).find((r) => r.key === key);
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], record);
    delete (holder as { note?: string }).note;
    return [`${subject}/${key}.json`];
  },
  'published on the last day of the period': ({ records }, random) => {
    const pot = random.pick(pots);
    const now = random.pick(records[pot] as { key: string; period: string; publishedOn: string }[]);
    now.publishedOn = daysOf(now.period).last;
    return json(pot, now);
  },
  'a correction that ends elsewhere': ({ records: { accounts } }, random) => {
    const now = accounts.find((a) => a.corrections);
    const correction = now?.corrections?.[random.whole(0, 1)];
    if (!now || !correction) return undefined;
    correction.after += 1;
    return json('accounts', now);
  },
  'a correction of nothing': ({ records: { accounts } }) => {
    const now = accounts.find((a) => a.corrections);
    const correction = now?.corrections?.[1];
    if (!now || !correction) return undefined;
    correction.path = 'costs.stuff.actual';
    return json('accounts', now);
  },
  'an objection to nothing': ({ records: { objections } }, random) => {
    const now = random.pick(objections);
    if (random.chance(50)) now.record = '2019-q1';
    else now.line = 'cost-stuff';
    return json('objections', now);
  },
  'a correction promised and not made': ({ records: { objections, accounts } }) => {
    for (const account of accounts) delete account.corrections;
    return json('objections', objections[0] as { key: string });
  },
};

export const settingFaults: Record<string, Fault> = {
  'an area of a building': ({ records: { site } }, random) => {
    random.pick(site.buildings).area += 1;
    return ['site.json'];
  },
  'households of a building': ({ records: { site } }, random) => {
    random.pick(site.buildings).households += 1;
    return ['site.json'];
  },
  'a price a day too early': ({ records: { prices } }) => {
    const now = prices.find((p) => p.replaces);
    if (!now) return undefined;
    now.effectiveFrom = plusDays(now.effectiveFrom, -1);
    return json('prices', now);
  },
  'a price that replaces nothing': ({ records: { prices } }) => {
    const now = prices.find((p) => p.replaces);
    if (!now) return undefined;
    now.replaces = 'cards';
    return json('prices', now);
  },
};
