import type { Fact } from './fact-kept.ts';

/** What a figure is called in its sentence: the words before it, without those that only lead to it. */
const label = /([\p{Script=Han}]{2,6}?)[共为是约计有的达到合：:\s]{0,3}$/u;
const leading = /^[和与及其中另]+/;

/** What each figure of a text is of, as one fact: `同意=742票；反对=96票`; a name that stands twice names nothing. */
export function labelFact(named: readonly (readonly [label: string, figure: string])[]): Fact[] {
  const once = named.filter(([one]) => one && named.filter(([other]) => other === one).length === 1);
  if (once.length < 2) return [];
  const words = once.map(([one, figure]) => `${one}=${figure}`).join('；');
  return [{ path: 'body.名目', values: new Map([['labels', words]]), isWork: false }];
}

/** The name of a figure by the text before it. */
export function labelBefore(text: string): string {
  const clause = /[^，。；,;\n（(]*$/.exec(text)?.[0] ?? '';
  const words = (/[\p{Script=Han}\s：:]+$/u.exec(clause)?.[0] ?? '').slice(-12).trim();
  return (label.exec(words)?.[1] ?? '').replace(leading, '');
}

/** Whether names kept their figures: where the figures are others, or in another order, other facts tell it, and a name that is gone or new says nothing. */
export function keepsLabels(was: string, now: string): boolean {
  const [old, next] = [pairs(was), pairs(now)];
  const figures = (all: Map<string, string>) => [...all.values()].join('；');
  if (figures(old) !== figures(next)) return true;
  return [...old].every(([one, figure]) => (next.get(one) ?? figure) === figure);
}

function pairs(words: string): Map<string, string> {
  return new Map(
    words.split('；').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
