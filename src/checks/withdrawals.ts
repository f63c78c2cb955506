import { placeOf } from '../content.ts';
import { at } from './at.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/**
 * A withdrawal that was published stays: the notice remains withdrawn in the same words, or says in `restored` when and
 * why it holds again, with the withdrawal as it was published. What was said of an earlier one is kept. A version that
 * took one back in silence counts for nothing, for the build stopped at it.
 * @param texts the published texts of one file, oldest first, and last the one that is to be published
 */
export function checkWithdrawals(file: string, texts: readonly string[]): Finding[] {
  const place = placeOf(file);
  if (place?.subject !== 'notices') return [];
  const all = texts.flatMap((text): Data[] => {
    const data = readable('notices', file, text);
    return data ? [data] : [];
  });
  const now = all.at(-1);
  const [first, ...later] = all.slice(0, -1);
  if (!now || !first) return [];
  const published = later.reduce((last, data) => (lostIn(last, data).length === 0 ? data : last), first);
  return lostIn(published, now).map(({ at: when, reason }) =>
    at('notices', place.key, ['withdrawn'], sentenceOf(String(when), String(reason))),
  );
}

/** Withdrawals that one version tells of and another does not. */
function lostIn(was: Data, now: Data): Data[] {
  const told = withdrawals(now).map(said);
  return withdrawals(was).filter((one) => !told.includes(said(one)));
}

/** The withdrawal that holds, and those after which the notice was restored. */
function withdrawals({ withdrawn, restored }: Data): Data[] {
  const ended = (Array.isArray(restored) ? (restored as Data[]) : []).map(
    ({ withdrawnAt, withdrawnWhy }): Data => ({ at: withdrawnAt, reason: withdrawnWhy }),
  );
  return [...ended, ...(withdrawn ? [withdrawn as Data] : [])];
}

const said = ({ at: when, reason }: Data) => JSON.stringify([when, reason]);

function sentenceOf(when: string, reason: string): string {
  return `公布过 ${when} 的撤回（“${reason}”），不能悄悄拿掉或改写；要恢复这条公告，在“撤回后恢复”里写明原来的撤回时间和原因、什么时候恢复、为什么；不恢复的照原样补回`;
}
