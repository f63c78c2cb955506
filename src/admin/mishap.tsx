import { Component, type ReactNode } from 'react';

interface Attempt {
  failed: boolean;
  children: ReactNode;
}

/** Shows the list of fields when a view cannot cope with what is half typed, and tries again after each change. */
export class Mishap extends Component<{ instead: ReactNode; children: ReactNode }, Attempt> {
  override state: Attempt = { failed: false, children: null };
  static getDerivedStateFromProps({ children }: { children: ReactNode }, attempt: Attempt) {
    return children === attempt.children ? null : { failed: false, children };
  }
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
