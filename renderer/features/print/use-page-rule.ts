/** What a printer is told while the sheets are there: how large they are, and what the document is called. */
import { useEffect } from 'react';
import { pageRule, type SheetSize } from '../../documents/paper/sheet-size.ts';

export function usePageRule(size: SheetSize, name: string | undefined): void {
  useEffect(() => {
    // Where pages have no paper there are none.
    if (!('adoptedStyleSheets' in document)) return undefined;
    // Made here, since no rule of a sheet of ours could be switched: an `@page` belongs to the whole document.
    const rule = new CSSStyleSheet();
    rule.replaceSync(pageRule(size));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rule);
    };
  }, [size]);
  useEffect(() => {
    if (name === undefined) return undefined;
    let before = document.title;
    const begin = () => {
      before = document.title;
      document.title = name;
    };
    const end = () => {
      document.title = before;
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [name]);
}
