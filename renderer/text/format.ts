/** Numbers and days as the reader's language and region write them. */
export type Language = 'en' | 'zh';

let region: string | undefined;
/** By language, for that region. */
const locales = new Map<Language, string>();

/** The region of the system, whatever language the screen speaks: English in Berlin writes 1,5 and 28 Nov 2026. Told once at the start. */
export function followRegion(systemLocale: string): void {
  try {
    // A language alone stands for the region most who speak it live in.
    region = new Intl.Locale(systemLocale).maximize().region;
  } catch {
    // No language tag: then the language alone decides.
    region = undefined;
  }
  locales.clear();
}

/** The language on the screen, in the reader's region. */
export function localeOf(language: Language): string {
  let locale = locales.get(language);
  if (locale === undefined) {
    locale = new Intl.Locale(language === 'zh' ? 'zh-Hans' : 'en', region === undefined ? {} : { region }).toString();
    locales.set(language, locale);
  }
  return locale;
}

/** Rows are many, and making a format costs a hundred times as much as using it. */
function keptFormat<Options extends object, Format>(Made: new (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (language: Language, options: Options): Format => {
    const locale = localeOf(language);
    const name = `${locale} ${JSON.stringify(options)}`;
    let format = made.get(name);
    if (!format) made.set(name, (format = new Made(locale, options)));
    return format;
  };
}

const signed = keptFormat<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);

/** What is 0, or is written as 0, has no sign: what falls from 9 to 8 and stands at 9 is at 0%, and not at -0%. */
const figures = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  signed(language, { signDisplay: 'negative', ...options });
const dates = keptFormat<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);
const times = keptFormat<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(Intl.RelativeTimeFormat);

/** What is smaller than a thousandth keeps the figures that count: 0.0000001 is not 0. */
export const number = (value: number, language: Language): string =>
  figures(
    language,
    value !== 0 && Math.abs(value) < 0.001 ? { maximumSignificantDigits: 6 } : { maximumFractionDigits: 6 },
  ).format(value);

/** A score from 0 to 1, with a decimal even where it is none: 1.0 is said as a score, and 1 as a count. */
export const score = (value: number, language: Language): string =>
  figures(language, { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(value);

/** 0 to 1 as a whole percentage; what is not quite done or only just begun is not rounded to all or nothing. */
export const percent = (value: number, language: Language): string =>
  figures(language, { style: 'percent', maximumFractionDigits: 0 }).format(
    value > 0 && value < 1 ? Math.min(0.99, Math.max(0.01, value)) : value,
  );

/** Signs stand at the figure, as do Chinese measure words; a word of an alphabet keeps its distance. */
const AT_THE_FIGURE = /^[%‰°″′\p{Script=Han}]/u;

/** A value with its unit: `40%`, `3 people`, `3万元`; a currency sign stands in front. */
export function amount(value: number | undefined, unit: string | undefined, language: Language): string {
  if (value === undefined) return '–';
  const figure = number(value, language);
  if (!unit) return figure;
  if (/^\p{Sc}$/u.test(unit)) return `${unit}${figure}`;
  return AT_THE_FIGURE.test(unit) ? `${figure}${unit}` : `${figure}\u00A0${unit}`;
}

/** A calendar day; it belongs to no time zone. */
export const day = (value: string, language: Language): string =>
  dates(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));

/** The same with the day of the week. */
export const fullDay = (value: string, language: Language): string =>
  dates(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));

/** A moment, in the reader's own time zone. The format is made anew, since a laptop travels. */
export const moment = (value: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));

/** The day of a moment, in the reader's own time zone. */
export const dayOf = (value: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(new Date(value));

/** Days in the largest of days, weeks and months that says them. */
export const inLargest = (days: number): readonly [count: number, unit: 'day' | 'week' | 'month'] =>
  days < 7 ? [days, 'day'] : days < 60 ? [Math.floor(days / 7), 'week'] : [Math.floor(days / 30), 'month'];

/** How long ago; short, for where there is little room. */
export function ago(days: number, language: Language): string {
  const [count, unit] = inLargest(days);
  return times(language, { style: 'short' }).format(-count, unit);
}

/** Bytes as a size of at most three figures. */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1000 * 1000 ? [Math.max(1, bytes / 1000), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const maximumFractionDigits = value < 10 && unit === 'megabyte' ? 1 : 0;
  return figures(language, { style: 'unit', unit, maximumFractionDigits }).format(value);
}
