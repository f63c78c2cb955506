import { Component } from 'react';
import type { ControlProps } from './control.ts';

/** The machine-made name of a record: shown, never typed. A new record gets its own when it is saved. */
export class SerialControl extends Component<ControlProps<string>> {
  /** What Decap checks for presence: a name that is still to be made is not missing. */
  getValidateValue = (): string => this.props.value || '保存时自动生成';

  override render() {
    const { forID, classNameWrapper } = this.props;
    return (
      <div className={classNameWrapper}>
        <output id={forID}>{this.getValidateValue()}</output>
      </div>
    );
  }
}
