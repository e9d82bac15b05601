import { useId, type ChangeEvent, type HTMLAttributes, type KeyboardEvent, type Ref } from 'react';
import { customProperties } from './custom-properties.ts';
import { Field, fieldAttributes, type FieldTexts } from './Field.tsx';
import { unlessComposing } from './pressed.ts';
import styles from './TextField.module.css';

type Box = HTMLInputElement | HTMLTextAreaElement;

interface Native extends Omit<
  HTMLAttributes<Box>,
  'className' | 'style' | 'children' | 'defaultValue' | 'onChange' | 'dangerouslySetInnerHTML'
> {
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly name?: string | undefined;
  readonly autoComplete?: string | undefined;
}

export interface TextFieldProps extends Native, FieldTexts {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** `one` scrolls sideways, `wrap` grows but holds no line breaks, `many` grows and holds them. */
  readonly lines?: 'one' | 'wrap' | 'many' | undefined;
  /** `bare` looks like the text it is until it is pointed at. */
  readonly look?: 'boxed' | 'bare' | undefined;
  /** `title`, `lead` and `body` are steps of the type scale; `label` is the smaller one of forms. */
  readonly scale?: 'label' | 'body' | 'lead' | 'title' | undefined;
  readonly onEnter?: (text: string, event: KeyboardEvent) => void | undefined;
  readonly onEscape?: (event: KeyboardEvent) => void | undefined;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
  /** What is longer is not cut: it stands there and `said` says so, and it is the caller who does not take it. */
  readonly limit?: { readonly longest: number; readonly said: (length: number) => string } | undefined;
  /** Lines to begin with, where there may be many. */
  readonly rows?: number | undefined;
  /** What is written is not to be seen by whoever looks on; for `one` line. */
  readonly secret?: boolean | undefined;
}

/** A native input or text area; one that may grow is as high as its text, without a script measuring it. */
export function TextField({
  label,
  labelHidden,
  description,
  error,
  value,
  onChange,
  lines = 'one',
  look = 'boxed',
  scale = 'body',
  onEnter,
  onEscape,
  onKeyDown,
  ref,
  id: givenId,
  rows = 1,
  secret = false,
  limit,
  ...native
}: TextFieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const tooLong = limit !== undefined && value.length > limit.longest;
  const texts = { label, labelHidden, description, error: tooLong ? limit.said(value.length) : error };

  const handleKeyDown = unlessComposing((event: KeyboardEvent<Box>) => {
    onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') onEscape?.(event);
    if (event.key !== 'Enter') return;
    // With a modifier it is a command, and somebody else's.
    const command = event.ctrlKey || event.metaKey;
    if (command && lines === 'one') return;
    // Where Enter does something it writes nothing, wherever the focus goes by it. In a form it hands that over as well.
    if (lines === 'wrap' ? !command : lines === 'one' && onEnter && event.currentTarget.form === null)
      event.preventDefault();
    onEnter?.(event.currentTarget.value, event);
  });

  const shared = {
    ...native,
    // What is not taken has its own undo.
    ...(tooLong ? { 'data-kept': undefined } : {}),
    ...fieldAttributes(id, texts),
    ref,
    value,
    className: styles['input'],
    onKeyDown: handleKeyDown,
    onChange: (event: ChangeEvent<Box>) =>
      onChange(lines === 'wrap' ? onOneLine(event.currentTarget.value) : event.currentTarget.value),
  };

  return (
    <Field id={id} {...texts}>
      <div
        className={styles['box']}
        data-look={look}
        data-scale={scale}
        // The same text lies under the text area and gives it its height.
        data-text={lines === 'one' ? undefined : value}
        data-placeholder={lines === 'one' ? undefined : native.placeholder}
        data-lines={lines}
        style={lines === 'many' ? customProperties({ '--rows': rows }) : undefined}
      >
        {lines === 'one' ? (
          <input type={secret ? 'password' : 'text'} {...shared} />
        ) : (
          <textarea {...shared} rows={1} />
        )}
      </div>
    </Field>
  );
}

const onOneLine = (text: string) => text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
