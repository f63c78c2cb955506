import { daysOf, monthsIn } from '../figures/periods.ts';
import { parseDecimal } from '../format/number.ts';
import { equipmentKinds } from '../schema/equipment.ts';
import { period as periodField } from '../schema/fields.ts';
import { PackageFault, type Published, type PublishedRow } from './package.ts';
import { words } from './words.ts';

/** Twelve whole months that end with a quarter: `first` and `last` day, and the months, oldest first. */
export interface Year {
  first: string;
  last: string;
  months: string[];
}

/** What the comparison knows of a community: nothing but what its package says. */
export interface Facts {
  title: string;
  households: number;
  /** Hundredths of a m². */
  area: number;
  /** As the package writes it, e.g. 酬金制. */
  mode: string;
  /** Undefined where no equipment is published. */
  lifts?: number;
  /** The year it was handed over; undefined where it is not published. */
  built?: number;
  /** Statements that lie within the year, and months of complaints likewise. */
  statements: PublishedRow[];
  complaints: PublishedRow[];
}

/** The twelve months up to the last quarter that ended 45 days ago or more: by then a quarter is to be published. */
export function yearUpTo(today: string): Year {
  const eve = new Date(Date.parse(today) - 45 * 86_400_000).toISOString();
  const quarters = Number(eve.slice(0, 4)) * 4 + Math.floor((Number(eve.slice(5, 7)) - 1) / 3);
  const nameOf = (n: number) => `${Math.floor(n / 4)}-Q${(n % 4) + 1}`;
  const [from, to] = [quarters - 4, quarters - 1].map((n) => daysOf(nameOf(n)));
  const start = Number(from?.first.slice(0, 4)) * 12 + Number(from?.first.slice(5, 7)) - 1;
  const months = Array.from({ length: 12 }, (_, i) => {
    return `${Math.floor((start + i) / 12)}-${String(((start + i) % 12) + 1).padStart(2, '0')}`;
  });
  return { first: from?.first ?? '', last: to?.last ?? '', months };
}

/** The facts in a package, or the sentence why it cannot be compared. @throws PackageFault for a package that is broken */
export function factsOf(published: Published, year: Year): Facts | string {
  const [site] = published.rows('site') ?? [];
  const households = whole(site?.households);
  const area = parseDecimal(site?.chargedArea ?? '', 2);
  if (!site || !households || !area) return words.noSize;
  const equipment = published.rows('equipment') ?? [];
  const lifts = equipment.filter(({ kind }) => kind === equipmentKinds.lift).length;
  const built = whole(site.deliveredIn);
  return {
    ...{ title: site.name ?? '', households, area, mode: site.chargeMode ?? '' },
    ...(equipment.length > 0 && { lifts }),
    ...(built !== undefined && { built }),
    statements: statementsOf(published).filter(({ period = '' }) => isWithin(period, year)),
    complaints: (published.rows('complaints') ?? []).filter(({ month = '' }) => year.months.includes(month)),
  };
}

/** The statements of all years; one whose period means nothing could be a gap or a double one. */
function statementsOf(published: Published): PublishedRow[] {
  const rows = published.rows('accounts') ?? [];
  const wrong = rows.findIndex(({ period }) => !periods.safeParse(period).success);
  if (wrong >= 0) throw new PackageFault(words.badPeriod('accounts.csv', wrong + 1));
  return rows;
}

const periods = periodField();

function isWithin(period: string, { first, last }: Year): boolean {
  const own = daysOf(period);
  return own.first >= first && own.last <= last;
}

/** A count as a CSV writes it; undefined for an empty cell. */
export function whole(text: string | undefined): number | undefined {
  return text ? parseDecimal(text, 0) : undefined;
}

/** Which months of a year no statement covers. */
export function monthsWithout(statements: readonly PublishedRow[], { months }: Year): string[] {
  const covered = statements.flatMap(({ period = '' }) => {
    const from = months.indexOf(daysOf(period).first.slice(0, 7));
    return months.slice(from, from + monthsIn(period));
  });
  return months.filter((month) => !covered.includes(month));
}
