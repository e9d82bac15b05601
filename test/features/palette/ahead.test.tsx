import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../renderer/App.tsx';
import { en } from '../../../renderer/text/en.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

/** The parts are fetched when they are told to, and once they are there they stay. */
const { arrives, arrive } = vi.hoisted(() => {
  let arrive = () => {};
  const arrives = new Promise<void>((resolve) => (arrive = resolve));
  return { arrives, arrive };
});
vi.mock('../../../renderer/features/palette/Palette.tsx', async (original) => {
  await arrives;
  return original();
});
vi.mock('../../../renderer/features/palette/Keys.tsx', async (original) => {
  await arrives;
  return original();
});
vi.mock('../../../renderer/features/notices/Messages.tsx', async (original) => {
  await arrives;
  return original();
});

async function inARow() {
  const planner = await plannerForTests(SMALL_PLAN);
  const drawn = draw(planner, <App planner={planner} />);
  const row = screen.getByDisplayValue('Noise stays bearable');
  await drawn.user.click(row);
  await drawn.user.keyboard('{End}');
  return { ...drawn, planner, row };
}

beforeEach(() => localStorage.clear());

describe('what is typed after the key of something that is still being fetched', () => {
  it.each([
    ['F1', '{F1}'],
    ['Ctrl+K', '{Control>}k{/Control}'],
  ])('E42 goes into no title after %s, and Escape closes it', async (_, keys) => {
    const { user, row, planner } = await inARow();
    await user.keyboard(keys);
    await user.keyboard('quarter{Enter}');
    expect(row).toHaveValue('Noise stays bearable');
    await user.keyboard('{Escape}');
    expect(planner.ui.getState().overlay).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('E42 goes into no title while the list of messages is fetched', async () => {
    const { user, row, planner } = await inARow();
    planner.ui.setState({ overlay: 'messages' });
    expect(await screen.findByRole('dialog', { name: en.app.notices })).toContainElement(
      document.activeElement as HTMLElement,
    );
    await user.keyboard('quarter');
    expect(row).toHaveValue('Noise stays bearable');
  });

  it('E42 is what the palette begins with, and is typed on', async () => {
    const { user, row } = await inARow();
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('Readers{Enter}');
    arrive();
    const field = await screen.findByRole('combobox');
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveValue('Readers');
    await user.keyboard(' who');
    expect(field).toHaveValue('Readers who');
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('Readers who return within a month');
    expect(row).toHaveValue('Noise stays bearable');
  });
});
