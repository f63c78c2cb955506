import { basename } from 'node:path';
import type { Facts } from './log.ts';
import type { Person } from './person.ts';
import { entryAt } from './place.ts';
import { type Action, actions, envelope, type Params } from './protocol.ts';
import { entriesOfFiles, entriesOfFolder, entryOfPath, mediaOfFolder, mediaOfPath } from './reading.ts';
import { Refusal } from './refusal.ts';
import { actionRights, needRight } from './rights.ts';
import { recordFacts } from './told.ts';
import { entrySaved, filesRemoved, mediaSaved, type Pen, type SavedAnswer } from './writing.ts';

type Answers = { [A in Action]: (params: Params<A>, person: Person, signal: AbortSignal) => unknown };

/**
 * Reads a request and does what it asks, if the person may; `signal` aborts when they have gone away, `about` is told
 * what is to be written and what came of it. Throws a 400 that says what cannot be understood, or a 403.
 */
export async function answered(
  pen: Pen,
  person: Person,
  body: string,
  signal: AbortSignal,
  about: (facts: Facts) => void,
): Promise<unknown> {
  const request = envelope.safeParse(parsed(body));
  if (!request.success) throw new Refusal(400, '请求的格式不对，没有写入。请刷新后台再试。');
  const { action } = request.data;
  if (!Object.hasOwn(actions, action))
    throw new Refusal(400, `发布台不认识“${action.slice(0, 40)}”这个操作，没有写入。`);
  const writes = writing.has(action);
  if (writes) about({ action });
  needRight(person, actionRights[action as Action]);
  const params = actions[action as Action].safeParse(request.data.params);
  if (!params.success) {
    const at = params.error.issues.map((issue) => issue.path.join('.') || 'params')[0];
    throw new Refusal(400, `请求里的 ${at} 不对，没有写入。请刷新后台再试。`);
  }
  const answer = answersOf(pen)[action as Action] as (
    ...given: [params: unknown, person: Person, signal: AbortSignal]
  ) => unknown;
  if (action === 'persistEntry') about(recordNamed(params.data as Params<'persistEntry'>));
  const answered = (await answer(params.data, person, signal)) ?? null;
  if (writes) about(outcome(answered as Partial<SavedAnswer>));
  return answered;
}

const writing: ReadonlySet<string> = new Set<Action>([
  'persistEntry',
  'persistMedia',
  'deleteFile',
  'deleteFiles',
]);

/** The record that a save names; nothing for a path that leads to none, which may say anything. */
function recordNamed({ dataFiles }: Params<'persistEntry'>): Facts {
  try {
    return recordFacts(entryAt(dataFiles[0]?.path ?? ''));
  } catch {
    return {};
  }
}

/** What came of a save; the names of uploads are whatever people called them. */
function outcome({ commit, changed, draft }: Partial<SavedAnswer>): Facts {
  return { commit, changed, ...(draft !== undefined && { draft: true }) };
}

/** What the desk does for each action. */
function answersOf(pen: Pen): Answers {
  const { repository } = pen;
  return {
    info: () => ({
      repo: basename(repository.folders.root),
      publish_modes: ['simple'],
      type: 'shaitai_desk',
    }),
    entriesByFolder: (params, person) => entriesOfFolder(repository, person, params),
    entriesByFiles: (params, person) => entriesOfFiles(repository, person, params),
    getEntry: (params, person) => entryOfPath(repository, person, params),
    persistEntry: (params, person, signal) => entrySaved(pen, person, params, signal),
    getMedia: (params, person) => mediaOfFolder(repository, person, params),
    getMediaFile: ({ path }, person) => mediaOfPath(repository, person, path),
    persistMedia: (params, person, signal) => mediaSaved(pen, person, params, signal),
    deleteFile: ({ path }, person) => filesRemoved(pen, person, [path]),
    deleteFiles: ({ paths }, person) => filesRemoved(pen, person, paths),
    // Entries go straight to the site: there is no preview of a branch.
    getDeployPreview: () => null,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, '请求不是完整的 JSON，可能在传送中断开，没有写入。请再试一次。');
  }
}
