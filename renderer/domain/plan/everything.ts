/** Searching everything a plan says, in every cycle (SPEC F1, F2). Pure. */
import type { AnyRecord, Id, Kind } from '../kinds/model.ts';
import { isUntold, PARENT_FIELD, SHOWN_KINDS } from '../kinds/homes.ts';
import { cleanLines } from './clean-text.ts';
import { searchable, searchWords } from './folded-text.ts';
import { isReplacing, shownOn } from './in-view.ts';
import { isTombstone } from './questions.ts';
import { isRowRecord } from './rows.ts';
import { wordsIn, roleOf } from './words-in.ts';
import { childIndexKeyOf, childrenOf, recordOf, type Workspace } from './workspace.ts';

/** A record as it is searched. Its texts are folded, with a line for each. */
export interface Entry {
  readonly record: AnyRecord;
  /** What it is called by itself. */
  readonly called: string;
  /** That, and what else it says. */
  readonly says: string;
  /** That, and who signed it. */
  readonly all: string;
}

/** What a record without words of its own, such as a meeting, is called in the reader's language; undefined for any other. */
export type Naming = (record: AnyRecord) => string | undefined;

/**
 * What can be found, in the order of the plan: the newest cycle first with all that stands in it, then what stands in none. One step for
 * each record, those that are not shown included, so that somebody can go through a large plan a piece at a time.
 */
export function* entriesOf(workspace: Workspace, naming: Naming): Generator<Entry | undefined> {
  const passed = new Set<Id>();
  const tops = [
    ...childrenOf(workspace, null, 'cycle').toReversed(),
    ...OTHER_TOPS.flatMap((kind): readonly AnyRecord[] => childrenOf(workspace, null, kind)),
  ];
  for (const top of tops) for (const record of allBelow(workspace, top, passed)) yield entryOf(record, naming);
  // What has no place, and what was corrected apart.
  for (const one of workspace.records.values()) {
    if (passed.has(one.id)) continue;
    const record = isShown(workspace, one) ? recordOf(workspace, one.id) : undefined;
    yield record && entryOf(record, naming);
  }
}

/** The kinds at the top of a plan that people are shown, in the order of their lists, without the cycles. */
const OTHER_TOPS = SHOWN_KINDS.filter((kind) => PARENT_FIELD[kind] === null && kind !== 'cycle');

/** A record and what stands under it as it is shown, depth first; each once, whatever homes a file gives. */
function* allBelow(workspace: Workspace, top: AnyRecord, passed: Set<Id>): Generator<AnyRecord> {
  const waiting: AnyRecord[] = [top];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (passed.has(at.id)) continue;
    passed.add(at.id);
    yield at;
    waiting.push(...childrenOfAll(workspace, at.id).toReversed());
  }
}

/** Rows stand behind what is said about the record above them, since they bring their own. */
function childrenOfAll(workspace: Workspace, home: Id): readonly AnyRecord[] {
  const shelf = workspace.children.get(home);
  if (!shelf) return [];
  const kinds = new Set(shelf.map(({ kind }) => kind));
  return [...kinds]
    .filter((kind): kind is Kind => kind !== 'foreign')
    .flatMap((kind): readonly AnyRecord[] => childrenOf(workspace, home, kind))
    .toSorted((a, b) => Number(isRowRecord(a)) - Number(isRowRecord(b)));
}

/** Whether people are shown this record, and not one that stands for it or took its place. */
function isShown(workspace: Workspace, record: AnyRecord): boolean {
  if (record.kind === 'foreign' || isUntold(record) || isTombstone(record)) return false;
  if (workspace.joined.leaders.has(record.id)) return false;
  if (!isReplacing(record.kind)) return true;
  const shelf = workspace.children.get(childIndexKeyOf(workspace.joined, record)) ?? [];
  return shownOn(shelf, record.kind).get(record.id)?.leaders.includes(record) ?? true;
}

/** A record that did not change is read once for each naming. */
const read = new WeakMap<Naming, WeakMap<AnyRecord, Entry>>();

function entryOf(record: AnyRecord, naming: Naming): Entry {
  let entries = read.get(naming);
  if (!entries) read.set(naming, (entries = new WeakMap()));
  let entry = entries.get(record);
  if (!entry) entries.set(record, (entry = asRead(record, naming)));
  return entry;
}

function asRead(record: AnyRecord, naming: Naming): Entry {
  const texts = { called: [naming(record) ?? ''], says: [] as string[], signed: [] as string[] };
  for (const { field, text } of wordsIn(record)) texts[roleOf(record, field)].push(text);
  const folded = (some: readonly string[]) => searchable(cleanLines(some.filter(Boolean).join('\n')));
  const called = folded(texts.called);
  // Most records have one text, which then lies in memory once.
  const says = texts.says.length === 0 ? called : folded([...texts.called, ...texts.says]);
  const all = texts.signed.length === 0 ? says : folded([...texts.called, ...texts.says, ...texts.signed]);
  return { record, called, says, all };
}

/**
 * F2: those that hold all words, each in any of its texts: first what is called so, then what says so, then what is signed so. In each
 * the order given.
 */
export function foundAmong(entries: readonly Entry[], search: string): readonly AnyRecord[] {
  const words = searchWords(search);
  const [first, ...others] = words;
  if (first === undefined) return [];
  const [called, says, signed]: [AnyRecord[], AnyRecord[], AnyRecord[]] = [[], [], []];
  for (const entry of entries) {
    if (!entry.all.includes(first) || !others.every((word) => entry.all.includes(word))) continue;
    const hold = (text: string) => words.every((word) => text.includes(word));
    (hold(entry.called) ? called : hold(entry.says) ? says : signed).push(entry.record);
  }
  return [...called, ...says, ...signed];
}
