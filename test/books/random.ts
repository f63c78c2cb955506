/** A stream of whole numbers that is the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean;
  pick<T>(all: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const whole = (least: number, most: number) => least + (next() % (most - least + 1));
  return {
    whole,
    chance: (percent) => whole(1, 100) <= percent,
    pick: (all) => all[whole(0, all.length - 1)] as never,
  };
}

/** `value × times ÷ divisor`, halves away from zero; written here once more so that the source is not its own judge. */
export function rounded(value: number, times: number, divisor: number): number {
  const exact = BigInt(value) * BigInt(times);
  const d = BigInt(divisor);
  const up = exact >= 0n ? (exact * 2n + d) / (d * 2n) : -((-exact * 2n + d) / (d * 2n));
  return Number(up);
}

/** A whole divided into `n` parts of at least `least` each, at random. */
export function split(random: Random, sum: number, n: number, least = 0): number[] {
  const parts: number[] = [];
  let left = sum;
  for (let i = n - 1; i > 0; i--) {
    const part = random.whole(least, Math.max(least, Math.trunc((left - i * least) / (i + 1)) * 2));
    parts.push(Math.min(part, left - i * least));
    left -= parts.at(-1) ?? 0;
  }
  return [...parts, left];
}

/** A whole divided by weights, the fen left over to the largest remainders; written here once more, as above. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = sumOf(weights);
  if (total === 0 || all === 0) return weights.map(() => 0);
  const parts = weights.map((w, i) => {
    const exact = BigInt(total) * BigInt(w);
    return { i, fen: Number(exact / BigInt(all)), rest: Number(exact % BigInt(all)) };
  });
  const left = total - sumOf(parts.map(({ fen }) => fen));
  const first = [...parts].sort((a, b) => b.rest - a.rest || a.i - b.i).slice(0, left);
  for (const part of first) part.fen += 1;
  return parts.map(({ fen }) => fen);
}

export const sumOf = (all: readonly number[]) => all.reduce((total, n) => total + n, 0);

/** Days after a day. */
export function plusDays(day: string, n: number): string {
  return new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
}

/** One value of a line through the periods; `must` where it jumps by 30 % or more and more than the floor. */
export interface Step {
  value: number;
  note?: string;
  must: boolean;
}

/** A line through `n` periods: within 3 % of the one before, or, once at most, a jump with its reason. */
export function series(random: Random, start: number, n: number, canJump = true): Step[] {
  const jumpAt = canJump && start >= 2_000_000 && random.chance(20) ? random.whole(1, n - 1) : -1;
  const steps: Step[] = [{ value: start, must: false }];
  for (let i = 1; i < n; i++) {
    const before = steps[i - 1]?.value ?? 0;
    const percent = i === jumpAt ? random.whole(130, 180) : random.whole(97, 103);
    const value = Math.trunc((before * percent) / 100);
    const told = jumpAt !== -1 && i >= jumpAt;
    steps.push({ value, must: i === jumpAt, ...(told && { note: '新合同从本期起执行，价格按招标结果' }) });
  }
  return steps;
}
