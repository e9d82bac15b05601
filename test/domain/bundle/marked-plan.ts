/**
 * A plan in which every field of every kind says something found nowhere else, in every role a record can have when a plan is
 * handed out. It is made from the table of fields: a new field or kind is in it without a change here.
 */
import { FIELDS, isWrittenOnce } from '../../../renderer/domain/kinds/fields.ts';
import type { Disclosure, FieldRule, Shape } from '../../../renderer/domain/kinds/kind.ts';
import { create, write } from '../../../renderer/domain/register/register.ts';
import { DESCRIPTORS } from '../../../renderer/domain/kinds/descriptors.ts';
import { KINDS, type AnyRecord, type Kind, type Run } from '../../../renderer/domain/kinds/model.ts';
import { PARENT_FIELD, PARENT_KIND, isSaidAbout } from '../../../renderer/domain/kinds/homes.ts';
import { EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';

export const ROLES = ['own', 'deleted', 'private', 'sample', 'removed'] as const;
export type Role = (typeof ROLES)[number];

export interface Mark {
  readonly role: Role;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly discloses: Disclosure;
  /** What to look for in the bytes. */
  readonly word: string;
}

/** What nobody here knows: a field of a known record, and a list of its own. */
export const UNKNOWN = {
  field: 'unknownField',
  word: 'wordOfUnknownField',
  list: 'unknownList',
  listWord: 'wordOfUnknownList',
};

const isUnder = (kind: Kind, above: Kind): boolean => {
  const home: Kind | null = PARENT_KIND[kind];
  return home !== null && (home === above || isUnder(home, above));
};

/** The kinds a role has: what lies under a private objective or in a sample, and people, who come with samples. */
function kindsOf(role: Role): readonly Kind[] {
  const meant = (above: Kind) =>
    KINDS.filter((kind) => kind === above || isUnder(kind, above) || isSaidAbout({ kind }));
  if (role === 'own') return KINDS;
  if (role === 'deleted') return KINDS.filter((kind) => DESCRIPTORS[kind].only === null);
  return role === 'private' ? meant('objective') : [...meant('cycle'), 'person'];
}

/** A sample names what comes with it after its cycle. */
export const idOf = (role: Role, kind: Kind): string =>
  DESCRIPTORS[kind].only ?? (kind === 'cycle' ? role : `${role}-${kind}`);

let last = 0;
/** A value of this shape, and how it is found in a text; values that cannot be told apart have no word. */
function marked(shape: Shape): { readonly value: unknown; readonly word?: string } {
  const number = ++last;
  const word = `word${String(number).padStart(4, '0')}`;
  const days = new Date(Date.UTC(2100, 0, 1 + number)).toISOString();
  switch (shape) {
    case 'line':
    case 'note':
    case 'name':
    case 'id':
      return { value: word, word };
    case 'ids':
      return { value: [word], word };
    case 'rank':
      return { value: `a${word}`, word };
    case 'metric':
      return { value: { type: 'raise', start: 0, target: 1, unit: word }, word };
    case 'dates':
      return { value: { start: days.slice(0, 10), end: days.slice(0, 10) }, word: days.slice(0, 10) };
    case 'day':
      return { value: days.slice(0, 10), word: days.slice(0, 10) };
    case 'localTime':
      return { value: { at: '07:08', zone: `Zone/${word}` }, word };
    case 'instant':
      return { value: `${days.slice(0, 10)}T07:08:09.123Z`, word: `${days.slice(0, 10)}T07` };
    case 'number':
    case 'weight':
    case 'percent':
    case 'minutes':
    case 'cap':
      return { value: Number(`1.${word.slice(4)}77`), word: `1.${word.slice(4)}77` };
    case 'flag':
      return { value: false };
    case 'ambition':
      return { value: 'committed' };
    case 'weekday':
      return { value: 'monday' };
    case 'scoreBands':
      return { value: { middle: Number(`0.1${word.slice(4)}77`), high: 0.9 }, word: `0.1${word.slice(4)}77` };
    case 'confidenceBands':
      return { value: { middle: Number(`1.${word.slice(4)}77`), high: 90 }, word: `1.${word.slice(4)}77` };
    case 'term':
      return { value: { one: word, many: `${word}s` }, word };
    case 'cadence':
      return { value: 'monthly' };
    case 'confidenceScale':
      return { value: 'ten' };
    case 'ritualSort':
      return { value: 'closing' };
    case 'graded':
      return { value: { score: 0.5, evidence: word, reason: word }, word };
    case 'carried':
      return { value: { choice: 'keep', reason: word }, word };
    case 'learningSort':
      return { value: 'lesson' };
    case 'focus':
      return { value: 'growth' };
    case 'stage':
      return { value: 'commit' };
    case 'revised':
      return { value: { field: 'title', from: word, to: word }, word };
    case 'proposed':
      return { value: { does: 'title', seen: word, to: word }, word };
    case 'passage':
      return { value: { field: 'title', seen: word }, word };
    case 'numbered':
      return { value: [] };
  }
}

export interface MarkedPlan {
  readonly plan: Workspace;
  readonly marks: readonly Mark[];
}

/** `by` names the run that wrote it all; `words` counts from where on; while `living`, nothing is deleted yet. */
export function markedPlan(by: string, words = 0, living = false): MarkedPlan {
  last = words;
  const marks: Mark[] = [];
  const records: AnyRecord[] = [];
  let number = 0;
  for (const role of ROLES)
    for (const kind of kindsOf(role)) {
      const id = idOf(role, kind);
      const values: Record<string, unknown> = { ...placeOf(role, kind) };
      for (const [field, rule] of Object.entries<FieldRule>(FIELDS[kind])) {
        // Two that are joined are one record: that is looked at elsewhere.
        if (field in values || rule.discloses === 'joining') continue;
        const { value, word } = marked(rule.shape);
        values[field] = value;
        if (word !== undefined) marks.push({ role, kind, id, field, discloses: rule.discloses, word });
      }
      if (kind === 'objective' && role === 'own') values[UNKNOWN.field] = UNKNOWN.word;
      const record = isWrittenOnce(kind)
        ? ({ kind, id, ...values } as unknown as AnyRecord)
        : create<AnyRecord>({ kind, id }, values, `run:${++number}`);
      const isGone = !living && (role === 'deleted' || role === 'removed');
      records.push(isGone ? write(record, { deleted: true }, `run:${++number}`) : record);
    }
  records.push({ kind: 'foreign', list: UNKNOWN.list, id: 'foreign', said: UNKNOWN.listWord } as unknown as AnyRecord);
  // What is said about what is said about a check-in, and about a person.
  for (const [id, about] of [
    ['own-reply', 'own-comment'],
    ['own-about-person', 'own-person'],
    ['own-about-foreign', 'foreign'],
  ] as const)
    records.push({ kind: 'comment', id, about, text: `wordOf-${id}` });
  const runs = new Map<string, Run>([['run', { by, at: '2026-10-01T07:08:09.123Z' }]]);
  return { plan: patched(EMPTY, records, runs), marks };
}

/** Where it stands, and what makes it of its role. */
function placeOf(role: Role, kind: Kind): Readonly<Record<string, unknown>> {
  // What is said about something is said about a check-in, so that it has to stay with that.
  const home: Kind = PARENT_KIND[kind] ?? 'checkIn';
  const field = PARENT_FIELD[kind];
  return {
    // A private objective stands in the cycle of others.
    ...(field ? { [field]: idOf(role === 'private' && home === 'cycle' ? 'own' : role, home) } : {}),
    ...(kind === 'objective' && role === 'own' ? { team: idOf(role, 'team') } : {}),
    ...(kind === 'objective' && role === 'private' ? { private: true } : {}),
    ...(kind === 'cycle' && (role === 'sample' || role === 'removed') ? { sample: true } : {}),
  };
}
