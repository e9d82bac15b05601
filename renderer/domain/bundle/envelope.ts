/** Everything of a file but its records, checked, and the two put together as a bundle (SPEC B7). */
import { same } from '../register/canonical.ts';
import { valueOf } from '../register/register.ts';
import { LISTS, mayBeInPacket } from '../kinds/fields.ts';
import type { AnyRecord, Id, Run } from '../kinds/model.ts';
import { isTombstone } from '../plan/questions.ts';
import { parentLoops } from '../plan/parent-loops.ts';
import type { Bundle, HeldBack, Made, PackedMarks, Scope } from './format.ts';
import { damaged, found, failReading } from './parse-record.ts';
import type { Document } from './migrations/migration.ts';
import { ENVELOPE } from './schema.ts';

export interface Envelope {
  readonly made: Made;
  readonly scope: Scope;
  readonly heldBack?: readonly HeldBack[];
  readonly merge: {
    readonly runs: Readonly<Record<string, Run>>;
    readonly records: Readonly<Record<string, PackedMarks>>;
    readonly loops?: readonly (readonly Id[])[];
  };
}

export function envelopeOf(document: Document): Envelope {
  if (isRemarks(document) && document['merge'] !== undefined && !isNoMerge(document['merge'])) damaged('merge');
  const whole = isRemarks(document) ? { ...document, merge: NO_MERGE } : document;
  const wrong = ENVELOPE.wrong(whole);
  if (wrong) found(wrong, '');
  return whole as unknown as Envelope;
}

/** What an older format is brought up with says nothing. */
const isNoMerge = (merge: unknown): boolean => same(merge, NO_MERGE);

/** G2: a reviewer never overwrites: what is no remark, deletes one or replaces one of somebody else’s was put there by hand. */
function onlyRemarks(records: readonly AnyRecord[]): void {
  const own = new Set(records.map(({ id }) => id));
  for (const record of records) {
    const list = record.kind === 'foreign' ? record.list : LISTS[record.kind];
    const replaced = (valueOf(record, 'corrects') as readonly Id[] | undefined) ?? [];
    if (!mayBeInPacket(record) || isTombstone(record) || !replaced.every((id) => own.has(id)))
      damaged(`${list} ${record.id}`);
  }
}

/** G2: what is written beside a reading copy has no merge data, since nothing in it was ever edited. */
const NO_MERGE: Envelope['merge'] = { runs: {}, records: {} };
const isRemarks = ({ scope }: Document): boolean =>
  typeof scope === 'object' && scope !== null && 'of' in scope && scope.of === 'remarks';

export function bundleOf(envelope: Envelope, { records, byHand }: Pick<Bundle, 'records' | 'byHand'>): Bundle {
  const loops = envelope.merge.loops ?? [];
  // As texts, since there can be as many rings as objectives. No id has a blank in it.
  const declared = new Set(loops.map((ring) => ring.join(' ')));
  const unknown = parentLoops(records).find((ring) => !declared.has(ring.join(' ')));
  if (unknown) failReading({ is: 'parent-loop', ids: unknown });
  if (envelope.scope.of === 'remarks') onlyRemarks(records);
  return {
    made: envelope.made,
    scope: envelope.scope,
    heldBack: envelope.heldBack ?? [],
    records,
    runs: new Map(Object.entries(envelope.merge.runs)),
    byHand,
    loops,
  };
}
