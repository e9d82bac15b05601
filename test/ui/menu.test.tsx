import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { MenuButton } from '../../renderer/ui/MenuButton.tsx';

const SECTIONS = [
  {
    id: 'place',
    label: 'Place',
    items: [
      { id: 'up', label: 'Move up' },
      { id: 'down', label: 'Move down' },
      { id: 'never', label: 'Not here', disabled: true },
    ],
  },
  {
    id: 'end',
    items: [
      { id: 'details', label: '详情' },
      { id: 'delete', label: 'Delete', danger: true },
    ],
  },
];

async function opened(key = '{ArrowDown}') {
  const onAction = vi.fn<(id: string) => void>();
  const user = userEvent.setup();
  render(
    <>
      <MenuButton label="Actions" icon={<svg />} sections={() => SECTIONS} onAction={onAction} />
      <input aria-label="Elsewhere" />
    </>,
  );
  await user.tab();
  await user.keyboard(key);
  await screen.findByRole('menu', { name: 'Actions' });
  const item = (name: string) => screen.getByRole('menuitem', { name });
  return { user, item, onAction, button: screen.getByRole('button', { name: 'Actions' }) };
}

describe('an open menu', () => {
  it('is gone round with the arrows, past what is not possible, and has two ends', async () => {
    const { user, item } = await opened();
    expect(item('Move up')).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(item('Delete')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(item('详情')).toHaveFocus();
    await user.keyboard('{Home}');
    expect(item('Move up')).toHaveFocus();
    await user.keyboard('{End}');
    expect(item('Delete')).toHaveFocus();
  });

  it('begins at its end when opened upwards', async () => {
    const { item } = await opened('{ArrowUp}');
    expect(item('Delete')).toHaveFocus();
  });

  it('goes to what begins with the letters typed, and with the same letter again to the next of its kind', async () => {
    const { user, item } = await opened();
    await user.keyboard('m');
    expect(item('Move down')).toHaveFocus();
    await user.keyboard('m');
    expect(item('Move up')).toHaveFocus();
  });

  it('takes letters typed in a row for one word', async () => {
    const { user, item } = await opened();
    await user.keyboard('de');
    expect(item('Delete')).toHaveFocus();
    await user.keyboard('x');
    expect(item('Delete')).toHaveFocus();
  });

  it('carries nothing out that is not possible', async () => {
    const { user, item, onAction } = await opened();
    expect(item('Not here')).toHaveAttribute('aria-disabled', 'true');
    await user.click(item('Not here'));
    expect(onAction).not.toHaveBeenCalled();
    expect(screen.getByRole('menu')).toBeVisible();
  });

  it('is left with Tab from where its button is', async () => {
    const { user, onAction } = await opened();
    await user.tab();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Elsewhere' })).toHaveFocus();
    expect(onAction).not.toHaveBeenCalled();
  });

  it('closes with a press elsewhere, which goes where it was aimed, and with one on its button', async () => {
    const { user, button } = await opened();
    await user.click(screen.getByRole('textbox', { name: 'Elsewhere' }));
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Elsewhere' })).toHaveFocus();
    await user.click(button);
    expect(screen.getByRole('menu')).toBeVisible();
    await user.click(button);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('keeps its keys to itself, Escape among them, and lets commands pass', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => void heard.push(event.key);
    document.addEventListener('keydown', listen);
    const { user, button } = await opened();
    heard.length = 0;
    await user.keyboard('{ArrowDown}{Control>}k{/Control}{Escape}');
    document.removeEventListener('keydown', listen);
    expect(heard).toEqual(['Control', 'k']);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toHaveFocus();
  });
});
