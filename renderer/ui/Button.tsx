import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './Button.module.css';
import { Kbd } from './Kbd.tsx';
import { announcedKeys, hasCommandKey } from './keys.ts';

export type ButtonVariant = 'plain' | 'quiet' | 'primary' | 'danger-quiet';

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> {
  readonly children: ReactNode;
  /** `primary` once on a screen at most; `quiet` where a row of borders would shout. */
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'medium' | 'small' | undefined;
  readonly icon?: ReactNode;
  /** After the text, for what opens something. */
  readonly iconAfter?: ReactNode;
  /** Shown beside the text and announced, as in `Mod+Enter`. The screen listens for it. */
  readonly shortcut?: string | undefined;
  /** Ends in an ellipsis where there is no room, instead of going on in the next line. */
  readonly oneLine?: boolean | undefined;
  /** Makes it a switch between two states. */
  readonly pressed?: boolean | undefined;
}

/** A native button: press, focus, forms and screen readers are the browser's. */
export function Button({
  children,
  variant = 'plain',
  size = 'medium',
  icon,
  iconAfter,
  shortcut,
  oneLine = false,
  pressed,
  type = 'button',
  ...native
}: ButtonProps) {
  return (
    <button
      {...native}
      type={type}
      className={styles['button']}
      data-variant={variant}
      data-size={size}
      data-one-line={oneLine || undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut === undefined ? undefined : announcedKeys(shortcut, hasCommandKey())}
    >
      {icon}
      <span className={styles['text']}>{children}</span>
      {shortcut !== undefined && (
        <span aria-hidden className={styles['hint']}>
          <Kbd keys={shortcut} />
        </span>
      )}
      {iconAfter}
    </button>
  );
}
