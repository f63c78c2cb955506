import { html } from 'hono/html';
import { type Comparison, fewest, type Group, type Line, shown } from './compare.ts';
import { lineTable, withoutTable } from './compare-tables.ts';
import type { Year } from './facts.ts';
import { type Html, page, tableOf } from './page.ts';
import { type Standing, stateOf } from './standing.ts';
import { allTable, byReason, failingTable, inOne, lateByItem, outdatedTable } from './tables.ts';
import { words } from './words.ts';

/** Rows of a list on the overview; all of them are in the CSV. */
const most = 200;

/** The overview: who fails, who is late, who is not the newest; then everyone. */
export function overviewPage(all: readonly Standing[], day: string, code: string): Promise<string> {
  const states = all.map(stateOf);
  const numberOf = (test: (one: Standing) => boolean) => all.filter(test).length;
  const fine = states.filter((state) => state === 'fine').length;
  return page(
    words.overview,
    '',
    html`<p class="lead">${words.fine(fine, all.length)}${words.lead(
      numberOf(({ outcome }) => outcome.late.length > 0),
      numberOf(({ outcome }) => !outcome.good),
      numberOf(({ behind }) => behind.length > 0),
    )}</p>
<p class="about">${words.asOf(day, code)}${words.files}：${['communities', 'failing', 'late', 'outdated'].map(
      (name) => html`<a href="${name}.csv">${name}.csv</a> `,
    )}<a href="fleet.json">fleet.json</a></p>
${section(words.failing, words.failingLead, tableOf(inOne(failingTable(all)), most))}
${section(words.lateTitle, words.lateLead, tableOf(lateByItem(all), most))}
${section(words.outdatedTitle, words.outdatedLead, tableOf(byReason(outdatedTable(all)), most))}
${section(words.allTitle, '', tableOf(inOne(allTable(all)), most))}`,
  );
}

function section(title: string, lead: string, body: Html): Html {
  return html`<section><h2>${title}</h2>${lead ? html`<p>${lead}</p>` : ''}${body}</section>`;
}

/** The beginning of the comparison: the rule, the groups with their medians, and who is not part of it. */
export function comparisonPage(all: Comparison, { first, last }: Year): Promise<string> {
  const compared = all.groups.reduce((sum, { members }) => sum + members.length, 0);
  return page(
    words.comparison,
    '../',
    html`<p class="lead">${words.compareLead(compared, all.groups.length, first, last)}</p>
<p class="about">${words.files}：<a href="comparison.csv">comparison.csv</a> <a href="comparison.json">comparison.json</a></p>
<section><h2>${words.groupTitle}</h2>
<ul class="cards">${all.groups.map(
      ({
        id,
        label,
        members,
        lines,
      }) => html`<li><p><a href="${id}.html">${label}</a>，${words.groupOf(members.length)}</p>
<dl>${lines
        .filter(({ measure }) => ['costs', 'collected', 'complaints', 'on-time'].includes(measure.id))
        .map((line) => html`<div><dt>${line.measure.label}</dt><dd>${middleOf(line)}</dd></div>`)}</dl></li>`,
    )}</ul></section>
<section><h2>${words.ruleTitle}</h2>
<p>${words.rule}</p><p>${words.ruleSource}</p><p>${words.ruleRates(fewest)}${words.ruleFew}</p><p>${words.ruleOrder}</p></section>
${section(words.withoutTitle, '', tableOf(byReason(withoutTable(all)), most))}`,
  );
}

function middleOf({ measure, n, median }: Line): string {
  if (median === undefined) return words.tooFew(n, fewest);
  return words.medianOf(shown(measure, median), measure.unit, n);
}

/** A group of communities that are alike: each measure with its median, a point for each, and all of them by name. */
export function groupPage(group: Group): Promise<string> {
  return page(
    group.label,
    '../',
    html`<p class="lead">${words.groupOf(group.members.length)}。<a href="index.html">${words.back}</a></p>
${group.lines.map((line) => lineShown(group, line))}
<section><h2>${words.ruleTitle}</h2><p>${words.ruleRates(fewest)}</p><p>${words.ruleOrder}</p></section>`,
  );
}

function lineShown(group: Group, line: Line): Html {
  const { measure, values, n } = line;
  const few = values.filter(({ value }) => 'few' in value).length;
  const missing = values.filter(({ value }) => 'missing' in value).length;
  return html`<section><h2>${measure.label}<span class="unit">${measure.unit}</span></h2>
<p>${middleOf(line)}${line.median === undefined ? '' : '。'}${few + missing > 0 ? `${words.leftOut(few, missing)}。` : ''}</p>
${n > 1 ? plot(line) : ''}
<details><summary>${words.each}</summary>${tableOf(lineTable(group, line))}</details></section>`;
}

/** A point for each community between the lowest and the highest; a line at the median. */
function plot({ measure, values, median }: Line): Html {
  const all = values.flatMap(({ value }) => (value.value === undefined ? [] : [value.value]));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const at = (value: number) => `${(3 + (94 * (value - low)) / (high - low || 1)).toFixed(2)}%`;
  const [least, greatest] = [shown(measure, low), shown(measure, high)];
  const middle = median === undefined ? '' : shown(measure, median);
  return html`<figure><svg role="img" aria-label="${words.plotText(measure.label, least, greatest, middle)}" height="34">
<line class="axis" x1="0" x2="100%" y1="17" y2="17"/>
${all.map((value) => html`<circle cx="${at(value)}" cy="17" r="5.5"/>`)}
${median === undefined ? '' : html`<line class="median" x1="${at(median)}" x2="${at(median)}" y1="2" y2="32"/>`}
</svg><figcaption><span>${least}</span><span>${greatest}</span></figcaption></figure>`;
}
