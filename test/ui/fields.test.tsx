import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Segmented } from '../../renderer/ui/Segmented.tsx';
import { Select } from '../../renderer/ui/Select.tsx';
import { Switch } from '../../renderer/ui/Switch.tsx';
import { TextField, type TextFieldProps } from '../../renderer/ui/TextField.tsx';

function Held(props: Partial<TextFieldProps>) {
  const [value, setValue] = useState('');
  return <TextField label="Title" {...props} value={value} onChange={setValue} />;
}

describe('the text field', () => {
  it('is named by its label, also where eyes do not need it', () => {
    render(<Held labelHidden description="In one sentence." error="It is empty." />);
    const field = screen.getByRole('textbox', { name: 'Title' });
    expect(field).toHaveAccessibleDescription('In one sentence. It is empty.');
    expect(field).toBeInvalid();
  });

  it('gives Enter to the screen with the text, and keeps line breaks out of one that only wraps', async () => {
    const onEnter = vi.fn<(text: string) => void>();
    const user = userEvent.setup();
    render(<Held lines="wrap" onEnter={onEnter} />);
    const field = screen.getByRole('textbox');
    await user.type(field, 'Decide{Enter}');
    expect(onEnter.mock.calls.map(([text]) => text)).toEqual(['Decide']);
    await user.paste(' in days\r\n  not in weeks');
    expect(field).toHaveValue('Decide in days not in weeks');
  });

  it('holds line breaks where there may be many', async () => {
    const user = userEvent.setup();
    render(<Held lines="many" />);
    await user.type(screen.getByRole('textbox'), 'a{Enter}b');
    expect(screen.getByRole('textbox')).toHaveValue('a\nb');
  });

  it('leaves Enter and Escape to an input method that composes', () => {
    const onEnter = vi.fn<() => void>();
    const onEscape = vi.fn<() => void>();
    render(<Held lines="wrap" onEnter={onEnter} onEscape={onEscape} />);
    const field = screen.getByRole('textbox');
    expect(fireEvent.keyDown(field, { key: 'Enter', isComposing: true })).toBe(true);
    fireEvent.keyDown(field, { key: 'Escape', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect([onEnter, onEscape].map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(onEscape).toHaveBeenCalledOnce();
  });

  it('lets a screen take a key before the field does', async () => {
    const onEnter = vi.fn<() => void>();
    const user = userEvent.setup();
    render(<Held onEnter={onEnter} onKeyDown={(event) => event.preventDefault()} />);
    await user.type(screen.getByRole('textbox'), '{Enter}');
    expect(onEnter).not.toHaveBeenCalled();
  });
});

describe('the fields that choose', () => {
  it('the select gives the value of what was chosen', async () => {
    const onChange = vi.fn<(value: string) => void>();
    const user = userEvent.setup();
    const options = [
      { value: 'raise', label: 'Raise it' },
      { label: 'Written', options: [{ value: 'levels', label: 'Levels' }] },
    ];
    render(<Select label="Kind" value="raise" onChange={onChange} options={options} />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Levels');
    expect(onChange.mock.calls).toEqual([['levels']]);
  });

  it('the segments are one group of radio buttons and one tab stop', async () => {
    const onChange = vi.fn<(value: string) => void>();
    const user = userEvent.setup();
    const options = [
      { value: 'a', label: 'Committed' },
      { value: 'b', label: 'Aspirational' },
    ];
    render(<Segmented label="Commitment" value="a" onChange={onChange} options={options} />);
    expect(screen.getByRole('radiogroup', { name: 'Commitment' })).toBeVisible();
    await user.tab();
    expect(screen.getByRole('radio', { name: 'Committed' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(onChange.mock.calls).toEqual([['b']]);
  });

  it('the switch says what it is and acts at the space bar', async () => {
    const onChange = vi.fn<(on: boolean) => void>();
    const user = userEvent.setup();
    render(<Switch label="Remind me" description="On Fridays." checked={false} onChange={onChange} />);
    const found = screen.getByRole('switch', { name: 'Remind me', checked: false });
    expect(found).toHaveAccessibleDescription('On Fridays.');
    await user.tab();
    await user.keyboard(' ');
    expect(onChange.mock.calls).toEqual([[true]]);
  });
});
