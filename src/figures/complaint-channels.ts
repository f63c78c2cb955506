import { type ComplaintMonth, channels } from '../schema/complaints.ts';
import { monthBefore } from './complaints.ts';

export type Channel = keyof typeof channels;

/** So many matters a month a channel must have brought before its silence is worth a word. */
export const usualOfChannel = 5;

/**
 * Channels that brought nothing in a month though in each of the three months before they brought at least five: they
 * may be out of order. Nothing can be said while one of those months is missing.
 */
export function silentChannels(
  now: ComplaintMonth,
  all: readonly ComplaintMonth[],
): { channel: Channel; before: number }[] {
  const byMonth = new Map(all.map((m) => [m.month, m]));
  const names = [monthBefore(now.month)];
  while (names.length < 3) names.push(monthBefore(names.at(-1) ?? ''));
  const months = names.flatMap((name) => byMonth.get(name) ?? []);
  if (months.length < 3) return [];
  return (Object.keys(channels) as Channel[])
    .filter((channel) => now.channels[channel] === 0)
    .filter((channel) => months.every((m) => m.channels[channel] >= usualOfChannel))
    .map((channel) => ({ channel, before: months[0]?.channels[channel] ?? 0 }));
}
