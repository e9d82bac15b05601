/** What a combo box offers for what was typed. */

export interface ComboBoxItem {
  readonly id: string;
  readonly label: string;
  /** Tells two of the same name apart. */
  readonly detail?: string | undefined;
}

export type Row =
  | { readonly kind: 'item'; readonly id: string; readonly item: ComboBoxItem }
  | { readonly kind: 'new'; readonly id: string; readonly text: string };

/** All of them while nothing was typed (null). What is made is offered last, and not when it is there by that very name. */
export function rowsFor(items: readonly ComboBoxItem[], typed: string | null, canCreate: boolean): readonly Row[] {
  const wanted = typed?.trim() ?? '';
  const found = items
    .filter(({ label, detail }) => [label, detail ?? ''].some((text) => fold(text).includes(fold(wanted))))
    .map((item) => ({ kind: 'item', id: `item-${item.id}`, item }) as const);
  if (!canCreate || wanted === '' || named(items, wanted).length > 0) return found;
  return [...found, { kind: 'new', id: 'new', text: wanted }];
}

/** The items of exactly this name. */
export function named(items: readonly ComboBoxItem[], text: string): readonly ComboBoxItem[] {
  const wanted = text.normalize('NFKC').trim();
  return items.filter(({ label }) => label.normalize('NFKC').trim() === wanted);
}

/** The items of this name in full, however it is cased or accented; of exactly this one, if there is any. */
export function alike(items: readonly ComboBoxItem[], text: string): readonly ComboBoxItem[] {
  const exactly = named(items, text);
  const wanted = fold(text).trim();
  return exactly.length > 0 ? exactly : items.filter(({ label }) => fold(label).trim() === wanted);
}

/** Without case, accents and full width. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
