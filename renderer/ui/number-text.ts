/** Numbers as the reader writes them. */

/** `digits`: how many decimals at most; without it six, and of what is smaller than a thousandth six figures that count. */
export function writeNumber(value: number, locale: string, digits?: number): string {
  const tiny = digits === undefined && value !== 0 && Math.abs(value) < 0.001;
  const exactness = tiny ? { maximumSignificantDigits: 6 } : { maximumFractionDigits: digits ?? 6 };
  return new Intl.NumberFormat(locale, { signDisplay: 'negative', ...exactness }).format(value);
}

/**
 * Reads what a person typed: null for nothing, undefined for no number. Full-width figures and signs of an input
 * method count as the plain ones; `unit` may stand before or after, and so may what multiplies the figures: 3.5k, 2M, 30万.
 * Separators must stand where the locale puts them, so that 1,5 never becomes 15.
 */
export function readNumber(text: string, locale: string, unit = ''): number | null | undefined {
  const [whole, agreed] = [plainly(text), plainly(unit)];
  const plain = withoutUnit(whole, agreed);
  return plain === '' ? null : numberIn(plain, locale, plain === whole ? agreed : '');
}

export interface Amount {
  readonly value: number;
  /** What stood at the figures, or nothing. */
  readonly unit: string;
}

/** As `readNumber` where no unit is agreed upon: the one that stands at the figures is told, as in `5 km`, `€5` and `12％`. */
export function readAmount(text: string, locale: string): Amount | null | undefined {
  const plain = plainly(text);
  const bare = readNumber(plain, locale);
  if (bare !== undefined) return bare === null ? null : { value: bare, unit: '' };
  const [, sign = '', before = '', figures = '', after = ''] =
    /^([+-]?) ?(\p{Sc}?) ?([.,]?\d[\d.,' ]*)(.*)$/u.exec(plain) ?? [];
  const multiplier =
    MULTIPLIERS.find(([by]) => after.startsWith(by) && isMultiplier(by, after.slice(by.length)))?.[0] ?? '';
  const behind = after.slice(multiplier.length).trim();
  const unit = before || behind;
  // A word or a sign. Of a sentence nobody can say what it does to the number.
  if (!/^[^\d\s]{1,12}$/.test(unit) || (before !== '' && behind !== '')) return undefined;
  const value = readNumber(sign + figures.trim() + multiplier, locale);
  return typeof value === 'number' ? { value, unit } : undefined;
}

/** Letters must stand alone, or any word with a k would be thousands; 千克 and 百分点 are units. */
const isMultiplier = (sign: string, rest: string): boolean =>
  isHan(sign) ? !/^[克米瓦卡分]/.test(rest) : rest === '' || rest.startsWith(' ');

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** As typed on a keyboard of figures. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replaceAll(/[\u2212\u2013\u2012]/g, '-')
    .replaceAll('。', '.')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ');

/** What stands behind figures and multiplies them; the longer first. `m` is no million: it may be a metre or a minute. */
const MULTIPLIERS: readonly (readonly [sign: string, by: number])[] = [
  ['万亿', 1e12],
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 100],
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
];

/** `unit` is what is agreed upon and was not written. */
function numberIn(plain: string, locale: string, unit: string): number | undefined {
  const found = MULTIPLIERS.find(([sign]) => plain.endsWith(sign));
  if (!found) return figuresIn(plain, locale);
  const [sign, by] = found;
  const figures = figuresIn(plain.slice(0, -sign.length).trimEnd(), locale);
  if (figures === undefined || !unit.startsWith(sign)) return figures === undefined ? undefined : times(figures, by);
  // Where the unit begins like this, as 万元 does, the figures are in it already; a lone k before km may mean either.
  return isHan(sign) ? figures : undefined;
}

/** Without the dust of binary fractions: 1.1 and 万 are 11000. */
const times = (figures: number, by: number): number => Number((figures * by).toPrecision(15));

function figuresIn(plain: string, locale: string): number | undefined {
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
  const [low, sought] = [text.toLowerCase(), unit.toLowerCase()];
  if (low.endsWith(sought)) return text.slice(0, -unit.length).trim();
  const sign = /^[+-]? ?/.exec(text)?.[0] ?? '';
  return low.startsWith(sought, sign.length) ? `${sign}${text.slice(sign.length + unit.length).trim()}` : text;
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
