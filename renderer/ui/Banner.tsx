import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';

interface BannerProps {
  readonly tone: 'info' | 'warn' | 'danger';
  /** What happened, in a sentence. */
  readonly title: string;
  /** What it means and what to do next. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

const ICONS = { info: Info, warn: TriangleAlert, danger: CircleAlert };

/** Something that concerns the whole screen and stays until it is settled. `danger` interrupts a screen reader. */
export function Banner({ tone, title, children, actions }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div className={styles['banner']} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon />
      <div className={styles['text']}>
        <p className={styles['title']}>{title}</p>
        {children !== undefined && <div className={styles['more']}>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
