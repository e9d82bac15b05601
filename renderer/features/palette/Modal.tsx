import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './Palette.module.css';

interface Props {
  readonly label: string;
  /** At Escape and at a press beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog without a head: it begins with the field one types into. */
export function Modal({ label, onClose, children }: Props) {
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
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
