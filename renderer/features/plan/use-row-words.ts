/** What Enter, Backspace, Delete and pasting do with a row's words: rows are lines of one text (SPEC O8-O10). */
import { useMemo } from 'react';
import type { Command } from '../../domain/commands/commands.ts';
import { LIMITS } from '../../domain/kinds/limits.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { pastedLines, rowsFrom, type PastedLine } from '../../domain/commands/pasted-rows.ts';
import { joinedRows, rowBefore, splitRow } from '../../domain/commands/row-words.ts';
import { PARENT_KIND } from '../../domain/kinds/homes.ts';
import { find } from '../../domain/plan/workspace.ts';
import { newId } from '../../app/session/ids.ts';
import type { Planner } from '../../app/session/planner.ts';
import { visibleRows } from '../../app/places/shown.ts';
import { say } from '../../app/session/ui-state.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Texts } from '../../text/texts.ts';
import type { RowActions } from '../../app/editing/row-actions.ts';
import { useRowActions } from './use-row-actions.ts';
import { navigate } from '../../app/places/navigate.ts';

/** The words of a field as they stand in it, and what is chosen of them; two equal ends are a caret. */
export interface Written {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** `mine`: it meant something here, and was carried out or refused. `shows`: the words the field is to show now, if others. */
export interface Done {
  readonly mine: boolean;
  readonly shows: string | null;
}

const NOTHING: Done = { mine: false, shows: null };
const REFUSED: Done = { mine: true, shows: null };

interface RowWords {
  readonly split: (id: Id, written: Written) => Done;
  readonly rowBefore: (id: Id) => void;
  readonly join: (id: Id, by: -1 | 1) => Done;
  readonly paste: (id: Id, written: Written, pasted: string) => Done;
}

export function useRowWords(): RowWords {
  const planner = usePlanner();
  const texts = useTexts();
  const actions = useRowActions();
  return useMemo(() => rowWords(planner, texts, actions), [planner, texts, actions]);
}

function rowWords(planner: Planner, texts: Texts, { run, withWords }: RowActions): RowWords {
  const { ui, plan } = planner;
  const current = () => plan.getState().workspace;
  const goTo = (row: Id, caret: number) => navigate(planner, { at: 'row', row, caret });

  const split = (id: Id, { text, from }: Written): Done => {
    const at = withWords(id);
    const made = newId();
    if (!at || !run(splitRow(at, text, from, made))) return REFUSED;
    // The half behind the caret may not hold what was searched for, and it is the one written in.
    goTo(made, 0);
    return { mine: true, shows: text.slice(0, from).trimEnd() };
  };

  const before = (id: Id): void => {
    const at = withWords(id);
    const made = newId();
    // The keyboard stays with the words, as it does in any text.
    if (at && run(rowBefore(current(), at, made))) navigate(planner, { at: 'search', words: '' });
  };

  const join = (id: Id, by: -1 | 1): Done => {
    withWords(id);
    const rows = visibleRows(planner);
    const index = rows.findIndex((row) => row.id === id);
    const [at, other] = [rows[index], rows[index + by]];
    if (!at || !other) return NOTHING;
    const [upper, lower] = by === -1 ? [other, at] : [at, other];
    const joined = joinedRows(current(), upper, lower);
    if (!joined) {
      say(ui, { text: texts.plan.moreThanWords(lower.record.title || texts.plan.untitled), tone: 'calm' });
      return REFUSED;
    }
    if (!run(joined.command)) return REFUSED;
    navigate(planner, { at: 'neighbour', row: joined.into, caret: joined.caret });
    // A field that goes with its row is given nothing more to hand over.
    return { mine: true, shows: joined.into === id ? joined.title : null };
  };

  /** All or nothing: a line that is too long is named, and none of the others is taken. */
  const tooLong = (lines: readonly PastedLine[], title: string): boolean => {
    const first = lines.slice(0, 1).map((line) => ({ ...line, text: title.trim() }));
    const long = [...first, ...lines.slice(1)].find((line) => line.text.length > LIMITS.line);
    if (!long) return false;
    say(ui, { text: texts.plan.lineTooLong(long.line, long.text.length, LIMITS.line), tone: 'warning' });
    return true;
  };

  const paste = (id: Id, { text, from, to }: Written, pasted: string): Done => {
    const lines = pastedLines(pasted);
    const [first, ...others] = lines;
    if (!first) return NOTHING;
    const start = text.slice(0, from) + first.text;
    const title = start + text.slice(to);
    if (others.length === 0) {
      // Quotes of a table and signs nobody sees stay behind; otherwise it is a paste as in any field.
      if (first.text === pasted || title.length > LIMITS.line) return NOTHING;
      navigate(planner, { at: 'neighbour', row: id, caret: start.length });
      return { mine: true, shows: title };
    }
    const at = withWords(id);
    if (!at || !find(current(), PARENT_KIND[at.kind], at.home)) return NOTHING;
    if (tooLong(lines, title)) return REFUSED;
    const ids = others.map(newId);
    const named: Command = { do: 'set', kind: at.kind, id, values: { title: title.trim() } };
    if (!run({ do: 'all', commands: [named, ...rowsFrom(at, others, ids)] })) return REFUSED;
    const last = ids.at(-1) ?? id;
    goTo(last, others.at(-1)?.text.length ?? 0);
    return { mine: true, shows: title };
  };

  return { split, rowBefore: before, join, paste };
}
