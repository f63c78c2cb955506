import type { Records } from '../catalogue.ts';
import { words } from '../text/corrections.ts';
import { type CorrectionGroup, correctionGroups } from './corrections.ts';
import type { Channel, Entry, FeedFormat } from './feeds.ts';

/** The address of the feed of corrections. */
export function correctionsFeedHref(format: Exclude<FeedFormat, 'ics'>): string {
  return `/feeds/corrections.${format}`;
}

const newest = 50;

/** The newest 50 corrections as a feed; an entry is what was changed in one record on one day for one reason. */
export function correctionsChannel(
  records: Records,
  format: Exclude<FeedFormat, 'ics'>,
  absolute: (path: string) => string,
): Channel {
  const { site } = records;
  const groups = correctionGroups(records);
  const entries = groups.slice(0, newest).map((group) => {
    const same = groups.filter(({ key, subject, on }) => isOne(group, { key, subject, on }));
    return entryOf(group, same.indexOf(group) + 1, site.company.name, absolute);
  });
  return {
    title: words.feedTitle(site.name),
    author: site.company.name,
    self: absolute(correctionsFeedHref(format)),
    home: absolute('/corrections/'),
    entries,
  };
}

type Place = Pick<CorrectionGroup, 'key' | 'subject' | 'on'>;
const isOne = (a: Place, b: Place) => a.key === b.key && a.subject === b.subject && a.on === b.on;

function entryOf(
  group: CorrectionGroup,
  nth: number,
  author: string,
  absolute: (path: string) => string,
): Entry {
  const { subject, key, on, kind, record, reason, changes } = group;
  const lines = changes.map(({ label, before, after, by }) => words.change(label, before, after, by));
  const id = `${subject}/${key}/${on}${nth > 1 ? `-${nth}` : ''}`;
  return {
    id,
    key: id,
    section: 'corrections',
    title: words.entryTitle(words.kinds[kind], record),
    summary: lines.join('；'),
    html: [...lines, words.reason(reason)].map((line) => `<p>${escaped(line)}</p>`).join(''),
    text: [...lines, words.reason(reason)].join('\n'),
    category: { code: kind, label: words.kinds[kind] },
    url: absolute(group.href),
    // Which minute of the day it was is nobody's matter.
    published: `${on}T00:00`,
    updated: `${on}T00:00`,
    author,
    contact: '',
    place: '',
    cancelled: false,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
