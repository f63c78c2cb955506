import type { IncomingMessage } from 'node:http';
import { isSiteUrlKnown, siteUrl } from '../address.ts';
import { CannotStart } from './repository.ts';

/** Where people reach the desk. */
export interface Front {
  /** The one origin it answers on, behind a proxy that speaks TLS: `https://qingchuanli.example`; undefined: this machine only. */
  origin: string | undefined;
}

/**
 * The front that `SITE_URL` asks for. An address with https means that a proxy on this machine hands requests on; with
 * http, or without one, the desk stays with the names of this machine. Throws what to do when it is no address.
 */
export function frontOf(): Front {
  try {
    const url = siteUrl();
    return { origin: isSiteUrlKnown() && url.startsWith('https://') ? url : undefined };
  } catch (error) {
    throw new CannotStart((error as Error).message);
  }
}

/** Where a request was sent to, as its page's address begins. */
export function originOf({ origin }: Front, url: string): string {
  return origin ?? new URL(url).origin;
}

/**
 * Who asks, as far as it can be told apart: the address that the proxy saw, of IPv6 the network of a household or office
 * (/64). Empty without a proxy, and for a connection that does not come from this machine: its headers are its own words.
 */
export function askerOf({ origin }: Front, { headers, socket }: IncomingMessage): string {
  if (!origin || !isOfThisMachine(socket.remoteAddress)) return '';
  const seen = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim() ?? '';
  const inner = /^\[?(?:::ffff:)?([0-9a-f.:]+?)\]?$/i.exec(seen)?.[1] ?? '';
  return inner.includes(':') ? network(inner) : inner;
}

/** Whether a connection comes from the machine itself, where the proxy runs. */
export function isOfThisMachine(address: string | undefined): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(address ?? '');
}

/** The first four groups of an IPv6 address, with those that `::` stands for. */
function network(address: string): string {
  const [before = '', after] = address.split('::');
  const [front, back] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean));
  const missing = after === undefined ? 0 : Math.max(0, 8 - (front?.length ?? 0) - (back?.length ?? 0));
  const groups = [...(front ?? []), ...Array<string>(missing).fill('0'), ...(back ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
