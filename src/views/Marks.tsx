import type { Mark } from '../tables/table.ts';
import { correctionWords } from '../text/money.ts';

/** Remarks beside a figure, in the words of the CSV, with their links; an old value is struck through. Paper gives the reason of a correction once, in the list of corrections. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  return marks.map((mark, i) => (
    <span key={`${mark.text}${mark.was ?? ''}`} className={`mark${mark.missing ? ' missing' : ''}`}>
      {i > 0 && <span className="semicolon">；</span>}
      {mark.href ? <a href={mark.href}>{mark.text}</a> : mark.text}
      {mark.was !== undefined && (
        <>
          <del>{mark.was}</del>
          <span className="no-print">
            {correctionWords.to}
            <ins>{mark.is}</ins>
            {mark.rest}
          </span>
        </>
      )}
    </span>
  ));
}
