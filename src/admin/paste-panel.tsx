import { useMemo, useState } from 'react';
import { filled } from '../sheets/fill.ts';
import type { SheetSubject } from '../sheets/plan.ts';
import { readSheet } from '../sheets/read.ts';
import type { Question, Reading } from '../sheets/reading.ts';
import { useBefore, useNeighbours } from './draft.ts';
import { draftProofs, draftSentence, stateOf } from './draft-proofs.ts';
import { Later, PasteTable, Troubles, Unused } from './paste-parts.tsx';
import { pasteRows } from './paste-rows.ts';
import { Source } from './paste-source.tsx';
import type { NamedSheet } from './sheet-file.ts';

type Data = Record<string, unknown>;

interface Props {
  subject: SheetSubject;
  data: Data;
  onFill: (data: Data, reading: Reading) => void;
  onClose: () => void;
}

const none: ReadonlyMap<string, number> = new Map();

/** Pasting a whole statement: what was read, what was not and why, compared with the last period; then fill in. */
export function PastePanel({ subject, data, onFill, onClose }: Props) {
  const [sheets, setSheets] = useState<NamedSheet[]>([]);
  const [chosen, setChosen] = useState(0);
  const [confirmed, setConfirmed] = useState(none);
  const before = useBefore();
  const neighbours = useNeighbours();
  const buildings = neighbours?.site?.buildings;
  const documents = neighbours?.documents;
  const grid = sheets[chosen]?.grid;
  const reading = useMemo(
    () => grid && readSheet(grid, question(subject, data, { before, confirmed, buildings, documents })),
    [grid, subject, data, before, confirmed, buildings, documents],
  );
  const take = (next: NamedSheet[]) => {
    setSheets(next);
    setChosen(0);
    setConfirmed(none);
  };
  return (
    <section className="paste-panel" aria-label="从 Excel 粘贴">
      <Source onSheets={take} />
      {sheets.length > 1 && (
        <label>
          工作表{' '}
          <select value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {sheets.map(({ name, hidden }, i) => (
              <option key={name} value={i}>
                {name}
                {hidden && '（隐藏的工作表）'}
              </option>
            ))}
          </select>
        </label>
      )}
      {reading && (
        <>
          <Troubles
            reading={reading}
            confirmed={confirmed.size}
            onConfirm={(key, offer) => setConfirmed(new Map([...confirmed, [key, offer]]))}
            onReset={() => setConfirmed(none)}
          />
          <Later reading={reading} period={String(data.period ?? '')} />
          <PasteTable rows={pasteRows(subject, data, before, reading)} />
          <Proofs subject={subject} data={filled(data, reading)} />
          <Unused reading={reading} />
        </>
      )}
      <p className="paste-actions">
        {reading && (
          <button type="button" className="main" onClick={() => onFill(filled(data, reading), reading)}>
            填入表单{reading.troubles.length > 0 && `（${reading.troubles.length} 处没有读的留空）`}
          </button>
        )}
        <button type="button" onClick={onClose}>
          关闭
        </button>
      </p>
    </section>
  );
}

function question(
  subject: SheetSubject,
  data: Data,
  rest: { before: Data | undefined } & Pick<Question, 'confirmed' | 'buildings' | 'documents'>,
) {
  return { subject, period: String(data.period ?? ''), ...rest } as Question;
}

/** The identities as they will stand once filled in. */
function Proofs({ subject, data }: { subject: SheetSubject; data: Data }) {
  const records = useNeighbours();
  const proofs = records ? draftProofs(subject, data, records) : [];
  const broken = proofs.filter((proof) => stateOf(proof) === 'broken');
  if (proofs.length === 0) return null;
  return (
    <div className="entry-proofs">
      <h3>{broken.length === 0 ? '账目核对：没有发现不符' : `账目核对：${broken.length} 处不符`}</h3>
      <ul>
        {[...broken, ...proofs.filter((p) => stateOf(p) === 'holds' && p.of === undefined)].map((proof) => (
          <li key={`${proof.id} ${proof.of} ${proof.path.join('.')}`} data-state={stateOf(proof)}>
            {draftSentence(proof)}
          </li>
        ))}
      </ul>
    </div>
  );
}
