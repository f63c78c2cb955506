import { useDraft, useNeighbours } from './draft.ts';
import { draftProofs, draftSentence, stateOf } from './draft-proofs.ts';
import { EntryWarnings } from './entry-warnings.tsx';

/** At the bottom of a form: what a notice should be looked at for; of a statement every identity as it stands while somebody types, those that fail first. */
export function EntryProofs() {
  const draft = useDraft();
  const records = useNeighbours();
  if (draft?.subject === 'notices') return <EntryWarnings data={draft.data} />;
  const proofs = draft && records ? draftProofs(draft.subject, draft.data, records) : [];
  if (proofs.length === 0) return null;
  const by = (state: string) => proofs.filter((proof) => stateOf(proof) === state);
  const holding = by('holds');
  const shown = [...by('broken'), ...by('open'), ...holding.filter(({ of }) => of === undefined)];
  const more = holding.filter(({ of }) => of !== undefined).length;
  return (
    <section className="entry-proofs" aria-label="账目核对">
      <h2>账目核对{by('broken').length === 0 && by('open').length === 0 ? '：全部相符' : ''}</h2>
      <ul>
        {shown.map((proof) => (
          <li key={`${proof.id} ${proof.of} ${proof.path.join('.')}`} data-state={stateOf(proof)}>
            {draftSentence(proof)}
          </li>
        ))}
        {more > 0 && <li data-state="holds">另有 {more} 个分项逐行核对，都相符</li>}
      </ul>
    </section>
  );
}
