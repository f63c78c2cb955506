/** A commit of the published branch, as far as an anchor names it. */
interface Made {
  commit: string;
  on: string;
  action: string;
}

/** The head of the published history at the end of a month (YYYY-MM), and how many commits lead to it. */
export interface Anchor extends Made {
  month: string;
  n: number;
}

/**
 * The anchors of all months that are over, newest first, from the month of the first commit on. A month without a
 * commit has the head of the one before. Where a clock went back, the last commit of the branch so far counts.
 * @param chain newest first
 * @param today YYYY-MM-DD; its month is not over
 */
export function anchorsOf(chain: readonly Made[], today: string): Anchor[] {
  const oldest = [...chain].reverse();
  const anchors: Anchor[] = [];
  const first = oldest[0]?.on.slice(0, 7);
  for (let month = first; month && month < today.slice(0, 7); month = next(month)) {
    const after = oldest.findIndex(({ on }) => on.slice(0, 7) > (month as string));
    const n = after < 0 ? oldest.length : Math.max(1, after);
    const { commit, on, action } = oldest[n - 1] as Made;
    anchors.push({ month, n, commit, on, action });
  }
  return anchors.reverse();
}

function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The sheet of a month. */
export function anchorHref({ month }: Pick<Anchor, 'month'>): string {
  return `/verify/${month}/`;
}

/** What the QR code of a sheet leads to: the page that checks its head at once. */
export function anchorCheckHref({ n, commit }: Pick<Anchor, 'n' | 'commit'>): string {
  return `/verify/?a=${n}-${commit}`;
}
