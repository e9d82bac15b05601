import { X } from 'lucide-react';
import { useId, type ComponentPropsWithRef, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { unlessComposing } from './pressed.ts';
import styles from './Panel.module.css';

interface PanelProps extends Omit<ComponentPropsWithRef<'aside'>, 'className' | 'style' | 'title'> {
  /** What kind of thing is shown here. */
  readonly title: string;
  readonly closeLabel: string;
  /** At the close button, and at Escape from within unless `onKeyDown` took that key. */
  readonly onClose: () => void;
  /** Shown at the close button, where another key than Escape closes. */
  readonly closeShortcut?: string;
  /** Icon buttons beside the close button. */
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of an inspector: its head stays, what is inside scrolls. It fills the height it is given. */
export function Panel({
  title,
  closeLabel,
  onClose,
  closeShortcut = 'Escape',
  actions,
  footer,
  children,
  onKeyDown,
  ...native
}: PanelProps) {
  const id = useId();
  return (
    <aside
      {...native}
      className={styles['panel']}
      aria-labelledby={id}
      onKeyDown={unlessComposing((event: KeyboardEvent<HTMLElement>) => {
        onKeyDown?.(event);
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // A field that took the key for itself has stopped it; a popover inside is closed first.
        if (event.target instanceof Element && event.target.closest('[popover]')) return;
        event.preventDefault();
        onClose();
      })}
    >
      <header className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {actions}
        <IconButton label={closeLabel} icon={<X />} size="small" shortcut={closeShortcut} onClick={onClose} />
      </header>
      <div className={styles['body']}>{children}</div>
      {footer !== undefined && <footer className={styles['foot']}>{footer}</footer>}
    </aside>
  );
}
