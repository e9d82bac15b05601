import type { ReactNode } from 'react';
import { useReadOnly } from '../app/places/read-only.ts';
import styles from './Editable.module.css';

/** Fields that are shown and cannot be changed where what they are about can only be read. */
export function Editable({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset className={styles['fields']} disabled={useReadOnly()}>
      {children}
    </fieldset>
  );
}
