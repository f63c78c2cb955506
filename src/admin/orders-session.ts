import { useEffect, useRef, useState } from 'react';
import type { Mapping } from '../orders/columns.ts';
import type { Run } from '../orders/run.ts';
import type { Settings } from '../orders/settings.ts';
import type { Answer, Ask, KnownSheet } from './orders-messages.ts';

/** What is known of the export that is open. */
export interface Session {
  sheets: KnownSheet[];
  run: Run | undefined;
  /** What goes on or went wrong, in a sentence. */
  said: string;
  /** 0 to 1 while something is read or counted. */
  share: number | undefined;
}

const nothing: Session = { sheets: [], run: undefined, said: '', share: undefined };
const stages = { open: '正在读取', run: '正在计算' };

/** A worker that holds the rows. It ends with the panel, and the rows with it. */
export function useSession() {
  const [session, setSession] = useState(nothing);
  const worker = useRef<Worker>(undefined);
  const last = useRef(0);
  useEffect(() => () => worker.current?.terminate(), []);
  const ask = (message: Ask) => worker.current?.postMessage(message);
  const open = (file: File) => {
    worker.current?.terminate();
    worker.current = new Worker(new URL('./orders-worker.ts', import.meta.url), { type: 'module' });
    const failed = () => setSession({ ...nothing, said: '读不了这个文件，请刷新这一页再试' });
    worker.current.addEventListener('error', failed);
    worker.current.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.type !== 'done' || data.id === last.current) setSession((now) => after(now, data));
    });
    setSession({ ...nothing, said: '正在读取…', share: 0 });
    ask({ type: 'open', file });
  };
  const count = (sheet: number, mapping: Mapping, settings: Settings, minimum: number) => {
    last.current += 1;
    ask({ type: 'run', id: last.current, sheet, mapping, settings, minimum });
  };
  return { session, open, count };
}

/** The session after an answer of the worker. */
function after(session: Session, answer: Answer): Session {
  if (answer.type === 'failed')
    return { ...session, run: undefined, said: answer.sentence, share: undefined };
  if (answer.type === 'opened') return { ...nothing, sheets: answer.sheets };
  if (answer.type === 'done') return { ...session, run: answer.run, said: '', share: undefined };
  const said = `${stages[answer.stage]} ${Math.round(answer.share * 100)}%`;
  return { ...session, said, share: answer.share };
}
