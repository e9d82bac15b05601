/** A number of records of a kind by the kind's name, as `6 teams`; each language has one table of how it counts them. */
import type { AnyRecord } from '../domain/kinds/model.ts';

type Kind = AnyRecord['kind'];

interface Named {
  readonly kinds: { readonly [K in Kind]: string };
  readonly counted: { readonly [K in Kind]: (count: number) => string };
}

export function countedByName({ kinds, counted }: Named, count: number, name: string): string {
  const kind = (Object.keys(kinds) as Kind[]).find((one) => kinds[one] === name);
  return kind === undefined ? `${count} ${name}` : counted[kind](count);
}
