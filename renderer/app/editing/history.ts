/** Steps back and forth. A step is what undoes it; undoing one yields the step that redoes it (SPEC U1-U7, E6-E9). */
import type { PutBack } from '../../domain/commands/commands.ts';
import { inverseOf } from '../../domain/commands/undo.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import type { ImportAgain, ImportStep } from './import-step.ts';

export interface EditStep {
  readonly is: 'edit';
  readonly putBack: readonly PutBack[];
  /** When it was asked for, in milliseconds. */
  readonly at: number;
  /** The same for all that was typed in one go, however often it became a longer step. */
  readonly go: object;
  /** Words typed into the same fields of one record. */
  readonly typed?: { readonly into: string; readonly from: AnyRecord | undefined; readonly to: AnyRecord };
}

export type Step =
  | EditStep
  /** An import goes back by local forgetting: counter-edits would delete other people's records in their copies too. */
  | ImportStep
  | ImportAgain;

/**
 * What an edit is to the way back: a step of its `own`; typing into a field that is `held` until it is left, however long that takes;
 * part of the step before it (`with-last`), as what is written down of a change; `none`, as what nobody sees; or the end of all (`ends`):
 * a name that was taken out of the plan would be kept by the way back.
 */
export type StepManner = 'own' | 'held' | 'with-last' | 'none' | 'ends';

/** How an edit is taken. */
export interface Manner {
  /** It is meant as the answer to a question, and nobody has to be told that it is one. */
  readonly answers?: boolean;
  readonly step?: StepManner;
}

/** More steps than anybody walks back; older ones are forgotten. */
const LONGEST = 500;
/** Typing on in one field within this many milliseconds is one step. */
const TOGETHER = 5_000;

/** The step that was just carried out; null when it changed nothing. */
export function editStep(before: Workspace, changed: readonly AnyRecord[], at: number, into?: string): EditStep | null {
  const [first] = changed;
  if (!first) return null;
  const putBack = changed.map((record) => inverseOf(before.records.get(record.id), record));
  const step = { is: 'edit', putBack, at, go: {} } as const;
  if (into === undefined) return step;
  return { ...step, typed: { into, from: before.records.get(first.id), to: first } };
}

/** What a step is known by: typing on makes another step of it, and still the same one to take back. */
export const stepKey = (step: Step): object => (step.is === 'edit' ? step.go : step);

export class History {
  #undo: Step[] = [];
  #redo: Step[] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }
  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** A new edit: what was undone before it can no longer be redone. */
  did(step: Step, manner: StepManner = 'own'): void {
    if (manner === 'none') return;
    if (manner === 'ends') return this.clear();
    this.#redo = [];
    const last = this.#undo.at(-1);
    if (last?.is === 'edit' && step.is === 'edit' && manner === 'with-last')
      this.#undo[this.#undo.length - 1] = { ...step, putBack: [...step.putBack, ...last.putBack], go: last.go };
    else if (last?.is === 'edit' && step.is === 'edit' && goesOn(last, step, manner))
      this.#undo[this.#undo.length - 1] = together(last, step);
    else this.#undo = [...this.#undo, step].slice(-LONGEST);
  }

  next(direction: 'undo' | 'redo'): Step | undefined {
    return (direction === 'undo' ? this.#undo : this.#redo).at(-1);
  }

  /** The last step of one list was carried out; its opposite, if it changed anything, goes to the other. */
  walked(direction: 'undo' | 'redo', opposite: Step | null): void {
    const [from, to] = direction === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    from.pop();
    if (opposite) to.push(opposite);
  }

  clear(): void {
    this.#undo = [];
    this.#redo = [];
  }
}

/** The very record the first left is the one the second found: whoever wrote in between ends the typing. */
const goesOn = (last: EditStep, step: EditStep, manner: StepManner): boolean =>
  last.typed !== undefined &&
  last.typed.into === step.typed?.into &&
  last.typed.to === step.typed.from &&
  (manner === 'held' || step.at - last.at < TOGETHER);

/** Back to before the first of the two, from where the second left things. Both are about one record. */
function together(first: EditStep, second: EditStep): EditStep {
  const putBack = second.putBack.map((later) => {
    const earlier = first.putBack.find(({ id }) => id === later.id);
    const fields = { ...earlier?.fields };
    for (const [field, back] of Object.entries(later.fields)) {
      const before = fields[field];
      fields[field] = before ? { ...before, left: back.left } : back;
    }
    return { ...later, fields };
  });
  return { ...second, putBack, go: first.go };
}
