import { useEffect } from 'react';

/** What the open form is to what was saved. */
export interface FormState {
  /** Never saved. */
  isNew: boolean;
  /** Changed since it was saved. */
  isChanged: boolean;
  isSaving: boolean;
}

/** Within the bar above the form, which knows: tells whoever listens to `form-state`; nothing once the form is closed. */
export function FormTold({ isNew, isChanged, isSaving }: FormState) {
  useEffect(() => {
    dispatchEvent(new CustomEvent('form-state', { detail: { isNew, isChanged, isSaving } }));
  }, [isNew, isChanged, isSaving]);
  useEffect(() => () => void dispatchEvent(new CustomEvent('form-state')), []);
  return null;
}
