/** How long something has lasted, as the reader's language and region write it. */
import { inLargest, localeOf, type Language } from './format.ts';

/** In the largest of days, weeks and months that says it, like `ago`; it names no day, so that what is left out of it may lie in between. */
export function lasting(days: number, language: Language): string {
  const [count, unit] = inLargest(days);
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
