/** What a desk and the program that looks after several of them say to each other. */
export type Word = { port: number } | { turn: 'asked' | 'given' | 'back' };

/** Those who wait here for a turn, in order. */
const waiting: (() => void)[] = [];

/**
 * Waits for a turn to build: several desks on one machine build one after the other. A desk that runs alone has it at
 * once. Returns how to give it back.
 */
export async function turnTaken(signal: AbortSignal): Promise<() => void> {
  if (!process.send || !process.connected) return () => undefined;
  const given = new Promise<void>((resolve) => waiting.push(resolve));
  if (waiting.length === 1) process.on('message', heard);
  said({ turn: 'asked' });
  const called = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([given, called]);
  return () => said({ turn: 'back' });
}

/** Tells the program that looks after this desk, if there is one. */
export function said(word: Word): void {
  if (process.send && process.connected) process.send(word);
}

function heard(word: Word): void {
  if (!('turn' in word) || word.turn !== 'given') return;
  waiting.shift()?.();
  if (waiting.length === 0) process.off('message', heard);
}
