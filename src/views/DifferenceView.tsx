import { difference } from '../figures/difference.ts';

/** A text as it is now, with what was taken out struck through and what came in underlined, word by word. */
export function DifferenceView({ before, after }: { before: string; after: string }) {
  return (
    <p className="difference">
      {difference(before, after).map(({ how, text }, i) => {
        const key = `${i}${text}`;
        if (how === 'same') return <span key={key}>{text}</span>;
        return how === 'gone' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
      })}
    </p>
  );
}
