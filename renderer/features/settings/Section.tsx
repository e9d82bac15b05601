import { useId, type ReactNode } from 'react';
import styles from './Settings.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** One subject of the settings, under its name. */
export function Section({ title, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id} className={styles['heading']}>
        {title}
      </h2>
      <div className={styles['content']}>{children}</div>
    </section>
  );
}
