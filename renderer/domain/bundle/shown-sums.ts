/** Checksums of what was shown of records, so that a remark on an old copy can say which of them have changed since (SPEC G2, G3). */
import { DESCRIPTORS } from '../kinds/descriptors.ts';
import type { Shape } from '../kinds/kind.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { isTombstone } from '../plan/questions.ts';
import { recordOf, type Workspace } from '../plan/workspace.ts';
import { canonical, fingerprint } from '../register/canonical.ts';
import { valueOf } from '../register/register.ts';

/** What refers to other records or orders them is no word of this one, and may be held back from a copy without anybody changing it. */
const NO_WORDS: ReadonlySet<Shape> = new Set(['id', 'ids', 'rank', 'numbered']);

/** Ten characters of what a row says by itself: its words, its measure, its labels. */
export function shownSum(record: Exclude<AnyRecord, { kind: 'foreign' }>): string {
  const said = Object.entries(DESCRIPTORS[record.kind].fields)
    .filter(([, { shape, discloses }]) => discloses === 'plain' && !NO_WORDS.has(shape))
    .map(([field]) => [field, valueOf(record, field)]);
  return fingerprint(canonical(Object.fromEntries(said)));
}

/** The rows of which something else was shown than they say now, or that are gone since, by id. */
export function changedSince(workspace: Workspace, shown: Readonly<Record<Id, string>>): readonly Id[] {
  return Object.entries(shown).flatMap(([id, sum]) => {
    const record = recordOf(workspace, id);
    const stands = record && record.kind !== 'foreign' && !isTombstone(record) && shownSum(record) === sum;
    return stands ? [] : [id];
  });
}
