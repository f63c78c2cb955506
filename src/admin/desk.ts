/** Who works at the desk. */
export interface Person {
  name: string;
  role: string;
}

/** One sentence of what is wrong, as src/checks/finding.ts. */
export interface DeskFinding {
  file: string;
  field: string;
  message: string;
  severity: 'error' | 'warning';
}

/** What the desk answers to GET /api/status. */
export interface DeskStatus {
  head: string;
  live: { commit: string; builtAt: string; seconds: number } | null;
  state: 'live' | 'building' | 'failed';
  failure?: { commit: string; message: string; findings: DeskFinding[] };
  person: Person;
}

/** Asks the desk how things stand; throws a sentence when it does not answer. */
export async function deskStatus(): Promise<DeskStatus> {
  const response = await fetch('/api/status', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!response.ok)
    throw new Error(response.status === 401 ? '请先登录' : `发布台没有应答（${response.status}）`);
  return (await response.json()) as DeskStatus;
}

/** The person whom the desk takes us for. */
export async function whoAmI(): Promise<Person> {
  return (await deskStatus()).person;
}
