import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { unlessComposing } from '../../ui/pressed.ts';
import styles from './Modal.module.css';

interface Props {
  readonly label: string;
  /** At a press beside it, and at Escape unless what is inside has taken the key. */
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A native modal dialog without a head of its own, high up on the page and as wide as what it holds. */
export function Modal({ label, onClose, wide = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (typeof element?.showModal === 'function') element.showModal();
    // Test pages have no top layer.
    else element?.setAttribute('open', '');
    // Closed before it goes, so that the browser gives the focus back.
    return () => element?.close?.();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-wide={wide || undefined}
      aria-label={label}
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
      <div className={styles['box']}>{children}</div>
    </dialog>
  );
}
