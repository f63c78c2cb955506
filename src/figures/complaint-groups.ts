/** Some kinds of a taxonomy counted together: alone, or merged because alone they would be too few. */
export interface Group<C extends string = string> {
  codes: readonly C[];
  n: number;
}

/** Cases of some kinds together; undefined where a group holds one of them and one that is not asked for. */
export function countOf(groups: readonly Group[], codes: readonly string[]): number | undefined {
  const touched = groups.filter((group) => group.codes.some((code) => codes.includes(code)));
  const covered = touched.flatMap((group) => group.codes);
  const exact =
    covered.every((code) => codes.includes(code)) && codes.every((code) => covered.includes(code));
  return exact ? touched.reduce((total, { n }) => total + n, 0) : undefined;
}

/** The finest groups that every one of several months can be counted in, in the order of the taxonomy. */
export function sharedGroups(months: readonly (readonly Group[])[], codes: readonly string[]): string[][] {
  const home = new Map(codes.map((code) => [code, new Set([code])]));
  for (const { codes: together } of months.flat()) {
    const union = new Set(together.flatMap((code) => [...(home.get(code) ?? [])]));
    for (const code of union) home.set(code, union);
  }
  return [...new Set(home.values())].map((union) => codes.filter((code) => union.has(code)));
}

/** Cases in all groups together. */
export function groupTotal(groups: readonly Group[]): number {
  return groups.reduce((total, { n }) => total + n, 0);
}

/** Kinds that are in no group, and kinds that are in more than one. */
export function splitsOf(groups: readonly Group[], codes: readonly string[]) {
  const times = (code: string) => groups.flatMap((group) => group.codes).filter((one) => one === code).length;
  return {
    missing: codes.filter((code) => times(code) === 0),
    twice: codes.filter((code) => times(code) > 1),
  };
}
