import type { Records } from '../catalogue.ts';
import { dayInWords, monthInWords } from '../format/date.ts';
import { assessmentKinds } from '../schema/assessments.ts';
import { rectificationSources } from '../schema/rectifications.ts';
import { assessmentSummary } from '../tables/assessment-sentences.ts';
import { assessmentHref } from '../tables/assessments.ts';
import { daySummary, ownersDayHref } from '../tables/owners-days.ts';
import { rectificationHref } from '../tables/rectifications.ts';
import { assessmentWords } from '../text/assessments.ts';
import { dayWords } from '../text/owners-days.ts';
import { rectificationWords } from '../text/rectifications.ts';
import type { SearchDocument } from './search.ts';

/** What a reader can search for about what was done: matters put right, assessments, owners' days. */
export function doneDocuments(records: Records): SearchDocument[] {
  return [...matters(records), ...assessments(records), ...days(records)];
}

function matters({ rectifications }: Records): SearchDocument[] {
  return rectifications.map((one) => ({
    url: rectificationHref(one),
    title: rectificationWords.pageTitle(one.title),
    kind: rectificationWords.caption,
    category: rectificationSources[one.source.kind],
    date: one.foundOn,
    buildings: [],
    text: [
      one.problem,
      one.rootCause,
      one.measure,
      one.doneOn && rectificationWords.doneText(dayInWords(one.doneOn)),
      one.acceptedHow,
      one.unimproved,
      one.responsible,
    ]
      .filter(Boolean)
      .join('\n'),
  }));
}

function assessments({ assessments: all }: Records): SearchDocument[] {
  return all.map((one) => ({
    url: assessmentHref(one),
    title: one.title,
    kind: assessmentWords.caption,
    category: assessmentKinds[one.kind],
    date: one.publishedOn,
    buildings: [],
    text: [...assessmentSummary(one, all), one.summary, one.agency, one.methodNote].join('\n'),
  }));
}

function days({ 'owners-days': all }: Records): SearchDocument[] {
  return all.map((day) => ({
    url: ownersDayHref(day),
    title: dayWords.pageTitle(monthInWords(day.month)),
    kind: dayWords.caption,
    date: day.heldOn ?? day.publishedOn,
    buildings: [],
    text: [
      daySummary(day),
      ...day.topics.flatMap(({ question, answer, refusedWhy }) => [question, answer, refusedWhy]),
    ]
      .filter(Boolean)
      .join('\n'),
  }));
}
