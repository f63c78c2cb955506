import { useMemo, useRef, useState } from 'react';
import { filled } from '../sheets/fill.ts';
import type { Grid } from '../sheets/grid.ts';
import type { SheetSubject } from '../sheets/plan.ts';
import { readSheet } from '../sheets/read.ts';
import type { Question, Reading } from '../sheets/reading.ts';
import { useBefore, useNeighbours } from './draft.ts';
import { draftProofs, draftSentence, stateOf } from './draft-proofs.ts';
import { PasteTable, Troubles, Unused } from './paste-parts.tsx';
import { pasteRows } from './paste-rows.ts';
import { gridOfClipboard, type NamedSheet, sheetsOf } from './sheet-file.ts';

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
  const grid = sheets[chosen]?.grid;
  const reading = useMemo(
    () => grid && readSheet(grid, question(subject, data, before, confirmed)),
    [grid, subject, data, before, confirmed],
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
            {sheets.map(({ name }, i) => (
              <option key={name} value={i}>
                {name}
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
  before: Data | undefined,
  confirmed: Question['confirmed'],
) {
  return { subject, period: String(data.period ?? ''), before, confirmed } as Question;
}

/** Where the sheet comes from: the clipboard, or a file chosen or dropped. */
function Source({ onSheets }: { onSheets: (sheets: NamedSheet[]) => void }) {
  const [said, setSaid] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const takeGrid = (grid: Grid | undefined) => {
    setSaid(grid ? '' : '剪贴板里不是表格；请在 Excel 里选中表格、复制，再粘贴');
    if (grid) onSheets([{ name: '粘贴的内容', grid }]);
  };
  const takeFile = (file?: File | null) => {
    if (!file) return;
    setSaid('正在读取…');
    sheetsOf(file).then(
      (sheets) => {
        setSaid('');
        onSheets(sheets);
      },
      (error: Error) => setSaid(error.message),
    );
  };
  return (
    <div
      className="paste-source"
      role="group"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        takeFile(event.dataTransfer.files[0]);
      }}
    >
      <label>
        在 Excel 或 WPS 里选中整张表（连同表头和合计），复制，然后在框里粘贴（Ctrl+V）
        <textarea
          ref={box}
          // biome-ignore lint/a11y/noAutofocus: opened by a button for exactly this
          autoFocus
          rows={2}
          value=""
          placeholder="在这里粘贴"
          onChange={() => setSaid('请粘贴整张表，不要在这里打字')}
          onPaste={(event) => {
            event.preventDefault();
            takeGrid(gridOfClipboard(event.clipboardData));
          }}
        />
      </label>
      <label className="file">
        选择 .xlsx 文件，或拖到这里
        <input type="file" accept=".xlsx" onChange={({ target }) => takeFile(target.files?.[0])} />
      </label>
      <p role="status">{said}</p>
    </div>
  );
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
