/** Every language has every sentence: a missing one does not compile. */
import type { en } from './en.ts';

export type Texts = typeof en;

/** The languages the app speaks. */
export type SpokenLanguage = 'en' | 'zh';
