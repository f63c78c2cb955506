import { type Plan, plan } from '../search/plan.ts';
import { type Answer, answer, newestFirst } from '../search/search.ts';
import type { Asked } from './search-address.ts';
import type { Engine } from './search-engine.ts';

/** One answer with all that is needed to show more of it. */
export interface Found extends Answer {
  engine: Engine;
  plan: Plan;
}

/** Understands what is asked and looks it up. */
export async function find(engine: Engine, asked: Asked): Promise<Found> {
  const simplified = await engine.simplified(asked.q);
  const understood = plan(asked.q, engine.lexicon, simplified, shanghaiNow().slice(0, 10));
  const found = await answer(understood, engine.tables, asked, engine.lookup);
  const matches = asked.sort === 'newest' ? newestFirst(found.matches) : found.matches;
  return { ...found, matches, engine, plan: understood };
}

/** The moment now on the community's clock, as records write it: China has had UTC+8 all year since 1992. */
export function shanghaiNow(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);
}
