import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ComboBox } from '../../renderer/ui/ComboBox.tsx';

const PEOPLE = [
  { id: 'a', label: 'Mira Anand' },
  { id: 'b', label: 'Oskar Lind' },
  { id: 'c', label: '李妍' },
];

async function draw(start: string | null, creating = true) {
  const onChange = vi.fn<(id: string | null) => void>();
  const onCreate = vi.fn<(text: string) => void>();
  function Held() {
    const [value, setValue] = useState(start);
    return (
      <>
        <ComboBox
          label="Owner"
          value={value}
          items={PEOPLE}
          onChange={(id) => {
            onChange(id);
            setValue(id);
          }}
          onCreate={creating ? onCreate : undefined}
          createLabel={(text) => `Add ${text}`}
          undecided={(text) => `Nobody is called ${text}.`}
          nothingFound="Nobody of this name."
        />
        <button type="button">after</button>
      </>
    );
  }
  render(<Held />);
  const input = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Owner' });
  return { input, onChange, onCreate, user: userEvent.setup() };
}

const offered = () => screen.queryAllByRole('option').map((option) => option.textContent);

describe('the field that finds one of many', () => {
  it('shows who is chosen, and all there are when it is opened', async () => {
    const { input, user } = await draw('b');
    expect(input).toHaveValue('Oskar Lind');
    await user.click(input);
    await user.keyboard('{ArrowDown}');
    expect(offered()).toEqual(['Mira Anand', 'Oskar Lind', '李妍']);
  });

  it('takes the first that matches at Enter', async () => {
    const { input, onChange, user } = await draw(null);
    await user.click(input);
    await user.keyboard('lin');
    expect(offered()).toEqual(['Oskar Lind', 'Add lin']);
    await user.keyboard('{Enter}');
    expect(onChange.mock.calls).toEqual([['b']]);
    expect(input).toHaveValue('Oskar Lind');
    expect(input).toHaveAttribute('aria-expanded', 'false');
  });

  it('takes the one the arrows marked', async () => {
    const { input, onChange, user } = await draw(null);
    await user.click(input);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(onChange.mock.calls).toEqual([['c']]);
  });

  it('offers a text that names nobody as a new one', async () => {
    const { input, onChange, onCreate, user } = await draw('a');
    await user.clear(input);
    await user.type(input, ' Zoe ');
    expect(offered()).toEqual(['Add Zoe']);
    await user.keyboard('{Enter}');
    expect(onCreate.mock.calls).toEqual([['Zoe']]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('does not offer to make who is there already', async () => {
    const { input, user } = await draw(null);
    await user.type(input, '李妍');
    expect(offered()).toEqual(['李妍']);
  });

  it('says so when nobody matches and nobody can be made', async () => {
    const { input, user } = await draw(null, false);
    await user.type(input, 'Zoe');
    expect(await screen.findByText('Nobody of this name.')).toBeVisible();
  });

  it.each(['{Tab}', '{Enter}'])('is empty when it was emptied and left with %s', async (key) => {
    const { input, onChange, user } = await draw('a');
    await user.clear(input);
    expect(onChange).not.toHaveBeenCalled();
    await user.keyboard(key);
    expect(onChange.mock.calls).toEqual([[null]]);
    expect(input).toHaveValue('');
  });

  it('can be emptied right after somebody was found', async () => {
    const { input, onChange, user } = await draw('b');
    await user.clear(input);
    await user.type(input, 'mira{Enter}');
    await user.clear(input);
    await user.keyboard('{Tab}');
    expect(onChange.mock.calls).toEqual([['a'], [null]]);
    expect(input).toHaveValue('');
  });

  it('is empty when it was emptied and the pointer went elsewhere', async () => {
    const { input, onChange, user } = await draw('a');
    await user.clear(input);
    await user.click(document.body);
    expect(onChange.mock.calls).toEqual([[null]]);
  });

  it.each(['Tab', 'a click elsewhere'])('takes nobody and makes nobody of half a name left with %s', async (how) => {
    const leave = async () => (how === 'Tab' ? user.tab() : user.click(screen.getByRole('button', { name: 'after' })));
    const { input, onChange, onCreate, user } = await draw('a');
    await user.clear(input);
    await user.type(input, 'osk');
    await leave();
    // The words stay, and what is missing is said; the list is there again with them.
    expect(input).toHaveValue('osk');
    expect(screen.getByText('Nobody is called osk.')).toBeVisible();
    expect([onChange.mock.calls, onCreate.mock.calls]).toEqual([[], []]);
    await user.click(input);
    expect(offered()).toEqual(['Oskar Lind', 'Add osk']);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onCreate.mock.calls).toEqual([['osk']]);
    expect(screen.queryByText('Nobody is called osk.')).toBeNull();
  });

  it('takes what the arrows are on when it is left, and not what the pointer passed over', async () => {
    const { input, onChange, user } = await draw('a');
    await user.clear(input);
    await user.type(input, 'lind{ArrowUp}{ArrowUp}');
    await user.tab();
    expect(onChange.mock.calls).toEqual([['b']]);
    await user.clear(input);
    await user.type(input, 'mir');
    await user.hover(screen.getByRole('option', { name: 'Add mir' }));
    await user.tab();
    expect(onChange.mock.calls).toEqual([['b']]);
  });

  it.each(['mira anand', 'MIRA ANAND ', 'Ｍira Ánand'])(
    'takes a name in full however it is written: %s',
    async (name) => {
      const { input, onChange, user } = await draw('b');
      await user.clear(input);
      await user.type(input, name);
      await user.tab();
      expect(onChange.mock.calls).toEqual([['a']]);
    },
  );

  it('goes back to what was when nothing matches and it is left, or at Escape', async () => {
    const { input, onChange, onCreate, user } = await draw('a', false);
    await user.clear(input);
    await user.type(input, 'Zoe');
    await user.keyboard('{Tab}');
    expect(input).toHaveValue('Mira Anand');
    await user.clear(input);
    await user.type(input, 'osk');
    await user.keyboard('{Escape}');
    expect(input).toHaveValue('Mira Anand');
    expect(onChange).not.toHaveBeenCalled();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('takes a name written in full when it is left', async () => {
    const { input, onChange, user } = await draw('a');
    await user.clear(input);
    await user.type(input, '李妍');
    await user.keyboard('{Tab}');
    expect(onChange.mock.calls).toEqual([['c']]);
  });
});
