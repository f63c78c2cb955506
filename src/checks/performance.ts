import type { Keyed, Records } from '../catalogue.ts';
import { lastDay, verdictOf } from '../figures/kept.ts';
import { leastDue, shortageOf } from '../figures/promised-counts.ts';
import { versionOn } from '../figures/versions.ts';
import { duties } from '../schema/equipment.ts';
import type { Performance } from '../schema/performance.ts';
import { evidenceSources, measureUnits, type Standard } from '../schema/standards.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

type Published = Performance & Keyed;
type Found = (path: PropertyKey[], message: string, severity?: Finding['severity']) => void;

/**
 * Months of performance: only promises that are counted by hand carry counts, no fewer due than the measure asks (see
 * `leastDue`), for what was left out is due and not done; a missed one says why, one without a row
 * is pointed out (it shows as no data); rounds name equipment that exists and a duty it has; only the newest month may
 * still be running.
 */
export function checkPerformance(records: Partial<Records>): Finding[] {
  const { performance = [] } = records;
  return performance.flatMap((month) => {
    const findings: Finding[] = [];
    const found: Found = (path, message, severity) =>
      findings.push(at('performance', month.key, path, message, severity));
    for (const [i, row] of month.rows.entries()) checkRow(month, row, i, records, found);
    checkRounds(month, records, found);
    checkWhole(month, records, found);
    return findings;
  });
}

function checkRow(
  { month }: Published,
  row: Performance['rows'][number],
  i: number,
  { standards = [], performance = [] }: Partial<Records>,
  found: Found,
): void {
  const standard = standards.find(({ code }) => code === row.standard);
  if (!standard) {
    const near = nearest(
      row.standard,
      standards.map(({ code }) => code),
    );
    const hint = near ? `是不是 ${near}？` : '';
    found(['rows', i, 'standard'], `服务标准里没有 ${row.standard}；${hint}请改正编号`);
    return;
  }
  const { evidence, item } = standard;
  if (evidence !== 'counted' && row.due !== undefined)
    found(
      ['rows', i, 'due'],
      evidence
        ? `“${item}”由网站按${evidenceSources[evidence]}计算，应做和做到请留空，只写说明`
        : `“${item}”没有写凭什么算；请先在服务标准里填写`,
    );
  if (evidence === 'counted' && row.due === undefined)
    found(['rows', i, 'due'], `“${item}”是人工统计的，请填写应做和做到；没有数据就删去这一行`);
  if (evidence === 'counted' && row.due !== undefined)
    checkCounts(month, row, i, standard, performance, found);
}

/** What is counted by hand: no fewer times due than the measure asks of the month, whatever a note says; what was missed or is short in the year has a reason. */
function checkCounts(
  month: string,
  { due = 0, done = 0, note }: Performance['rows'][number],
  i: number,
  standard: Standard,
  performance: readonly Published[],
  found: Found,
): void {
  const { item } = standard;
  const measure = versionOn(standard, `${month}-01`)?.measure;
  if (!measure) return;
  if (!note && verdictOf(measure, { part: done, whole: due }) === 'missed')
    found(['rows', i, 'note'], `“${item}”应做 ${due}、做到 ${done}，没有兑现；请用一句话写明原因和补救`);
  const record = performance.find((p) => p.month === month);
  const least = record && record.until < lastDay(month) ? undefined : leastDue(measure, month);
  if (least !== undefined && due < least)
    found(
      ['rows', i, 'due'],
      `“${item}”承诺 ${measure.value} ${measureUnits[measure.unit]}，${month} 至少应做 ${least}，这里写 ${due}；没有做的也是应做的，请改应做，在“做到”里少写，说明里写原因`,
    );
  const short = note ? undefined : shortageOf(month, standard, { performance: [...performance] });
  if (short?.missing)
    found(
      ['rows', i, 'note'],
      `“${item}”到 ${month} 承诺 ${short.promised} 次，各月合计应做 ${short.due} 次，少 ${short.missing} 次，网站算没做到；请用一句话写明原因和补救`,
    );
}

function checkRounds({ rounds }: Published, { equipment = [] }: Partial<Records>, found: Found): void {
  const byCode = new Map(equipment.map((e) => [e.code, e]));
  rounds.forEach(({ duty, equipment: codes, result, note }, i) => {
    codes.forEach((code, j) => {
      const known = byCode.get(code);
      const near = known ? undefined : nearest(code, [...byCode.keys()]);
      if (!known)
        found(
          ['rounds', i, 'equipment', j],
          `设备里没有 ${code}；${near ? `是不是 ${near}？` : ''}请改正编号`,
        );
      else if (!known.duties.some((d) => d.duty === duty))
        found(['rounds', i, 'equipment', j], `“${known.name}”没有“${duties[duty]}”这项例行工作，请核对`);
    });
    if (result && result !== 'passed' && !note)
      found(['rounds', i, 'note'], '没有一次合格，请写明哪里不合格、怎么处理');
  });
}

function checkWhole(now: Published, records: Partial<Records>, found: Found): void {
  const { performance = [], standards = [] } = records;
  if (now.until < lastDay(now.month)) {
    if (performance.some(({ month }) => month > now.month))
      found(['until'], `后面的月份已经公布，这个月的记录只到 ${now.until}；请补到月底`);
    return;
  }
  const rows = new Set(now.rows.map(({ standard }) => standard));
  const missing = standards.filter(
    (s) => s.evidence === 'counted' && versionOn(s, `${now.month}-01`)?.measure && !rows.has(s.code),
  );
  if (missing.length > 0)
    found(
      ['rows'],
      `${missing.map(({ item }) => `“${item}”`).join('、')}没有填，网站会写“没有数据”`,
      'warning',
    );
}
