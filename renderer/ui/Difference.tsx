import styles from './Difference.module.css';

interface DifferenceProps {
  readonly parts: readonly { readonly text: string; readonly is: 'same' | 'added' | 'removed' | 'own' }[];
}

/**
 * A text with what was taken out and what was put in: struck out and underlined, so that colour is never the only sign. Or, of
 * two texts side by side, with the words only this one has.
 */
export function Difference({ parts }: DifferenceProps) {
  return (
    <span className={styles['difference']}>
      {parts.map(({ text, is }, at) => {
        // The parts have no names, and their order is what they are.
        const key = `${at} ${is}`;
        if (is === 'same') return <span key={key}>{text}</span>;
        if (is === 'own') return <mark key={key}>{text}</mark>;
        return is === 'added' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>;
      })}
    </span>
  );
}
