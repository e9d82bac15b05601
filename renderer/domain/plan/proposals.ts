/** What reviewers propose, and what has become of it (SPEC G1, G3, G4, G7). Pure: read off the plan, in the order of time. */
import { ruleOf } from '../kinds/fields.ts';
import type { AnyRecord, Decision, Id, Metric, Proposal, Proposed } from '../kinds/model.ts';
import { same } from '../register/canonical.ts';
import { valueOf } from '../register/register.ts';
import { holdingOf, shownUnder } from './holding.ts';
import { apartOn, byFirst, shownOn, type Shown } from './in-view.ts';
import { isTombstone } from './questions.ts';
import { childIndexKeyOf, recordOf, type Workspace } from './workspace.ts';

/** A proposal as it is shown, a correction in place of what it replaces (K6). */
export interface ShownProposal {
  /** Of the record that replaced nothing; it stays whatever is corrected. */
  readonly id: Id;
  readonly speaks: Proposal;
  /** Corrections that were made apart and say different things. Empty where there are none. */
  readonly apart: readonly Proposal[];
  /** What it is about, also where that is deleted; undefined where it was never here. */
  readonly about: AnyRecord | undefined;
  readonly state: ProposalState;
  readonly fits: Fit;
}

/** G4: `asked`: it was decided apart and differently, or two changed their words apart. */
export type ProposalState =
  | { readonly is: 'open' }
  | { readonly is: 'accepted' | 'declined'; readonly decision: Decision }
  | { readonly is: 'asked'; readonly decisions: readonly Decision[] };

/** G3: how what was seen compares with what stands. */
export type Fit =
  /** It says what its writer saw, or the writer saw nothing of it. */
  | { readonly is: 'as-seen' }
  /** It already says what is proposed. */
  | { readonly is: 'as-proposed' }
  /** It says something else now. */
  | { readonly is: 'changed'; readonly seen: string | Metric | undefined; readonly now: string | Metric | undefined }
  /** What it is about is deleted, or was never here, or has no such field. */
  | { readonly is: 'gone' };

/** The field a proposal is about; undefined where it is about the row as a whole. */
const fieldOf = ({ does }: Proposed): 'title' | 'why' | 'metric' | undefined =>
  does === 'title' || does === 'why' || does === 'metric' ? does : undefined;

/** What a field of a row says; null where rows of that kind have no such field. */
export function saidIn(record: AnyRecord, field: 'title' | 'why' | 'metric'): string | Metric | undefined | null {
  if (ruleOf(record.kind, field) === undefined) return null;
  return valueOf(record, field) as string | Metric | undefined;
}

function fitOf(about: AnyRecord | undefined, change: Proposed): Fit {
  if (!about || isTombstone(about)) return change.does === 'drop' && about ? { is: 'as-proposed' } : { is: 'gone' };
  if (change.does === 'keyResult') return { is: about.kind === 'objective' ? 'as-seen' : 'gone' };
  if (change.does === 'drop') {
    const now = saidIn(about, 'title');
    if (now === null) return { is: 'gone' };
    return change.seen === undefined || same(change.seen, now)
      ? { is: 'as-seen' }
      : { is: 'changed', seen: change.seen, now };
  }
  const now = saidIn(about, change.does);
  if (now === null) return { is: 'gone' };
  if (same(now, change.to)) return { is: 'as-proposed' };
  return same(now, change.seen) ? { is: 'as-seen' } : { is: 'changed', seen: change.seen, now };
}

/** G4: only what was said about the words it has now: whoever decided before they were corrected decided something else. */
function stateOf(workspace: Workspace, speaks: Proposal): ProposalState {
  const held = holdingOf(workspace, 'decision', speaks.id);
  const leading = held?.is === 'asked' ? held.records : held?.is === 'one' ? [held.record] : [];
  const decisions = leading.flatMap((one) => (one.kind === 'decision' && one.about === speaks.id ? one : []));
  const decision = decisions.at(-1);
  if (!decision) return { is: 'open' };
  // Two who say the same with different answers agree.
  if (decisions.some(({ accepted }) => accepted !== decision.accepted)) return { is: 'asked', decisions };
  return { is: decision.accepted === true ? 'accepted' : 'declined', decision };
}

function shown(workspace: Workspace, { id, speaks, leaders }: Shown): ShownProposal | undefined {
  if (speaks?.kind !== 'proposal' || !speaks.change || speaks.about === undefined) return undefined;
  const shelf = workspace.children.get(childIndexKeyOf(workspace.joined, speaks)) ?? [];
  const about = recordOf(workspace, speaks.about);
  return {
    id,
    speaks,
    apart: apartOn(shelf).has(speaks.id) ? leaders.flatMap((one) => (one.kind === 'proposal' ? one : [])) : [],
    about,
    state: stateOf(workspace, speaks),
    fits: fitOf(about, speaks.change),
  };
}

/** Those about one record, in order of time. */
export const proposalsAbout = (workspace: Workspace, id: Id): readonly ShownProposal[] =>
  shownUnder(workspace, 'proposal', id).flatMap((one) => shown(workspace, one) ?? []);

/** The one of that id, or of a record that is shown as one with it. */
export function proposalOf(workspace: Workspace, id: Id): ShownProposal | undefined {
  const record = workspace.records.get(id);
  if (record?.kind !== 'proposal') return undefined;
  const shelf = workspace.children.get(childIndexKeyOf(workspace.joined, record)) ?? [];
  const one = shownOn(shelf, 'proposal').get(id);
  return one && shown(workspace, one);
}

/** Every proposal of the plan, in order of time. */
export function allProposals(workspace: Workspace): readonly ShownProposal[] {
  const found = new Map<Id, Shown>();
  for (const record of workspace.records.values()) {
    if (record.kind !== 'proposal' || isTombstone(record)) continue;
    const shelf = workspace.children.get(childIndexKeyOf(workspace.joined, record)) ?? [];
    const one = shownOn(shelf, 'proposal').get(record.id);
    if (one) found.set(one.id, one);
  }
  return [...found.values()].toSorted(byFirst).flatMap((one) => shown(workspace, one) ?? []);
}

/** Whether somebody has still to say what becomes of it. */
export const isUndecided = ({ state }: ShownProposal): boolean => state.is === 'open' || state.is === 'asked';

/** G7: the others that are open and about the same words of the same row. */
export function besides(one: ShownProposal, all: readonly ShownProposal[]): readonly ShownProposal[] {
  const field = one.speaks.change && fieldOf(one.speaks.change);
  if (field === undefined) return [];
  return all.filter(
    (other) =>
      other.id !== one.id &&
      other.about?.id === one.about?.id &&
      isUndecided(other) &&
      other.speaks.change?.does === field,
  );
}

/** Those that are about the same words of one row as another of these (G7): of such, one is chosen by itself. */
export function rivalsAmong(all: readonly ShownProposal[]): ReadonlySet<Id> {
  const byWords = new Map<string, Id[]>();
  for (const { id, about, speaks } of all) {
    const field = speaks.change && fieldOf(speaks.change);
    if (field === undefined || !about) continue;
    const key = `${field} ${about.id}`;
    const there = byWords.get(key);
    if (there) there.push(id);
    else byWords.set(key, [id]);
  }
  return new Set([...byWords.values()].filter((ids) => ids.length > 1).flat());
}
