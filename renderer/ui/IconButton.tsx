import type { ComponentPropsWithRef, FocusEvent, KeyboardEvent, PointerEvent, ReactNode } from 'react';
import styles from './IconButton.module.css';
import { announcedKeys, hasCommandKey } from './keys.ts';
import { useTooltip } from './Tooltip.tsx';
import { unlessComposing } from './pressed.ts';

interface IconButtonProps extends Omit<
  ComponentPropsWithRef<'button'>,
  'className' | 'style' | 'children' | 'aria-label'
> {
  /** What it does, in a few words; the name for screen readers and the tooltip for eyes. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly size?: 'medium' | 'small' | undefined;
  /** Shown in the tooltip and announced. The screen listens for it. */
  readonly shortcut?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly danger?: boolean | undefined;
}

/** A native button with a picture for a face. */
export function IconButton({
  label,
  icon,
  size = 'medium',
  shortcut,
  pressed,
  danger = false,
  type = 'button',
  onFocus,
  onBlur,
  onPointerEnter,
  onPointerLeave,
  onPointerDown,
  onKeyDown,
  ...native
}: IconButtonProps) {
  const tooltip = useTooltip(label, shortcut);
  return (
    <>
      <button
        {...native}
        type={type}
        className={styles['button']}
        data-size={size}
        data-danger={danger || undefined}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut === undefined ? undefined : announcedKeys(shortcut, hasCommandKey())}
        onFocus={(event: FocusEvent<HTMLButtonElement>) => {
          tooltip.owner.onFocus(event);
          onFocus?.(event);
        }}
        onBlur={(event) => {
          tooltip.owner.onBlur();
          onBlur?.(event);
        }}
        onPointerEnter={(event: PointerEvent<HTMLButtonElement>) => {
          tooltip.owner.onPointerEnter(event);
          onPointerEnter?.(event);
        }}
        onPointerLeave={(event) => {
          tooltip.owner.onPointerLeave();
          onPointerLeave?.(event);
        }}
        onPointerDown={(event) => {
          tooltip.close();
          onPointerDown?.(event);
        }}
        onKeyDown={unlessComposing((event: KeyboardEvent<HTMLButtonElement>) => {
          if (event.key === 'Enter' || event.key === ' ') tooltip.close();
          onKeyDown?.(event);
        })}
      >
        {icon}
      </button>
      {tooltip.bubble}
    </>
  );
}
