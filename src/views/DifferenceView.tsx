import { createElement } from 'react';
import { difference, type Stretch } from '../figures/difference.ts';

const tags: Record<Stretch['how'], string> = { same: 'span', gone: 'del', new: 'ins' };

/** A text as it is now, with what was taken out struck through and what came in underlined, word by word. */
export function DifferenceView({ before, after }: { before: string; after: string }) {
  const stretches = difference(before, after).map(({ how, text }) => createElement(tags[how], null, text));
  return createElement('p', { className: 'difference' }, ...stretches);
}
