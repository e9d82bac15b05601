/** What stands over the room while the palette, or the sheet of keys, is still being fetched: a key that opens one takes the keyboard at once. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { navigate } from '../../app/places/navigate.ts';
import { withTexts } from '../../app/session/texts.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Texts } from '../../text/texts.ts';
import { lazily } from '../../ui/lazily.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { isPressed, unlessComposing } from '../../ui/pressed.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { Ahead } from './ahead-props.ts';

const Found = lazily(async () => (await withTexts(import('./Palette.tsx'))).default, TypedAhead);

/** The palette. Words typed before it is there are those it begins with. */
export function Palette() {
  const ahead = useRef('');
  return <Found ahead={ahead} />;
}

Palette.fetch = Found.fetch;

/** It takes nothing: an Enter that came too early is pressed again in front of what was found. */
function TypedAhead({ ahead }: Ahead) {
  const label = useTexts().actions.palette;
  const [typed, setTyped] = useState('');
  const close = useClose();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // Not before the dialog is open: it gives the focus back to what had it then.
  useEffect(() => field.current?.focus(), []);
  const write = (words: string) => {
    ahead.current = words;
    setTyped(words);
  };
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    const again = isPressed(event, 'Mod+K');
    if (again) close();
    if (again || event.key === 'Enter') event.preventDefault();
  });
  return (
    <Modal label={label} place="top" onClose={close}>
      <TextField
        ref={field}
        label={label}
        labelHidden
        look="bare"
        scale="lead"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={write}
        onKeyDown={handleKeyDown}
      />
    </Modal>
  );
}

/** In the place of a sheet that is only read: it holds the keyboard, so that no key reaches the room, and Escape closes it. */
export const holding = (called: (texts: Texts) => string) =>
  function Holding() {
    const label = called(useTexts());
    const close = useClose();
    const words = useRef<HTMLParagraphElement>(null);
    useEffect(() => words.current?.focus(), []);
    return (
      <Modal label={label} place="top" onClose={close}>
        <p ref={words} tabIndex={-1}>
          {label}
        </p>
      </Modal>
    );
  };

function useClose(): () => void {
  const planner = usePlanner();
  return () => navigate(planner, { at: 'overlay', overlay: null });
}
