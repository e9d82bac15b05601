/** Steps back and forth. A step is what undoes it; undoing one yields the step that redoes it (SPEC U1-U5). */
import type { PutBack } from '../domain/undo.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { AnyRecord } from '../domain/model.ts';
import type { Bundle } from '../domain/bundle/format.ts';

export type Step =
  | { readonly is: 'edit'; readonly putBack: readonly PutBack[]; readonly sameAs?: string; readonly at: number }
  /** An import goes back by local forgetting: counter-edits would delete other people's records in their copies too. */
  | { readonly is: 'import'; readonly before: Workspace; readonly after: readonly AnyRecord[]; readonly bundle: Bundle }
  | { readonly is: 'import-again'; readonly bundle: Bundle };

/** More steps than anybody walks back; older ones are forgotten. */
const LONGEST = 500;
/** Typing on in one field within this many milliseconds is one step. */
const TOGETHER = 5_000;

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
  did(step: Step): void {
    this.#redo = [];
    const last = this.#undo.at(-1);
    if (last && goOn(last, step)) this.#undo[this.#undo.length - 1] = together(last, step);
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

type EditStep = Extract<Step, { is: 'edit' }>;

const goOn = (last: Step, step: Step): last is EditStep =>
  last.is === 'edit' &&
  step.is === 'edit' &&
  last.sameAs !== undefined &&
  last.sameAs === step.sameAs &&
  step.at - last.at < TOGETHER;

/** Back to before the first of the two, from where the second left things. */
function together(first: EditStep, second: Step): Step {
  if (second.is !== 'edit') return second;
  const putBack = second.putBack.map((later) => {
    const earlier = first.putBack.find(({ id }) => id === later.id);
    if (!earlier) return later;
    const fields = Object.entries(later.fields).map(
      ([field, back]) => [field, { left: back.left, had: earlier.fields[field]?.had ?? back.had }] as const,
    );
    return { id: later.id, fields: Object.fromEntries(fields) };
  });
  return { ...second, putBack };
}
