/** For how long, in the units of `ago`; apart from the other formats, which the first screen waits for. */
import { localeOf, type Language } from './format.ts';

export function lasting(days: number, language: Language): string {
  const [length, unit] =
    days < 7 ? ([1, 'day'] as const) : days < 60 ? ([7, 'week'] as const) : ([30, 'month'] as const);
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit }).format(Math.floor(days / length));
}
