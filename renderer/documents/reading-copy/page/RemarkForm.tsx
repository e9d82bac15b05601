/** @jsxImportSource preact */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { RowData } from './copy-data.ts';
import { begin, formsFor, passagesOf, read, type Missing } from './draft.ts';
import { Field, type Fields } from './Field.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import type { Draft, Form, Said } from './kept.ts';
import { unlessComposing } from '../../../ui/pressed.ts';
import { NameField } from './NameField.tsx';
import { usePage, useWords } from './words.ts';
import { useKept } from './store.ts';

interface Props {
  readonly row: RowData;
  readonly draft: Draft;
  /** What it corrects: a remark that is in a file already. */
  readonly corrects: Said['is'] | undefined;
  readonly onChange: (draft: Omit<Draft, 'touched'>) => void;
  readonly onCancel: () => void;
  readonly onAdd: (said: Said) => void;
}

/** One remark while it is written: what kind of, its fields, and what is missing. Each key is handed on. */
export function RemarkForm({ row, draft, corrects, onChange, onCancel, onAdd }: Props) {
  const { words, locale } = useWords();
  const { store } = usePage();
  const isFirst = useKept(store).remarks.length === 0;
  const [missing, setMissing] = useState<Missing | null>(null);
  const id = useId();
  const here = useRef<HTMLFormElement>(null);
  const { form, values } = draft;
  const { touched: _, ...rest } = draft;

  useEffect(() => {
    if (missing) here.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [missing]);

  const fields: Fields = {
    id,
    values,
    missing,
    set: (field, text) => {
      setMissing(null);
      onChange({ ...rest, values: { ...values, [field]: text } });
    },
  };
  const choose = (chosen: Form) => {
    setMissing(null);
    // Why it is proposed is the same for whatever is proposed; the rest begins with what stands.
    const because = values['because'] ?? '';
    onChange({ ...rest, form: chosen, values: { ...begin(chosen, row, locale), ...(because !== '' && { because }) } });
  };
  return (
    <form
      ref={here}
      className="remark"
      aria-label={words.about(row.number)}
      onSubmit={(event) => {
        event.preventDefault();
        const found = read(form, values, row, locale);
        if (found.ok) onAdd(found.said);
        else setMissing({ ...found.missing });
      }}
      onKeyDown={unlessComposing((event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) here.current?.requestSubmit();
      })}
    >
      <label>
        {words.what}
        <select data-focus="form" value={form} onChange={(event) => choose(event.currentTarget.value as Form)}>
          {formsFor(row, corrects).map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      {form === 'comment' && (
        <>
          <label>
            {words.aboutWhat}
            <select value={values['on'] ?? ''} onChange={(event) => fields.set('on', event.currentTarget.value)}>
              <option value="">{words.wholeRow}</option>
              {passagesOf(row).map((one) => (
                <option key={one} value={one}>
                  {words.fields[one]}
                </option>
              ))}
            </select>
          </label>
          <Field of={fields} field="text" label={words.text} lines={3} />
        </>
      )}
      {(form === 'title' || form === 'keyResult') && <Field of={fields} field="to" label={words.title} lines={1} />}
      {form === 'why' && <Field of={fields} field="to" label={words.why} lines={3} />}
      {form === 'drop' && <p>{words.dropWhat}</p>}
      {form === 'metric' && <MeasureFields of={fields} metric={row.metric} />}
      {form === 'keyResult' && (
        <>
          <MeasureFields of={fields} metric={undefined} />
          <p className="label">{words.measureMayBeEmpty}</p>
        </>
      )}
      {form !== 'comment' && <Field of={fields} field="because" label={words.because} lines={2} />}
      {isFirst && <NameField />}
      {corrects !== undefined && <p className="label">{words.correctsOne}</p>}
      <p className="acts">
        <button type="submit" className="main">
          {draft.of === undefined ? words.add : words.keepChange}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
