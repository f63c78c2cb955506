/**
 * Notes what a page reads while it is rendered, so that a later build renders again only the pages whose readings
 * changed. Nothing is noted outside a render. One memory for the program and for the compiled pages, which hold
 * copies of this module.
 */
interface Memory {
  /** What the render under way has read so far. */
  reads?: Set<string> | undefined;
  /** True while a build renders: the records are watched and late words are left open. */
  building?: boolean;
}

const memory: Memory = shared('watch', () => ({}));

/** One value for all copies of a module in this process, by a name of its own. */
export function shared<T>(name: string, make: () => T): T {
  const all = globalThis as unknown as Record<symbol, T | undefined>;
  const symbol = Symbol.for(`shaitai.${name}`);
  all[symbol] ??= make();
  return all[symbol];
}

/** Notes that something was read, by a name that `src/build/readings.ts` knows how to look up again. */
export function note(read: string): void {
  memory.reads?.add(read);
}

/** Whether a build renders now. */
export function isBuilding(): boolean {
  return memory.building === true;
}

/** From now on this process renders one build. */
export function startBuilding(): void {
  memory.building = true;
}

/** Does something and tells what was read meanwhile, which counts for what goes on around it as well only by `noteAll`. */
export function watched<T>(act: () => T): { value: T; reads: ReadonlySet<string> } {
  const around = memory.reads;
  const reads = new Set<string>();
  memory.reads = reads;
  try {
    return { value: act(), reads };
  } finally {
    memory.reads = around;
  }
}

/** The same for a render, which takes its time; one at a time. */
export async function watchedRender<T>(
  act: () => Promise<T>,
): Promise<{ value: T; reads: ReadonlySet<string> }> {
  const reads = new Set<string>();
  memory.reads = reads;
  try {
    return { value: await act(), reads };
  } finally {
    delete memory.reads;
  }
}

/** Notes what was read when something that is used now was made. */
export function noteAll(reads: ReadonlySet<string>): void {
  if (memory.reads) for (const read of reads) memory.reads.add(read);
}

/** Words that change with every publication and stand on many pages: the builder puts them in at the end. */
export const lateNames = ['updated', 'built'] as const;
export type LateName = (typeof lateNames)[number];

/** The mark that stands for such words until then; of one length, in characters that no text has. */
export function lateWords(name: LateName): string {
  return `\uE010\uE011${lateNames.indexOf(name)}\uE011\uE010`;
}
