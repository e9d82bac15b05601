import type { ComponentPropsWithRef } from 'react';
import styles from './VisuallyHidden.module.css';

/** Said and not shown. Not for what can take the focus. */
export function VisuallyHidden(native: Omit<ComponentPropsWithRef<'span'>, 'className' | 'style'>) {
  return <span {...native} className={styles['hidden']} />;
}
