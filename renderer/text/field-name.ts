import type { Texts } from './texts.ts';

/** What a field of a record is called on the screen, also one this version does not know. */
export function fieldName(field: string, { fields }: Texts): string {
  const names: Readonly<Record<string, string>> = fields.names;
  return names[field] ?? fields.other(field);
}
