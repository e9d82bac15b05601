/** Saying what becomes of a proposal: one by one or many in a step, each with what it asks for (SPEC G4-G6, G8). */
import type { Id, Proposed } from '../kinds/model.ts';
import { rivalsAmong, type ShownProposal } from '../plan/proposals.ts';
import { isTombstone, questionsOf } from '../plan/questions.ts';
import { isRowRecord } from '../plan/rows.ts';
import { patched, type Workspace } from '../plan/workspace.ts';
import type { Command, Context } from './commands.ts';
import { run } from './run-command.ts';

export interface Verdict {
  readonly accepted: boolean;
  /** What its writer is told; empty where nothing is said. */
  readonly answer: string;
}

/** Why a proposal cannot be accepted as it stands; null where it can. Declining is always possible. */
export function whyNot({ about, apart, fits, speaks }: ShownProposal): 'gone' | 'apart' | null {
  if (apart.length > 0 || questionsOf(speaks).length > 0) return 'apart';
  return fits.is === 'gone' || about === undefined ? 'gone' : null;
}

/** G5: what accepting comes to in the plan, beside the decision; none where it says so already. Undefined where it cannot be accepted. */
function asked({ id, about, speaks, fits }: ShownProposal): readonly Command[] | undefined {
  const change: Proposed | undefined = speaks.change;
  if (!about || !change || fits.is === 'gone') return undefined;
  if (fits.is === 'as-proposed') return [];
  if (isTombstone(about)) return undefined;
  switch (change.does) {
    case 'drop':
      return [{ do: 'delete', id: about.id }];
    case 'keyResult': {
      const { title, metric } = change;
      // G6: whoever accepts it makes the same key result.
      const made = { purpose: 'proposed-key-result', ids: [id] };
      return [
        { do: 'add', kind: 'keyResult', id: made, objective: about.id, values: metric ? { title, metric } : { title } },
      ];
    }
    default:
      if (!isRowRecord(about)) return undefined;
      return [{ do: 'set', kind: about.kind, id: about.id, values: { [change.does]: change.to } }];
  }
}

/** G4, G5: a decision under `newId`, and with it what was accepted. Null where it cannot be accepted (`whyNot`). */
export function deciding(one: ShownProposal, { accepted, answer }: Verdict, newId: () => Id): Command | null {
  const wanted = accepted ? (whyNot(one) === null ? asked(one) : undefined) : [];
  if (!wanted) return null;
  const said = answer.trim() === '' ? {} : { answer };
  const decided: Command = {
    do: 'add',
    kind: 'decision',
    id: newId(),
    about: one.speaks.id,
    values: { accepted, ...said },
  };
  return { do: 'all', commands: [decided, ...wanted] };
}

export interface DecidedTogether {
  readonly command: Command;
  /** Those that are left open: each needs a decision of its own. */
  readonly left: readonly ShownProposal[];
}

/** Only to see whether it would be refused. */
const DRY: Context = { replica: 'dry', number: 1, at: '2000-01-01T00:00:00.000Z', by: '' };

/**
 * G8: all of these in one step. Those that cannot be accepted are left open and named, and so are rivals (G7): one of them is chosen by
 * itself. What the plan would refuse, such as a row in a closed cycle, holds up none of the others.
 */
export function decidingAll(
  workspace: Workspace,
  all: readonly ShownProposal[],
  verdict: Verdict,
  newId: () => Id,
): DecidedTogether {
  const rivals: ReadonlySet<Id> = verdict.accepted ? rivalsAmong(all) : new Set();
  const decided = all.map((one) => ({ one, command: rivals.has(one.id) ? null : deciding(one, verdict, newId) }));
  const together = togetherOf(decided);
  if (run(workspace, together.command, DRY).ok) return together;
  let plan = workspace;
  return togetherOf(
    decided.map(({ one, command }) => {
      const outcome = command && run(plan, command, DRY);
      if (!outcome?.ok) return { one, command: null };
      plan = patched(plan, outcome.changed);
      return { one, command };
    }),
  );
}

const togetherOf = (
  decided: readonly { readonly one: ShownProposal; readonly command: Command | null }[],
): DecidedTogether => ({
  command: { do: 'all', commands: decided.flatMap(({ command }) => command ?? []) },
  left: decided.flatMap(({ one, command }) => (command ? [] : one)),
});
