import { hasCommandKey, shownKeys } from './keys.ts';
import styles from './Kbd.module.css';

/** A shortcut as printed on this machine's keyboard. Screen readers get it from the control that carries it. */
export function Kbd({ keys }: { readonly keys: string }) {
  const apple = hasCommandKey();
  return (
    <kbd className={styles['keys']}>
      {shownKeys(keys, apple).map((key) => (
        <span key={key} className={styles['key']}>
          {key}
        </span>
      ))}
    </kbd>
  );
}
