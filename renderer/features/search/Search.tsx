import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { navigate } from '../../app/places/navigate.ts';
import type { RoomProps } from '../../app/places/rooms.ts';
import { usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { foundAmong } from '../../domain/plan/everything.ts';
import { searchWords } from '../../domain/plan/folded-text.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { searchTexts } from '../../text/later/search.ts';
import { Button } from '../../ui/Button.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import { TextField } from '../../ui/TextField.tsx';
import { HitItem } from './HitItem.tsx';
import styles from './Search.module.css';
import { useEntries } from './use-entries.ts';

/** How many are drawn at once. */
const PORTION = 50;

/** Everything the plan says, found by its words (SPEC group F). What is looked for stays for whoever comes back from a hit. */
export default function Search(props: RoomProps) {
  const planner = usePlanner();
  const words = searchTexts(useTexts());
  const typed = useUi((ui) => ui.everywhere);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const hits = useRef<HTMLDivElement>(null);
  const write = (text: string) => navigate(planner, { at: 'everywhere', words: text });
  // One comes here to type. Words of last time are there to be typed over.
  const toField = () => {
    field.current?.focus();
    field.current?.select();
  };
  useEffect(toField, []);
  const goTo = (step: 1 | -1) => {
    const buttons = [...(hits.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
    const at = buttons.findIndex((one) => one === document.activeElement);
    const next = at + step < 0 ? field.current : buttons[at + step];
    next?.focus();
  };
  const keys: Readonly<Record<string, () => void>> = { ArrowDown: () => goTo(1), ArrowUp: () => goTo(-1) };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    // The key that leads here leads back from a hit as well.
    if (isPressed(event, 'Mod+Shift+F')) toField();
    const act = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return (
    <RoomFrame id="search" {...props}>
      <p className={styles['what']}>{words.what}</p>
      <div ref={hits} className={styles['search']} role="search" onKeyDown={handleKeyDown}>
        <TextField
          ref={field}
          label={words.field}
          labelHidden
          scale="lead"
          value={typed}
          placeholder={words.placeholder}
          onChange={write}
          onEscape={() => write('')}
          onEnter={() => goTo(1)}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
        />
        <Found typed={typed} />
      </div>
    </RoomFrame>
  );
}

/** The field shows a key before this is drawn anew. */
function Found({ typed }: { readonly typed: string }) {
  const words = searchTexts(useTexts());
  const search = useDeferredValue(typed);
  const entries = useEntries();
  const found = useMemo(() => (entries === null ? null : foundAmong(entries, search)), [entries, search]);
  const [portions, setPortions] = useState({ of: '', count: 1 });
  const count = portions.of === search ? portions.count : 1;
  if (found === null || searchWords(search).length === 0) return <p role="status" className={styles['count']} />;
  const shown = found.slice(0, count * PORTION);
  const more = found.length - shown.length;
  return (
    <>
      <p role="status" className={styles['count']} data-search={search}>
        {found.length === 0 ? words.nothing : words.count(found.length)}
      </p>
      {found.length === 0 && <p className={styles['what']}>{words.nothingWhat}</p>}
      <ol className={styles['hits']} aria-label={words.hits}>
        {shown.map((record) => (
          <HitItem key={record.id} record={record} search={search} />
        ))}
      </ol>
      {more > 0 && (
        <Button onClick={() => setPortions({ of: search, count: count + 1 })}>
          {words.more(Math.min(more, PORTION))}
        </Button>
      )}
    </>
  );
}
