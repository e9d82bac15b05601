import './react-aria-under-policy.ts';
import { Check, ChevronsUpDown, Plus } from 'lucide-react';
import { useContext, useId, useState, type KeyboardEvent } from 'react';
import { I18nProvider } from 'react-aria/I18nProvider';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { useFilter } from 'react-aria/useFilter';
import { ComboBox as AriaComboBox, ComboBoxStateContext, Input } from 'react-aria-components/ComboBox';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import styles from './ComboBox.module.css';
import { Field, fieldAttributes, type FieldTexts } from './Field.tsx';
import { useLocale } from './locale.tsx';
import { TopLayer } from './top-layer.ts';

export interface ComboBoxItem {
  readonly id: string;
  readonly label: string;
  /** Tells two of the same name apart. */
  readonly detail?: string | undefined;
}

export interface ComboBoxProps extends FieldTexts {
  /** The id of the chosen one, or null. */
  readonly value: string | null;
  readonly items: readonly ComboBoxItem[];
  /** Null when the field was emptied and left. */
  readonly onChange: (id: string | null) => void;
  /** With it, a text that names none of the items is offered as a new one. */
  readonly onCreate?: ((text: string) => void) | undefined;
  /** The offer, such as: Add "Mei". */
  readonly createLabel?: ((text: string) => string) | undefined;
  /** Said where the list would be when nothing matches and nothing can be made. */
  readonly nothingFound: string;
  readonly placeholder?: string | undefined;
  readonly look?: 'boxed' | 'bare' | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}

interface Row extends ComboBoxItem {
  readonly isNew: boolean;
}

/** No record's id begins so. */
const NEW = '\u0000new';

export function ComboBoxList(props: ComboBoxProps) {
  return (
    <I18nProvider locale={useLocale()}>
      <Inner {...props} />
    </I18nProvider>
  );
}

function Inner({
  value,
  items,
  onChange,
  onCreate,
  createLabel,
  nothingFound,
  placeholder,
  look = 'boxed',
  disabled = false,
  autoFocus = false,
  ...texts
}: ComboBoxProps) {
  const id = useId();
  const container = useContext(TopLayer);
  const { contains } = useFilter({ sensitivity: 'base' });
  const labelOf = (wanted: string | null) => items.find((item) => item.id === wanted)?.label ?? '';
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? labelOf(value);
  const wanted = (text ?? '').trim();

  const same = items.some(({ label }) => label.normalize('NFKC') === wanted.normalize('NFKC'));
  const rows: Row[] = items
    .filter(({ label, detail }) => contains(label, wanted) || (detail !== undefined && contains(detail, wanted)))
    .map((item) => ({ ...item, isNew: false }));
  if (onCreate && wanted !== '' && !same) rows.push({ id: NEW, label: createLabel?.(wanted) ?? wanted, isNew: true });

  const take = (key: string | null) => {
    setText(null);
    if (key === NEW) onCreate?.(wanted);
    else if (key !== null && key !== value) onChange(key);
  };
  /** Leaving settles what is certain: nothing, or a name in full. Anything else goes back to what was. */
  const leave = () => {
    if (text === null) return;
    const named = items.filter(({ label }) => label.normalize('NFKC') === wanted.normalize('NFKC'));
    setText(null);
    if (wanted === '' && value !== null) onChange(null);
    else if (named.length === 1 && named[0] && named[0].id !== value) onChange(named[0].id);
  };

  return (
    <Field id={id} {...texts}>
      <PortalProvider getContainer={() => container ?? document.body}>
        <AriaComboBox<Row>
          aria-label={texts.label}
          items={rows}
          inputValue={shown}
          onInputChange={(next) => setText(next)}
          value={value}
          onChange={(key) => take(key === null ? null : String(key))}
          allowsEmptyCollection
          isDisabled={disabled}
          isInvalid={texts.error !== undefined && texts.error !== ''}
          autoFocus={autoFocus}
          onBlur={leave}
          className={styles['box'] ?? ''}
          data-look={look}
        >
          <EntryInput
            id={id}
            texts={texts}
            placeholder={placeholder}
            rows={rows}
            typed={text === null ? null : wanted}
            onLeave={leave}
            onRevert={() => setText(null)}
          />
          <Button className={styles['button'] ?? ''}>
            <ChevronsUpDown />
          </Button>
          <Popover className={styles['popover'] ?? ''} offset={6}>
            <ListBox<Row>
              className={styles['list'] ?? ''}
              aria-label={texts.label}
              renderEmptyState={() => <p className={styles['nothing']}>{nothingFound}</p>}
            >
              {(row) => (
                <ListBoxItem id={row.id} textValue={row.label} className={styles['item'] ?? ''}>
                  {({ isSelected }) => (
                    <>
                      <span className={styles['icon']}>{row.isNew ? <Plus /> : isSelected ? <Check /> : null}</span>
                      <span className={styles['name']}>{row.label}</span>
                      {row.detail !== undefined && <span className={styles['detail']}>{row.detail}</span>}
                    </>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </AriaComboBox>
      </PortalProvider>
    </Field>
  );
}

interface EntryInputProps {
  readonly id: string;
  readonly texts: FieldTexts;
  readonly placeholder: string | undefined;
  readonly rows: readonly Row[];
  /** Null while nothing has been typed. */
  readonly typed: string | null;
  readonly onLeave: () => void;
  readonly onRevert: () => void;
}

/** Enter takes the first that matches where none has been chosen with the arrows; Escape goes back to what was. */
function EntryInput({ id, texts, placeholder, rows, typed, onLeave, onRevert }: EntryInputProps) {
  const state = useContext(ComboBoxStateContext);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !state || typed === null) return;
    if (event.key === 'Escape') onRevert();
    // React Aria puts the old text back at Tab, before the field is left.
    if (event.key === 'Tab') onLeave();
    if (typed === '') return;
    const first = rows[0];
    if (event.key !== 'Enter' || !first || state.selectionManager.focusedKey !== null) return;
    // React Aria handles the same key next, and takes what is marked.
    state.selectionManager.setFocusedKey(first.id);
  };
  return (
    <Input
      {...fieldAttributes(id, texts)}
      placeholder={placeholder ?? ''}
      className={styles['input'] ?? ''}
      onKeyDownCapture={onKeyDownCapture}
    />
  );
}
