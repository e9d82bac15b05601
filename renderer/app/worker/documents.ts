/** Documents made of a plan. Writing thousands of rows takes a second, so it is done in the worker. */
import { readBundle } from '../../domain/bundle/read.ts';
import { entriesOf } from '../../domain/plan/numbering.ts';
import { rowNumbers } from '../../domain/plan/row-numbers.ts';
import { EMPTY, patched } from '../../domain/plan/workspace.ts';
import { followRegion } from '../../text/format.ts';
import type { SpokenLanguage } from '../../text/texts.ts';
import type { DocumentId } from '../files/documents.ts';
import { fetchTexts } from '../session/texts.ts';
import { WRITERS, type Made } from './writers.ts';

export interface ForReading {
  readonly language: SpokenLanguage;
  /** As the page knows it: a worker is not told the region of the system. */
  readonly systemLocale: string;
  /** Milliseconds as the maker's clock shows them. */
  readonly now: number;
}

/** `numbers`: of its rows, as they are kept under the mark that stands on it (G9). */
export interface MadeWithNumbers {
  readonly made: Made;
  readonly numbers: readonly string[];
}

/** `text` is the bundle of what leaves: whatever is written, nothing else is known here. */
export async function madeOf(
  id: DocumentId,
  text: string,
  { language, systemLocale, now }: ForReading,
): Promise<MadeWithNumbers> {
  followRegion(systemLocale);
  const read = readBundle(text);
  if (!read.ok) throw new Error(`What the app wrote itself cannot be read: ${read.problem.is}.`);
  const { bundle } = read;
  const texts = { en: await fetchTexts('en'), zh: await fetchTexts('zh') };
  const workspace = patched(EMPTY, bundle.records, bundle.runs);
  return {
    made: await WRITERS[id]({ bundle, workspace, language, texts, now }),
    numbers: entriesOf(rowNumbers(workspace)),
  };
}
