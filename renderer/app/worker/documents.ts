/** Documents made of a plan. Writing thousands of rows takes a second, so it is done in the worker. */
import { readBundle } from '../../domain/bundle/read.ts';
import { writeReadingCopy } from '../../documents/reading-copy/write-reading-copy.tsx';
import { followRegion } from '../../text/format.ts';
import type { SpokenLanguage } from '../../text/texts.ts';
import { newId } from '../session/ids.ts';
import { fetchTexts } from '../session/texts.ts';

export interface ForReading {
  readonly language: SpokenLanguage;
  /** As the page knows it: a worker is not told the region of the system. */
  readonly systemLocale: string;
  /** Milliseconds as the maker's clock shows them. */
  readonly now: number;
}

/** A page of HTML. `bundle` is the text of what leaves. */
export async function readingCopy(bundle: string, { language, systemLocale, now }: ForReading): Promise<string> {
  followRegion(systemLocale);
  const read = readBundle(bundle);
  if (!read.ok) throw new Error(`What the app wrote itself cannot be read: ${read.problem.is}.`);
  const texts = { en: await fetchTexts('en'), zh: await fetchTexts('zh') };
  return writeReadingCopy(read.bundle, { language, texts, now, copy: newId() });
}
