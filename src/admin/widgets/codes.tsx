import { fromJS, type List } from 'immutable';
import { Component } from 'react';
import { type ControlProps, labelOf, type Validity } from './control.ts';

interface State {
  text: string;
}

/** Short names one after the other, `3、5、11`, as the office writes them; stored as a list. */
export class CodesControl extends Component<ControlProps<List<string>>, State> {
  override state: State = { text: textOf(this.props.value) };

  /** What came from elsewhere (a draft found again, a sheet) takes the place of what stands here. */
  override componentDidUpdate(): void {
    const text = textOf(this.props.value);
    if (codesOf(this.state.text).join('、') !== text) this.setState({ text });
  }

  isValid = (): Validity => {
    const { field } = this.props;
    const [pattern, sentence] = (field.get('each') as List<string>).toArray();
    const wrong = codesOf(this.state.text).find((code) => !new RegExp(pattern ?? '').test(code));
    const message = `“${labelOf(field)}”里的“${wrong}”不对：${sentence}`;
    return wrong === undefined ? true : { error: { type: 'PATTERN', message } };
  };

  type = (text: string): void => {
    this.setState({ text });
    const codes = codesOf(text);
    this.props.onChange(codes.length > 0 ? (fromJS(codes) as List<string>) : '');
  };

  override render() {
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    return (
      <textarea
        id={forID}
        className={classNameWrapper}
        rows={Math.ceil((this.state.text.length + 1) / 26)}
        autoComplete="off"
        value={this.state.text}
        onChange={({ target }) => this.type(target.value)}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
      />
    );
  }
}

function textOf(value: List<string> | '' | null | undefined): string {
  return value ? value.join('、') : '';
}

/** The names in a line, apart by commas of any kind, dots or blanks. */
export function codesOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[\s,、;·/]+/)
    .filter(Boolean);
}
