import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import type { EditResult } from '../../../renderer/app/session/plan-state.ts';
import { useDraft } from '../../../renderer/app/editing/use-draft.ts';
import { usePlanner, useWorkspace } from '../../../renderer/app/session/use-planner.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { around, plannerForTests } from '../../features/planner-for-tests.tsx';

const C = 'cycle0000000';
const O = 'objective000';

const aPlan = () =>
  plannerForTests([
    { do: 'add', kind: 'cycle', id: C, values: { name: '2026 Q4' } },
    { do: 'add', kind: 'objective', id: O, cycle: C, values: { title: 'Before' } },
  ]);

const storedIn = (planner: Planner) => find(planner.plan.getState().workspace, 'objective', O)?.title;
const set = (planner: Planner, title: string) =>
  act(() => planner.edit({ do: 'set', kind: 'objective', id: O, values: { title } }));

function Title({ onCommit }: { readonly onCommit?: ((title: string) => Promise<EditResult> | undefined) | undefined }) {
  const planner = usePlanner();
  const title = useWorkspace((workspace) => find(workspace, 'objective', O)?.title ?? '');
  const { field, commit } = useDraft(
    'Title',
    title,
    (text) => {
      const answer = onCommit?.(text);
      return answer ?? planner.edit({ do: 'set', kind: 'objective', id: O, values: { title: text.trim() } });
    },
    (text) => text.trim(),
  );
  const { error, onChange, ...rest } = field;
  return (
    <>
      <input
        aria-label="Title"
        {...rest}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && void commit()}
      />
      {error !== undefined && <p role="alert">{error}</p>}
      <button>elsewhere</button>
    </>
  );
}

async function opened(onCommit?: (title: string) => Promise<EditResult> | undefined) {
  const planner = await aPlan();
  const view = render(<Title onCommit={onCommit} />, { wrapper: around(planner) });
  return { planner, view, user: userEvent.setup(), input: screen.getByLabelText<HTMLInputElement>('Title') };
}

describe('useDraft', () => {
  it('writes when the field is left, and then shows what is stored', async () => {
    const { planner, user, input } = await opened();
    await user.clear(input);
    await user.type(input, 'After ');
    await user.click(screen.getByText('elsewhere'));
    await waitFor(() => expect(storedIn(planner)).toBe('After'));
    await waitFor(() => expect(input.value).toBe('After'));
  });

  it('writes at Enter and after a pause, without moving what is being typed', async () => {
    const { planner, user, input } = await opened();
    await user.type(input, ' x{Enter}');
    await waitFor(() => expect(storedIn(planner)).toBe('Before x'));
    await user.type(input, ' y ');
    await waitFor(() => expect(storedIn(planner)).toBe('Before x y'));
    expect(input.value).toBe('Before x y ');
  });

  it('is written about every second while the hand does not pause, and still goes back in one step', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { planner, input } = await opened();
    fireEvent.focus(input);
    const seen = new Set<string>();
    for (let letters = 1; letters <= 50; letters++) {
      fireEvent.change(input, { target: { value: `Before${'x'.repeat(letters)}` } });
      act(() => void vi.advanceTimersByTime(100));
      seen.add(storedIn(planner) ?? '');
    }
    // Five seconds of typing, never more than a second of it only in the field.
    expect(seen.size).toBe(6);
    expect(storedIn(planner)).toBe(`Before${'x'.repeat(50)}`);
    await act(() => planner.undo());
    expect(storedIn(planner)).toBe('Before');
  });

  it('is written before undo, export and quitting', async () => {
    const { planner, user, input } = await opened();
    await user.type(input, '!');
    await act(() => planner.flush());
    expect(storedIn(planner)).toBe('Before!');
    await user.type(input, '?');
    await act(() => planner.undo());
    expect(storedIn(planner)).toBe('Before');
    expect(input.value).toBe('Before');
  });

  it('is written when the field goes', async () => {
    const { planner, user, input, view } = await opened();
    await user.type(input, '!');
    view.unmount();
    await waitFor(() => expect(storedIn(planner)).toBe('Before!'));
  });

  it('lets another value in only while nothing waits to be written', async () => {
    const { planner, user, input } = await opened();
    await user.click(input);
    await set(planner, 'From elsewhere');
    expect(input.value).toBe('From elsewhere');
    await user.type(input, ' mine');
    await set(planner, 'Again from elsewhere');
    expect(input.value).toBe('From elsewhere mine');
    await user.click(screen.getByText('elsewhere'));
    await waitFor(() => expect(storedIn(planner)).toBe('From elsewhere mine'));
  });

  it('lets another value in after its own words were written, although it still has the focus', async () => {
    const { planner, user, input } = await opened();
    await user.type(input, ' x ');
    await waitFor(() => expect(storedIn(planner)).toBe('Before x'));
    await set(planner, 'From elsewhere');
    expect(input.value).toBe('From elsewhere');
  });

  it('never writes half a character of an input method', async () => {
    const written = vi.fn();
    const { planner, input } = await opened((text) => {
      written(text);
      return undefined;
    });
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: '让' } });
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: '让du' } });
    await act(() => planner.flush());
    expect(storedIn(planner)).toBe('让');
    expect(input.value).toBe('让du');
    fireEvent.change(input, { target: { value: '让读' } });
    fireEvent.compositionEnd(input);
    await act(() => planner.flush());
    expect(storedIn(planner)).toBe('让读');
    expect(written.mock.calls.flat()).toEqual(['让', '让读']);
  });

  it('writes nothing when the words were typed back', async () => {
    const written = vi.fn();
    const { user, input } = await opened((text) => {
      written(text);
      return undefined;
    });
    await user.type(input, 'x{Backspace}');
    await user.click(screen.getByText('elsewhere'));
    expect(written).not.toHaveBeenCalled();
  });

  it('says a refusal at the field and keeps the words', async () => {
    const { planner, user, input } = await opened();
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: 'x'.repeat(LIMITS.line + 1) } });
    await user.click(screen.getByText('elsewhere'));
    expect(await screen.findByRole('alert')).toHaveTextContent('That text is too long.');
    expect(input.value).toHaveLength(LIMITS.line + 1);
    expect(storedIn(planner)).toBe('Before');
    await user.clear(input);
    await user.type(input, 'Short');
    expect(screen.queryByRole('alert')).toBeNull();
    await act(() => planner.flush());
    expect(storedIn(planner)).toBe('Short');
  });

  it('says elsewhere when refused words went with their field', async () => {
    const { planner, input, view } = await opened();
    fireEvent.change(input, { target: { value: 'x'.repeat(LIMITS.line + 1) } });
    view.unmount();
    await waitFor(() => expect(planner.ui.getState().notices.map(({ text }) => text)).toHaveLength(1));
  });

  it('keeps words whose commit failed, hands them over once, and rests when they are stored after all', async () => {
    const written = vi.fn();
    const { planner, user, input } = await opened((text) => {
      written(text);
      return Promise.resolve({ ok: false, waiting: 'disk-full' });
    });
    await user.clear(input);
    await user.type(input, 'Kept');
    await user.click(screen.getByText('elsewhere'));
    await act(() => planner.flush());
    await user.click(input);
    await user.click(screen.getByText('elsewhere'));
    expect(input.value).toBe('Kept');
    expect(written).toHaveBeenCalledTimes(1);
    await set(planner, 'Kept');
    await set(planner, 'Later');
    expect(input.value).toBe('Later');
  });
});
