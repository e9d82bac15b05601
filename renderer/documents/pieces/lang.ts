/** What the languages are called in HTML, and which one a person's own words are in. */
import type { SpokenLanguage } from '../../text/texts.ts';
import { useCopy } from './copy-context.ts';

export const LANG: Readonly<Record<SpokenLanguage, string>> = { en: 'en', zh: 'zh-Hans' };

/**
 * The language of words that are in another script than the document, as far as the script tells: for the `lang` of their block. Of a
 * page in two languages it says nothing, since the words stand beside sentences in both.
 */
export function useLangOf(): (words: string | undefined) => string | undefined {
  const { isPaper, readers } = useCopy();
  const [{ language }] = readers;
  return (words) => {
    const found = isPaper ? langOf(words ?? '') : undefined;
    return found === LANG[language] ? undefined : found;
  };
}

/** By the script alone: Latin letters count as English, which is what the other sentences are in. */
function langOf(words: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return 'ja';
  if (/\p{Script=Hangul}/u.test(words)) return 'ko';
  if (/\p{Script=Han}/u.test(words)) return LANG.zh;
  return /\p{Script=Latin}/u.test(words) ? LANG.en : undefined;
}
