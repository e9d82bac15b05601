import type { CSSProperties } from 'react';

type Properties = CSSProperties & { readonly [name: `--${string}`]: string | number };

/** Numbers for a stylesheet. React sets them through the style object, which the content policy allows. */
export const customProperties = (properties: Properties): CSSProperties => properties;
