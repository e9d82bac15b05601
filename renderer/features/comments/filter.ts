/** Narrowing comments down, and putting them under what they stand under (SPEC N5). */
import { isRemark } from '../../domain/kinds/homes.ts';
import type { AnyRecord, Id } from '../../domain/kinds/model.ts';
import { searchable, searchWords } from '../../domain/plan/folded-text.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { cyclesOf, saidIn, wordsIn, writerOf, type Thread } from '../../domain/plan/threads.ts';
import { parentOf, recordOf, type Workspace } from '../../domain/plan/workspace.ts';

export const STATES = ['open', 'unanswered', 'answered', 'done', 'all'] as const;
export type State = (typeof STATES)[number];

export interface Filter {
  readonly state: State;
  /** The one whose comments are listed, beside what stands in none; null: those of all. */
  readonly cycle: Id | null;
  /** Somebody who wrote in it; null: whoever it was. */
  readonly who: string | null;
  readonly words: string;
}

const IS: { readonly [S in State]: (thread: Thread) => boolean } = {
  open: ({ isDone }) => !isDone,
  unanswered: ({ isDone, isAnswered }) => !isDone && !isAnswered,
  answered: ({ isDone, isAnswered }) => !isDone && isAnswered,
  done: ({ isDone }) => isDone,
  all: () => true,
};

/** What comments stand under: the row, or what else they are about; undefined where that is gone. */
export interface Group {
  readonly record: AnyRecord | undefined;
  readonly threads: readonly Thread[];
}

/** The record that a comment says something about, by way of others; undefined where that is gone, or where a ring is about nothing. */
export function standsUnder(workspace: Workspace, { speaks }: Thread): AnyRecord | undefined {
  const passed = new Set<Id>();
  let at: AnyRecord | undefined = speaks;
  while (at && isRemark(at) && !passed.has(at.id)) {
    passed.add(at.id);
    const home: Id | null | undefined = parentOf(at);
    at = home ? recordOf(workspace, home) : undefined;
  }
  return at === undefined || isRemark(at) || isTombstone(at) ? undefined : at;
}

/**
 * What a filter leaves, in the order given. What was marked while it was shown stays, whatever its state, so that nothing goes from under
 * the hand.
 */
export function fitting(
  workspace: Workspace,
  threads: readonly Thread[],
  { state, cycle, who, words }: Filter,
  titleOf: (record: AnyRecord) => string,
  marked: ReadonlySet<Id> = new Set(),
): readonly Thread[] {
  const wanted = searchWords(words);
  const isFound = (thread: Thread) => {
    if (wanted.length === 0) return true;
    const record = standsUnder(workspace, thread);
    const told = [...wordsIn(thread), record ? titleOf(record) : ''].map(searchable);
    return wanted.every((word) => told.some((one) => one.includes(word)));
  };
  return ofCycle(workspace, threads, cycle).filter(
    (thread) =>
      (IS[state](thread) || marked.has(thread.id)) &&
      (who === null || writersIn(thread).includes(who)) &&
      isFound(thread),
  );
}

/** Those of one cycle, beside what stands in none; all where none is named. */
export function ofCycle(workspace: Workspace, threads: readonly Thread[], cycle: Id | null): readonly Thread[] {
  if (cycle === null) return threads;
  const cycleOf = cyclesOf(workspace);
  return threads.filter(({ speaks }) => {
    const stands = cycleOf(speaks)?.id;
    return stands === undefined || stands === cycle;
  });
}

/** Everybody who wrote in it, by name; the empty text for whoever has none. */
const writersIn = (thread: Thread): readonly string[] =>
  saidIn(thread).flatMap(({ first, speaks }) => [writerOf(first), writerOf(speaks)]);

export const writersAmong = (threads: readonly Thread[]): readonly string[] =>
  [...new Set(threads.flatMap(writersIn))].toSorted();

/** The same under what they stand under: what has the newest stands first. */
export function grouped(workspace: Workspace, threads: readonly Thread[]): readonly Group[] {
  const groups = new Map<Id | undefined, { readonly record: AnyRecord | undefined; readonly threads: Thread[] }>();
  for (const thread of threads) {
    const record = standsUnder(workspace, thread);
    const group = groups.get(record?.id);
    if (group) group.threads.push(thread);
    else groups.set(record?.id, { record, threads: [thread] });
  }
  return [...groups.values()];
}
