/** The row one types in is moved, changed or deleted in another window of the same plan. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { browserPlatform } from '../../../renderer/platform/browser.ts';
import { en } from '../../../renderer/text/en.ts';
import { fieldName } from '../../../renderer/text/field-name.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { bootForTests, given, SMALL_PLAN } from '../planner-for-tests.tsx';
import { allTexts } from '../../texts.ts';
import { opened, shape, title } from './opened-plan.tsx';

/** The Plan room, and what another window does: it is on the disk, and then told here. */
async function twoWindows() {
  const here = await opened([
    ...SMALL_PLAN,
    { do: 'add', kind: 'cycle', id: 'cycle2', values: { name: '2027 Q1' } },
    { do: 'add', kind: 'initiative', id: 'ini1', keyResult: 'kr1', values: { title: 'Ask them' } },
  ]);
  await act(() => here.planner.changeSettings({ language: 'en' }));
  await act(() => here.planner.flush());
  const other = await bootForTests(browserPlatform('0.1.0'), here.planner.database);
  const elsewhere = async (...commands: readonly Command[]) => {
    await given(other, commands);
    await act(() => here.planner.refresh());
  };
  return { ...here, elsewhere };
}

const said = (planner: Planner) => planner.ui.getState().notices.map(({ tone, text }) => [tone, text]);

const heading = () => screen.getByRole('heading', { level: 1 });

it.each<readonly [string, Command]>([
  ['under another objective', { do: 'move', id: 'kr2', home: 'obj2', after: null }],
  ['among its own', { do: 'move', id: 'kr2', home: 'obj1', after: null }],
])('E41 follows a row that another window moved %s, with its caret and the words on their way', async (_, move) => {
  const { planner, user, elsewhere } = await twoWindows();
  await user.click(title('Noise stays bearable'));
  await user.keyboard('{Home}{ArrowRight>5/}, if any,');
  await elsewhere(move);
  await waitFor(() => expect(title('Noise, if any, stays bearable')).toHaveFocus());
  await user.keyboard(' ever');
  await act(() => planner.flush());
  expect(shape(planner)).toContain('- Noise, if any, ever stays bearable');
  expect(planner.plan.getState().workspace.records.get('obj1')).toMatchObject({
    title: 'People come back',
  });
});

it('E41 follows what stands under a row that another window moved, also into another cycle', async () => {
  const { planner, user, elsewhere } = await twoWindows();
  await user.click(title('Ask them'));
  await user.keyboard('{End} tw');
  await elsewhere({ do: 'move', id: 'obj1', home: 'cycle2', after: null });
  await waitFor(() => expect(title('Ask them tw')).toHaveFocus());
  await user.keyboard('ice');
  await act(() => planner.flush());
  expect(shape(planner)).toContain('-- Ask them twice');
  expect(planner.ui.getState().cycle).toBe('cycle2');
});

it('E41 stays in the field of a check-in whose key result another window moved', async () => {
  const { planner, user, elsewhere } = await twoWindows();
  await user.click(title('Noise stays bearable'));
  await user.keyboard('{Alt>}c{/Alt}');
  const form = () => within(screen.getByRole('form'));
  await waitFor(() => expect(form().getByLabelText(en.plan.value)).toHaveFocus());
  await user.keyboard('4');
  await elsewhere({ do: 'move', id: 'kr2', home: 'obj2', after: null });
  await waitFor(() => expect(form().getByLabelText(en.plan.value)).toHaveFocus());
  await user.keyboard('2');
  expect(form().getByLabelText(en.plan.value)).toHaveValue('42');
  expect(shape(planner).join()).not.toMatch(/[24]$/);
});

it.each<readonly [string, Command]>([
  ['deleted', { do: 'delete', id: 'kr2' }],
  ['deleted with all around it', { do: 'delete', id: 'obj1' }],
  [
    'made another kind of row',
    { do: 'turn-into', id: 'kr3', into: 'made', kind: 'objective', home: 'cycle1', after: 'obj2' },
  ],
])('E41 writes into no other row where another window %s the one the keyboard is in', async (_, command) => {
  const { planner, user, elsewhere } = await twoWindows();
  const words = 'into' in command ? '首月回访率达到 40%' : 'Noise stays bearable';
  await user.click(title(words));
  await user.keyboard('{End} for');
  await elsewhere(command);
  expect(heading()).toHaveFocus();
  const before = shape(planner);
  await user.keyboard(' all of us');
  await act(() => planner.flush());
  expect(shape(planner)).toEqual(before);
  expect(said(planner)).toEqual([
    ['calm', en.plan.goneElsewhere(words)],
    ['warning', en.app.wordsRefused(fieldName('title', en), `${words} for`, en.problems.refusal['not-there'])],
  ]);
});

it('E41 writes a number meant for a check-in into no title where another window deleted the key result, and gives it back', async () => {
  const { planner, user, elsewhere } = await twoWindows();
  await user.click(title('Noise stays bearable'));
  await user.keyboard('{Alt>}c{/Alt}');
  await waitFor(() => expect(screen.getByLabelText(en.plan.value)).toHaveFocus());
  await user.keyboard('4');
  await elsewhere({ do: 'delete', id: 'kr2' });
  expect(heading()).toHaveFocus();
  const before = shape(planner);
  await user.keyboard('2');
  expect(shape(planner)).toEqual(before);
  expect(said(planner)).toEqual([
    ['warning', en.plan.checkInGone('4')],
    ['calm', en.plan.goneElsewhere('Noise stays bearable')],
  ]);
});

it('E41 gives back a comment that was begun on what another window deleted, and leaves the keyboard at the heading', async () => {
  const { planner, user, elsewhere } = await twoWindows();
  await user.click(title('Noise stays bearable'));
  act(() => planner.ui.setState({ inspector: true }));
  await user.click(await screen.findByPlaceholderText(allTexts('en').comments.write));
  await user.keyboard('Half a');
  await elsewhere({ do: 'delete', id: 'kr2' });
  await waitFor(() => expect(heading()).toHaveFocus());
  expect(said(planner)).toEqual([
    ['warning', en.plan.commentGone('Half a')],
    ['calm', en.plan.goneElsewhere('Noise stays bearable')],
  ]);
});

it('E41 follows once, and not what is deleted here after it was moved there', async () => {
  const { planner, user, elsewhere } = await twoWindows();
  await user.click(title('Noise stays bearable'));
  await elsewhere({ do: 'move', id: 'kr2', home: 'obj2', after: null });
  await waitFor(() => expect(title('Noise stays bearable')).toHaveFocus());
  await user.keyboard('{Control>}{Shift>}{Backspace}{/Shift}{/Control}');
  await act(() => planner.flush());
  expect(title('让新读者留下来')).toHaveFocus();
});

it('leaves the keyboard in the plan where the last row is deleted in this window, whatever others wrote before', async () => {
  const { user, elsewhere } = await twoWindows();
  await elsewhere({ do: 'delete', id: 'obj1' });
  await user.click(title('让新读者留下来'));
  await elsewhere({ do: 'set', kind: 'objective', id: 'obj2', values: { why: 'They stay' } });
  await user.keyboard('{Control>}{Shift>}{Backspace}{/Shift}{/Control}');
  await waitFor(() => expect(screen.getByRole('main')).toContainElement(document.activeElement as HTMLElement));
  expect(heading()).not.toHaveFocus();
});
