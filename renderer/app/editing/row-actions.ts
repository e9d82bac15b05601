/** What a row can do, as the keys, the menu, the drag and the palette all do it. */
import type { Command } from '../../domain/commands/commands.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { childrenOf, parentOf, recordOf, type Workspace } from '../../domain/plan/workspace.ts';
import { dropped, indented, nextRow, outdented, shifted, type Half } from '../../domain/commands/outline-rows.ts';
import { isBlank, isRowRecord, type Row, type RowRecord } from '../../domain/plan/rows.ts';
import type { Texts } from '../../text/texts.ts';
import { navigate, settle } from '../places/navigate.ts';
import { visibleRows } from '../places/shown.ts';
import { newId } from '../session/ids.ts';
import type { Planner } from '../session/planner.ts';
import { announce, say } from '../session/ui-state.ts';
import { caretIn } from './caret-in.ts';
import { editOrSay } from './edit-or-say.ts';
import { offerUndo } from './offer-undo.ts';

/** What is done with a row whatever its words are and wherever the caret is. */
export type RowIntention =
  | 'next-row'
  | 'indent'
  | 'outdent'
  | 'row-above'
  | 'row-below'
  | 'move-up'
  | 'move-down'
  | 'remove-blank'
  | 'delete'
  | 'check-in'
  | 'comment'
  | 'settle';

export interface RowActions {
  /** Carries out an intention in a row; true when it meant something there. */
  readonly act: (id: Id, intention: RowIntention) => boolean;
  /** Puts a dragged row where it was dropped, if it can stand there, and the keyboard on it. */
  readonly drop: (id: Id, on: Id, half: Half) => void;
  readonly add: (command: Command, id: Id) => void;
  /** A key result under an objective, an initiative under a key result, and the keyboard in it. */
  readonly addPart: (to: RowRecord) => void;
  /** Marks an objective as private, or takes the mark away, and brings the keyboard to it. */
  readonly markPrivate: (id: Id, isPrivate: boolean) => void;
  /** Runs a command; true when the plan took it. What it refuses is said. */
  readonly run: (command: Command) => boolean;
  /** The row with the words typed so far, which are handed over before anything is done with it. */
  readonly withWords: (id: Id) => Row | undefined;
}

export function rowActions(planner: Planner, texts: Texts): RowActions {
  const { ui, plan } = planner;
  const focus = (row: Id) => navigate(planner, { at: 'neighbour', row });
  const current = () => plan.getState().workspace;

  /** A row of the outline, or one that lost its home: it has no neighbours, but can be deleted or dragged to a new one. */
  const rowFor = (id: Id): Row | undefined => {
    const record = recordOf(current(), id);
    const homeless =
      record && isRowRecord(record) ? { id, kind: record.kind, home: parentOf(record) ?? '', record } : undefined;
    return visibleRows(planner).find((row) => row.id === id) ?? homeless;
  };

  /**
   * Hands a command over. It shows at once, so the focus can follow in the same moment and no key is lost between; what is
   * refused is said, what cannot be saved shows in the save state.
   */
  const hand = (command: Command): Promise<unknown> => editOrSay(planner, texts, command);

  const run = (command: Command): boolean => {
    const before = current();
    void hand(command);
    return current() !== before;
  };

  const add = (command: Command, id: Id, caret?: number | null): void => {
    void hand(command);
    // What was searched for does not hold the new words, and a row one types into must be seen.
    if (current().records.has(id)) navigate(planner, { at: 'row', row: id, caret, fresh: true });
  };

  const addPart = ({ id, kind }: RowRecord): void => {
    const made = newId();
    if (kind === 'objective') add({ do: 'add', kind: 'keyResult', id: made, objective: id, values: {} }, made);
    else if (kind === 'keyResult') add({ do: 'add', kind: 'initiative', id: made, keyResult: id, values: {} }, made);
  };

  const markPrivate = (id: Id, isPrivate: boolean): void => {
    const row = withWords(id);
    if (!row) return;
    // Not being private is nothing said, as in the details.
    void hand({ do: 'set', kind: 'objective', id, values: { private: isPrivate ? true : undefined } });
    focus(id);
    const title = row.record.title || texts.plan.untitled;
    announce(ui, isPrivate ? texts.plan.isPrivateNow(title) : texts.plan.isPrivateNoMore(title));
  };

  const withWords = (id: Id): Row | undefined => {
    void planner.flush();
    return rowFor(id);
  };

  /**
   * Where it cannot become another kind of row, that is said: a key is never mute. A new row is not left by it, since what is
   * typed next is meant for it; but it is new no more, so that the same key goes on from it the next time.
   */
  const turn = (
    make: (workspace: Workspace, row: Row, into: Id) => Command | null,
    id: Id,
    cannot: (row: Row) => string,
  ): boolean => {
    const at = withWords(id);
    if (!at) return false;
    const into = newId();
    const command = make(current(), at, into);
    if (command) add(command, into, caretIn(id));
    else {
      say(ui, { text: cannot(at), tone: 'calm' });
      settle(ui, id);
    }
    return true;
  };
  const indent = (id: Id) =>
    turn(indented, id, ({ kind }) => (kind === 'initiative' ? texts.plan.nothingDeeper : texts.plan.nothingAbove));
  const outdent = (id: Id) => turn(outdented, id, () => texts.plan.nothingHigher);

  const remove = (at: Row, quietly: boolean): void => {
    const rows = visibleRows(planner);
    const index = rows.findIndex(({ id }) => id === at.id);
    const going = new Set([at.id]);
    const next =
      rows[index - 1] ??
      rows.slice(index + 1).find(({ id, home }) => {
        if (going.has(home)) going.add(id);
        return !going.has(id);
      });
    const done = hand({ do: 'delete', id: at.id });
    // At the end of its words: Backspace goes on where it would in one text.
    const caret = quietly && next ? (next.record.title ?? '').length : null;
    navigate(planner, { at: 'neighbour', row: next?.id ?? null, caret });
    if (quietly) return;
    offerUndo(planner, texts, texts.plan.deleted(at.record.title || texts.plan.untitled), done);
  };

  /** In another home it is drawn anew, and its caret goes along. */
  const runIn = (row: Id, command: Command | null): boolean => {
    const caret = caretIn(row);
    const done = command !== null && run(command);
    navigate(planner, { at: 'neighbour', row, caret });
    return done;
  };

  const moveRow = (at: Row, by: -1 | 1): void => {
    const moved = runIn(at.id, shifted(current(), at, by));
    announce(ui, moved ? placeOf(at.id) : by === -1 ? texts.plan.isFirst : texts.plan.isLast);
  };
  const placeOf = (id: Id): string => {
    const record = recordOf(current(), id);
    if (!isRowRecord(record)) return '';
    const home = parentOf(record) ?? null;
    const siblings = childrenOf(current(), home, record.kind);
    const above = home === null ? undefined : recordOf(current(), home);
    const under = isRowRecord(above) ? above.title || texts.plan.untitled : '';
    return texts.plan.movedTo(siblings.findIndex((one) => one.id === id) + 1, siblings.length, under);
  };

  /** A number meant for a check-in must never end up in a title: what cannot be checked in is said. */
  const checkIn = (at: Row): void => {
    const keyResult =
      at.kind === 'keyResult'
        ? at.id
        : at.kind === 'initiative'
          ? at.home
          : childrenOf(current(), at.id, 'keyResult')[0]?.id;
    if (keyResult === undefined || recordOf(current(), keyResult)?.kind !== 'keyResult') {
      say(ui, { text: texts.plan.nothingToCheckIn, tone: 'calm' });
      return;
    }
    navigate(planner, { at: 'check-in', keyResult });
  };

  const act = (id: Id, intention: RowIntention): boolean => {
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
        // A new row left empty becomes one of its own, as in any outline; at the top there is nowhere to go.
        if (ui.getState().fresh === id && isBlank(current(), written)) {
          const into = newId();
          const command = outdented(current(), written, into);
          if (command) add(command, into);
          return true;
        }
        const made = newId();
        add(nextRow(current(), written, made), made);
        return true;
      }
      case 'indent':
        return indent(id);
      case 'outdent':
        return outdent(id);
      case 'row-above':
        return neighbour(-1);
      case 'row-below':
        return neighbour(1);
      case 'move-up':
      case 'move-down':
        // With the words just typed: they stand in the new place before the caret does.
        moveRow(withWords(id) ?? at, intention === 'move-up' ? -1 : 1);
        return true;
      case 'remove-blank':
        if (!isBlank(current(), at)) return false;
        remove(at, true);
        return true;
      case 'delete':
        // With the words just typed: undo brings them back too.
        remove(withWords(id) ?? at, false);
        return true;
      case 'check-in':
        checkIn(at);
        return true;
      case 'comment':
        // With the words just typed: the details show them, too.
        navigate(planner, { at: 'details', of: (withWords(id) ?? at).id, part: 'comments' });
        return true;
      case 'settle':
        settle(ui);
        return true;
    }
  };

  const drop = (id: Id, on: Id, half: Half) => {
    const [at, target] = [withWords(id), rowFor(on)];
    const command = at && target ? dropped(current(), at, target, half) : null;
    if (command) runIn(id, command);
  };

  return { act, drop, add, addPart, markPrivate, run, withWords };
}
