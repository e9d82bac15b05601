import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { Button, type ButtonVariant } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './PopoverButton.module.css';
import { hasTopLayer, placeBeside } from './top-layer.ts';

interface PopoverButtonProps {
  /** The name of the button; it begins with `text`, so that what is seen can be said. */
  readonly label: string;
  /** Shown on the button; an icon alone gets the label as a tooltip. */
  readonly text?: ReactNode;
  readonly icon?: ReactNode;
  /** The name of what opens. */
  readonly title: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'medium' | 'small' | undefined;
  readonly disabled?: boolean | undefined;
}

const FOCUSABLE = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]';

/**
 * A button and a small place beside it. Native: Escape and a press elsewhere close it, and the Tab key goes into it and
 * out of it where it stands. What is inside is drawn only while it is open.
 */
export function PopoverButton({
  label,
  text,
  icon,
  title,
  children,
  variant = 'quiet',
  size = 'medium',
  disabled = false,
}: PopoverButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const native = hasTopLayer();
  const close = () => {
    if (native) popover.current?.hidePopover();
    else setOpen(false);
  };

  useEffect(() => {
    if (!open) return undefined;
    const place = () => {
      if (button.current && popover.current) placeBeside(button.current, popover.current, 'below', 'start');
    };
    place();
    if (!popover.current?.contains(document.activeElement))
      (popover.current?.querySelector<HTMLElement>(FOCUSABLE) ?? popover.current)?.focus();
    window.addEventListener('resize', place);
    document.addEventListener('scroll', place, true);
    return () => {
      window.removeEventListener('resize', place);
      document.removeEventListener('scroll', place, true);
    };
  }, [open]);

  const leave = (event: FocusEvent) => {
    const to = event.relatedTarget;
    // No target at all is another window, or a press on what cannot be focused.
    if (!(to instanceof Node) || popover.current?.contains(to) || button.current?.contains(to)) return;
    close();
  };

  const shared = {
    ref: button,
    size,
    disabled,
    ...(native ? { popoverTarget: id } : { 'aria-expanded': open, onClick: () => setOpen(!open) }),
    'aria-haspopup': 'dialog',
    onBlur: leave,
  } as const;
  return (
    <>
      {text === undefined ? (
        <IconButton {...shared} label={label} icon={icon} />
      ) : (
        <Button {...shared} variant={variant} icon={icon} iconAfter={<ChevronDown />} aria-label={label}>
          {text}
        </Button>
      )}
      <div
        ref={popover}
        id={id}
        popover={native ? 'auto' : undefined}
        hidden={!native && !open}
        role="dialog"
        aria-label={title}
        tabIndex={-1}
        className={styles['popover']}
        onToggle={(event) => {
          if (event.target === event.currentTarget) setOpen(event.newState === 'open');
        }}
        onBlur={leave}
      >
        {open && <div className={styles['box']}>{typeof children === 'function' ? children(close) : children}</div>}
      </div>
    </>
  );
}
