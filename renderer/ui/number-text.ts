/** Numbers as the reader writes them. */

/** `digits`: how many decimals at most. */
export function writeNumber(value: number, locale: string, digits: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/**
 * Reads what a person typed: null for nothing, undefined for no number. Full-width figures and signs of an input
 * method count as the plain ones; `unit` may stand before or after. Separators must stand where the locale puts them,
 * so that 1,5 never becomes 15.
 */
export function readNumber(text: string, locale: string, unit = ''): number | null | undefined {
  const plain = withoutUnit(text.normalize('NFKC').trim(), unit.normalize('NFKC').trim())
    .replaceAll(/[\u2212\u2013\u2012]/g, '-')
    .replaceAll('。', '.')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ');
  if (plain === '') return null;
  const { group, decimal } = separators(locale);
  const found = /^([+-]?) ?(.*)$/.exec(plain);
  const sign = found?.[1] === '-' ? -1 : 1;
  const [whole = '', fraction, ...more] = (found?.[2] ?? '').split(decimal);
  if (more.length > 0 || (whole === '' && (fraction ?? '') === '')) return undefined;
  if (fraction !== undefined && !/^\d*$/.test(fraction)) return undefined;
  const figures = withoutGroups(whole, group);
  if (figures === undefined) return undefined;
  const value =
    sign * Number(`${figures === '' ? '0' : figures}.${fraction === undefined || fraction === '' ? '0' : fraction}`);
  return Number.isFinite(value) ? value : undefined;
}

/** `value` moved by `by`, without the dust of binary fractions. */
export function moved(value: number, by: number): number {
  return Number((value + by).toFixed(Math.min(20, Math.max(decimals(value), decimals(by)))));
}

function decimals(value: number): number {
  const text = String(value);
  if (text.includes('e-')) return 20;
  return text.split('.')[1]?.length ?? 0;
}

function withoutUnit(text: string, unit: string): string {
  if (unit === '') return text;
  if (text.endsWith(unit)) return text.slice(0, -unit.length).trim();
  return text.startsWith(unit) ? text.slice(unit.length).trim() : text;
}

/** Groups may be set off as the locale does, or by spaces, which no locale means otherwise. */
function withoutGroups(whole: string, group: string): string | undefined {
  if (/^\d*$/.test(whole)) return whole;
  const parts = whole.split(whole.includes(' ') ? ' ' : group || ' ');
  // The last group has three figures everywhere, those before it two in India.
  const inPlace = parts.every((part, at) =>
    (at === 0 ? /^\d{1,3}$/ : at === parts.length - 1 ? /^\d{3}$/ : /^\d{2,3}$/).test(part),
  );
  return inPlace ? parts.join('') : undefined;
}

/** As the text has them by then: any white space is a plain space, any apostrophe a straight one. */
function separators(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(-1_234_567.8);
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? '';
  return { group: sign('group').replaceAll('’', "'").replaceAll(/\s/g, ' '), decimal: sign('decimal') || '.' };
}
