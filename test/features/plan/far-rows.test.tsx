/** What is far from what is seen is a heading alone, in browsers that tell; the others draw everything. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { opened } from './opened-plan.tsx';

const COUNT = 16;

const MANY: readonly Command[] = [
  { do: 'add', kind: 'cycle', id: 'cycle1', values: { name: 'Spring' } },
  ...Array.from({ length: COUNT }, (_, at): Command[] => [
    { do: 'add', kind: 'objective', id: `o${at}`, cycle: 'cycle1', values: { title: `Objective ${at}` } },
    { do: 'add', kind: 'keyResult', id: `k${at}`, objective: `o${at}`, values: { title: `Key result ${at}` } },
  ]).flat(),
];

class Told extends Event {
  readonly skipped: boolean;
  constructor(skipped: boolean) {
    super('contentvisibilityautostatechange', { bubbles: true });
    this.skipped = skipped;
  }
}

async function openedWhereToldOf() {
  vi.stubGlobal('ContentVisibilityAutoStateChangeEvent', Told);
  onTestFinished(() => void vi.unstubAllGlobals());
  // Whoever asks the browser where something is hears that it is near; only what is told decides here.
  Element.prototype.checkVisibility = () => true;
  onTestFinished(() => void Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
  const { planner } = await opened(MANY);
  await waitFor(() => expect(objectives()).toHaveLength(COUNT));
  // Those drawn last listen to the browser only once this has settled.
  await act(() => Promise.resolve());
  return planner;
}

const objectives = () => [...document.querySelectorAll('main li > h2, main li [role=heading]')];
const keyResult = (at: number) => screen.queryByDisplayValue(`Key result ${at}`);
const item = (at: number) => {
  const found = objectives()[at]?.closest('li');
  if (!found) throw new Error(`There is no objective ${at}.`);
  return found;
};

it('keeps every objective as a heading in one list, and draws the parts of those that are near', async () => {
  await openedWhereToldOf();
  expect(keyResult(0)).toBeInTheDocument();
  expect(keyResult(9)).toBeNull();
  expect(objectives()[9]).toHaveTextContent('Objective 9');
  fireEvent(item(9), new Told(false));
  expect(keyResult(9)).toBeInTheDocument();
  fireEvent(item(9), new Told(true));
  expect(keyResult(9)).toBeNull();
  expect(objectives()).toHaveLength(COUNT);
});

it('is not turned by what is told of something within it', async () => {
  await openedWhereToldOf();
  const [within] = item(0).querySelectorAll('textarea');
  if (!within) throw new Error('The first objective is not drawn.');
  fireEvent(within, new Told(true));
  expect(keyResult(0)).toBeInTheDocument();
});

it('draws the row the keyboard goes to, and an open check-in stays wherever one looks', async () => {
  const planner = await openedWhereToldOf();
  act(() => planner.ui.setState({ focus: 'k12', selected: 'k12' }));
  expect(keyResult(12)).toHaveFocus();
  act(() => planner.ui.setState({ checkingIn: 'k15' }));
  const form = await screen.findByRole('form', { name: /Key result 15/ });
  fireEvent(item(15), new Told(true));
  expect(form).toBeInTheDocument();
});

it('keeps the keyboard in a row it was brought to after the browser said once more that it is far', async () => {
  const planner = await openedWhereToldOf();
  fireEvent(item(12), new Told(true));
  act(() => planner.ui.setState({ focus: 'k12', selected: 'k12' }));
  expect(keyResult(12)).toHaveFocus();
});

it('leaves the keyboard where it is when a row it was in once is only too far away', async () => {
  const planner = await openedWhereToldOf();
  fireEvent(item(9), new Told(false));
  act(() => keyResult(9)?.focus());
  act(() => keyResult(9)?.blur());
  fireEvent(item(9), new Told(true));
  await Promise.resolve();
  expect(document.body).toHaveFocus();
  expect(planner.ui.getState().selected).toBe('k9');
});

it('puts all of it on paper', async () => {
  await openedWhereToldOf();
  window.dispatchEvent(new Event('beforeprint'));
  expect(screen.getAllByDisplayValue(/^Key result \d+$/)).toHaveLength(COUNT);
  fireEvent(window, new Event('afterprint'));
});
