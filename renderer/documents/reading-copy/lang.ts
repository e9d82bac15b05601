/** What the languages are called in HTML. */
import type { SpokenLanguage } from '../../text/texts.ts';

export const LANG: Readonly<Record<SpokenLanguage, string>> = { en: 'en', zh: 'zh-Hans' };
