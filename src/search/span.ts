/** The building codes from one to another, both included; two letters or an unlikely range are just the two. */
export function span(from: string, to: string | undefined): string[] {
  const [low, high] = [Number(from), Number(to)];
  if (to === undefined || !(low < high) || high - low > 60)
    return [from, ...(to ? [to] : [])].filter(Boolean);
  return Array.from({ length: high - low + 1 }, (_, step) => String(low + step));
}

/** The days from one to another, both included, as YYYY-MM-DD; of a longer time the first 93. */
export function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(from.slice(0, 10));
  const count = (Date.parse(to.slice(0, 10)) - first) / 86_400_000;
  return Array.from({ length: Math.min(Math.max(count, 0), 92) + 1 }, (_, step) => dayAfter(from, step));
}

/** The day some days after another, both YYYY-MM-DD. */
export function dayAfter(day: string, step: number): string {
  return new Date(Date.parse(day.slice(0, 10)) + step * 86_400_000).toISOString().slice(0, 10);
}
