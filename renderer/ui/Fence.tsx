import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What is drawn here. When it is another than before, it is tried again. */
  readonly of: unknown;
  /** Stands where what is here cannot be drawn. */
  readonly instead: ReactNode;
  readonly onError: (error: Error) => void;
}

/** Keeps a mistake in drawing one thing from taking the whole screen with it. React asks for a class here. */
export class Fence extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: Error): void {
    this.props.onError(error);
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.of !== this.props.of) this.setState({ broken: false });
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
