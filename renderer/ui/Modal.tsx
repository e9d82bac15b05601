import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { unlessComposing } from './pressed.ts';
import styles from './Modal.module.css';

type Props = {
  /** At a press beside it, and at Escape unless what is inside has taken the key. */
  readonly onClose: () => void;
  /** `middle` is a question with a head and buttons; `top` stands high and is as wide as what it holds, `wide` wider still. */
  readonly place: 'middle' | 'top' | 'wide';
  readonly children: ReactNode;
} & ({ readonly label: string } | { readonly labelledBy: string });

/** A native modal dialog: the page behind it is inert and the focus comes back. */
export function Modal({ onClose, place, children, ...named }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  // In the layout phase, since a dialog that has left the page can no longer give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const cameFrom = document.activeElement;
    // A field that asked for the focus while it was drawn keeps it.
    const wanted = element.contains(cameFrom) ? cameFrom : null;
    if (typeof element.showModal === 'function') element.showModal();
    // Test pages have no top layer.
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
      data-place={place}
      {...('label' in named ? { 'aria-label': named.label } : { 'aria-labelledby': named.labelledBy })}
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
