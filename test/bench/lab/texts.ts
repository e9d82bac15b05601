/** Bundles to measure with, made once and kept between visits, since making one takes longer than reading it. */
import type { Layout } from '../plans.ts';
import { answerOf } from './floor.ts';

const STORE = 'texts';

/** The plan's text; its length in characters says how large it is. */
export async function textOf(size: number, layout: Layout): Promise<string> {
  const request = indexedDB.open('measuring-texts', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  const database = await answerOf(request);
  const key = `${size} ${layout}`;
  const kept: unknown = await answerOf(database.transaction(STORE).objectStore(STORE).get(key));
  // Loaded when needed, so that the page to be measured holds no more than the app does.
  const text = typeof kept === 'string' ? kept : (await import('../plans.ts')).planText(size, layout);
  if (text !== kept) await answerOf(database.transaction(STORE, 'readwrite').objectStore(STORE).put(text, key));
  database.close();
  return text;
}
