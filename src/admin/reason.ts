import { useSyncExternalStore } from 'react';
import { catalogue } from '../catalogue.ts';
import { untoldFacts } from '../checks/amendments.ts';
import { untold } from '../checks/changes.ts';
import { placeOf, withoutEmpty } from '../content.ts';
import { written } from '../format/number.ts';
import { fieldsOf, labelsOf } from '../schema/describe.ts';
import type { correctionKinds } from '../schema/money.ts';
import { publishedText } from './neighbours.ts';
import { Sentence } from './sentence.ts';

type Data = Record<string, unknown>;

/** What the clerk says of the figures that were changed in the open form. */
export interface Answer {
  kind?: keyof typeof correctionKinds | undefined;
  reason: string;
}

/** A published figure or fact that is another one in the form, with its name in words; of a fact the words themselves. */
export interface ChangedFigure {
  path: string;
  label: string;
  before: number | string;
  after: number | string;
  /** As the site writes them. */
  was: string;
  is: string;
}

interface State {
  answer: Answer;
  /** Counts up whenever what was published has to be asked for anew. */
  age: number;
}

const empty: Answer = { reason: '' };
let state: State = { answer: empty, age: 0 };
let texts = new Map<string, Promise<string | undefined>>();
const listeners = new Set<() => void>();

function set(next: Partial<State>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** What was answered so far, and how often what was published has changed under the form. */
export function useReason(): State {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** What was answered so far. */
export function answer(): Answer {
  return state.answer;
}

/** Takes a part of the answer; without one it is forgotten, as when the form is closed. */
export function setAnswer(part?: Partial<Answer>): void {
  set({ answer: part ? { ...state.answer, ...part } : empty });
}

/** The file as it was published last, asked for once for each form. */
export function published(file: string): Promise<string | undefined> {
  const asked = texts.get(file) ?? publishedText(file).catch(() => undefined);
  texts.set(file, asked);
  return asked;
}

/** After a save, or when a form is opened: what was published is another text, and nothing is answered. */
export function forgetPublished(): void {
  texts = new Map();
  set({ answer: empty, age: state.age + 1 });
}

/**
 * The published figures that are others in the form and have no correction yet, by the check of the build. A figure
 * that is being typed, or was taken away, is not asked about here; the desk says what to do.
 */
export function changedFigures(file: string, text: string | undefined, draft: Data): ChangedFigure[] {
  const place = placeOf(file);
  const schema = place && catalogue[place.subject].schema;
  if (text === undefined || !schema || !fieldsOf(schema).some(({ name }) => lists.includes(name))) return [];
  const texts = [text, JSON.stringify(withoutEmpty(draft) ?? {})];
  const facts = untoldFacts(file, texts).changes.map(({ path, before, after }) => {
    const label = labelsOf(schema, path.split('.')).join(' › ');
    return { path, label, before, after, was: before, is: after };
  });
  const { silent } = untold(file, texts);
  const figures = silent.flatMap(({ figure: { path, keys, scale }, before, after }) =>
    after === undefined
      ? []
      : [
          {
            path,
            label: labelsOf(schema, keys).join(' › '),
            before,
            after,
            was: written(before, scale),
            is: written(after, scale),
          },
        ],
  );
  return [...figures, ...facts];
}

/** The lists in which changes of what was published are told. */
const lists = ['corrections', 'amendments'];

/**
 * The record with a correction for each published figure that was changed; the same record where none was.
 * @param today YYYY-MM-DD @throws Sentence when figures were changed and kind or reason is missing
 */
export function withReason(
  file: string,
  text: string | undefined,
  draft: Data,
  { kind, reason }: Answer,
  today: string,
): Data {
  const changed = changedFigures(file, text, draft);
  if (changed.length === 0) return draft;
  const said = reason.trim();
  if (!kind || !said)
    throw new Sentence(
      `改了公布过的数字或内容（${changed.map(({ label }) => label).join('、')}），请先在表单上方“改了公布过的数字或内容”里选性质、写原因，再保存`,
    );
  const entries = changed.map(({ path, before, after }) => ({
    on: today,
    kind,
    path,
    before,
    after,
    reason: said,
  }));
  const told = (name: string, type: string) => {
    const added = entries.filter(({ before }) => typeof before === type);
    return added.length > 0 ? { [name]: [...((draft[name] ?? []) as Data[]), ...added] } : {};
  };
  return { ...draft, ...told('corrections', 'number'), ...told('amendments', 'string') };
}
