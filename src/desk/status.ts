import type { Subject } from '../catalogue.ts';
import type { Backup } from './backup.ts';
import type { Draft } from './drafts/draft.ts';
import { draftsFor } from './drafts/seeing.ts';
import { authorsOf } from './drafts/steps.ts';
import type { Person } from './person.ts';
import type { Publisher } from './publisher.ts';
import type { Failure } from './reasons.ts';
import { bannerWords } from './releases/words.ts';
import { headOf, type Repository } from './repository.ts';
import { may, roleWords } from './rights.ts';
import { stateAt } from './state.ts';
import { twoPersonSubjects } from './two-persons.ts';

/** What the admin's status bar shows: what is saved, what readers see, and why they differ. */
export interface Status {
  head: string;
  live: { commit: string; builtAt: string; seconds: number } | null;
  state: 'live' | 'building' | 'failed';
  failure?: Failure;
  /** Name, and the roles in words. */
  person: { name: string; role: string };
  /** Subjects that are saved as drafts, for another person to approve. */
  twoPersons: Subject[];
  /** Drafts that wait: for this person's approval, and this person's own that are not handed in. */
  drafts: { toReview: number; mine: number };
  /** Set while readers get an earlier release that was put back: the sentence that says so. */
  rolledBack?: string;
  /** What the machine keeps from working, a sentence each: so far, why the backup is behind. */
  troubles: string[];
}

/** The status now. A commit that somebody made beside the desk is sent on its way when it is seen here. */
export async function statusOf(
  repository: Repository,
  publisher: Publisher,
  backup: Backup | undefined,
  person: Person,
): Promise<Status> {
  const head = await headOf(repository);
  const { live, failure, rolledBack } = publisher;
  const state = await stateAt(repository, head);
  const failed = failure?.commit === head;
  if (live?.commit !== head && !failed && !publisher.building) void publisher.publish(head);
  return {
    head,
    live: live ? { commit: live.commit, builtAt: live.builtAt, seconds: live.seconds } : null,
    state: publisher.building ? 'building' : failed ? 'failed' : 'live',
    ...(failed && failure ? { failure } : {}),
    person: { name: person.name, role: roleWords(person.roles) },
    twoPersons: twoPersonSubjects(state),
    ...(rolledBack && live ? { rolledBack: bannerWords(live) } : {}),
    troubles: backup?.failure ? [`备份没有成功：${backup.failure.words}`] : [],
    drafts: waiting(person, await draftsFor(repository, person)),
  };
}

function waiting(person: Person, drafts: readonly Draft[]): Status['drafts'] {
  const own = (draft: Draft) => authorsOf(draft).some(({ email }) => email === person.email);
  const toReview = drafts.filter((draft) => draft.state === 'review' && !own(draft));
  const mine = drafts.filter((draft) => draft.state !== 'review' && own(draft));
  return { toReview: may(person, 'approve') ? toReview.length : 0, mine: mine.length };
}
