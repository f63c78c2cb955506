import { type ComplaintMonth, channels } from '../schema/complaints.ts';
import type { Group } from './complaint-groups.ts';
import { monthBefore } from './complaints.ts';

export type Channel = keyof typeof channels;

export const channelCodes = Object.keys(channels) as Channel[];

/** So many matters a month a channel must have brought before its silence is worth a word. */
export const usualOfChannel = 5;

/** The channels of a month as they are published: one by one, and those that were too few with another as one. */
export function channelGroups({ channels: counts }: Pick<ComplaintMonth, 'channels'>): Group<Channel>[] {
  const single = channelCodes.flatMap((code): Group<Channel>[] => {
    const n = counts[code];
    return n === undefined ? [] : [{ codes: [code], n }];
  });
  const together = channelCodes.filter((code) => counts[code] === undefined);
  return together.length > 0 ? [...single, { codes: together, n: counts.merged ?? 0 }] : single;
}

/**
 * Channels that brought nothing in a month though in each of the three months before they brought at least five: they
 * may be out of order. Nothing can be said while one of those months is missing or does not tell the channel alone.
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
  return channelCodes
    .filter((channel) => now.channels[channel] === 0)
    .filter((channel) => months.every((m) => (m.channels[channel] ?? 0) >= usualOfChannel))
    .map((channel) => ({ channel, before: months[0]?.channels[channel] ?? 0 }));
}
