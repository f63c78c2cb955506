import type { Records } from '../catalogue.ts';
import type { Finding } from '../checks/finding.ts';
import { parseContent, placeOf } from '../content.ts';
import { calendarOf, type Due } from '../figures/calendar.ts';
import { startOf } from '../figures/due-start.ts';
import { isOpenEnded, noticeState, spanOf } from '../figures/notices.ts';
import { replacedIds } from '../figures/relations.ts';
import { shanghai } from '../format/date.ts';
import { disclosureItems } from '../schema/rules.ts';
import { spellInWords, stateInWords } from '../tables/calendar.ts';
import { nowList } from '../tables/calendar-now.ts';
import type { Draft } from './drafts/draft.ts';
import { draftsFor } from './drafts/seeing.ts';
import { authorsOf } from './drafts/steps.ts';
import { historyOf, type Published } from './history.ts';
import type { House } from './house.ts';
import type { Person } from './person.ts';
import { headOf } from './repository.ts';
import { may } from './rights.ts';
import { type State, stateAt } from './state.ts';

/** Something to be published, with where to begin. */
export interface DueLine {
  name: string;
  words: string;
  late: boolean;
  href: string;
  begun: boolean;
}

/** A notice that runs out soon (`until`), or that nobody has given an end. */
export interface Ending {
  key: string;
  title: string;
  until?: string;
}

/** What went wrong with going live; `href` leads to the form. */
export interface Trouble {
  message: string;
  findings: (Finding & { href?: string })[];
}

/** Everything that stands on somebody's home. */
export interface Home {
  trouble?: Trouble;
  building: boolean;
  toReview: Draft[];
  mine: Draft[];
  scheduled: Draft[];
  due: DueLine[];
  ending: Ending[];
  today: (Published & { live: boolean })[];
}

/** What one sees on coming in. `now` says which day it is. */
export async function homeOf({ pen, publisher }: House, person: Person, now: Date): Promise<Home> {
  const { repository } = pen;
  const state = await stateAt(repository, await headOf(repository));
  const drafts = await draftsFor(repository, person);
  const own = (draft: Draft) => authorsOf(draft).some(({ email }) => email === person.email);
  const moment = shanghai(now).slice(0, 16);
  const midnight = `${moment.slice(0, 10)}T00:00:00+08:00`;
  const published = await historyOf(repository, { skip: 0, count: 30, since: midnight });
  const waiting = await notLive(repository, publisher.live?.commit);
  const writes = may(person, 'draft');
  const records = writes ? recordsOf(state) : {};
  const { failure } = publisher;
  return {
    ...(failure?.commit === state.commit && { trouble: troubleOf(failure) }),
    building: publisher.building,
    toReview: drafts.filter((draft) => draft.state === 'review' && !own(draft)),
    mine: drafts.filter(own),
    scheduled: drafts.filter((draft) => draft.state === 'scheduled' && !own(draft)),
    due: dueLines(records, moment.slice(0, 10)),
    ending: endings(records, moment),
    today: published.map((one) => ({ ...one, live: !waiting.has(one.commit) })),
  };
}

/** The commits that readers do not see yet. */
async function notLive({ git, branch }: House['pen']['repository'], live: string | undefined) {
  const printed = await git(['rev-list', '--max-count=100', ...(live ? [`^${live}`] : []), branch]);
  return new Set(printed.toString().split('\n').filter(Boolean));
}

const known = new WeakMap<State, Partial<Records>>();

function recordsOf(state: State): Partial<Records> {
  const records = known.get(state) ?? parseContent(state.files).records;
  known.set(state, records);
  return records;
}

function dueLines(records: Partial<Records>, today: string): DueLine[] {
  if (!records.site?.disclosure) return [];
  const { missing, soon } = nowList(
    calendarOf(records as Records, today, () => undefined),
    today,
  );
  return [...missing, ...soon].map((due) => dueLine(due, records, today));
}

function dueLine(due: Due, records: Partial<Records>, today: string): DueLine {
  const { href, isThere } = startOf(due, records);
  return {
    name: `${disclosureItems[due.item]} ${spellInWords(due.spell)}`,
    words: stateInWords(due, today),
    late: due.state !== 'ahead',
    href: `/admin/${href}`,
    begun: isThere,
  };
}

/** Notices that end today or tomorrow, and those in force that say no end. */
function endings({ notices = [] }: Partial<Records>, now: string): Ending[] {
  const replaced = replacedIds(notices);
  const soon = shanghai(new Date(Date.parse(`${now}:00+08:00`) + 2 * 86_400_000)).slice(0, 10);
  return notices
    .filter((notice) => !notice.withdrawn && !replaced.has(notice.id))
    .filter((notice) => noticeState(spanOf(notice), now) === 'current')
    .filter((notice) => isOpenEnded(spanOf(notice)) || (notice.until ?? '') < soon)
    .map(({ key, title, until }) => ({ key, title, ...(until && { until }) }))
    .sort((a, b) => ((a.until ?? '~') < (b.until ?? '~') ? -1 : 1));
}

function troubleOf({ message, findings }: { message: string; findings: readonly Finding[] }): Trouble {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    message,
    findings: errors.map((finding) => {
      const place = placeOf(finding.file);
      return { ...finding, ...(place && { href: formAt(place) }) };
    }),
  };
}

/** The form of a record. */
export function formAt({ subject, key }: { subject: string; key: string }): string {
  return `/admin/#/collections/${subject}/entries/${key}`;
}
