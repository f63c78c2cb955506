import { useEffect, useState } from 'react';
import type { Finding } from '../checks/finding.ts';
import type { ToCheck } from './checking.ts';
import { neighbours } from './neighbours.ts';
import { source } from './source.ts';

/** How long somebody has to pause before the whole draft is checked, in milliseconds. */
const pause = 400;

let worker: Worker | undefined;
let asked = 0;
let isTold = false;

/** What is wrong with a draft, checked beside the page whenever typing pauses; undefined until the first answer. */
export function useFindings(draft: ToCheck): Finding[] | undefined {
  const [findings, setFindings] = useState<Finding[]>();
  const { subject, key, data } = draft;
  useEffect(() => {
    worker ??= new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' });
    const own = worker;
    const id = ++asked;
    const heard = ({ data: answer }: MessageEvent<{ id: number; findings: Finding[] }>) => {
      if (answer.id === id) setFindings(answer.findings);
    };
    own.addEventListener('message', heard);
    const timer = setTimeout(async () => {
      await told(own);
      own.postMessage({ id, draft: { subject, key, data } });
    }, pause);
    return () => {
      clearTimeout(timer);
      own.removeEventListener('message', heard);
    };
  }, [subject, key, data]);
  return findings;
}

/** After a save the other records are others. */
export function forgetChecked(): void {
  isTold = false;
  worker?.postMessage({ id: 0 });
}

/** Gives the worker the other records where they are read with what only this page knows: the sign-in at a git host. */
async function told(own: Worker): Promise<void> {
  if (source().isDesk || isTold) return;
  const others = await neighbours();
  isTold = true;
  own.postMessage({ id: 0, others });
}
