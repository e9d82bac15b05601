import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do first, in a sentence or two. */
  readonly children?: ReactNode;
  /** Ways in, the first one first. */
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
  /** Of the heading, where a screen has one above it. */
  readonly level?: 1 | 2 | 3 | undefined;
}

/** What a place says before there is anything in it. */
export function EmptyState({ title, children, actions, icon, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles['empty']}>
      {icon !== undefined && <span className={styles['icon']}>{icon}</span>}
      <Heading className={styles['title']}>{title}</Heading>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
