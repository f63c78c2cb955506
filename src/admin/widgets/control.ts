import type { Map as ImmutableMap } from 'immutable';

/** What Decap hands to the control of a widget, as far as ours read it. */
export interface ControlProps<T> {
  value: T | '' | null | undefined;
  onChange: (value: T | '') => void;
  forID: string;
  classNameWrapper: string;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  field: ImmutableMap<string, unknown>;
}

/** What `isValid` of a control answers. */
export type Validity = boolean | { error: { type?: string; message: string } };

/** What the field is called. */
export function labelOf(field: ImmutableMap<string, unknown>): string {
  return String(field.get('label') ?? field.get('name'));
}
