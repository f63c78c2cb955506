import type { JumpFrom } from './changes.ts';
import { plainly } from './claims.ts';
import type { Line } from './lines.ts';

const fewer = '少|减少|降低|下降|低|便宜|节约|节省';
const more = '多|增加|增长|上升|提高|高|贵';
const way = new RegExp(
  '(?<=^|[,。;])(?:本[期季项]|总的)?(?:比|较)' +
    '(?:(?<before>上(?:一?个?)(?:季度?|期|半年))|(?<lastYear>(?:去年|上一?年)(?:同期|同季度?)?|同期)|(?<budget>预算))' +
    `(?:略|稍|也|都|还|要|反而|明显)*(?:(?<fewer>${fewer})|${more})了?` +
    '(?:不少|很多|许多|一些|一点|较多|得多)?(?=[,。;:!?]|$)',
  'g',
);

/**
 * The comparisons of a reason that name no figure and go the wrong way: 比去年同期便宜不少 of a line that is more. Only a
 * clause that is nothing else is one; with a part named (电费比上季少) it stays the writer's own words.
 */
export function wrongWays(reason: string, line: Line): { text: string; then: number; from: JumpFrom }[] {
  return [...plainly(reason).matchAll(way)].flatMap(({ 0: text, groups: g = {} }) => {
    const from = g.before ? 'before' : g.lastYear ? 'lastYear' : 'budget';
    const then = line[from];
    if (then === undefined || (g.fewer ? line.amount < then : line.amount > then)) return [];
    return [{ text, then, from }];
  });
}
