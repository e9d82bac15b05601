import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../renderer/ui/Button.tsx';
import { IconButton } from '../../renderer/ui/IconButton.tsx';
import { announcedKeys, shownKeys } from '../../renderer/ui/keys.ts';
import { MenuButton } from '../../renderer/ui/MenuButton.tsx';
import { PopoverButton } from '../../renderer/ui/PopoverButton.tsx';

describe('shortcuts', () => {
  it.each([
    ['Mod+K', ['Ctrl', 'K'], ['⌘', 'K'], 'Control+K', 'Meta+K'],
    ['Alt+ArrowUp', ['Alt', '↑'], ['⌥', '↑'], 'Alt+ArrowUp', 'Alt+ArrowUp'],
    ['Mod++', ['Ctrl', '+'], ['⌘', '+'], 'Control++', 'Meta++'],
    ['?', ['?'], ['?'], '?', '?'],
  ])('%s', (keys, shown, shownApple, announced, announcedApple) => {
    expect(shownKeys(keys, false)).toEqual(shown);
    expect(shownKeys(keys, true)).toEqual(shownApple);
    expect(announcedKeys(keys, false)).toBe(announced);
    expect(announcedKeys(keys, true)).toBe(announcedApple);
  });
});

describe('buttons', () => {
  it('are named by their text alone, and announce their shortcut', () => {
    render(<Button shortcut="Mod+E">Export</Button>);
    const button = screen.getByRole('button', { name: 'Export' });
    expect(button).toHaveAttribute('aria-keyshortcuts', 'Control+E');
    expect(button).toHaveAttribute('type', 'button');
  });

  it('show their name to the keyboard where it is not written, until Escape', async () => {
    const user = userEvent.setup();
    render(<IconButton label="Inspector" icon={<svg />} shortcut="Mod+I" pressed />);
    expect(screen.getByRole('button', { name: 'Inspector', pressed: true })).toBeVisible();
    expect(screen.queryByText('Inspector')).toBeNull();
    await user.tab();
    expect(screen.getByText('Inspector')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Inspector')).toBeNull();
  });

  it('hide it when the window changes its size, since it would stay where they were', async () => {
    const user = userEvent.setup();
    render(<IconButton label="Inspector" icon={<svg />} />);
    await user.hover(screen.getByRole('button', { name: 'Inspector' }));
    expect(await screen.findByText('Inspector')).toBeVisible();
    fireEvent(window, new Event('resize'));
    expect(screen.queryByText('Inspector')).toBeNull();
  });
});

const SECTIONS = [
  {
    id: 'edit',
    label: 'Edit',
    items: [
      { id: 'copy', label: 'Duplicate', shortcut: 'Mod+D' },
      { id: 'never', label: 'Not here', disabled: true },
      { id: 'remove', label: 'Remove', danger: true },
    ],
  },
  { id: 'view', items: [{ id: 'closed', label: 'Closed cycles', checked: true }] },
];

describe('the menu button', () => {
  it('opens with the arrow, moves over what is possible, acts at Enter and takes the focus back', async () => {
    const onAction = vi.fn<(id: string) => void>();
    const user = userEvent.setup();
    render(<MenuButton label="More" icon={<svg />} sections={() => SECTIONS} onAction={onAction} />);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('menu', { name: 'More' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Duplicate' })).toHaveFocus());
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Remove' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onAction.mock.calls).toEqual([['remove']]);
    expect(screen.queryByRole('menu')).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
  });

  it('says what is on, and acts on it', async () => {
    const onAction = vi.fn<(id: string) => void>();
    const user = userEvent.setup();
    render(<MenuButton label="More" text="More" sections={() => SECTIONS} onAction={onAction} />);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Closed cycles', checked: true }));
    expect(onAction.mock.calls).toEqual([['closed']]);
  });

  it('closes with Escape and does nothing', async () => {
    const onAction = vi.fn<(id: string) => void>();
    const user = userEvent.setup();
    render(<MenuButton label="More" icon={<svg />} sections={() => SECTIONS} onAction={onAction} />);
    await user.click(screen.getByRole('button'));
    await screen.findByRole('menu');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(onAction).not.toHaveBeenCalled();
  });
});

describe('the popover button', () => {
  it('draws what is inside only while it is open, and hands over how to close it', async () => {
    const user = userEvent.setup();
    render(
      <PopoverButton label="Filter" text="Filter" title="What is shown">
        {(close) => (
          <button type="button" onClick={close}>
            Done
          </button>
        )}
      </PopoverButton>,
    );
    expect(screen.queryByText('Done')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    expect(screen.getByRole('dialog', { name: 'What is shown' })).toContainElement(screen.getByText('Done'));
    expect(screen.getByText('Done')).toHaveFocus();
    await user.click(screen.getByText('Done'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
