import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { unlessComposing } from './pressed.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly open: boolean;
  /** At Escape and at a press beside it. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
}

/** A native modal dialog: the page behind it is inert and the focus comes back. Drawn only while it is open. */
export function Dialog({ open, ...content }: DialogProps) {
  return open ? <OpenDialog {...content} /> : null;
}

function OpenDialog({ onClose, title, children, actions }: Omit<DialogProps, 'open'>) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  // In the layout phase, since a dialog that has left the page can no longer give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const cameFrom = document.activeElement;
    // A field that asked for the focus while it was drawn keeps it.
    const wanted = element.contains(cameFrom) ? cameFrom : null;
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    if (wanted instanceof HTMLElement) wanted.focus();
    return () => {
      if (typeof element.close === 'function') element.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={unlessComposing((event: KeyboardEvent) => {
        // Engines let a second Escape close a dialog whatever the page says, so it never reaches them.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      })}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles['box']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        <div className={styles['body']}>{children}</div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </dialog>
  );
}
