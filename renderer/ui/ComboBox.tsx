import { Check, ChevronsUpDown, Plus } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { alike, rowsFor, type ComboBoxItem, type Row } from './combo-rows.ts';
import styles from './ComboBox.module.css';
import { Field, fieldAttributes, type FieldTexts } from './Field.tsx';
import { hasTopLayer, placeBeside } from './top-layer.ts';
import { unlessComposing } from './pressed.ts';

interface ComboBoxProps extends FieldTexts {
  /** The id of the chosen one, or null. */
  readonly value: string | null;
  readonly items: readonly ComboBoxItem[];
  /** Null when the field was emptied and left. */
  readonly onChange: (id: string | null) => void;
  /** With it, a text that names none of the items is offered as a new one. */
  readonly onCreate?: ((text: string) => void) | undefined;
  /** The offer, such as: Add "Mei". */
  readonly createLabel?: ((text: string) => string) | undefined;
  /** What is said of half a name that was left, such as: "Me" is nobody yet. */
  readonly undecided?: ((text: string) => string) | undefined;
  /** Half a name as it stands, and whether it was left like that; undefined once it was taken or dropped. A function that stays the same. */
  readonly onHalf?: ((text: string | undefined, left?: boolean) => void) | undefined;
  /** Said where the list would be when nothing matches and nothing can be made. */
  readonly nothingFound: string;
  readonly placeholder?: string | undefined;
  readonly look?: 'boxed' | 'bare' | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}

/**
 * A text field that finds one of many, and offers to make a new one. The first that matches is marked as one types, and
 * Enter takes what is marked. Leaving decides nothing that was not decided: it takes a name written in full and what the arrows
 * are on, and it empties a field that was emptied. Half a name stays where new ones can be made, and what is missing is said;
 * elsewhere it was a search and goes. Escape drops what was typed.
 *
 * Ours and not React Aria's: that one puts the old text back at Enter and Tab before a screen can say what is meant, so
 * emptying, making a new one and taking the first match all raced with it.
 */
export function ComboBox({
  value,
  items,
  onChange,
  onCreate,
  createLabel,
  undecided,
  onHalf,
  nothingFound,
  placeholder,
  look = 'boxed',
  disabled = false,
  autoFocus = false,
  ...given
}: ComboBoxProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  /** What was typed, and null while nothing was. */
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  /** The row the keyboard is on; null lets the first match be it. */
  const [moved, setMoved] = useState<string | null>(null);
  /** It was the arrows that went there; the pointer only passes. */
  const [byKeys, setByKeys] = useState(false);
  const [left, setLeft] = useState(false);

  const halfWord = left && typed !== null ? undecided?.(typed.trim()) : undefined;
  const texts = { ...given, ...(halfWord === undefined ? {} : { error: halfWord }) };
  const half = typed === null || typed.trim() === '' ? undefined : typed.trim();
  useEffect(() => onHalf?.(half, left), [onHalf, half, left]);
  const rows = rowsFor(items, typed, onCreate !== undefined);
  const active = rows.find((row) => row.id === moved) ?? ((typed ?? '').trim() === '' ? undefined : rows[0]);
  const listed = open && rows.length > 0;
  const rowId = (row: Row) => `${id}-${row.id}`;

  useLayoutEffect(() => {
    if (!open || !box.current || !list.current) return undefined;
    const floating = list.current;
    const anchor = box.current;
    const place = () => {
      floating.style.minInlineSize = `${anchor.offsetWidth}px`;
      placeBeside(anchor, floating, 'below', 'start');
    };
    if (hasTopLayer()) floating.showPopover();
    place();
    window.addEventListener('resize', place);
    document.addEventListener('scroll', place, true);
    return () => {
      window.removeEventListener('resize', place);
      document.removeEventListener('scroll', place, true);
    };
  }, [open, rows.length]);

  useLayoutEffect(() => {
    const row = active && document.getElementById(rowId(active));
    if (row && typeof row.scrollIntoView === 'function') row.scrollIntoView({ block: 'nearest' });
  });

  const close = () => {
    setOpen(false);
    setTyped(null);
    setMoved(null);
    setByKeys(false);
    setLeft(false);
  };
  const openAll = () => {
    if (disabled) return;
    setOpen(true);
    input.current?.select();
  };
  const take = (row: Row) => {
    close();
    if (row.kind === 'new') onCreate?.(row.text);
    else if (row.item.id !== value) onChange(row.item.id);
  };
  const leave = () => {
    if (typed === null || typed.trim() === '') {
      close();
      if (typed !== null && value !== null) onChange(null);
      return;
    }
    const [only, ...others] = alike(items, typed);
    if (active && byKeys && active.id === moved) take(active);
    else if (only && others.length === 0) take({ kind: 'item', id: only.id, item: only });
    else if (onCreate === undefined) close();
    else {
      setOpen(false);
      setLeft(true);
    }
  };
  const move = (by: 1 | -1) => {
    const chosen = rows.findIndex((row) => row.kind === 'item' && row.item.id === value);
    const from = active ? rows.indexOf(active) : undefined;
    const begin = chosen >= 0 ? chosen : by === 1 ? 0 : rows.length - 1;
    setByKeys(true);
    setMoved(rows[from === undefined ? begin : (from + by + rows.length) % rows.length]?.id ?? null);
    setOpen(true);
  };

  const onKeyDown = unlessComposing((event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (event.altKey && open) close();
        else if (event.altKey) openAll();
        else move(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        if (!open && typed === null) return;
        // It settles this field, and is no Enter for the row or the form around it.
        event.preventDefault();
        if (open && active) take(active);
        else if (typed === null || typed.trim() === '') leave();
        else setOpen(true);
        break;
      case 'Escape':
        if (!open && typed === null) return;
        event.preventDefault();
        close();
        break;
      case 'Tab':
        if (byKeys && active?.id === moved) take(active);
        break;
      default:
    }
  });

  return (
    <Field id={id} {...texts}>
      <div ref={box} className={styles['box']} data-look={look}>
        <input
          {...fieldAttributes(id, texts)}
          ref={input}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={listed}
          aria-controls={listed ? `${id}-list` : undefined}
          aria-activedescendant={listed && active ? rowId(active) : undefined}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          autoFocus={autoFocus}
          // What is chosen is handed over at once; what is typed stays in here until it is.
          data-kept={typed === null || undefined}
          disabled={disabled}
          placeholder={placeholder}
          className={styles['input']}
          value={typed ?? items.find((item) => item.id === value)?.label ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setMoved(null);
            setByKeys(false);
            setLeft(false);
            setOpen(true);
          }}
          onClick={() => {
            if (!open) openAll();
          }}
          onKeyDown={onKeyDown}
          onFocus={() => {
            if (typed !== null) setOpen(true);
          }}
          onBlur={leave}
        />
        <span
          aria-hidden
          className={styles['opener']}
          onPointerDown={(event) => {
            // The focus stays in, or goes to, the text.
            event.preventDefault();
            input.current?.focus();
            if (open) close();
            else openAll();
          }}
        >
          <ChevronsUpDown />
        </span>
      </div>
      {open && (
        <div
          ref={list}
          popover={hasTopLayer() ? 'manual' : undefined}
          className={styles['popover']}
          onPointerDown={(event) => event.preventDefault()}
        >
          {listed ? (
            <div role="listbox" id={`${id}-list`} aria-label={texts.label}>
              {rows.map((row) => (
                <div
                  key={row.id}
                  id={rowId(row)}
                  role="option"
                  aria-selected={row === active}
                  className={styles['item']}
                  onPointerMove={() => {
                    if (row === active) return;
                    setByKeys(false);
                    setMoved(row.id);
                  }}
                  onClick={() => take(row)}
                >
                  <span className={styles['icon']}>
                    {row.kind === 'new' ? <Plus /> : row.item.id === value ? <Check /> : null}
                  </span>
                  <span className={styles['name']}>
                    {row.kind === 'new' ? (createLabel?.(row.text) ?? row.text) : row.item.label}
                  </span>
                  {row.kind === 'item' && row.item.detail !== undefined && (
                    <span className={styles['detail']}>{row.item.detail}</span>
                  )}
                </div>
              ))}
            </div>
          ) : (
            <p role="status" className={styles['nothing']}>
              {nothingFound}
            </p>
          )}
        </div>
      )}
    </Field>
  );
}
