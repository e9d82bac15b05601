import { Check, TriangleAlert, X } from 'lucide-react';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent as ReactKeyboardEvent,
  type ReactNode,
} from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { unlessComposing } from './pressed.ts';
import styles from './ToastRegion.module.css';

export interface Toast {
  readonly id: string;
  /** What happened, in a sentence. */
  readonly text: string;
  /** One that warns stays until it is dismissed. */
  readonly tone?: 'info' | 'good' | 'warn' | undefined;
  readonly action?: { readonly label: string; readonly onAction: () => void; readonly shortcut?: string } | undefined;
}

interface ToastRegionProps {
  /** The name of the region, as in a list of landmarks. */
  readonly label: string;
  /** Oldest first; the last is shown, and the one before it again once that is gone. */
  readonly toasts: readonly Toast[];
  /** When its time is over, at the close button, at Escape and after its action. */
  readonly onDismiss: (id: string) => void;
  readonly dismissLabel: string;
  /** The way to those that are not shown; `label` says how many there are. */
  readonly others?: { readonly label: (count: number) => string; readonly onShow: () => void } | undefined;
  /** Milliseconds without pointer or focus in the region; twice as long for a toast with an action. */
  readonly lasts?: number | undefined;
}

/**
 * Short messages that never take the focus, one at a time. They are read aloud politely, wait while they are pointed at or
 * focused or nobody can see the window, and F6 goes to them and back. It is always drawn, since a live region must be there
 * before its content.
 */
export function ToastRegion({ label, toasts, onDismiss, dismissLabel, others, lasts = 8000 }: ToastRegionProps) {
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const [held, setHeld] = useState(false);
  const seen = useSeen();
  const shown = toasts.at(-1);
  const some = shown !== undefined;
  useRoom(region, shown?.id);

  useEffect(() => {
    if (!some) return undefined;
    const onKey = unlessComposing((event: KeyboardEvent) => {
      if (event.key !== 'F6' || !region.current) return;
      event.preventDefault();
      if (region.current.contains(document.activeElement)) cameFrom.current?.focus();
      else region.current.querySelector('button')?.focus();
    });
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [some]);

  const dismiss = (id: string) => {
    if (id === shown?.id) {
      if (region.current?.contains(document.activeElement)) cameFrom.current?.focus();
      // What held it may have gone with it, without saying so.
      setHeld(false);
    }
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
      {toasts.map(({ id, tone, action }) =>
        tone === 'warn' ? null : (
          <Ending key={id} lasts={action ? lasts * 2 : lasts} waits={held || !seen} onOver={() => dismiss(id)} />
        ),
      )}
      <ol aria-live="polite" aria-relevant="additions text" className={styles['list']}>
        {shown && (
          <ToastItem key={shown.id} toast={shown} dismissLabel={dismissLabel} onDismiss={() => dismiss(shown.id)}>
            {others && toasts.length > 1 && (
              <Button size="small" variant="quiet" onClick={others.onShow}>
                {others.label(toasts.length - 1)}
              </Button>
            )}
          </ToastItem>
        )}
      </ol>
    </section>
  );
}

/** Whether anybody can see the window. */
function useSeen(): boolean {
  const [seen, setSeen] = useState(() => document.visibilityState !== 'hidden');
  useEffect(() => {
    const onChange = () => setSeen(document.visibilityState !== 'hidden');
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
  return seen;
}

/**
 * Tells the page how much of its lower end lies under the messages (`--messages`), so that what scrolls keeps that free, and
 * brings what has the focus out from under them.
 */
function useRoom(region: { readonly current: HTMLElement | null }, shown: string | undefined): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const element = region.current;
    if (shown === undefined || !element) {
      style.removeProperty('--messages');
      return undefined;
    }
    // What moved away between press and release is not clicked, so a press is waited for, and the click it makes.
    let isPressed = false;
    let released: number | undefined;
    const bringOut = () => {
      if (!isPressed) uncover(element);
    };
    const press = () => {
      isPressed = true;
      clearTimeout(released);
    };
    const release = () => {
      released = window.setTimeout(() => {
        isPressed = false;
        bringOut();
      });
    };
    const measure = () => {
      const { height } = element.getBoundingClientRect();
      style.setProperty('--messages', `${Math.ceil(height)}px`);
      bringOut();
    };
    measure();
    const ended = new AbortController();
    const whole = { capture: true, passive: true, signal: ended.signal };
    window.addEventListener('pointerdown', press, whole);
    for (const end of ['pointerup', 'pointercancel', 'dragend']) window.addEventListener(end, release, whole);
    document.addEventListener('focusin', bringOut, { signal: ended.signal });
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(measure) : null;
    observer?.observe(element);
    return () => {
      ended.abort();
      clearTimeout(released);
      observer?.disconnect();
    };
  }, [region, shown]);
}

/**
 * WCAG 2.4.11: what has the focus is not covered, nor is the form around it as far as there is room. What scrolls around it keeps the
 * room free it is scrolled to.
 */
function uncover(region: HTMLElement): void {
  const focused = document.activeElement;
  const message = region.querySelector('li');
  if (!focused || !message || focused === document.body || region.contains(focused)) return;
  for (const part of [focused.closest('form'), focused]) {
    const [at, over] = [part?.getBoundingClientRect(), message.getBoundingClientRect()];
    if (at && at.bottom > over.top && at.top < over.bottom && at.right > over.left && at.left < over.right)
      part?.scrollIntoView({ block: 'nearest' });
  }
}

interface EndingProps {
  readonly lasts: number;
  readonly waits: boolean;
  readonly onOver: () => void;
}

/** The time of one toast; drawing it anew does not begin it anew. */
function Ending({ lasts, waits, onOver }: EndingProps) {
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    if (waits) return undefined;
    const timer = setTimeout(() => over.current(), lasts);
    return () => clearTimeout(timer);
  }, [waits, lasts]);
  return null;
}

interface ToastItemProps {
  readonly toast: Toast;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
  readonly children?: ReactNode;
}

function ToastItem({ toast, dismissLabel, onDismiss, children }: ToastItemProps) {
  const { action, tone = 'info', text } = toast;
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
      <span className={styles['text']}>
        {tone === 'good' && <Check />}
        {tone === 'warn' && <TriangleAlert />}
        <span>{text}</span>
      </span>
      <span className={styles['acts']}>
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
        {children}
        <IconButton size="small" label={dismissLabel} icon={<X />} onClick={onDismiss} />
      </span>
    </li>
  );
}
