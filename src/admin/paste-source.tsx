import { useState } from 'react';
import type { Grid } from '../sheets/grid.ts';
import { gridOfClipboard, type NamedSheet, sheetsOf } from './sheet-file.ts';

/** Where the sheet comes from: the clipboard, or a file chosen or dropped. */
export function Source({ onSheets }: { onSheets: (sheets: NamedSheet[]) => void }) {
  const [said, setSaid] = useState('');
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
