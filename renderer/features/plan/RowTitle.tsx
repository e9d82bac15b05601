import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { RowRecord } from '../../domain/plan/rows.ts';
import { afterPress } from '../../app/editing/after-press.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { hasCommandKey } from '../../ui/keys.ts';
import { shortcutsOf, unlessComposing } from '../../ui/pressed.ts';
import { TextField } from '../../ui/TextField.tsx';
import { keepInSight } from '../../ui/use-near.ts';
import { useWords } from './inspector/use-field.ts';
import { intentionOf, type Intention } from './row-keys.ts';
import { useRowActions } from './use-row-actions.ts';
import { useRowWords, type Done, type Written } from './use-row-words.ts';
import { isInRow, keyboardArrived, settle } from '../../app/places/navigate.ts';
import { useReadOnly } from '../../app/places/read-only.ts';
import { say } from '../../app/session/ui-state.ts';

interface Props {
  readonly record: RowRecord;
  readonly scale: 'lead' | 'body' | 'label';
}

/** The words of a row, edited where they stand. */
export function RowTitle({ record, scale }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { act } = useRowActions();
  const words = useRowWords();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** Somebody was in it and left it, so it has a caret of its own. */
  const left = useRef(false);
  const { id } = record;
  const lineLimit = useLimit('line');
  const draft = useWords(record, 'title', record.title);
  const called = useUi(({ focus }) => focus === id);
  const fresh = useUi((ui) => ui.fresh === id);
  const readOnly = useReadOnly();

  useEffect(() => {
    if (!called) return;
    const box = field.current;
    // A field nobody was in has its caret before the words, and what is typed next goes on with them.
    const caret = planner.ui.getState().caret ?? (left.current ? null : (box?.value.length ?? 0));
    box?.focus();
    if (caret !== null) box?.setSelectionRange(caret, caret);
    if (box) keepInSight(box);
    keyboardArrived(planner.ui);
  }, [called, planner]);

  const showing = ({ mine, shows }: Done): boolean => {
    // What stood in the field, such as a blank at the end, is not taken for words that are still to be written.
    if (shows !== null) draft.onChange(shows);
    return mine;
  };

  const carryOut = (intention: Intention, written: Written): boolean => {
    switch (intention) {
      case 'row-before':
        words.rowBefore(id);
        return true;
      case 'split':
        return showing(words.split(id, written));
      case 'join-above':
        return showing(words.join(id, -1));
      case 'join-below':
        return showing(words.join(id, 1));
      default:
        return act(id, intention);
    }
  };

  const handleKeyDown = unlessComposing((event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const written = writtenIn(event.currentTarget);
    const { text, from, to } = written;
    const oneLine = standsOnOneLine(event.currentTarget);
    const intention = intentionOf({
      shortcuts: shortcutsOf(event, hasCommandKey()),
      apple: hasCommandKey(),
      fresh,
      empty: text === '',
      caret: caretIn(written),
      atTop: oneLine || (from === 0 && to === 0),
      atBottom: oneLine || from === text.length,
    });
    if (intention === null || (event.repeat && ONCE.includes(intention))) {
      // A key held down makes no row after row, and takes none away.
      if (intention !== null) event.preventDefault();
      return;
    }
    if (readOnly && !READS.includes(intention)) {
      event.preventDefault();
      say(planner.ui, { text: texts.problems.refusal['cycle-closed'], tone: 'calm' });
      return;
    }
    if (carryOut(intention, written)) event.preventDefault();
  });

  /** Lines are rows here; one line goes into the words as ever. */
  const handlePaste = (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (readOnly) return;
    const pasted = event.clipboardData.getData('text/plain');
    if (showing(words.paste(id, writtenIn(event.currentTarget), pasted))) event.preventDefault();
  };

  return (
    <TextField
      ref={field}
      // Its words are what stands in it, and are not said twice.
      label={texts.plan.kinds[record.kind]}
      labelHidden
      lines="wrap"
      look="bare"
      scale={scale}
      limit={lineLimit}
      readOnly={readOnly}
      placeholder={texts.plan.placeholder[record.kind]}
      {...draft.field}
      onFocus={() => {
        draft.field.onFocus();
        isInRow(planner.ui, id);
      }}
      onBlur={(event) => {
        draft.field.onBlur(event);
        left.current = true;
        // What was left is begun no more; a window that goes behind another takes the focus from no field.
        if (fresh && event.currentTarget !== document.activeElement) afterPress(() => settle(planner.ui, id));
      }}
      onKeyDown={handleKeyDown}
      onPaste={handlePaste}
      dir="auto"
      data-row={id}
    />
  );
}

/** What changes nothing of a row that can only be read. */
const READS: readonly Intention[] = ['row-above', 'row-below', 'comment', 'settle'];

/** What is done once however long its key is held. */
const ONCE: readonly Intention[] = [
  'next-row',
  'split',
  'row-before',
  'join-above',
  'join-below',
  'remove-blank',
  'delete',
];

function writtenIn({ value, selectionStart, selectionEnd }: HTMLInputElement | HTMLTextAreaElement): Written {
  return { text: value, from: selectionStart ?? value.length, to: selectionEnd ?? value.length };
}

/** Blanks around the words are none of them. */
function caretIn({ text, from, to }: Written): 'start' | 'middle' | 'end' | null {
  if (from !== to) return null;
  if (text.slice(from).trim() === '') return 'end';
  return text.slice(0, from).trim() === '' ? 'start' : 'middle';
}

/** Then its first line is its last one, wherever the caret is, and an arrow key always leaves it. */
function standsOnOneLine(field: Element): boolean {
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(field);
  const text = field.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return text > 0 && text < 1.5 * Number.parseFloat(lineHeight);
}
