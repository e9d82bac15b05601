import type { ReactNode } from 'react';
import styles from './Field.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** What every field says about itself. */
export interface FieldTexts {
  readonly label: string;
  /** Keeps the name for screen readers where the place explains the field to eyes. */
  readonly labelHidden?: boolean | undefined;
  readonly description?: ReactNode;
  /** What is wrong and what to do; read aloud when it appears. */
  readonly error?: ReactNode;
}

interface FieldProps extends FieldTexts {
  /** Of the control; the description and the error get ids made from it. */
  readonly id: string;
  readonly children: ReactNode;
}

const given = (text: ReactNode) => text !== undefined && text !== null && text !== false && text !== '';

/** The frame around one control: its label above, what there is to know below. */
export function Field({ id, label, labelHidden = false, description, error, children }: FieldProps) {
  const name = (
    <label htmlFor={id} className={styles['label']}>
      {label}
    </label>
  );
  return (
    <div className={styles['field']}>
      {labelHidden ? <VisuallyHidden>{name}</VisuallyHidden> : name}
      {children}
      {given(description) && (
        <p id={`${id}-description`} className={styles['description']}>
          {description}
        </p>
      )}
      {given(error) && (
        <p id={`${id}-error`} className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a control to its frame. */
export function fieldAttributes(id: string, { description, error }: FieldTexts) {
  const told = [given(description) && `${id}-description`, given(error) && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': told === '' ? undefined : told, 'aria-invalid': given(error) || undefined };
}
