import { Component } from 'react';
import type { ControlProps } from './control.ts';

/** A text of one line that wraps where its box is too narrow, so that on a phone all of it is seen. */
export class LineControl extends Component<ControlProps<string>> {
  override render() {
    const { forID, value, classNameWrapper, setActiveStyle, setInactiveStyle, onChange } = this.props;
    const text = value === null || value === undefined ? '' : String(value);
    return (
      <div className={`${classNameWrapper} line-box`} data-text={`${text} `}>
        <textarea
          id={forID}
          rows={1}
          value={text}
          onChange={({ target }) => onChange(target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          onFocus={setActiveStyle}
          onBlur={setInactiveStyle}
        />
      </div>
    );
  }
}
