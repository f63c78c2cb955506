import type { Order } from './order.ts';

/** A number of the month with the rows it was counted from. */
export interface Figure {
  /** Where it stands in the record, e.g. `['steps', 'onSite', 'inTime']`. */
  path: string[];
  value: number;
  /** How it was counted, in a sentence. */
  how: string;
  /** The first rows, from 1. */
  rows: number[];
  /** How many rows there are. */
  of: number;
}

const named = 24;

/** Keeps how every number came about while it is counted. */
export class Ledger {
  readonly figures: Figure[] = [];

  /** The number of the orders given. */
  count(path: string[], orders: readonly Order[], how: string): number {
    return this.value(path, orders.length, orders, how);
  }

  /** A number that is taken from orders without being their count, such as a median. */
  value(path: string[], value: number, orders: readonly Order[], how: string): number {
    const rows = orders.slice(0, named).map(({ row }) => row);
    this.figures.push({ path, value, how, rows, of: orders.length });
    return value;
  }

  /** One count for each code, all of one question. */
  counts<T extends string>(
    path: string,
    codes: readonly T[],
    orders: readonly Order[],
    of: (order: Order) => T | undefined,
    how: string,
  ): Record<T, number> {
    const groups = new Map<T, Order[]>(codes.map((code) => [code, []]));
    for (const order of orders) groups.get(of(order) as T)?.push(order);
    return Object.fromEntries(
      [...groups].map(([code, own]) => [code, this.count([path, code], own, how)]),
    ) as Record<T, number>;
  }
}

/** The middle of numbers (of an even count, half way between the two), rounded; 0 of none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return Math.round((low + high) / 2);
}

/** The 90th percentile by nearest rank, rounded; 0 of none. */
export function p90(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0);
}
