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

  it('E27 waits for the end of a press, and writes before what the click does', async () => {
    const { planner, user, input } = await opened();
    const elsewhere = screen.getByText('elsewhere');
    const clicked = vi.fn(() => storedIn(planner));
    elsewhere.addEventListener('click', clicked);
    await user.type(input, ' then');
    await user.pointer({ keys: '[MouseLeft>]', target: elsewhere });
    expect(input).not.toHaveFocus();
    expect(storedIn(planner)).toBe('Before');
    await user.pointer('[/MouseLeft]');
    expect(clicked).toHaveReturnedWith('Before then');
  });

  it('E27 loses no word if the page goes, or another act needs them, while a press is held', async () => {
    const { planner, user, input } = await opened();
    await user.type(input, ' then');
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByText('elsewhere') });
    await act(() => planner.flush());
    expect(storedIn(planner)).toBe('Before then');
    await user.pointer('[/MouseLeft]');
    expect(storedIn(planner)).toBe('Before then');
  });

  it.each(['dragstart', 'blur'])('E27 writes when a press ends in no click: %s', async (kind) => {
    const { planner, user, input } = await opened();
    await user.type(input, ' then');
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByText('elsewhere') });
    // What a field of words says when it is left is no end.
    act(() => void fireEvent(input, new Event('change', { bubbles: true })));
    expect(storedIn(planner)).toBe('Before');
    act(() => void window.dispatchEvent(new Event(kind)));
    expect(storedIn(planner)).toBe('Before then');
    await user.pointer('[/MouseLeft]');
  });

  it('E27 writes before what is chosen from a list that takes the release for itself', async () => {
    const { planner, user, input, view } = await opened();
    const list = document.createElement('select');
    view.container.append(list);
    await user.type(input, ' then');
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByText('elsewhere') });
    act(() => void fireEvent.change(list));
    expect(storedIn(planner)).toBe('Before then');
    await user.pointer('[/MouseLeft]');
  });

  it('E27 writes when a press is released elsewhere, and a second after it began if nothing is told of its end', async () => {
    const { planner, user, input } = await opened();
    await user.type(input, ' then');
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByText('elsewhere') });
    act(() => void fireEvent.mouseUp(document.body));
    await waitFor(() => expect(storedIn(planner)).toBe('Before then'));
    await user.pointer('[/MouseLeft]');

    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: 'Held' } });
    fireEvent.mouseDown(document.body);
    fireEvent.blur(input);
    act(() => void vi.advanceTimersByTime(999));
    expect(storedIn(planner)).toBe('Before then');
    act(() => void vi.advanceTimersByTime(1));
    expect(storedIn(planner)).toBe('Held');
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
