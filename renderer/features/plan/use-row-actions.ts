/** What a row can do, as the keys, the menu and the drag all do it. */
import { useMemo } from 'react';
import type { Command } from '../../domain/commands.ts';
import type { Id } from '../../domain/model.ts';
import {
  dropped,
  foundRows,
  indented,
  isBlank,
  isRowRecord,
  nextRow,
  outdented,
  rowsOf,
  shifted,
  type Row,
} from '../../domain/outline-rows.ts';
import { newId } from '../../app/ids.ts';
import type { Planner } from '../../app/planner.ts';
import { shownCycle } from '../../app/start.ts';
import { say } from '../../app/ui-state.ts';
import { usePlanner, useTexts } from '../../app/use-planner.ts';
import type { Texts } from '../../text/texts.ts';
import type { Intention } from './row-keys.ts';

export interface RowActions {
  /** Carries out an intention in a row; true when it meant something there. */
  readonly act: (id: Id, intention: Intention) => boolean;
  readonly drop: (id: Id, on: Id) => void;
  readonly add: (command: Command, id: Id) => Promise<void>;
}

export function useRowActions(): RowActions {
  const planner = usePlanner();
  const texts = useTexts();
  return useMemo(() => rowActions(planner, texts), [planner, texts]);
}

function rowActions(planner: Planner, texts: Texts): RowActions {
  const { ui, plan } = planner;
  const focus = (id: Id) => ui.setState({ focus: id, selected: id });

  const visibleRows = (): readonly Row[] => {
    const { workspace } = plan.getState();
    const { cycle, search } = ui.getState();
    const shown = shownCycle(workspace, cycle);
    const rows = shown ? rowsOf(workspace, shown.id) : [];
    const found = foundRows(rows, search);
    return found ? rows.filter(({ id }) => found.has(id)) : rows;
  };

  /** A row outside the outline: it has no neighbours, but it can be deleted, or dragged to a new home. */
  const homeless = (id: Id): Row | undefined => {
    const record = plan.getState().workspace.records.get(id);
    return record && isRowRecord(record) ? { id, kind: record.kind, home: '', record } : undefined;
  };

  /** Runs a command; what is refused is said, what cannot be saved shows in the save state. */
  const run = async (command: Command): Promise<boolean> => {
    const result = await planner.edit(command);
    if (!result.ok && 'refusal' in result) say(ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
    return result.ok;
  };

  const add = async (command: Command, id: Id) => {
    if (await run(command)) ui.setState({ focus: id, selected: id, fresh: id });
  };

  const turn = async (make: (row: Row, into: Id) => Command | null, id: Id) => {
    // The words typed so far go along: they are written before the row is.
    await planner.flush();
    const at = visibleRows().find((row) => row.id === id);
    const into = newId();
    const command = at ? make(at, into) : null;
    if (command) await add(command, into);
  };

  const remove = async (at: Row, quietly: boolean) => {
    const rows = visibleRows();
    const index = rows.findIndex(({ id }) => id === at.id);
    const next = rows[index - 1] ?? rows[index + 1];
    if (!(await run({ do: 'delete', id: at.id }))) return;
    ui.setState({ selected: next?.id ?? null, focus: next?.id ?? null });
    if (quietly) return;
    say(ui, {
      text: texts.plan.deleted(at.record.title || texts.plan.untitled),
      tone: 'calm',
      action: { label: texts.app.undo, act: () => void planner.undo() },
    });
  };

  const act = (id: Id, intention: Intention): boolean => {
    const { workspace } = plan.getState();
    const rows = visibleRows();
    const index = rows.findIndex((row) => row.id === id);
    const at = rows[index] ?? homeless(id);
    if (!at) return false;
    const neighbour = (by: -1 | 1) => {
      const to = rows[index + by];
      if (to) focus(to.id);
      return to !== undefined;
    };
    switch (intention) {
      case 'next-row': {
        const blank = isBlank(workspace, at) && ui.getState().fresh === id;
        if (blank) {
          if (at.kind === 'objective') return true;
          void turn((row, into) => outdented(plan.getState().workspace, row, into), id);
          return true;
        }
        const made = newId();
        void planner.flush().then(() => add(nextRow(plan.getState().workspace, at, made), made));
        return true;
      }
      case 'indent':
        if (!indented(workspace, at, id)) return false;
        void turn((row, into) => indented(plan.getState().workspace, row, into), id);
        return true;
      case 'outdent':
        if (!outdented(workspace, at, id)) return false;
        void turn((row, into) => outdented(plan.getState().workspace, row, into), id);
        return true;
      case 'row-above':
        return neighbour(-1);
      case 'row-below':
        return neighbour(1);
      case 'move-up':
      case 'move-down': {
        const command = shifted(workspace, at, intention === 'move-up' ? -1 : 1);
        if (command) void run(command).then(() => focus(id));
        return true;
      }
      case 'remove-blank':
        if (!isBlank(workspace, at)) return false;
        void remove(at, true);
        return true;
      case 'delete':
        void remove(at, false);
        return true;
      case 'check-in':
        if (at.kind === 'keyResult') ui.setState({ checkingIn: id, selected: id });
        return true;
      case 'settle':
        ui.setState({ fresh: null });
        return true;
    }
  };

  const drop = (id: Id, on: Id) => {
    const rows = visibleRows();
    const [at, target] = [rows.find((row) => row.id === id) ?? homeless(id), rows.find((row) => row.id === on)];
    const command = at && target ? dropped(at, target) : null;
    if (command) void run(command);
  };

  return { act, drop, add };
}
