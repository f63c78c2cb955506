import type { Keyed } from '../catalogue.ts';
import { apportioned, paidSoFar, stageOf } from '../figures/fund.ts';
import { dayInWords } from '../format/date.ts';
import { type Project, type ProjectStage, project, projectStages } from '../schema/projects.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/projects.ts';
import { correctionMark, documentMarks, marksText, type Named } from './money-marks.ts';
import { moneyHref } from './objections.ts';
import { recordTable } from './record.ts';
import type { Mark, Row, Table } from './table.ts';

const fen = { kind: 'fen', unit: '元' } as const;

/** Every project as one row: all fields, the stage it has reached and what is paid. */
export function projectsTable(projects: readonly (Project & Keyed)[]): Table {
  return recordTable('projects', words.caption, project, projects, [
    { key: 'stage', label: words.stage, kind: 'text', formula: words.stage, value: stageInWords },
    { key: 'paid', label: words.paidTotal, ...fen, formula: words.paidFormula, value: paidSoFar },
    {
      key: 'unpaid',
      label: words.unpaid,
      ...fen,
      formula: words.unpaidFormula,
      value: (p) => (isOwed(p) ? unpaid(p) : undefined),
    },
  ]);
}

/** True once somebody is owed money: a contract, an audit or a first payment; a plan alone owes nothing. */
export function isOwed({ contractSum, audited, payments = [] }: Project): boolean {
  return contractSum !== undefined || audited !== undefined || payments.length > 0;
}

/** What is still to be paid, in fen: the apportioned sum − payments. */
export function unpaid(p: Project): number {
  return apportioned(p) - paidSoFar(p);
}

/** The stage a project has reached, in words. */
export function stageInWords(p: Project): string | undefined {
  const stage = stageOf(p);
  return stage && projectStages[stage];
}

/** The stages still ahead, in their order; an emergency needs no vote (domain facts M-18, M-19). */
export function stagesAhead(p: Project): ProjectStage[] {
  const all = Object.keys(projectStages) as ProjectStage[];
  const reached = Math.max(-1, ...p.stages.map(({ stage }) => all.indexOf(stage)));
  return all.slice(reached + 1).filter((stage) => stage !== 'vote' || !p.emergency);
}

/** The projects at a glance, each with its stage, sum and payments. */
export function projectListTable(
  projects: readonly (Project & Keyed)[],
  site: Pick<Site, 'buildings'>,
): Table {
  return {
    name: 'project-list',
    caption: words.title,
    columns: [
      { key: 'name', label: words.name, kind: 'text' },
      { key: 'sum', label: words.sum, ...fen, formula: words.sumHint, weight: 'main' },
      { key: 'stage', label: words.stage, kind: 'text', weight: 'aside' },
      { key: 'paid', label: words.paid, ...fen, weight: 'aside' },
      { key: 'buildings', label: words.buildings, kind: 'text', weight: 'aside' },
    ],
    rows: projects.map((p) => ({
      id: p.key,
      href: moneyHref('projects', p.key),
      cells: [
        p.name,
        apportioned(p),
        stageInWords(p),
        paidSoFar(p),
        buildingsInWords(p.apportion.buildings, site),
      ],
    })),
  };
}

/** Buildings by their names, `9 号楼、10 号楼`; one that is not registered by its code. */
export function buildingsInWords(codes: readonly string[], { buildings }: Pick<Site, 'buildings'>): string {
  return codes.map((code) => buildings.find((b) => b.code === code)?.name ?? code).join('、');
}

/** Budget, contract, audited sum, every payment and what is left, each against the budget, with its documents. */
export function projectMoneyTable(p: Project & Keyed, documents: readonly Named[] = []): Table {
  const sum = (id: string, label: string, amount: number | undefined, path = id): Row[] => {
    if (amount === undefined) return [];
    const marks = correctedMarks(p, path);
    const against = id === 'budget' ? undefined : amount - p.budget;
    return [
      {
        id,
        cells: [label, amount, against, undefined, marksText(marks)],
        ...(marks.length > 0 && { marks }),
      },
    ];
  };
  const payments = (p.payments ?? []).map(({ on, what, amount, documents: codes = [] }, i): Row => {
    const corrected = correctedMarks(p, `payments.${on}.amount`);
    const marks: Mark[] = [...corrected, ...documentMarks(codes, documents)];
    return {
      id: `payment-${i + 1}`,
      cells: [what, amount, undefined, dayInWords(on), marksText(marks)],
      ...(marks.length > 0 && { marks }),
    };
  });
  return {
    name: `projects-${p.key}`,
    caption: words.money,
    columns: [
      { key: 'item', label: words.moneyItem, kind: 'text' },
      { key: 'amount', label: words.amount, ...fen, weight: 'main' },
      {
        key: 'againstBudget',
        label: words.againstBudget,
        ...fen,
        weight: 'aside',
        formula: words.againstBudgetFormula,
      },
      { key: 'day', label: words.day, kind: 'text', weight: 'aside' },
      { key: 'marks', label: words.documents, kind: 'text' },
    ],
    rows: [
      ...sum('budget', words.budget, p.budget),
      ...sum('contract', words.contract, p.contractSum, 'contractSum'),
      ...sum('audited', words.audited, p.audited),
      ...payments,
      { id: 'paid', role: 'total', cells: [words.paidTotal, paidSoFar(p), undefined, undefined, undefined] },
      ...(isOwed(p)
        ? [{ id: 'unpaid', cells: [words.unpaid, unpaid(p), undefined, undefined, undefined] }]
        : []),
    ],
  };
}

/** The old value beside a figure that was changed after publication. */
function correctedMarks({ corrections = [] }: Project, path: string): Mark[] {
  return corrections.filter((one) => one.path === path).map((one) => correctionMark(one));
}
