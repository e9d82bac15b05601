/** What is put on paper holds all of the cycle, however soon somebody prints. */
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { SMALL_PLAN } from '../planner-for-tests.tsx';
import { opened } from './opened-plan.tsx';

const MANY: readonly Command[] = Array.from({ length: 70 }, (_, at): Command[] => [
  { do: 'add', kind: 'objective', id: `o${at}`, cycle: 'cycle1', values: { title: `Objective ${at}` } },
  { do: 'add', kind: 'keyResult', id: `k${at}`, objective: `o${at}`, values: { title: `Key result ${at}` } },
]).flat();

it('is drawn whole before the paper is taken, also while nothing has been idle yet, and stays when that is over', async () => {
  // Nothing is ever idle here: only the first screen is drawn.
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => {});
  onTestFinished(() => void vi.unstubAllGlobals());
  await opened([...SMALL_PLAN, ...MANY]);
  expect(screen.queryByDisplayValue('Objective 69')).toBeNull();
  // Straight at the window: a printer waits for no drawing that is put off.
  window.dispatchEvent(new Event('beforeprint'));
  const drawn = () => screen.getAllByDisplayValue(/^(Objective|Key result) \d+$/);
  expect(drawn()).toHaveLength(140);
  fireEvent(window, new Event('afterprint'));
  expect(drawn()).toHaveLength(140);
});
