/** Who may act, as the model knows them. */
export interface Actor {
  name: string;
  email: string;
  cookie: string;
  roles: string[];
  isIn: boolean;
}

/** A record as the model expects it: what readers get, and what is drafted. */
export interface Kept {
  path: string;
  subject: 'prices' | 'notices';
  key: string;
  published?: string;
  draft?: Drafted | undefined;
}

export interface Drafted {
  text: string;
  authors: string[];
  state: 'draft' | 'review' | 'returned' | 'scheduled';
  /** What it was written on. */
  was: string | undefined;
  /** Whether it was handed in as it is now. */
  sent: boolean;
  /** Whether another person was ever asked: then only another publishes it. */
  asked: boolean;
  /** Who set the moment. */
  by?: string;
}

/** What the desk must say to something: done, or refused without a trace. */
export type Verdict = 'done' | 'refused';

export const may = (actor: Actor, ...roles: string[]) =>
  actor.isIn && actor.roles.some((role) => roles.includes(role));

/** What a save does to the model. `base` names what the writer had opened. */
export function saved(
  record: Kept,
  actor: Actor,
  {
    text,
    base,
    fresh,
    aside,
    two,
  }: { text: string; base?: string | undefined; fresh: boolean; aside: boolean; two: boolean },
): Verdict {
  const now = record.draft?.text ?? record.published;
  const toDraft = aside || record.draft !== undefined || (two && record.subject === 'prices');
  if (!may(actor, 'editor')) return 'refused';
  if (now === text) return 'done';
  if (fresh && now !== undefined) return 'refused';
  if (base !== undefined && base !== now) return 'refused';
  if (!toDraft) record.published = text;
  else {
    const draft = record.draft ?? { authors: [], was: record.published, asked: false };
    const authors = [...new Set([...draft.authors, actor.email])];
    record.draft = { text, authors, was: draft.was, state: 'draft', sent: false, asked: draft.asked };
  }
  return 'done';
}

/** Whether somebody sees a draft at all. */
function sees(record: Kept, actor: Actor): record is Kept & { draft: Drafted } {
  return (
    record.draft !== undefined &&
    (may(actor, 'editor', 'reviewer') || (may(actor, 'admin', 'committee') && record.draft.sent))
  );
}

/** What a step does to the model. */
export function stepped(
  record: Kept,
  actor: Actor,
  step: string,
  { seen, two }: { seen: boolean; two: boolean },
): Verdict {
  if (!sees(record, actor)) return 'refused';
  const { draft } = record;
  const own = draft.authors.includes(actor.email);
  switch (step) {
    case 'submit':
      if (!may(actor, 'editor') || !['draft', 'returned'].includes(draft.state)) return 'refused';
      Object.assign(draft, { state: 'review', sent: true, asked: true });
      return 'done';
    case 'return':
      if (!may(actor, 'reviewer') || draft.state !== 'review') return 'refused';
      Object.assign(draft, { state: 'returned', sent: false });
      return 'done';
    case 'comment':
      return may(actor, 'editor', 'reviewer', 'committee') ? 'done' : 'refused';
    case 'discard':
      if (!may(actor, 'editor') || !own) return 'refused';
      (record as Kept).draft = undefined;
      return 'done';
    case 'recall':
      if (!may(actor, 'editor', 'reviewer') || draft.state !== 'scheduled') return 'refused';
      draft.state = draft.sent ? 'review' : 'draft';
      return 'done';
    default:
      return published(record, actor, step, seen, two);
  }
}

/** Approving, publishing one's own, and setting the moment for either. */
function published(
  record: Kept & { draft: Drafted },
  actor: Actor,
  step: string,
  seen: boolean,
  two: boolean,
): Verdict {
  const { draft } = record;
  const needs = draft.asked || (two && record.subject === 'prices');
  const isReady = draft.state === 'review' || draft.state === 'scheduled';
  if (!may(actor, needs ? 'reviewer' : 'editor')) return 'refused';
  if (needs && (!isReady || draft.authors.includes(actor.email))) return 'refused';
  if (!seen || (record.published !== draft.was && record.published !== draft.text)) return 'refused';
  if (step === 'schedule') {
    if (draft.state === 'scheduled') return 'refused';
    Object.assign(draft, { state: 'scheduled', by: actor.email });
    return 'done';
  }
  record.published = draft.text;
  (record as Kept).draft = undefined;
  return 'done';
}
