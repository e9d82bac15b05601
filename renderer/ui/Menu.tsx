import { Check } from 'lucide-react';
import { useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Kbd } from './Kbd.tsx';
import { announcedKeys, hasCommandKey } from './keys.ts';
import styles from './Menu.module.css';
import { hasTopLayer, placeBeside } from './top-layer.ts';
import { unlessComposing } from './pressed.ts';

interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** As in `Mod+D`; the screen listens for it. */
  readonly shortcut?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Given for an item that is on or off. */
  readonly checked?: boolean | undefined;
}

export interface MenuSection {
  readonly id: string;
  /** Shown above its items; a section without one is set off by a line. */
  readonly label?: string | undefined;
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly sections: readonly MenuSection[];
  /** Where the keyboard begins; nothing is marked when the pointer opened it. */
  readonly begin: 'first' | 'last' | null;
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
}

const POSSIBLE = '[role^=menuitem]:not([aria-disabled])';
/** Letters typed within this many milliseconds of each other are one word. */
const ONE_WORD = 1_000;

/**
 * The open list of a `MenuButton`, in the browser's own layer above the page: the focus moves over it with arrows, Home, End and
 * the first letters, as in the menus of ARIA's authoring practices. Home-made, since the one it replaces weighed a third of the
 * app and was two thirds of the time its first opening took.
 */
export function Menu({ anchor, label, sections, begin, onAction, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const word = useRef({ letters: '', at: 0 });
  const possible = () => [...(menu.current?.querySelectorAll<HTMLElement>(POSSIBLE) ?? [])];
  const native = hasTopLayer();

  const closed = useEffectEvent(onClose);
  const leave = () => {
    anchor.current?.focus({ preventScroll: true });
    onClose();
  };

  useLayoutEffect(() => {
    const [button, list] = [anchor.current, menu.current];
    if (!button || !list) return undefined;
    if (native) list.showPopover();
    const place = () => placeBeside(button, list, 'below', 'start');
    place();
    const items = list.querySelectorAll<HTMLElement>(POSSIBLE);
    const start = begin === 'first' ? items[0] : begin === 'last' ? items[items.length - 1] : list;
    (start ?? list).focus({ preventScroll: true });
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !list.contains(target) && !button.contains(target)) closed();
    };
    document.addEventListener('pointerdown', elsewhere, true);
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('pointerdown', elsewhere, true);
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor, begin, native]);

  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = possible();
    const at = items.findIndex((item) => item === document.activeElement);
    const goTo = (item: HTMLElement | undefined) => item?.focus();
    switch (event.key) {
      case 'ArrowDown':
        goTo(items[(at + 1) % items.length]);
        break;
      case 'ArrowUp':
        goTo(items[at <= 0 ? items.length - 1 : at - 1]);
        break;
      case 'Home':
        goTo(items[0]);
        break;
      case 'End':
        goTo(items.at(-1));
        break;
      case 'Enter':
      case ' ':
        if (!event.repeat) items[at]?.click();
        break;
      case 'Escape':
        leave();
        break;
      case 'Tab':
        // Goes on from the button, as if the menu had not been there.
        leave();
        return;
      default:
        if (event.key.length > 1) return;
        word.current = {
          letters: event.timeStamp - word.current.at < ONE_WORD ? word.current.letters + event.key : event.key,
          at: event.timeStamp,
        };
        goTo(startingWith(word.current.letters, items, at));
    }
    event.preventDefault();
    event.stopPropagation();
  });

  const choose = (id: string) => {
    anchor.current?.focus({ preventScroll: true });
    onAction(id);
    onClose();
  };

  return (
    <div
      ref={menu}
      popover={native ? 'manual' : undefined}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className={styles['menu']}
      onKeyDown={handleKeyDown}
    >
      {sections.map((section) => (
        <div key={section.id} role="group" aria-label={section.label} className={styles['section']}>
          {section.label !== undefined && (
            <div aria-hidden className={styles['head']}>
              {section.label}
            </div>
          )}
          {section.items.map((item) => (
            <Item key={item.id} item={item} onChoose={choose} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The next item whose words begin with these letters; the same letter again goes on to the next of its kind. */
function startingWith(letters: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  const first = letters.charAt(0);
  const again = letters === first.repeat(letters.length);
  const wanted = (again ? first : letters).toLowerCase();
  const from = again ? at + 1 : Math.max(at, 0);
  return [...items.slice(from), ...items.slice(0, from)].find((item) =>
    item.dataset['words']?.toLowerCase().startsWith(wanted),
  );
}

interface ItemProps {
  readonly item: MenuItem;
  readonly onChoose: (id: string) => void;
}

function Item({ item, onChoose }: ItemProps) {
  const { id, label, icon, shortcut, danger = false, disabled = false, checked } = item;
  return (
    <div
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={shortcut === undefined ? undefined : announcedKeys(shortcut, hasCommandKey())}
      tabIndex={disabled ? undefined : -1}
      className={styles['item']}
      data-danger={danger || undefined}
      data-words={label}
      onPointerMove={disabled ? undefined : (event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={disabled ? undefined : () => onChoose(id)}
    >
      <span className={styles['icon']}>{checked === true ? <Check /> : icon}</span>
      <span className={styles['text']}>{label}</span>
      {shortcut !== undefined && (
        <span aria-hidden>
          <Kbd keys={shortcut} />
        </span>
      )}
    </div>
  );
}
