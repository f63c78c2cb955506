import { shanghai } from '../format/date.ts';

/** The day in Asia/Shanghai. */
export function today(now = new Date()): string {
  return shanghai(now).slice(0, 10);
}

/**
 * Calls `act` within a minute after each midnight in Asia/Shanghai, until `signal` aborts: pages say what is on
 * today. It asks the clock each minute, so that a machine that slept or was set anew is not missed.
 */
export function afterMidnight(act: () => void, signal: AbortSignal): void {
  let day = today();
  const timer = setInterval(() => {
    if (today() === day) return;
    day = today();
    act();
  }, 60_000);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
