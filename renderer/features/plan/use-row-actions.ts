/** What a row can do, as the keys, the menu and the drag all do it. */
import { useMemo } from 'react';
import type { Command } from '../../domain/commands.ts';
import type { Id } from '../../domain/model.ts';
import { find, HOME, homeOf, recordOf, type Workspace } from '../../domain/workspace.ts';
import {
  dropped,
  indented,
  isBlank,
  isRowRecord,
  nextRow,
  outdented,
  shifted,
  type Half,
  rowsAfter,
  type Row,
} from '../../domain/outline-rows.ts';
import { newId } from '../../app/ids.ts';
import type { Planner } from '../../app/planner.ts';
import { visibleRows } from '../../app/start.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { say } from '../../app/ui-state.ts';
import { usePlanner, useTexts } from '../../app/use-planner.ts';
import type { Texts } from '../../text/texts.ts';
import type { Intention } from './row-keys.ts';

interface RowActions {
  /** Carries out an intention in a row; true when it meant something there. */
  readonly act: (id: Id, intention: Intention) => boolean;
  /** Puts a dragged row where it was dropped, if it can stand there, and the keyboard on it. */
  readonly drop: (id: Id, on: Id, half: Half) => void;
  readonly add: (command: Command, id: Id) => void;
  /** Sets the title and puts a row of the same kind behind it for each line; false where the row has no place in the outline. */
  readonly putLines: (id: Id, title: string, lines: readonly string[]) => boolean;
}

export function useRowActions(): RowActions {
  const planner = usePlanner();
  const texts = useTexts();
  return useMemo(() => rowActions(planner, texts), [planner, texts]);
}

function rowActions(planner: Planner, texts: Texts): RowActions {
  const { ui, plan } = planner;
  const focus = (id: Id) => ui.setState({ focus: id, selected: id });

  /** A row of the outline, or one that lost its home: it has no neighbours, but can be deleted or dragged to a new one. */
  const rowFor = (id: Id): Row | undefined => {
    const record = recordOf(plan.getState().workspace, id);
    const homeless =
      record && isRowRecord(record) ? { id, kind: record.kind, home: homeOf(record) ?? '', record } : undefined;
    return visibleRows(planner).find((row) => row.id === id) ?? homeless;
  };

  /**
   * Runs a command. It shows at once, so the focus can follow in the same moment and no key is lost between; what is
   * refused is said, what cannot be saved shows in the save state.
   */
  const run = (command: Command): Promise<unknown> =>
    planner.edit(command).then((result) => {
      if (!result.ok && 'refusal' in result) say(ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
    });

  const has = (id: Id) => plan.getState().workspace.records.has(id);

  const add = (command: Command, id: Id): void => {
    void run(command);
    // What was searched for does not hold the new words, and a row one types into must be seen.
    if (has(id)) ui.setState({ focus: id, selected: id, fresh: id, search: '' });
  };

  /** The words typed so far belong to the row: they are handed over before anything is done with it. */
  const withWords = (id: Id): Row | undefined => {
    void planner.flush();
    return rowFor(id);
  };

  const turn = (make: (workspace: Workspace, row: Row, into: Id) => Command | null, id: Id): boolean => {
    const at = withWords(id);
    const into = newId();
    const command = at && make(plan.getState().workspace, at, into);
    if (command) add(command, into);
    return Boolean(command);
  };

  const remove = (at: Row, quietly: boolean): void => {
    const rows = visibleRows(planner);
    const index = rows.findIndex(({ id }) => id === at.id);
    const next = rows[index - 1] ?? rows[index + 1];
    const done = run({ do: 'delete', id: at.id });
    ui.setState({ selected: next?.id ?? null, focus: next?.id ?? null });
    if (quietly) return;
    offerUndo(planner, texts, texts.plan.deleted(at.record.title || texts.plan.untitled), done);
  };

  const act = (id: Id, intention: Intention): boolean => {
    const at = rowFor(id);
    if (!at) return false;
    const neighbour = (by: -1 | 1) => {
      const rows = visibleRows(planner);
      const to = rows[rows.findIndex((row) => row.id === id) + by];
      if (to) focus(to.id);
      return to !== undefined;
    };
    switch (intention) {
      case 'next-row': {
        const written = withWords(id) ?? at;
        const { workspace } = plan.getState();
        // A new row left empty becomes one of its own, as in any outline; at the top there is nowhere to go.
        if (ui.getState().fresh === id && isBlank(workspace, written)) {
          turn(outdented, id);
          return true;
        }
        const made = newId();
        add(nextRow(workspace, written, made), made);
        return true;
      }
      case 'indent':
        return turn(indented, id);
      case 'outdent':
        return turn(outdented, id);
      case 'row-above':
        return neighbour(-1);
      case 'row-below':
        return neighbour(1);
      case 'move-up':
      case 'move-down': {
        const command = shifted(plan.getState().workspace, at, intention === 'move-up' ? -1 : 1);
        if (command) void run(command);
        focus(id);
        return true;
      }
      case 'remove-blank':
        if (!isBlank(plan.getState().workspace, at)) return false;
        remove(at, true);
        return true;
      case 'delete':
        // With the words just typed: undo brings them back too.
        remove(withWords(id) ?? at, false);
        return true;
      case 'check-in':
        if (at.kind === 'keyResult') ui.setState({ checkingIn: id, selected: id });
        return true;
      case 'settle':
        ui.setState({ fresh: null });
        return true;
    }
  };

  const drop = (id: Id, on: Id, half: Half) => {
    const [at, target] = [rowFor(id), rowFor(on)];
    const command = at && target ? dropped(plan.getState().workspace, at, target, half) : null;
    if (!command) return;
    void run(command);
    focus(id);
  };

  const putLines = (id: Id, title: string, lines: readonly string[]): boolean => {
    const at = withWords(id);
    if (!at || !find(plan.getState().workspace, HOME[at.kind], at.home)) return false;
    const ids = lines.map(newId);
    const named: Command = { do: 'set', kind: at.kind, id, values: { title } };
    void run({ do: 'all', commands: [named, ...rowsAfter(at, lines, ids)] });
    const last = ids.at(-1);
    if (last !== undefined && has(last)) ui.setState({ focus: last, selected: last, fresh: null, search: '' });
    return true;
  };

  return { act, drop, add, putLines };
}
