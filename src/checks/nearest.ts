/** The known name that differs least in spelling, when it differs by no more than a third of the letters. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const best = known
    .map((other) => ({ other, steps: distance(name, other) }))
    .reduce<{ other: string; steps: number } | undefined>(
      (least, now) => (least && least.steps <= now.steps ? least : now),
      undefined,
    );
  return best && best.steps * 3 <= name.length ? best.other : undefined;
}

/** Letters to put in, take out or change to get from one word to the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
