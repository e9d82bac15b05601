import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../renderer/ui/Dialog.tsx';
import { Panel } from '../../renderer/ui/Panel.tsx';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { ToastRegion, type Toast } from '../../renderer/ui/ToastRegion.tsx';

function Room({ onAction }: { readonly onAction: () => void }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  return (
    <>
      <button
        type="button"
        onClick={() => setToasts([{ id: '1', text: 'Removed.', action: { label: 'Undo', onAction } }])}
      >
        Remove
      </button>
      <ToastRegion
        label="Messages"
        toasts={toasts}
        dismissLabel="Dismiss"
        lasts={1000}
        onDismiss={(id) => setToasts((all) => all.filter((toast) => toast.id !== id))}
      />
    </>
  );
}

const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

afterEach(() => {
  vi.useRealTimers();
});

describe('messages', () => {
  it('are read from a live region that was there before, and leave the focus alone', async () => {
    const user = userEvent.setup();
    render(<Room onAction={() => {}} />);
    const list = screen.getByRole('region', { name: 'Messages' }).querySelector('[aria-live="polite"]');
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(list).toHaveTextContent('Removed.');
    expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus();
  });

  it('are reached and left with F6, and give the focus back after their action', async () => {
    const onAction = vi.fn<() => void>();
    const user = userEvent.setup();
    render(<Room onAction={onAction} />);
    const remove = screen.getByRole('button', { name: 'Remove' });
    await user.click(remove);
    await user.keyboard('{F6}');
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await user.keyboard('{F6}');
    expect(remove).toHaveFocus();
    await user.keyboard('{F6}{Enter}');
    expect(onAction).toHaveBeenCalledOnce();
    expect(screen.queryByText('Removed.')).toBeNull();
    expect(remove).toHaveFocus();
  });

  it('give F6 the newest of several', async () => {
    const user = userEvent.setup();
    const toasts = ['Old', 'New'].map((text) => ({
      id: text,
      text,
      action: { label: `Undo ${text}`, onAction: () => {} },
    }));
    render(<ToastRegion label="Messages" toasts={toasts} onDismiss={() => {}} dismissLabel="Dismiss" />);
    await user.keyboard('{F6}');
    expect(screen.getByRole('button', { name: 'Undo New' })).toHaveFocus();
  });

  it('go by themselves, but not while they are pointed at', () => {
    vi.useFakeTimers();
    render(<Room onAction={() => {}} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    const region = screen.getByRole('region', { name: 'Messages' });
    fireEvent.pointerEnter(region);
    pass(10_000);
    expect(screen.getByText('Removed.')).toBeVisible();
    fireEvent.pointerLeave(region);
    pass(1999);
    expect(screen.getByText('Removed.')).toBeVisible();
    pass(1);
    expect(screen.queryByText('Removed.')).toBeNull();
  });
});

describe('how long messages stand', () => {
  function Said({ toasts }: { readonly toasts: readonly Toast[] }) {
    const [all, setAll] = useState(toasts);
    const [, draw] = useState(0);
    return (
      <>
        <button type="button" onClick={() => draw((times) => times + 1)}>
          Draw anew
        </button>
        <ToastRegion
          label="Messages"
          toasts={all.map((toast) => ({ ...toast }))}
          dismissLabel="Dismiss"
          lasts={1000}
          onDismiss={(id) => setAll((before) => before.filter((toast) => toast.id !== id))}
        />
      </>
    );
  }
  const hide = (hidden: boolean) =>
    act(() => {
      Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
  afterEach(() => hide(false));

  it('is not begun anew by drawing anew', () => {
    vi.useFakeTimers();
    render(<Said toasts={[{ id: '1', text: 'Saved.' }]} />);
    pass(900);
    fireEvent.click(screen.getByRole('button', { name: 'Draw anew' }));
    pass(100);
    expect(screen.queryByText('Saved.')).toBeNull();
  });

  it('does not count while nobody can see the window', () => {
    vi.useFakeTimers();
    render(<Said toasts={[{ id: '1', text: 'Saved.' }]} />);
    hide(true);
    pass(60_000);
    expect(screen.getByText('Saved.')).toBeVisible();
    hide(false);
    pass(1000);
    expect(screen.queryByText('Saved.')).toBeNull();
  });

  it('is for ever for a warning, which is shown again when what was said after it has gone', () => {
    vi.useFakeTimers();
    render(
      <Said
        toasts={[
          { id: '1', text: 'Not kept.', tone: 'warn' },
          { id: '2', text: 'Saved.' },
        ]}
      />,
    );
    expect(screen.queryByText('Not kept.')).toBeNull();
    pass(1000);
    expect(screen.getByText('Not kept.')).toBeVisible();
    pass(3_600_000);
    expect(screen.getByText('Not kept.')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Not kept.')).toBeNull();
  });
});

describe('frames', () => {
  it('the panel closes at Escape, unless what is inside took the key', async () => {
    const onClose = vi.fn<() => void>();
    const user = userEvent.setup();
    render(
      <Panel title="Objective" closeLabel="Close" onClose={onClose}>
        <TextField label="Kept" value="" onChange={() => {}} onEscape={(event) => event.preventDefault()} />
        <TextField label="Plain" value="" onChange={() => {}} />
      </Panel>,
    );
    expect(screen.getByRole('complementary', { name: 'Objective' })).toBeVisible();
    await user.type(screen.getByLabelText('Kept'), '{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText('Plain'), '{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('the dialog is named by its title, closes at Escape, and is not drawn while it is closed', async () => {
    const onClose = vi.fn<() => void>();
    const user = userEvent.setup();
    const { rerender } = render(
      <Dialog open onClose={onClose} title="Restore this backup?">
        <button type="button">Restore</button>
      </Dialog>,
    );
    expect(screen.getByRole('dialog', { name: 'Restore this backup?' })).toBeVisible();
    await user.click(screen.getByText('Restore'));
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    rerender(<Dialog open={false} onClose={onClose} title="Restore this backup?" />);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
