/** The building codes from one to another, both included; two letters or an unlikely range are just the two. */
export function span(from: string, to: string | undefined): string[] {
  const [low, high] = [Number(from), Number(to)];
  if (to === undefined || !(low < high) || high - low > 60)
    return [from, ...(to ? [to] : [])].filter(Boolean);
  return Array.from({ length: high - low + 1 }, (_, step) => String(low + step));
}
