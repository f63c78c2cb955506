import { type ClipboardEvent, Component, createRef } from 'react';
import { markdownOf } from '../clipboard.ts';
import { difference, inserted, replaced, type Selected } from '../markdown.ts';
import { type Entered, emptyTable, tableAt, tableText } from '../markdown-table.ts';
import { type ControlProps, labelOf, type Validity } from './control.ts';
import { Tables, Tools } from './prose-tools.tsx';
import { TableGrid } from './table-grid.tsx';

/** Where a table is being entered: in place of one of the text, or as a new one below the cursor. */
interface Entering {
  at: Selected;
  /** The table that stands there. */
  old?: { from: number; to: number };
  start: Entered;
}

/** The text with the table that was entered; the same text when nothing was. */
function tabled({ at, old, start }: Entering, table: Entered): Selected {
  const text = tableText(table);
  if (text === tableText(start)) return at;
  return old ? replaced({ text: at.text, start: old.from, end: old.to }, text) : inserted(at, text);
}

/**
 * The text of a notice: a plain box that keeps what is typed byte for byte, a few tools that write Markdown,
 * and pasting from Word and web pages. It changes nothing that was not touched.
 */
export class ProseControl extends Component<ControlProps<string>, { entering?: Entering | undefined }> {
  override state: { entering?: Entering | undefined } = {};
  box = createRef<HTMLTextAreaElement>();

  text(): string {
    return this.props.value || '';
  }

  isValid = (): Validity => {
    const most = Number(this.props.field.get('most') ?? Number.POSITIVE_INFINITY);
    const length = this.text().trim().length;
    const message = `“${labelOf(this.props.field)}”有 ${length} 个字，最多 ${most} 个；更长的请放进附件`;
    return length > most ? { error: { type: 'RANGE', message } } : true;
  };

  selected(): Selected {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = this.box.current ?? {};
    return { text: this.text(), start, end };
  }

  /** Types the difference as a person would, so that the browser can undo it. */
  put(next: Selected | undefined): void {
    const box = this.box.current;
    if (!next || !box) return;
    const { from, to, by } = difference(box.value, next.text);
    box.focus();
    box.setSelectionRange(from, to);
    const same = from === to && !by;
    if (!same && !document.execCommand(by ? 'insertText' : 'delete', false, by))
      this.props.onChange(next.text);
    requestAnimationFrame(() => box.setSelectionRange(next.start, next.end));
  }

  paste = (event: ClipboardEvent): void => {
    const markdown = markdownOf(event.clipboardData.getData('text/html'));
    if (!markdown) return;
    event.preventDefault();
    this.put(replaced(this.selected(), markdown));
  };

  enterTable = (old = tableAt(this.text(), this.selected().start)): void => {
    const at = this.selected();
    this.setState({ entering: old ? { at, old, start: old } : { at, start: emptyTable() } });
  };

  override render() {
    const { entering } = this.state;
    const leave = () => this.setState({ entering: undefined });
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle, onChange, field } = this.props;
    const most = field.get('most');
    return (
      <div className={`${classNameWrapper} prose`}>
        <Tools
          count={`${this.text().trim().length}${most ? ` / ${most}` : ''} 字`}
          use={(edit) => this.put(edit(this.selected()))}
          onTable={() => this.enterTable()}
        />
        {!entering && <Tables text={this.text()} onOpen={this.enterTable} />}
        {entering && (
          <TableGrid
            start={entering.start}
            onDone={(table) => {
              leave();
              this.put(tabled(entering, table));
            }}
            onClose={leave}
          />
        )}
        <div className="prose-box" data-text={`${this.text()}\n`}>
          <textarea
            ref={this.box}
            id={forID}
            value={this.text()}
            onChange={(event) => onChange(event.target.value)}
            onPaste={this.paste}
            onFocus={setActiveStyle}
            onBlur={setInactiveStyle}
          />
        </div>
      </div>
    );
  }
}
