import { fromJS, isImmutable } from 'immutable';
import { Component } from 'react';
import type { Subject } from '../../catalogue.ts';
import { validate } from '../../content.ts';
import { valueAt } from '../draft.ts';
import type { FormField } from '../form.ts';
import { type ControlProps, labelOf, type Validity } from './control.ts';
import { Body, listOf } from './ledger-body.tsx';

type Data = Record<string, unknown>;
type Props = ControlProps<unknown> & { collection: { get(name: 'name'): string } };

/** Equal rows typed like a sheet: the nine cost items, meters, buildings. Stores what the schema asks for. */
export class LedgerControl extends Component<Props, { troubles: ReadonlyMap<string, string> }> {
  override state = { troubles: new Map<string, string>() };
  /** What was typed and is no value, by row and column. */
  wrong = new Map<string, string>();

  override shouldComponentUpdate(): boolean {
    return true;
  }

  /** Whether rows may be missing is the schema's to say. */
  getValidateValue = (): string => 'schema';

  config(): FormField {
    return this.props.field.toJS() as unknown as FormField;
  }

  value(): unknown {
    const { value } = this.props;
    return isImmutable(value) ? (value as unknown as { toJS(): unknown }).toJS() : value;
  }

  isValid = (): Validity => {
    const { name, rows } = this.config();
    const value = this.value() || (rows ? {} : []);
    const { findings } = validate(this.props.collection.get('name') as Subject, '', { [name]: value });
    const own = findings.filter(({ path }) => path[0] === name);
    const troubles = new Map(
      own.flatMap(({ path, message }) =>
        cellsOf(this.config(), path.slice(1)).map((at) => [at, message] as const),
      ),
    );
    for (const [at, sentence] of this.wrong) {
      // Replaced since by a pasted figure.
      if (typeof valueAt(value, at.split('.')) === 'number') this.wrong.delete(at);
      else troubles.set(at, sentence);
    }
    this.setState({ troubles });
    const [first] = own;
    const words = [...this.wrong.values()][0] ?? (first && `${first.field}：${first.message}`);
    if (!words) return true;
    const more = troubles.size > 1 ? `（共 ${troubles.size} 处，已标红）` : '';
    return { error: { type: 'CUSTOM', message: `${words}${more}` } };
  };

  put = (next: unknown): void => this.props.onChange(fromJS(next));

  change = (row: string, column: string, value: unknown, wrong?: string): void => {
    const at = `${row}.${column}`;
    if (wrong) this.wrong.set(at, wrong);
    else this.wrong.delete(at);
    const troubles = new Map([...this.state.troubles].filter(([key]) => !key.startsWith(at)));
    if (troubles.size !== this.state.troubles.size) this.setState({ troubles });
    const { rows } = this.config();
    const now = this.value();
    if (rows) {
      const items = (now || {}) as Record<string, Data>;
      this.put({ ...items, [row]: { ...items[row], [column]: value } });
    } else this.put(listOf(now).map((one, i) => (String(i) === row ? { ...one, [column]: value } : one)));
  };

  override render() {
    const config = this.config();
    return (
      <div id={this.props.forID} className="ledger" tabIndex={-1}>
        <Body
          config={config}
          label={labelOf(this.props.field)}
          value={this.value()}
          troubles={this.state.troubles}
          onCell={this.change}
          onRows={(rows) => {
            this.wrong.clear();
            this.setState({ troubles: new Map() });
            this.put(rows);
          }}
        />
      </div>
    );
  }
}

/** The cells that a finding is about: of a row that is missing altogether, each that must be filled in. */
function cellsOf({ rows = [], columns = [] }: FormField, path: readonly PropertyKey[]): string[] {
  const [row, column] = path;
  if (column !== undefined) return [path.join('.')];
  const needed = columns.filter(({ required, widget }) => required && widget !== 'list');
  const at = row === undefined ? rows.map(({ name }) => name) : [String(row)];
  return at.flatMap((one) => needed.map(({ name }) => `${one}.${name}`));
}
