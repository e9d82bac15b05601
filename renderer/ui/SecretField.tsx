import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './SecretField.module.css';
import { TextField, type TextFieldProps } from './TextField.tsx';

interface SecretFieldProps extends Omit<TextFieldProps, 'lines' | 'look' | 'scale' | 'rows' | 'secret'> {
  /** Of the button that shows what is written. */
  readonly showLabel: string;
}

/** A field of which nobody who looks on reads anything, unless whoever writes in it wants to see it. */
export function SecretField({ showLabel, ...field }: SecretFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className={styles['secret']}>
      <TextField {...field} secret={!shown} autoComplete="off" spellCheck={false} autoCapitalize="off" />
      <span className={styles['show']}>
        <IconButton
          label={showLabel}
          icon={shown ? <EyeOff /> : <Eye />}
          pressed={shown}
          onClick={() => setShown(!shown)}
        />
      </span>
    </div>
  );
}
