import type { ReactNode } from 'react';
import { errorReport } from '../app/session/error-report.ts';
import { usePlanner, useTexts } from '../app/session/use-planner.ts';
import { Fence } from '../ui/Fence.tsx';
import styles from './RecordFence.module.css';

interface Props {
  readonly children: ReactNode;
  /** What is drawn here: once it is another record, or is changed, it is tried again. */
  readonly of: unknown;
  readonly as?: 'li' | 'div';
}

/** One part of a room, about one record: if it cannot be drawn, the rest still is, now and at the next start. */
export function RecordFence({ children, of, as: Element = 'div' }: Props) {
  const planner = usePlanner();
  const { plan } = useTexts();
  return (
    <Fence
      of={of}
      onError={(error) => void planner.platform.reportError(errorReport(error))}
      instead={
        <Element className={styles['undrawn']}>
          <p role="alert">{plan.notDrawn}</p>
        </Element>
      }
    >
      {children}
    </Fence>
  );
}
