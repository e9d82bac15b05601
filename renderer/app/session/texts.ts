/** The sentences of the language on the screen. Those of another language are fetched when it is chosen. */
import { fetchLater, readIn, readNoMoreIn } from '../../text/later.ts';
import { afterPress } from '../editing/after-press.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';

const FETCH: { readonly [L in SpokenLanguage]: () => Promise<Texts> } = {
  en: async () => (await import('../../text/en.ts')).en,
  zh: async () => (await import('../../text/zh.ts')).zh,
};

const fetched = new Map<SpokenLanguage, Texts>();

export const hasTexts = (language: SpokenLanguage): boolean => fetched.has(language);

/** To be awaited before anything is said in that language: what is always there, and what the rooms say that are there by then. */
export async function fetchTexts(language: SpokenLanguage): Promise<Texts> {
  const there = fetched.get(language);
  if (there) {
    // Code may have come since that says more.
    await fetchLater();
    return there;
  }
  readIn(language);
  try {
    const [texts] = await Promise.all([FETCH[language](), fetchLater()]);
    fetched.set(language, texts);
    return texts;
  } catch (error) {
    readNoMoreIn(language);
    throw error;
  }
}

/**
 * Code that is fetched, once its own sentences (`text/later/`) are there in every language on the screen. Not during a press: what it
 * draws could move what is being pressed.
 */
export async function withTexts<Code>(code: Promise<Code>): Promise<Code> {
  const come = await code;
  await fetchLater();
  await new Promise<void>(afterPress);
  return come;
}

/** What can be said anywhere, in that language; in the one that is there, where it was never fetched. */
export function textsFor(language: SpokenLanguage): Texts {
  const [any] = fetched.values();
  const texts = fetched.get(language) ?? any;
  if (!texts) throw new Error('Nothing can be said before `fetchTexts` has fetched a language.');
  return texts;
}
