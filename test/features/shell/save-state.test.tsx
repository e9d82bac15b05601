import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { goOn, storyOf } from '../../../renderer/features/shell/save-trouble.ts';
import { SaveState } from '../../../renderer/features/shell/SaveState.tsx';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { FakeDesktop } from '../fake-desktop.ts';
import { fillDisk } from '../full-disk.ts';
import { bootForTests, draw, given, SMALL_PLAN } from '../planner-for-tests.tsx';

afterEach(() => vi.restoreAllMocks());

const rename = (name: string) => ({ do: 'name-plan', name }) as const;

async function unsaved() {
  const desktop = new FakeDesktop();
  const planner = await bootForTests(desktop.platform);
  await given(planner, SMALL_PLAN);
  const drawn = draw(planner, <SaveState />);
  const makeRoom = fillDisk();
  await planner.edit(rename('Kept'));
  return { ...drawn, desktop, planner, makeRoom, status: screen.getByRole('status') };
}

describe('the save state', () => {
  it('says that everything is saved, and reads nothing aloud while it goes on being saved', async () => {
    const planner = await bootForTests(new FakeDesktop().platform);
    draw(planner, <SaveState />);
    expect(screen.getByText('Saved')).toHaveAttribute('aria-hidden', 'false');
    await given(planner, SMALL_PLAN);
    expect(screen.getByText('Saved')).toHaveAttribute('aria-hidden', 'false');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('keeps all three words in one place, so that its width stays', async () => {
    draw(await bootForTests(new FakeDesktop().platform), <SaveState />);
    const words = ['Saved', 'Saving', 'Not saved'].map((word) => screen.getByText(word));
    expect(new Set(words.map((word) => word.parentElement)).size).toBe(1);
  });

  it('says why something is not saved and how much waits, and reads it aloud', async () => {
    const { planner, status } = await unsaved();
    await planner.edit(rename('Kept again'));
    expect(await screen.findByText(/The disk is full.*2 changes are kept here/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Not saved' })).toBeVisible();
    expect(status).toHaveTextContent('Not saved. The disk is full. Free some space, then try again.');
  });

  it('says so again when trying again fails, and keeps the focus on the button', async () => {
    const { user, status } = await unsaved();
    const said: (string | null)[] = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    await user.click(again);
    await waitFor(() => expect(said.at(-1)).toMatch(/^Not saved/));
    expect(said).toContain('Saving');
    expect(again).toHaveFocus();
  });

  it('is mended by trying again, says so, and leaves the focus where it was', async () => {
    const { user, status, makeRoom, planner } = await unsaved();
    makeRoom();
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('button')).not.toBeInTheDocument());
    await waitFor(() => expect(status).toHaveTextContent('Saved'));
    expect(status.parentElement).toHaveFocus();
    expect(planner.plan.getState().workspace.records.get('workspace')).toMatchObject({ name: 'Kept' });
    await planner.edit(rename('Later'));
    expect(planner.plan.getState().saving.is).toBe('saved');
  });

  it('hands out what could not be saved', async () => {
    const { user, desktop } = await unsaved();
    await user.click(await screen.findByRole('button', { name: 'Export now' }));
    await waitFor(() => expect(desktop.saved).toHaveLength(1));
    const read = readBundle(desktop.saved[0]?.text ?? '');
    expect(read.ok && read.bundle.records.find(({ id }) => id === 'workspace')).toMatchObject({ name: 'Kept' });
  });

  it('folds the details away, so that they cover nothing', async () => {
    const { user } = await unsaved();
    const toggle = await screen.findByRole('button', { name: 'Not saved' });
    expect(within(screen.getByRole('group')).getAllByRole('button')).toHaveLength(2);
    await user.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });
});

describe('the story of saving', () => {
  const full = { is: 'unsaved', problem: 'disk-full', waiting: 1 } as const;

  it('keeps the trouble while it is tried again, and remembers for once that it ended', () => {
    const trying = goOn(storyOf(full), { is: 'saving' });
    expect(trying).toMatchObject({ trouble: full, mended: false });
    const mended = goOn(trying, { is: 'saved' });
    expect(mended).toMatchObject({ trouble: null, mended: true });
    expect(goOn(goOn(mended, { is: 'saving' }), { is: 'saved' })).toMatchObject({ trouble: null, mended: false });
  });
});
