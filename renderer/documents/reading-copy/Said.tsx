import type { PlanReader } from '../../wording/reader.ts';
import { LANG } from './lang.ts';
import { useCopy } from './copy-context.ts';

/** A sentence in both languages, of which the page shows one; once, where they say it alike. */
export function Said({ of }: { readonly of: (reader: PlanReader) => string }) {
  const said = useCopy().readers.map((reader) => ({ language: reader.language, words: of(reader) }));
  const [first, second] = said;
  if (first?.words === second?.words) return first?.words;
  return said.map(({ language, words }) => (
    <span key={language} lang={LANG[language]}>
      {words}
    </span>
  ));
}
