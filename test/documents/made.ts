/** A document as the worker makes it, and all that stands in it, compressed or not. */
import { unzipSync } from 'fflate';
import type { DocumentId } from '../../renderer/app/files/documents.ts';
import { madeOf } from '../../renderer/app/worker/documents.ts';
import type { Made } from '../../renderer/app/worker/writers.ts';
import type { SpokenLanguage } from '../../renderer/text/texts.ts';

export const NOW = Date.UTC(2026, 10, 2);

export const made = async (id: DocumentId, bundle: string, language: SpokenLanguage = 'en'): Promise<Made> =>
  (await madeOf(id, bundle, { language, systemLocale: language === 'en' ? 'en-GB' : 'zh-CN', now: NOW })).made;

export function wordsIn(document: Made): string {
  if (typeof document === 'string') return document;
  if ('html' in document) return `${document.text}\n${document.html}`;
  const decoder = new TextDecoder();
  return Object.entries(unzipSync(document))
    .map(([name, bytes]) => `${name}\n${decoder.decode(bytes)}`)
    .join('\n');
}
