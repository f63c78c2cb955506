import { Refusal } from './refusal.ts';

const span = 10 * 60_000;

/** What one person may have looked through within ten minutes: files, bytes, and milliseconds of looking. */
const most = { files: 300, bytes: 400_000_000, milliseconds: 120_000 };

/** What looking through one upload took. */
interface Spent {
  at: number;
  bytes: number;
  milliseconds: number;
}

/** Counts what each person has had looked through lately. Lives as long as the desk. */
export class Allowance {
  readonly #spent = new Map<string, Spent[]>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Refuses (429) when a person has used up what there is for ten minutes. */
  needRoom(who: string): void {
    const recent = this.#recent(who);
    const sum = (key: 'bytes' | 'milliseconds') => recent.reduce((all, one) => all + one[key], 0);
    if (recent.length < most.files && sum('bytes') < most.bytes && sum('milliseconds') < most.milliseconds)
      return;
    throw new Refusal(429, '十分钟里上传的文件太多或太复杂，没有保存；请过几分钟再传，文字可以先保存。');
  }

  /** Notes what one upload took. */
  noted(who: string, bytes: number, milliseconds: number): void {
    this.#spent.set(who, [...this.#recent(who), { at: this.#now(), bytes, milliseconds }]);
  }

  #recent(who: string): Spent[] {
    return (this.#spent.get(who) ?? []).filter(({ at }) => at > this.#now() - span);
  }
}
