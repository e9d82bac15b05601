import { ChevronDown } from 'lucide-react';
import { use, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, type ButtonVariant } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { FetchFailedContext, fetched, type Fetched } from './fetched.ts';
import type { MenuSection } from './Menu.tsx';
import { unlessComposing } from './pressed.ts';

interface MenuButtonProps {
  /** The name of the button and of its menu; it begins with `text`, so that what is seen can be said. */
  readonly label: string;
  /** Shown on the button beside the icon, on one line; an icon alone gets the label as a tooltip. */
  readonly text?: ReactNode;
  readonly icon?: ReactNode;
  /** Asked for while it is open: a screen has hundreds of these, and most are never opened. Those without items are left out. */
  readonly sections: () => readonly MenuSection[];
  readonly onAction: (id: string) => void;
  /** What `sections` and `onAction` need, where that is fetched by the first press. */
  readonly needs?: Fetched<unknown> | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'medium' | 'small' | undefined;
  readonly disabled?: boolean | undefined;
}

const OPENS = ['ArrowDown', 'ArrowUp', 'Enter', ' '];

const list = fetched(async () => (await import('./Menu.tsx')).Menu);

/** Fetches what an open menu is drawn by. */
export const fetchMenu = list.fetch;

/** A button and its menu. The list is fetched by the first press, unless somebody had time for it before. */
export function MenuButton({
  label,
  text,
  icon,
  sections,
  onAction,
  needs,
  variant = 'quiet',
  size = 'medium',
  disabled = false,
}: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [begin, setBegin] = useState<'first' | 'last' | null | undefined>(undefined);
  const open = begin !== undefined;
  const close = () => setBegin(undefined);
  const failed = use(FetchFailedContext);
  const show = (where: 'first' | 'last' | null) => {
    if (list.now && (!needs || needs.now)) setBegin(where);
    else void Promise.all([list.fetch(), needs?.fetch()]).then(() => setBegin(where), failed);
  };
  const Menu = list.now;

  // An open menu holds the focus, so what is chosen is carried out once it is gone: what that opens may take the focus.
  const [chosen, choose] = useState<{ readonly id: string } | null>(null);
  const carryOut = useRef(onAction);
  useEffect(() => {
    carryOut.current = onAction;
  });
  useEffect(() => {
    if (open || chosen === null) return;
    choose(null);
    carryOut.current(chosen.id);
  }, [open, chosen]);

  const shared = {
    ref: button,
    icon,
    size,
    disabled,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    // A press that a keyboard makes has no clicks to count.
    onClick: (event: { readonly detail: number }) => (open ? close() : show(event.detail === 0 ? 'first' : null)),
    onKeyDown: unlessComposing((event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || !OPENS.includes(event.key)) return;
      // Without the click that would follow Enter and Space, and would close it again.
      event.preventDefault();
      show(event.key === 'ArrowUp' ? 'last' : 'first');
    }),
  } as const;

  return (
    <>
      {text === undefined ? (
        <IconButton {...shared} label={label} icon={icon} />
      ) : (
        <Button {...shared} variant={variant} oneLine iconAfter={<ChevronDown />} aria-label={label}>
          {text}
        </Button>
      )}
      {open && Menu && (
        <Menu
          anchor={button}
          label={label}
          sections={sections().filter(({ items }) => items.length > 0)}
          begin={begin}
          onAction={(id) => choose({ id })}
          onClose={close}
        />
      )}
    </>
  );
}
