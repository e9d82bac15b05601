/** Every language has every sentence: a missing one does not compile. */
import type { en } from './en.ts';
import type { Language } from './format.ts';

/** What the app can say anywhere, as soon as it has started. */
export type Texts = typeof en;

/** The languages the app speaks. */
export type SpokenLanguage = Language;
