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

/** Some sentences of a set, each to be said where another one is. */
export type InItsPlace<Said> = {
  readonly [K in keyof Said]?: Said[K] extends string | readonly unknown[] | ((...given: never) => unknown)
    ? Said[K]
    : InItsPlace<Said[K]>;
};

/**
 * A set in either language, one like the other: asked for in the language of the texts one has. `areas`: what a personal plan says
 * instead (SPEC Y7).
 */
export function later<Said extends object>(
  en: () => Promise<Said>,
  zh: () => Promise<NoInfer<Said>>,
  areas?: Readonly<Record<SpokenLanguage, () => Promise<InItsPlace<NoInfer<Said>>>>>,
): (texts: Pick<Texts, 'language' | 'isPersonal'>) => Said {
  const fetchers = { en, zh };
  const there = new Map<SpokenLanguage, { readonly usual: Said; readonly personal: Said }>();
  sets.push({
    isThere: (language) => there.has(language),
    fetch: async (language) => {
      const [usual, instead] = await Promise.all([fetchers[language](), areas?.[language]()]);
      there.set(language, { usual, personal: instead ? putInPlace(usual, instead) : usual });
    },
  });
  return ({ language, isPersonal }) => {
    const said = there.get(language);
    if (!said) throw new Error('This code was fetched without `withTexts`, so it has no words.');
    return isPersonal ? said.personal : said.usual;
  };
}

function putInPlace<Said extends object>(said: Said, instead: InItsPlace<Said>): Said {
  const both: Said = { ...said, ...instead };
  for (const [key, usual] of Object.entries(said) as [keyof Said, unknown][]) {
    const inner: unknown = instead[key];
    if (isGroup(usual) && isGroup(inner)) Object.assign(both, { [key]: putInPlace(usual, inner) });
  }
  return both;
}

const isGroup = (said: unknown): said is object => typeof said === 'object' && said !== null && !Array.isArray(said);

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
