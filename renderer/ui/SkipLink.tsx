import styles from './SkipLink.module.css';

interface SkipLinkProps {
  /** The id of an element, which is given the focus. */
  readonly to: string;
  readonly children: string;
}

/** The first stop of the keyboard on a page; out of sight until it is reached. */
export function SkipLink({ to, children }: SkipLinkProps) {
  return (
    <a
      href={`#${to}`}
      className={styles['skip']}
      onClick={(event) => {
        // The address keeps its fragment for what the app makes of it.
        event.preventDefault();
        const target = document.getElementById(to);
        if (!target) return;
        if (!target.matches('a[href], button, input, select, textarea, [tabindex]')) target.tabIndex = -1;
        target.focus();
      }}
    >
      {children}
    </a>
  );
}
