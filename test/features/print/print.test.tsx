/** The room of printing. Sheets have no height here, so that all stands on one: how they fill is tried in real browsers. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { handedOut } from '../../../renderer/app/files/handed-out.ts';
import Print from '../../../renderer/features/print/Print.tsx';
import { FakeDesktop } from '../fake-desktop.ts';
import { bootForTests, draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { en } from '../../texts.ts';

const SECRET: Command = {
  do: 'add',
  kind: 'objective',
  id: 'secret',
  cycle: 'cycle1',
  values: { title: 'Nobody’s business', private: true },
};

const { paper } = en;
const sheet = () => screen.findByRole('region', { name: paper.sheet(1, 1) });
const button = (name: string) => screen.getByRole('button', { name });

it('X4 X7 shows what would leave, by what is chosen, and offers to print it once it is there', async () => {
  draw(await plannerForTests([...SMALL_PLAN, SECRET]), <Print />);
  const first = await sheet();
  expect(within(first).getByRole('heading', { level: 3, name: /People come back/ })).toBeInTheDocument();
  expect(first).not.toHaveTextContent('Nobody’s business');
  expect(first).toHaveTextContent(paper.legend.title);
  // Nothing on it can be pressed.
  expect(within(first).queryAllByRole('button')).toEqual([]);
  expect(within(first).queryAllByRole('link')).toEqual([]);
  expect(first.querySelectorAll('details, input, [id]')).toHaveLength(0);
});

it('X6 asks main for a PDF under the name of the plan, and remembers that it names people', async () => {
  const desktop = new FakeDesktop();
  const planner = await bootForTests(desktop.platform);
  await given(planner, SMALL_PLAN);
  const { user } = draw(planner, <Print />);
  await sheet();
  await user.click(button(paper.save));
  await waitFor(() => expect(desktop.printed).toHaveLength(1));
  await waitFor(() =>
    expect(planner.ui.getState().notices.at(-1)).toMatchObject({ text: paper.saved(desktop.printed[0] ?? '') }),
  );
  expect(handedOut(planner.database)[0]?.as).toBe('pdf');
});

it('X7 prints by the dialog of the system, as long as there are sheets', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  const { user, texts } = draw(await plannerForTests(SMALL_PLAN), <Print />);
  await sheet();
  await user.click(button(paper.print));
  expect(print).toHaveBeenCalledOnce();
  await user.selectOptions(screen.getByLabelText(texts.handOut.how), 'objectives');
  expect(button(paper.print)).toBeDisabled();
  expect(screen.queryByRole('option', { name: texts.handOut.scopes.starter })).toBeNull();
});
