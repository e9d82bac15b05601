import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './Tooltip.module.css';
import { hasTopLayer, placeBeside } from './top-layer.ts';
import { unlessComposing } from './pressed.ts';

const HOVER_DELAY = 500;

/**
 * A bubble for a control whose name is not written on it. It opens at once for the keyboard and after a moment for the
 * pointer, stays while the pointer is on it, and closes with Escape. It repeats the name, so it is hidden from
 * screen readers. Put `owner` on the control and `bubble` beside it.
 */
export function useTooltip(text: string, shortcut?: string) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLElement | null>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();

  const close = () => {
    clearTimeout(waiting.current);
    setOpen(false);
  };
  const openSoon = () => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => setOpen(true), HOVER_DELAY);
  };
  const closeSoon = () => {
    clearTimeout(waiting.current);
    // Long enough for the pointer to cross the gap to the bubble.
    waiting.current = setTimeout(() => setOpen(false), 100);
  };

  useEffect(() => () => clearTimeout(waiting.current), []);

  useLayoutEffect(() => {
    if (!open || !anchor.current || !bubble.current) return;
    if (hasTopLayer()) bubble.current.showPopover();
    placeBeside(anchor.current, bubble.current, 'below', 'centre');
    const onKey = unlessComposing((event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    });
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('scroll', close, true);
    // What it belongs to is somewhere else then.
    window.addEventListener('resize', close);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('scroll', close, true);
      window.removeEventListener('resize', close);
    };
  }, [open]);

  return {
    close,
    owner: {
      onPointerEnter: (event: React.PointerEvent<HTMLElement>) => {
        anchor.current = event.currentTarget;
        if (event.pointerType === 'mouse') openSoon();
      },
      onPointerLeave: closeSoon,
      onFocus: (event: React.FocusEvent<HTMLElement>) => {
        anchor.current = event.currentTarget;
        if (event.currentTarget.matches(':focus-visible')) setOpen(true);
      },
      onBlur: close,
    },
    bubble: open && (
      <span
        ref={bubble}
        id={id}
        popover={hasTopLayer() ? 'manual' : undefined}
        aria-hidden
        className={styles['bubble']}
        onPointerEnter={() => clearTimeout(waiting.current)}
        onPointerLeave={closeSoon}
      >
        {text}
        {shortcut !== undefined && <Kbd keys={shortcut} />}
      </span>
    ),
  };
}
