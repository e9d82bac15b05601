import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import HandOut from '../../../renderer/features/hand-out/HandOut.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { en, zh } from '../../texts.ts';

const MORE: readonly Command[] = [
  { do: 'add', kind: 'team', id: 't1', values: { name: 'Desk' } },
  { do: 'add', kind: 'team', id: 't2', values: { name: 'Stacks' } },
  { do: 'add', kind: 'person', id: 'p1', values: { name: 'Ana' } },
];

async function choosing() {
  const drawn = draw(await plannerForTests([...SMALL_PLAN, ...MORE]), <HandOut />);
  const { user, texts } = drawn;
  await user.selectOptions(screen.getByLabelText(texts.handOut.how), 'objectives');
  return drawn;
}

const exporting = () => screen.getByRole('button', { name: en.handOut.act });

describe('chosen objectives', () => {
  it('says how many there are and how many are chosen, and chooses all or none of them', async () => {
    const { user, texts } = await choosing();
    const { handOut } = texts;
    const boxes = within(screen.getByRole('group', { name: handOut.which.objectives })).getAllByRole('checkbox');
    expect(boxes).toHaveLength(2);
    expect(screen.getByText(handOut.chosenOf(0, 2))).toBeVisible();
    await user.click(screen.getByRole('button', { name: handOut.all }));
    for (const box of boxes) expect(box).toBeChecked();
    expect(screen.getByText('2 of 2 objectives are chosen.')).toBeVisible();
    expect(screen.getByRole('button', { name: handOut.all })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: handOut.none }));
    for (const box of boxes) expect(box).not.toBeChecked();
  });

  it('E40 offers no export while none is chosen, and says why', async () => {
    const { user, texts } = await choosing();
    expect(exporting()).toBeDisabled();
    expect(exporting()).toHaveAccessibleDescription(texts.handOut.chosenOf(0, 2));
    await user.click(screen.getByRole('checkbox', { name: /People come back/ }));
    expect(exporting()).toBeEnabled();
    await user.selectOptions(screen.getByLabelText(texts.handOut.how), 'plan');
    expect(exporting()).toBeEnabled();
  });
});

it('offers with a start only what has an effect there, and holds nothing else back', async () => {
  const { user, texts } = await choosing();
  const { handOut } = texts;
  await user.click(screen.getByRole('switch', { name: handOut.checkIns }));
  await user.selectOptions(screen.getByLabelText(handOut.how), 'starter');
  expect(screen.getAllByRole('switch')).toEqual([screen.getByRole('switch', { name: handOut.names })]);
  const leaves = screen.getByRole('region', { name: handOut.leaves });
  await user.click(within(leaves).getByText(handOut.text));
  await waitFor(() => expect(leaves.querySelector('pre')).toHaveTextContent('"format"'));
  expect(leaves.querySelector('pre')).not.toHaveTextContent('appraisal');
  // What was said of other files stands.
  await user.selectOptions(screen.getByLabelText(handOut.how), 'plan');
  expect(screen.getByRole('switch', { name: handOut.checkIns })).not.toBeChecked();
});

it('counts what leaves by names in the plural', async () => {
  const { texts } = await choosing();
  const leaves = within(screen.getByRole('region', { name: texts.handOut.leaves }));
  expect(leaves.getByText('2 teams')).toBeInTheDocument();
  expect(leaves.getByText('1 person')).toBeInTheDocument();
  expect(leaves.queryByText(/×/)).toBeNull();
});

it.each([en, zh])('has a number of every kind in a name of its own', ({ records }) => {
  const kinds = Object.keys(records.kinds) as (keyof typeof records.kinds)[];
  const said = kinds.map((kind) => records.counted[kind](3));
  expect(said).toEqual(kinds.map((kind) => records.counted[kind](3)));
  expect(new Set(said).size).toBe(kinds.length);
});
