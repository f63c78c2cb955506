import {
  type Concept,
  compoundConcept,
  hintConcept,
  meantConcept,
  phraseConcepts,
  seamConcept,
  unknownConcepts,
  wordConcept,
} from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { forms, priceWords, questions, units } from './questions.ts';
import { type Piece, segment, wordsWithin } from './segment.ts';

/** What a run of Han characters asks for. */
export function pieces(run: string, lexicon: Lexicon): Concept[] {
  const cut = rejoined(segment(run, lexicon), lexicon);
  return [...cut.flatMap((piece) => pieceConcepts(piece, cut.length === 1, lexicon)), ...seams(cut, lexicon)];
}

/** Where two pieces meet, the pair of characters tells whether they stand side by side in a record too. */
function seams(cut: Piece[], lexicon: Lexicon): Concept[] {
  return cut.slice(1).flatMap((piece, at) => {
    const before = cut[at];
    if (!before || [before, piece].some((side) => !joins(side, lexicon))) return [];
    const name = before.is === 'unknown' && before.text.length === 1;
    return [seamConcept((before.text[before.text.length - 1] ?? '') + (piece.text[0] ?? ''), name)];
  });
}

function joins({ is, text, meant }: Piece, lexicon: Lexicon): boolean {
  return is === 'unknown' || (is === 'word' && !meant && lexicon.words.has(text));
}

function pieceConcepts(piece: Piece, alone: boolean, lexicon: Lexicon): Concept[] {
  if (piece.is === 'question') return hintConcept(piece.text, questions.get(piece.text) ?? [], lexicon);
  if (piece.is === 'particle') return alone ? unknownConcepts(piece.text, true) : [];
  if (piece.is === 'unknown') return unknownConcepts(piece.text, alone);
  if (piece.meant) return [meantConcept(piece.text, piece.meant, lexicon, true)];
  if (alone && priceWords.has(piece.text)) return [{ ...wordConcept(piece.text, lexicon), flat: true }];
  const known = lexicon.words.has(piece.text);
  if (piece.text.length > 1 && (!known || (piece.text.length > 3 && lexicon.families.has(piece.text))))
    return phraseConcepts(piece.text, wordsWithin(piece.text, lexicon), lexicon);
  if (piece.text.length > 2 && lexicon.rare.has(piece.text))
    return [compoundConcept(piece.text, wordsWithin(piece.text, lexicon), lexicon)];
  const concept = wordConcept(piece.text, lexicon);
  if (units.has(piece.text)) return [{ ...concept, soft: !alone, weight: 0.4, flat: true }];
  return [
    (piece.text.length === 1 || forms.has(piece.text)) && !alone
      ? { ...concept, soft: true, weight: 0.4 }
      : concept,
  ];
}

/** Words that a question stands in the middle of: 水怎么这么小 is about 水小, 水啥时候好 about 水好. */
function rejoined(cut: Piece[], lexicon: Lexicon): Piece[] {
  const asked = cut.filter(({ is }) => is === 'question');
  if (!asked.length) return cut;
  const told: Piece[] = [];
  for (const piece of cut) {
    if (piece.is === 'question') continue;
    const before = told[told.length - 1];
    const both = (before?.text ?? '') + piece.text;
    const short = before && (before.text.length === 1 || piece.text.length === 1);
    if (short && before.is !== 'particle' && (lexicon.families.has(both) || lexicon.words.has(both)))
      told[told.length - 1] = { text: both, is: 'word' };
    else told.push(piece);
  }
  return told.length + asked.length < cut.length ? [...told, ...asked] : cut;
}
