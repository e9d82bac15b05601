import './react-aria-under-policy.ts';
import { Check } from 'lucide-react';
import { useContext, type ReactNode, type RefObject } from 'react';
import { I18nProvider } from 'react-aria/I18nProvider';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { Header, Menu as AriaMenu, MenuItem as AriaItem, MenuSection as AriaSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Kbd } from './Kbd.tsx';
import { announcedKeys, hasCommandKey } from './keys.ts';
import { useLocale } from './locale.tsx';
import styles from './Menu.module.css';
import { TopLayer } from './top-layer.ts';

export interface MenuItem {
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

export interface MenuProps {
  readonly anchor: RefObject<Element | null>;
  readonly label: string;
  readonly sections: readonly MenuSection[];
  /** Where the keyboard begins; nothing is marked when the pointer opened it. */
  readonly begin: 'first' | 'last' | null;
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
}

/** The open list of a `MenuButton`. React Aria's: arrows, type-ahead, and every screen reader's ways are in it. */
export function Menu({ anchor, label, sections, begin, onAction, onClose }: MenuProps) {
  const locale = useLocale();
  const container = useContext(TopLayer);
  return (
    <I18nProvider locale={locale}>
      <PortalProvider getContainer={() => container ?? document.body}>
        <Popover
          aria-label={label}
          triggerRef={anchor}
          isOpen
          onOpenChange={(open) => {
            if (!open) onClose();
          }}
          placement="bottom start"
          offset={6}
          className={styles['popover'] ?? ''}
        >
          <AriaMenu
            aria-label={label}
            autoFocus={begin ?? true}
            onAction={(key) => onAction(String(key))}
            onClose={onClose}
            className={styles['menu'] ?? ''}
          >
            {sections.map((section) => (
              <AriaSection key={section.id} id={section.id} {...naming(section)} {...choosing(section)}>
                {section.label !== undefined && <Header className={styles['head'] ?? ''}>{section.label}</Header>}
                {section.items.map(drawn)}
              </AriaSection>
            ))}
          </AriaMenu>
        </Popover>
      </PortalProvider>
    </I18nProvider>
  );
}

/** A section without a heading has no name to give. */
const naming = ({ label }: MenuSection) => ({ className: styles['section'] ?? '', 'aria-label': label ?? '' });

/** Items that are on or off are announced as such. */
function choosing({ items }: MenuSection) {
  if (items.every(({ checked }) => checked === undefined)) return {};
  const on = items.filter(({ checked }) => checked === true).map(({ id }) => id);
  return {
    selectionMode: 'multiple',
    selectedKeys: on,
    onSelectionChange: () => {},
    shouldCloseOnSelect: true,
  } as const;
}

const drawn = ({ id, label, icon, shortcut, danger = false, disabled = false, checked }: MenuItem) => (
  <AriaItem
    key={id}
    id={id}
    textValue={label}
    isDisabled={disabled}
    className={styles['item'] ?? ''}
    data-danger={danger || undefined}
    {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': announcedKeys(shortcut, hasCommandKey()) })}
  >
    <span className={styles['icon']}>{checked === true ? <Check /> : icon}</span>
    <span className={styles['text']}>{label}</span>
    {shortcut !== undefined && (
      <span aria-hidden>
        <Kbd keys={shortcut} />
      </span>
    )}
  </AriaItem>
);
