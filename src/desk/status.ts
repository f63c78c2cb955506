import type { Person } from './person.ts';
import type { Failure, Publisher } from './publisher.ts';
import { headOf, type Repository } from './repository.ts';

/** What the admin's status bar shows: what is saved, what readers see, and why they differ. */
export interface Status {
  head: string;
  live: { commit: string; builtAt: string; seconds: number } | null;
  state: 'live' | 'building' | 'failed';
  failure?: Failure;
  person: Pick<Person, 'name' | 'role'>;
}

/** The status now. A commit that somebody made beside the desk is sent on its way when it is seen here. */
export async function statusOf(
  repository: Repository,
  publisher: Publisher,
  person: Person,
): Promise<Status> {
  const head = await headOf(repository);
  const { live, failure } = publisher;
  const failed = failure?.commit === head;
  if (live?.commit !== head && !failed && !publisher.building) void publisher.publish(head);
  return {
    head,
    live: live ? { commit: live.commit, builtAt: live.builtAt, seconds: live.seconds } : null,
    state: publisher.building ? 'building' : failed ? 'failed' : 'live',
    ...(failed && failure ? { failure } : {}),
    person: { name: person.name, role: person.role },
  };
}
