import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useActions } from '../../app/session/use-actions.ts';
import { useCopies, useLanguage, usePlanner, useTexts, useUi, useWorkspace } from '../../app/session/use-planner.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { Texts } from '../../text/texts.ts';
import { paletteTexts } from '../../text/later/palette.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Ahead } from './ahead-props.ts';
import {
  commandEntries,
  cycleEntries,
  everywhereEntry,
  planCopyEntries,
  planEntries,
  search,
  type Entry,
} from './entries.ts';
import { chosenRow, rowEntries, rowGroupName } from './row-entries.ts';
import { Modal } from '../../ui/Modal.tsx';
import styles from './Palette.module.css';
import { Results } from './Results.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import { navigate } from '../../app/places/navigate.ts';

/** Every command, cycle, objective and key result, and what can be done with the chosen row, found by a few letters and taken with Enter. */
export default function Palette({ ahead }: Partial<Ahead>) {
  const planner = usePlanner();
  const texts = useTexts();
  const palette = paletteTexts(texts);
  const [typed, setTyped] = useState(() => ahead?.current ?? '');
  const [active, setActive] = useState(0);
  const id = useId();
  // Whatever becomes of the choice meanwhile, the acts are about the row one was in.
  const [row] = useState(() => chosenRow(planner));
  const { shown: found, more } = useFound(typed, texts, row);
  const shown = found.length > 0 || typed.trim() === '' ? found : [everywhereEntry(typed, texts)];
  const rowName = useWorkspace((workspace) => rowGroupName(workspace, row, texts));
  const at = Math.min(active, shown.length - 1);
  const current = shown[at];
  const field = useRef<HTMLInputElement>(null);

  const close = () => navigate(planner, { at: 'overlay', overlay: null });
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    void entry.go(planner);
  };

  useEffect(() => {
    field.current?.focus();
    // What was typed ahead is typed on.
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.id}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [current, id]);

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive((at + 1) % Math.max(1, shown.length)),
    ArrowUp: () => setActive((at - 1 + shown.length) % Math.max(1, shown.length)),
    Enter: () => take(current),
  };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    const again = isPressed(event, 'Mod+K');
    const act = again ? close : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  return (
    <Modal label={palette.title} place="top" onClose={close}>
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles['input']}
        aria-label={palette.placeholder}
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id}-${current.id}`}
        placeholder={palette.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onKeyDown={handleKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
      />
      <Results
        id={id}
        shown={shown}
        current={current}
        row={rowName}
        onPoint={(entry) => setActive(shown.indexOf(entry))}
        onTake={take}
      />
      {found.length === 0 && <p className={styles['note']}>{palette.nothing}</p>}
      {more > 0 && <p className={styles['note']}>{palette.more(more)}</p>}
      <VisuallyHidden role="status">
        {typed === '' ? '' : found.length === 0 ? palette.nothing : palette.found(found.length + more)}
      </VisuallyHidden>
    </Modal>
  );
}

function useFound(typed: string, texts: Texts, row: Id | null) {
  const language = useLanguage();
  const workspace = useWorkspace((whole) => whole);
  const here = useCopies();
  const folded = useUi((ui) => ui.folded);
  const { database } = usePlanner();
  const actions = useActions();
  const places = useMemo(
    () => [
      ...rowEntries(workspace, row, folded, texts),
      ...commandEntries(actions, texts, language),
      ...planCopyEntries(here, database, texts),
      ...cycleEntries(workspace, texts),
    ],
    [actions, texts, language, workspace, here, database, row, folded],
  );
  // Only what is looked for among thousands of rows needs them all.
  const looking = typed.trim() !== '';
  const rows = useMemo(() => (looking ? planEntries(workspace, texts) : []), [looking, workspace, texts]);
  return useMemo(() => search(typed, places, rows), [typed, places, rows]);
}
