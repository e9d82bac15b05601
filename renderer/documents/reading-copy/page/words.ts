/** Sentences of the script in the language that is chosen in the page: both are in it, since a page alone can fetch nothing. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Metric } from '../../../domain/kinds/model.ts';
import { copyPage as english } from '../../../text/en/copy-page.ts';
import { amount, localeOf, number } from '../../../text/format.ts';
import { copyPage as chinese } from '../../../text/zh/copy-page.ts';
import type { SpokenLanguage } from '../../../text/texts.ts';
import type { CopyData } from './copy-data.ts';
import type { Store } from './store.ts';

export type Words = typeof english;

export interface Page {
  readonly data: CopyData;
  readonly store: Store;
}
export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A part of the page is drawn within it.');
  return page;
}

/** The switch works without this script, so the page is asked and not a state. */
const chosen = (): SpokenLanguage => (document.querySelector<HTMLInputElement>('#in-zh')?.checked ? 'zh' : 'en');

export interface Spoken {
  readonly words: Words;
  readonly language: SpokenLanguage;
  readonly locale: string;
}

export const spoken = (language: SpokenLanguage): Spoken => ({
  words: language === 'zh' ? chinese : english,
  language,
  locale: localeOf(language),
});

export function useWords(): Spoken {
  const [language, setLanguage] = useState(chosen);
  useEffect(() => {
    const look = () => setLanguage(chosen());
    look();
    // A browser that remembers the choice puts it back after the page was shown.
    addEventListener('pageshow', look);
    document.addEventListener('change', look);
    return () => {
      removeEventListener('pageshow', look);
      document.removeEventListener('change', look);
    };
  }, []);
  return spoken(language);
}

export function measureText(metric: Metric, { words: { measure }, language }: Spoken): string {
  const figure = (value: number | undefined, unit?: string) => amount(value, unit, language);
  switch (metric.type) {
    case 'raise':
    case 'lower':
      return measure[metric.type](figure(metric.start), figure(metric.target, metric.unit));
    case 'above':
    case 'below':
      return measure[metric.type](figure(metric.limit, metric.unit));
    case 'band':
      return measure.band(figure(metric.low), figure(metric.high, metric.unit));
    case 'yesNo':
      return measure.yesNo;
    case 'milestones':
      return metric.levels.map(({ text, score }) => `${text} (${number(score, language)})`).join(' · ');
  }
}
