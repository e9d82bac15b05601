import { Component, type ErrorInfo, type ReactNode } from 'react';
import { forgetPlace } from '../../app/places/last-place.ts';
import { answerFlush, reloadWhenSaved } from '../../app/session/leaving.ts';
import { spoken } from '../../app/session/preferences.ts';
import { errorReport } from '../../app/session/error-report.ts';
import { PlannerContext } from '../../app/session/use-planner.ts';
import { textsFor } from '../../app/session/texts.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Recovery.module.css';

interface Props {
  readonly children: ReactNode;
  /** Drawn over this screen when somebody wants to go while something is not on the disk. */
  readonly leaving?: ReactNode;
}

/**
 * A mistake of ours in drawing a screen. What was typed is committed row by row, so the plan is safe; the screen begins
 * anew. React asks for a class here.
 */
export class Broken extends Component<Props, { readonly broken: boolean }> {
  static override contextType = PlannerContext;
  declare context: React.ContextType<typeof PlannerContext>;
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  #stop: () => void = () => {};

  override componentDidCatch(error: Error, _info: ErrorInfo): void {
    const planner = this.context;
    if (!planner) return;
    void planner.platform.reportError(errorReport(error));
    forgetPlace(planner.database);
    void planner.flush();
    // The screens that answered main are gone with the rest.
    this.#stop();
    this.#stop = planner.platform.onFlush(() => void answerFlush(planner));
  }

  override componentWillUnmount(): void {
    this.#stop();
  }

  readonly #again = (): void => {
    if (this.context) void reloadWhenSaved(this.context);
    else location.reload();
  };

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const planner = this.context;
    const { broken } = textsFor(planner ? spoken(planner.preferences.getState()) : 'en').app;
    return (
      <main className={styles['room']}>
        <div className={styles['page']} role="alert">
          <h1 className={styles['title']}>{broken.title}</h1>
          <p>{broken.what}</p>
          <div>
            <Button variant="primary" onClick={this.#again}>
              {broken.again}
            </Button>
          </div>
        </div>
        {planner && this.props.leaving}
      </main>
    );
  }
}
