import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Locale } from '../../renderer/ui/locale.tsx';
import { NumberField, type NumberFieldProps } from '../../renderer/ui/NumberField.tsx';

function draw(start: number | null, props: Partial<NumberFieldProps> = {}, locale = 'en-GB') {
  const onChange = vi.fn<(value: number | null) => void>();
  function Held() {
    const [value, setValue] = useState(start);
    return (
      <Locale value={locale}>
        <NumberField
          label="Value"
          notANumber="Write it with figures."
          {...props}
          value={value}
          onChange={(next) => {
            onChange(next);
            setValue(next);
          }}
        />
      </Locale>
    );
  }
  render(<Held />);
  return { field: screen.getByLabelText('Value'), onChange, user: userEvent.setup() };
}

describe('the number field', () => {
  it('writes in the locale', () => {
    expect(draw(1234.5, {}, 'de-DE').field).toHaveValue('1.234,5');
  });

  it('may be empty, which is not 0', async () => {
    const { field, onChange, user } = draw(5);
    await user.clear(field);
    await user.tab();
    expect(onChange.mock.calls).toEqual([[null]]);
    expect(field).toHaveValue('');
  });

  it('changes at Enter and on leaving, and not at each letter', async () => {
    const onEnter = vi.fn<(value: number | null) => void>();
    const { field, onChange, user } = draw(null, { onEnter });
    await user.type(field, '12.5');
    expect(onChange).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onChange.mock.calls).toEqual([[12.5]]);
    expect(onEnter.mock.calls.map(([value]) => value)).toEqual([12.5]);
    await user.clear(field);
    await user.type(field, '13');
    await user.tab();
    expect(onChange.mock.calls).toEqual([[12.5], [13]]);
  });

  it('keeps what is no number, says so, and changes nothing', async () => {
    const onEnter = vi.fn<() => void>();
    const { field, onChange, user } = draw(5, { onEnter });
    await user.clear(field);
    await user.type(field, 'five{Enter}');
    expect(field).toHaveValue('five');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('Write it with figures.');
    expect(onEnter).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('5');
    expect(field).toBeValid();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('says when it is out of range, or takes the nearest end where it has no sentence for that', async () => {
    const strict = draw(5, { min: 0, max: 100, outOfRange: 'From 0 to 100.' });
    await strict.user.clear(strict.field);
    await strict.user.type(strict.field, '101{Enter}');
    expect(strict.field).toHaveAccessibleDescription('From 0 to 100.');
    expect(strict.onChange).not.toHaveBeenCalled();
  });

  it('takes the nearest end where there is no sentence for that', async () => {
    const { field, onChange, user } = draw(5, { min: 0, max: 100 });
    await user.clear(field);
    await user.type(field, '101{Enter}');
    expect(onChange.mock.calls).toEqual([[100]]);
  });

  it('moves with the arrows where it has a step, and leaves them alone where it has none', async () => {
    const { field, onChange, user } = draw(0.2, { step: 0.1, min: 0, max: 1 });
    expect(screen.getByRole('spinbutton')).toBe(field);
    await user.click(field);
    await user.keyboard('{ArrowUp}{Shift>}{ArrowUp}{/Shift}{ArrowDown}');
    expect(onChange.mock.calls.flat()).toEqual([0.3, 1, 0.9]);
    expect(field).toHaveAttribute('aria-valuenow', '0.9');
  });

  it('has no arrows of its own without a step', async () => {
    const { field, onChange, user } = draw(5);
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect(onChange).not.toHaveBeenCalled();
    expect(field).toHaveRole('textbox');
  });

  it('keeps decimals it does not show when it is only passed through', async () => {
    const { field, onChange, user } = draw(1 / 3, { digits: 1 });
    expect(field).toHaveValue('0.3');
    await user.click(field);
    await user.keyboard('{Enter}');
    await user.tab();
    expect(onChange).not.toHaveBeenCalled();
  });
});
