import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { RowRecord } from '../../domain/outline-rows.ts';
import { LIMITS } from '../../domain/limits.ts';
import { usePlanner, useTexts, useUi } from '../../app/use-planner.ts';
import { hasCommandKey } from '../../ui/keys.ts';
import { shortcutsOf, unlessComposing } from '../../ui/pressed.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from './inspector/use-field.ts';
import { intentionOf } from './row-keys.ts';
import { useRowActions } from './use-row-actions.ts';

interface Props {
  readonly record: RowRecord;
  readonly scale: 'lead' | 'body' | 'label';
}

/** The words of a row, edited where they stand. */
export function RowTitle({ record, scale }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { act, putLines } = useRowActions();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { id } = record;
  const draft = useWords(record, 'title', record.title);
  const called = useUi(({ focus }) => focus === id);
  const fresh = useUi((ui) => ui.fresh === id);

  useEffect(() => {
    if (!called) return;
    field.current?.focus();
    planner.ui.setState({ focus: null });
  }, [called, planner]);

  const handleKeyDown = unlessComposing((event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const oneLine = standsOnOneLine(event.currentTarget);
    const intention = intentionOf({
      shortcuts: shortcutsOf(event, hasCommandKey()),
      apple: hasCommandKey(),
      fresh,
      empty: value === '',
      atTop: oneLine || (selectionStart === 0 && selectionEnd === 0),
      atBottom: oneLine || selectionStart === value.length,
    });
    if (intention && act(id, intention)) event.preventDefault();
  });

  /** Lines are rows here; one line goes into the words as ever. */
  const handlePaste = (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const [first, ...others] = linesOf(event.clipboardData.getData('text/plain'));
    if (first === undefined || others.length === 0) return;
    const title = value.slice(0, selectionStart ?? 0) + first + value.slice(selectionEnd ?? 0);
    if (!putLines(id, title, others)) return;
    event.preventDefault();
    // What stood in the field, such as a blank at the end, is not taken for words that are still to be written.
    draft.onChange(title);
  };

  return (
    <TextField
      ref={field}
      label={`${texts.plan.kinds[record.kind]}${record.title ? `: ${record.title}` : ''}`}
      labelHidden
      lines="wrap"
      look="bare"
      scale={scale}
      maxLength={LIMITS.line}
      placeholder={texts.plan.placeholder[record.kind]}
      {...draft.field}
      onFocus={() => {
        draft.field.onFocus();
        planner.ui.setState({ selected: id });
      }}
      onBlur={(event) => {
        draft.field.onBlur();
        // What was left is begun no more; a window that goes behind another takes the focus from no field.
        if (fresh && event.currentTarget !== document.activeElement) planner.ui.setState({ fresh: null });
      }}
      onKeyDown={handleKeyDown}
      onPaste={handlePaste}
      dir="auto"
      data-row={id}
    />
  );
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Then its first line is its last one, wherever the caret is, and an arrow key always leaves it. */
function standsOnOneLine(field: Element): boolean {
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(field);
  const text = field.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return text > 0 && text < 1.5 * Number.parseFloat(lineHeight);
}
