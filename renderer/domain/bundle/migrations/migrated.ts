/** Every step from an older format to this one, numbered without gaps. */
import { first } from './001-first.ts';
import { held } from './002-held.ts';
import type { Document, Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [first, held];

/** Brings a document from its version up to the newest. */
export const migrated = (document: Document, version: number): Document =>
  MIGRATIONS.filter(({ from }) => from >= version).reduce((older, step) => step.up(older), document);
