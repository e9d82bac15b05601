/**
 * Sentences that come with the code that says them. A screen imports its set from `later/`, so the set is known once the code is
 * there; `withTexts` (`app/session/texts.ts`) draws nothing of it before its sentences have come, too.
 */
import type { SpokenLanguage, Texts } from './texts.ts';

interface Pending {
  readonly isThere: (language: SpokenLanguage) => boolean;
  readonly fetch: (language: SpokenLanguage) => Promise<void>;
}

const sets: Pending[] = [];

/** Those that somebody reads, or wants to: a set that comes later comes in each of them. */
const languages = new Set<SpokenLanguage>();

/** A set in either language, one like the other: asked for in the language of the texts one has. */
export function later<Said extends object>(
  en: () => Promise<Said>,
  zh: () => Promise<NoInfer<Said>>,
): (texts: Pick<Texts, 'language'>) => Said {
  const fetchers = { en, zh };
  const there = new Map<SpokenLanguage, Said>();
  sets.push({
    isThere: (language) => there.has(language),
    fetch: async (language) => void there.set(language, await fetchers[language]()),
  });
  return ({ language }) => {
    const said = there.get(language);
    if (!said) throw new Error('This code was fetched without `withTexts`, so it has no words.');
    return said;
  };
}

/** Resolves once every set that is known by then is there in every language somebody reads. */
export async function fetchLater(): Promise<void> {
  for (;;) {
    const missing = [...languages].flatMap((language) =>
      sets.filter(({ isThere }) => !isThere(language)).map(({ fetch }) => fetch(language)),
    );
    if (missing.length === 0) return;
    await Promise.all(missing);
  }
}

/** From now on somebody reads that language, or wants to: to be fetched. */
export const readIn = (language: SpokenLanguage): void => void languages.add(language);

/** It could not be fetched, and nothing waits for it any more. */
export const readNoMoreIn = (language: SpokenLanguage): void => void languages.delete(language);
