import type { PlanReader } from '../../wording/reader.ts';
import { LANG } from './lang.ts';
import { useCopy } from './copy-context.ts';

/** A sentence in each language of the document, of which a page shows one; once, where they say it alike. */
export function Said({ of }: { readonly of: (reader: PlanReader) => string }) {
  const said = useCopy().readers.map((reader) => ({ language: reader.language, words: of(reader) }));
  if (new Set(said.map(({ words }) => words)).size === 1) return said[0]?.words;
  return said.map(({ language, words }) => (
    <span key={language} lang={LANG[language]}>
      {words}
    </span>
  ));
}
