import 'react';

declare module 'react' {
  /** React sets these through the style object, which the content policy allows. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
