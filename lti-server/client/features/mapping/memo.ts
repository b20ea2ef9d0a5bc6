import { Component, h, type ComponentChild, type FunctionComponent } from 'preact';

/** A component that is drawn again only when one of its own properties has changed. */
export function memo<P extends object>(draw: FunctionComponent<P>): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.props as Record<string, unknown>;
      const after = next as Record<string, unknown>;
      return Object.keys(after).some((key) => before[key] !== after[key]);
    }
    override render(): ComponentChild {
      return h(draw, this.props as P);
    }
  }
  return Memo as unknown as FunctionComponent<P>;
}
