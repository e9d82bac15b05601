import { Check, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { unlessComposing } from './pressed.ts';
import styles from './ToastRegion.module.css';

export interface Toast {
  readonly id: string;
  /** What happened, in a sentence. */
  readonly text: string;
  readonly tone?: 'info' | 'good' | 'warn' | undefined;
  readonly action?: { readonly label: string; readonly onAction: () => void; readonly shortcut?: string } | undefined;
}

interface ToastRegionProps {
  /** The name of the region, as in a list of landmarks. */
  readonly label: string;
  /** Oldest first. Whoever keeps them decides how many there may be. */
  readonly toasts: readonly Toast[];
  /** When its time is over, at the close button, at Escape and after its action. */
  readonly onDismiss: (id: string) => void;
  readonly dismissLabel: string;
  /** Milliseconds without pointer or focus in the region; twice as long for a toast with an action. */
  readonly lasts?: number | undefined;
}

/**
 * Short messages that never take the focus. They are read aloud politely, wait while they are pointed at or focused,
 * and F6 goes to the newest and back. It is always drawn, since a live region must be there before its content.
 */
export function ToastRegion({ label, toasts, onDismiss, dismissLabel, lasts = 8000 }: ToastRegionProps) {
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const [held, setHeld] = useState(false);
  const some = toasts.length > 0;

  useEffect(() => {
    if (!some) return undefined;
    const onKey = unlessComposing((event: KeyboardEvent) => {
      if (event.key !== 'F6' || !region.current) return;
      event.preventDefault();
      if (region.current.contains(document.activeElement)) cameFrom.current?.focus();
      else region.current.querySelector<HTMLElement>('li:last-child button')?.focus();
    });
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [some]);

  const dismiss = (id: string) => {
    if (region.current?.contains(document.activeElement)) cameFrom.current?.focus();
    // What held it may have gone with it, without saying so.
    setHeld(false);
    onDismiss(id);
  };

  return (
    <section
      ref={region}
      aria-label={label}
      className={styles['region']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => {
        setHeld(true);
        const from = event.relatedTarget;
        if (from instanceof HTMLElement && !region.current?.contains(from)) cameFrom.current = from;
      }}
      onBlur={() => setHeld(false)}
    >
      <ol aria-live="polite" aria-relevant="additions text" className={styles['list']}>
        {toasts.map((toast) => (
          <ToastItem
            key={toast.id}
            toast={toast}
            held={held}
            lasts={toast.action ? lasts * 2 : lasts}
            dismissLabel={dismissLabel}
            onDismiss={() => dismiss(toast.id)}
          />
        ))}
      </ol>
    </section>
  );
}

interface ToastItemProps {
  readonly toast: Toast;
  readonly held: boolean;
  readonly lasts: number;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

function ToastItem({ toast, held, lasts, dismissLabel, onDismiss }: ToastItemProps) {
  const dismiss = useRef(onDismiss);
  useEffect(() => {
    dismiss.current = onDismiss;
  });
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismiss.current(), lasts);
    return () => clearTimeout(timer);
  }, [held, lasts, toast]);

  const { action, tone = 'info' } = toast;
  return (
    <li
      className={styles['toast']}
      data-tone={tone}
      onKeyDown={unlessComposing((event: ReactKeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDismiss();
      })}
    >
      {tone === 'good' && <Check />}
      {tone === 'warn' && <TriangleAlert />}
      <span className={styles['text']}>{toast.text}</span>
      {action && (
        <Button
          size="small"
          variant="quiet"
          {...(action.shortcut === undefined ? {} : { shortcut: action.shortcut })}
          onClick={() => {
            action.onAction();
            onDismiss();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" label={dismissLabel} icon={<X />} onClick={onDismiss} />
    </li>
  );
}
