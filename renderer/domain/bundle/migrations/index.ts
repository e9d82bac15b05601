/** Every step from an older format to this one, numbered without gaps. A step is pure and never mutates its input. */
import { first } from './001-first.ts';

export type Document = Readonly<Record<string, unknown>>;

export interface Migration {
  readonly from: number;
  readonly to: number;
  readonly note: string;
  readonly up: (document: Document) => Document;
}

export const MIGRATIONS: readonly Migration[] = [first];

/** Brings a document from its version up to the newest. */
export const migrated = (document: Document, version: number): Document =>
  MIGRATIONS.filter(({ from }) => from >= version).reduce((older, step) => step.up(older), document);
