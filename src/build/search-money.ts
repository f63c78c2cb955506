import type { Records } from '../catalogue.ts';
import { commonLines, fundLines, type Line } from '../figures/lines.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { textOf } from '../format/markdown.ts';
import { yuan } from '../format/number.ts';
import { commonSources } from '../schema/common.ts';
import { documentKinds } from '../schema/documents.ts';
import { projectStages } from '../schema/projects.ts';
import { utilityKinds } from '../schema/utilities.ts';
import { commonSentences } from '../tables/common-sentences.ts';
import { fundSentences } from '../tables/fund-sentences.ts';
import { aboutInWords, moneyHref } from '../tables/objections.ts';
import { projectSentences } from '../tables/project-sentences.ts';
import { utilitySentences } from '../tables/utility-sentences.ts';
import { words as commonWords } from '../text/common-income.ts';
import { words as documentWords } from '../text/documents.ts';
import { words as fundWords } from '../text/fund.ts';
import { words as objectionWords } from '../text/objections.ts';
import { words as projectWords } from '../text/projects.ts';
import { words as utilityWords } from '../text/utilities.ts';
import { asIncome, asNewest } from './search-also.ts';
import type { SearchDocument } from './search-document.ts';

/** What a reader finds of the pots: every statement, the newest sites and meters by name, projects, documents, objections; what has run out by `today` proves nothing of today. */
export function moneyDocuments(records: Records, today: string): SearchDocument[] {
  return [
    ...common(records),
    ...fund(records),
    ...utilities(records),
    ...projects(records),
    ...documents(records, today),
    ...objections(records),
  ];
}

const text = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('\n');
const sums = (lines: readonly Line[]) =>
  lines.map(({ label, amount, note }) => `${label} ${yuan(amount)} ${note ?? ''}`);

function common({ common, site }: Records): SearchDocument[] {
  const kind = { kind: commonWords.caption, buildings: [] };
  const statements = common.map((c) => ({
    ...kind,
    url: moneyHref('common', c.key),
    title: commonWords.statementCaption(periodInWords(c.period)),
    date: c.publishedOn,
    text: text(...commonSentences(c, common, site), c.explanation, ...sums(commonLines(c))),
    ...asNewest('common', c === common[0]),
  }));
  const sites = (common[0]?.income ?? []).map((line) => ({
    ...kind,
    url: moneyHref('common', common[0]?.key ?? '', `income-${line.code}`),
    title: `${line.site}（${periodInWords(common[0]?.period ?? '')}）`,
    date: common[0]?.publishedOn ?? '',
    text: text(
      commonSources[line.source],
      `${line.quantity ?? ''} ${line.unit ?? ''}`,
      yuan(line.gross),
      line.note,
    ),
    ...asIncome(commonSources[line.source]),
  }));
  return [...statements, ...sites];
}

function fund({ fund, projects, site }: Records): SearchDocument[] {
  return fund.map((f) => ({
    url: moneyHref('fund', f.key),
    title: fundWords.statementCaption(periodInWords(f.period)),
    kind: fundWords.caption,
    date: f.publishedOn,
    buildings: [],
    text: text(...fundSentences(f, projects, site), f.explanation, f.keptAt, ...sums(fundLines(f))),
    ...asNewest('fund', f === fund[0]),
  }));
}

function utilities({ utilities, site }: Records): SearchDocument[] {
  const kind = { kind: utilityWords.caption, buildings: [] };
  const statements = utilities.map((u) => ({
    ...kind,
    url: moneyHref('utilities', u.key),
    title: utilityWords.statementCaption(periodInWords(u.period)),
    date: u.publishedOn,
    text: text(...utilitySentences(u, utilities, site), u.explanation),
    ...asNewest('utilities', u === utilities[0]),
  }));
  const meters = (utilities[0]?.lines ?? []).map((line) => ({
    ...kind,
    url: moneyHref('utilities', utilities[0]?.key ?? '', `meter-${line.code}`),
    title: `${line.use}（${periodInWords(utilities[0]?.period ?? '')}）`,
    date: utilities[0]?.publishedOn ?? '',
    text: text(
      `${utilityKinds[line.kind]} ${utilityWords.meter} ${line.meter}`,
      yuan(line.amount),
      line.note,
    ),
  }));
  return [...statements, ...meters];
}

function projects({ projects, site }: Records): SearchDocument[] {
  return projects.map((p) => ({
    url: moneyHref('projects', p.key),
    title: p.name,
    kind: projectWords.caption,
    date: p.publishedOn,
    buildings: p.apportion.buildings,
    text: text(
      ...projectSentences(p, site),
      p.part,
      p.reason,
      p.contractor,
      ...p.stages.map((s) => `${projectStages[s.stage]} ${dayInWords(s.on)} ${s.text}`),
    ),
  }));
}

/** All but the sealed sheets: they say what their statements say, which are found themselves and link to them. */
function documents({ documents }: Records, today: string): SearchDocument[] {
  return documents
    .filter(({ kind }) => kind !== 'sheet')
    .map((d) => ({
      url: moneyHref('documents', d.key),
      title: d.title,
      kind: documentWords.caption,
      category: documentKinds[d.kind],
      date: d.date,
      buildings: [],
      text: text(d.number, d.parties, d.amount === undefined ? undefined : yuan(d.amount), textOf(d.body)),
      ...((d.until ?? today) >= today && { answers: ['proof'] as const }),
      called: documentKinds[d.kind],
    }));
}

function objections(records: Records): SearchDocument[] {
  return records.objections.map((o) => ({
    url: `/fees/objections/#objection-${o.id}`,
    title: `${objectionWords.caption}：${o.question}`,
    kind: objectionWords.caption,
    date: o.receivedOn,
    buildings: [],
    text: text(o.answer, aboutInWords(o, records)),
    passing: true,
    called: objectionWords.caption,
  }));
}
