import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { announce, say } from '../../app/session/ui-state.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Command } from '../../domain/commands/commands.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { recordOf } from '../../domain/plan/workspace.ts';
import { commentTexts } from '../../text/later/comments.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import styles from './Comments.module.css';

interface Props {
  /** Where the words wait, by the id of what they are about (E38). */
  readonly half: {
    readonly about: (id: Id) => string | undefined;
    readonly keep: (id: Id, words: string | undefined) => void;
  };
  readonly about: Id;
  readonly label: string;
  /** What stands in the empty field, where that is not the label. */
  readonly placeholder?: string;
  readonly send: string;
  /** Said once it was taken. */
  readonly told: string;
  /** Words to begin with. */
  readonly begin?: string;
  /** What is asked for with these words; null where they ask for nothing. */
  readonly command: (words: string) => Command | null;
  /** Of a form that was opened: it is closed, whether handed over, dropped or left to wait. Without it, it stands there always. */
  readonly onClose?: () => void;
  /** What was dropped is wanted after all. */
  readonly onBack?: () => void;
  /** Somebody asked for it just now, and wants to write. */
  readonly asked?: boolean;
}

/** A field for words that are handed over by a button or by Ctrl+Enter, and wait at every key until then. */
export function WordsForm(props: Props) {
  const {
    half,
    about,
    label,
    placeholder = label,
    send,
    told,
    begin = '',
    command,
    onClose,
    onBack,
    asked = false,
  } = props;
  const planner = usePlanner();
  const texts = useTexts();
  const noteLimit = useLimit('note');
  const [text, setText] = useState(() => half.about(about) ?? begin);
  const [problem, setProblem] = useState<string>();
  const refused = problem === undefined ? beyond(noteLimit, label, text) : { field: label, words: text, refused: true };
  const drop = useUntaken([refused], waitsThere);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!asked) return;
    const field = form.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [asked]);
  useWordsBack(props);

  const write = (words: string) => {
    setText(words);
    setProblem(undefined);
    half.keep(about, words === begin ? undefined : words);
  };
  const hand = async () => {
    const words = text.trim();
    const asks = words === '' ? null : command(words);
    if (asks === null) {
      if (words !== '') close(undefined);
      return;
    }
    const result = await planner.edit(asks);
    if (!result.ok && 'refusal' in result) {
      setProblem(texts.problems.refusal[result.refusal]);
      return;
    }
    // What could not be written yet waits in the editor; keeping it here too would write it twice. The save state tells of it.
    if (result.ok) announce(planner.ui, told);
    close(undefined);
  };
  const close = (waits: string | undefined) => {
    half.keep(about, waits);
    if (waits === undefined) setText(begin);
    // The button goes with the words, and another thing to say is written where they stood.
    if (onClose) onClose();
    else if (form.current?.contains(document.activeElement)) form.current.querySelector('textarea')?.focus();
  };
  const cancel = () => {
    drop();
    close(undefined);
    if (text === begin) return;
    const { dropped, back } = commentTexts(texts);
    const act = () => {
      half.keep(about, text);
      onBack?.();
    };
    say(planner.ui, { text: dropped, tone: 'calm', action: { label: back, act } });
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void hand();
  };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    const isEscape = event.key === 'Escape' && onClose !== undefined;
    if (!isEscape && !isPressed(event, 'Mod+Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    if (isEscape) close(text === begin ? undefined : text);
    else void hand();
  });

  // The button appears below what is written: that would leave the end of the form out of sight.
  const written = text.trim() !== '';
  useEffect(() => {
    if (form.current?.contains(document.activeElement)) form.current.scrollIntoView?.({ block: 'nearest' });
  }, [written]);

  return (
    <form ref={form} className={styles['form']} onSubmit={handleSubmit} onKeyDown={handleKeyDown}>
      <TextField
        label={label}
        labelHidden
        lines="many"
        value={text}
        dir="auto"
        onChange={write}
        limit={noteLimit}
        placeholder={placeholder}
        error={problem}
      />
      {(written || onClose) && (
        <div className={styles['ways']}>
          <Button type="submit" size="small" shortcut="Mod+Enter">
            {send}
          </Button>
          {onClose && (
            <Button size="small" variant="quiet" onClick={cancel}>
              {texts.app.cancel}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

/** What was written about a comment that goes meanwhile would wait where nobody comes back to: it is given back. */
function useWordsBack({ half, about, onClose }: Props): void {
  const planner = usePlanner();
  const { plan } = useTexts();
  const last = useRef(() => {});
  useEffect(() => {
    last.current = () => {
      const record = recordOf(planner.plan.getState().workspace, about);
      const words = half.about(about)?.trim() ?? '';
      const isGone = record === undefined || isTombstone(record);
      // What was being written about a row is given back with the row.
      if (onClose !== undefined && isGone && words !== '')
        say(planner.ui, { text: plan.commentGone(words), tone: 'warning' });
    };
  });
  useEffect(() => () => last.current(), []);
}
