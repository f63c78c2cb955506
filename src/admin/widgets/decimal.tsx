import { Component } from 'react';
import { parseDecimal, written } from '../../format/number.ts';
import { type DecimalRule, decimalEcho, decimalText, decimalTrouble } from '../decimal.ts';
import { useBefore, valueAt } from '../draft.ts';
import { type ControlProps, labelOf, type Validity } from './control.ts';

/** An amount typed in yuan, m² or per cent and stored as an integer; beside it the value as it will be printed. */
export class DecimalControl extends Component<ControlProps<number>, { text: string }> {
  override state = { text: decimalText(this.props.value, this.rule().scale) };

  rule(): DecimalRule {
    const { field } = this.props;
    return {
      label: labelOf(field),
      scale: Number(field.get('scale') ?? 0),
      unit: String(field.get('unit') ?? ''),
      min: field.get('min') as number | undefined,
      max: field.get('max') as number | undefined,
    };
  }

  /** A value that came from elsewhere (a draft taken up again) replaces what is in the box. */
  override componentDidUpdate(before: ControlProps<number>): void {
    const { value } = this.props;
    const { scale } = this.rule();
    if (value === before.value || (parseDecimal(this.state.text, scale) ?? '') === (value ?? '')) return;
    this.setState({ text: decimalText(value, scale) });
  }

  override shouldComponentUpdate(): boolean {
    return true;
  }

  isValid = (): Validity => {
    const message = decimalTrouble(this.state.text, this.rule());
    return message ? { error: { type: 'CUSTOM', message } } : true;
  };

  type = (text: string): void => {
    this.setState({ text });
    this.props.onChange(parseDecimal(text, this.rule().scale) ?? '');
  };

  override render() {
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle, value } = this.props;
    const rule = this.rule();
    return (
      <div className={`${classNameWrapper} decimal`}>
        <input
          id={forID}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={this.state.text}
          onChange={(event) => this.type(event.target.value)}
          onFocus={setActiveStyle}
          onBlur={setInactiveStyle}
          aria-describedby={`${forID}-echo`}
        />
        <LastPeriod path={this.props.field.get('path')} scale={rule.scale} />
        <output id={`${forID}-echo`}>
          {decimalTrouble(this.state.text, rule) ? '?' : decimalEcho(value, rule)}
        </output>
      </div>
    );
  }
}

/** The figure of the same field in the period before, where there is one. */
function LastPeriod({ path, scale }: { path: unknown; scale: number }) {
  const last = valueAt(useBefore(), String(path ?? '').split('.'));
  return typeof last === 'number' && last !== 0 ? <small>上期 {written(last, scale)}</small> : null;
}
