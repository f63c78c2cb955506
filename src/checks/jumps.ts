import type { Records } from '../catalogue.ts';
import { type Jump, type JumpFrom, jumpsOf } from '../figures/changes.ts';
import { allLines } from '../figures/citations.ts';
import type { Line } from '../figures/lines.ts';
import { moneyOf } from '../figures/terms.ts';
import { percentOf, yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

const than: Record<JumpFrom, string> = { before: '上期', lastYear: '去年同期', budget: '预算' };
const fundNotes: Record<string, string> = {
  paidIn: 'paidInNote',
  gains: 'gainsNote',
  returned: 'returnedNote',
  used: 'usedNote',
};
/** Lines without an entry of their own, whose reason stands beside the figure. */
const ownNotes: Record<string, string> = { tax: 'taxNote' };

/**
 * A line that jumps (V-6, V-7) has a sentence of reason, or publishing stops. Exempt are lines that have no field for
 * one: the company's share and the tax of common income, which follow from a rule (a new rate is another check); uses
 * and transfers, each decided on its own. The first statement has nothing to be compared with.
 */
export function checkJumps(records: Partial<Records>): Finding[] {
  const money = records.site?.money;
  if (!money) return [];
  return allLines(records).flatMap(({ subject, key, period, lines }) =>
    lines.flatMap((line) => {
      const path = notePath(subject, line);
      const jumps = path ? jumpsOf(line, moneyOf(money, period)) : [];
      return path && jumps.length > 0 && !isReason(line.note)
        ? [at(subject, key, path, sentence(line, jumps))]
        : [];
    }),
  );
}

// Longer words first, so that nothing of them is left over.
const empty =
  /见本期说明|具体情况|实际情况|正常情况|按实际|实际发生|如实填写|与上期|比上期|去年同期|不用说明|没有原因|无特殊|见附件|附件|附表|说明|原因|情况|详见|参见|见上|见下|同上|如上|上述|上期|上季|本期|本季|预算|变动|变化|波动|增加|减少|增长|下降|正常|合理|属于|属实|实际|有关|相关|特殊|等等|其他|其它|没有|暂无|一如既往|感谢|谢谢|敬请|谅解|支持|理解|配合|关心|信任|努力|继续|长期|各位|广大|大家|业主们?|物业|服务|工作|[无略是的了和与按为因由]/g;

/**
 * True when a text is a clause that tells something: at least 8 Han characters, at least 4 different ones of them
 * beyond words that fit every line (说明, 同上, 见附件, 正常变动) and mere thanks.
 */
export function isReason(text = ''): boolean {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const telling = new Set(han.join('').replace(empty, ''));
  return han.length >= 8 && telling.size >= 4;
}

/** Where the reason of a line is written; undefined where it has no such field. */
export function notePath(subject: string, line: Line): PropertyKey[] | undefined {
  if (subject === 'fund') return fundNotes[line.id] ? [fundNotes[line.id] as string] : undefined;
  if (subject === 'accounts' && ownNotes[line.id]) return [ownNotes[line.id] as string];
  if (line.side !== 'income' && line.side !== 'cost') return undefined;
  return [...line.path.slice(0, -1), 'note'];
}

/** Jumps in words: `上期 100.00 元，多 3,900.00 元（3,900.0%）；…`. */
export function jumpsInWords(jumps: readonly Jump[]): string {
  const changes = jumps.map(({ from, then, difference }) => {
    const share = then === 0 ? '' : `（${percentOf(Math.abs(difference), Math.abs(then))}）`;
    return `${than[from]} ${yuan(then)} 元，${difference < 0 ? '少' : '多'} ${yuan(Math.abs(difference))} 元${share}`;
  });
  return changes.join('；');
}

function sentence(line: Line, jumps: readonly Jump[]): string {
  const wanted = line.note
    ? `这里写的“${line.note.slice(0, 20)}”看不出原因，请用一句话写明`
    : '请在这里用一句话写明原因';
  return `“${line.label}”本期 ${yuan(line.amount)} 元；${jumpsInWords(jumps)}。变动超过小区定的界限，${wanted}（至少 8 个汉字，例如：台风后修灯、修泵，换轴承两套）`;
}
