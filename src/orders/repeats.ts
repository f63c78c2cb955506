import type { Order } from './order.ts';

const window = 30 * 86_400;

/** Of the month's orders, those that follow within 30 days of the closing of another with the same key. */
export function repeatsOf(earlier: readonly Order[], month: readonly Order[]): Order[] {
  const closings = new Map<string, Order[]>();
  for (const order of earlier) {
    if (!order.key || order.closed === undefined) continue;
    const known = closings.get(order.key);
    if (known) known.push(order);
    else closings.set(order.key, [order]);
  }
  return month.filter((order) =>
    (order.key ? (closings.get(order.key) ?? []) : []).some((other) => follows(order, other)),
  );
}

function follows({ row, reported }: Order, other: Order): boolean {
  const { closed = Number.POSITIVE_INFINITY } = other;
  return other.row !== row && closed <= reported.at && reported.at <= closed + window;
}
