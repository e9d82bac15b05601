import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import { Button } from './Button.tsx';
import { useStaysNear } from './use-stays-near.ts';
import styles from './Room.module.css';

interface RoomProps {
  /** Of the part that is read, for the skip link. */
  readonly id: string;
  readonly title: string;
  readonly back: { readonly label: string; readonly shortcut?: string; readonly onBack: () => void };
  /** What stands before the way back: the way to the other rooms. */
  readonly lead?: ReactNode;
  /** What stands beside the way back: the save state. */
  readonly state?: ReactNode;
  /** What can be done with all of it, at the end of the bar. */
  readonly actions?: ReactNode;
  /** Wider than a reader's measure, for tables and things side by side. */
  readonly wide?: boolean;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A place beside the plan: a way back, a name, and what it is for. One has gone there, so reading begins at its name. */
export function Room({ id, title, back, lead, state, actions, wide = false, headingRef, children }: RoomProps) {
  const heading = useRef<HTMLHeadingElement | null>(null);
  const main = useRef<HTMLElement>(null);
  // A field that took the keyboard while the room was drawn keeps it.
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  useStaysNear(main, heading);
  return (
    <div className={styles['room']}>
      <header className={styles['bar']}>
        {lead}
        <Button variant="quiet" icon={<ArrowLeft />} shortcut={back.shortcut} onClick={back.onBack}>
          {back.label}
        </Button>
        {state}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      <main ref={main} id={id} className={styles['main']}>
        <div className={styles['page']} data-wide={wide || undefined}>
          <h1
            ref={(element) => {
              heading.current = element;
              if (typeof headingRef === 'function') headingRef(element);
              else if (headingRef) headingRef.current = element;
            }}
            tabIndex={-1}
            className={styles['title']}
          >
            {title}
          </h1>
          {children}
        </div>
      </main>
    </div>
  );
}
