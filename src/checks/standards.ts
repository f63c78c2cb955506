import type { Keyed, Records } from '../catalogue.ts';
import { versionsOf } from '../figures/versions.ts';
import type { Standard, Version } from '../schema/standards.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { lawFaults } from './law.ts';

type Found = (path: PropertyKey[], message: string, severity?: Finding['severity']) => void;

/**
 * Standards: no version is weaker than the law (a limit is no longer, a frequency or rate no smaller than the legal
 * one, and nothing short of always counts as kept); every older version stays readable; a change says why and who
 * reviewed it; a norm's grades run the same way wherever they are named.
 */
export function checkStandards({ standards = [] }: Partial<Records>): Finding[] {
  return standards.flatMap((standard) => {
    const findings: Finding[] = [];
    const found: Found = (path, message, severity) =>
      findings.push(at('standards', standard.key, path, message, severity));
    checkHistory(standard, found);
    checkGrade(standard, standards, found);
    versionsOf(standard).forEach((version, i) => {
      const path = version === standard ? [] : ['history', i];
      for (const [field, message] of lawFaults(version, standard.evidence))
        found([...path, ...field], message);
      checkReason(version, path, found);
    });
    return findings;
  });
}

function checkReason(version: Version, path: PropertyKey[], found: Found): void {
  if (version.version === 1) return;
  if (!version.reason) found([...path, 'reason'], `第 ${version.version} 版改了承诺，请写明为什么改`);
  if (!version.reviewedBy) found([...path, 'reviewedBy'], `第 ${version.version} 版改了承诺，请写明谁审议的`);
}

function checkHistory(standard: Standard, found: Found): void {
  const { history = [] } = standard;
  const missing = Array.from({ length: standard.version - 1 }, (_, i) => i + 1).filter(
    (number) => !history.some(({ version }) => version === number),
  );
  if (missing.length > 0)
    found(
      ['history'],
      `现在是第 ${standard.version} 版，缺第 ${missing.join('、')} 版的原文；旧版要一直看得到，请补上`,
    );
  versionsOf(standard).forEach((now, i, all) => {
    const before = all[i - 1];
    const path = now === standard ? [] : ['history', i];
    if (!before) return;
    if (now.version <= before.version)
      found([...path, 'version'], `第 ${now.version} 版排在第 ${before.version} 版后面；请从旧到新排列`);
    if (now.effectiveFrom <= before.effectiveFrom)
      found(
        [...path, 'effectiveFrom'],
        `第 ${now.version} 版的生效日期不晚于第 ${before.version} 版，请核对`,
      );
  });
}

function checkGrade({ grade }: Standard, all: readonly (Standard & Keyed)[], found: Found): void {
  if (!grade) return;
  if (grade.lowest === grade.highest)
    found(['grade', 'highest'], '最高的一级和最低的一级不能叫同一个名字，请核对');
  const other = all.find(
    (s) =>
      s.grade?.norm === grade.norm && (s.grade.lowest !== grade.lowest || s.grade.highest !== grade.highest),
  );
  if (other)
    found(
      ['grade', 'norm'],
      `${other.code} 写的同一份标准，最低和最高的叫法与这里不同；等级有的一级最高，有的一级最低，请核对`,
    );
}
