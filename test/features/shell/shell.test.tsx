import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useDraft } from '../../../renderer/app/editing/use-draft.ts';
import { usePlanner, useWorkspace } from '../../../renderer/app/session/use-planner.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import { FakeDesktop, incoming } from '../fake-desktop.ts';
import { fillDisk } from '../full-disk.ts';
import { bootForTests, draw, freshDatabase, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { trafficOf } from '../../../renderer/app/files/traffic.ts';

async function running(desktop = new FakeDesktop(), database = freshDatabase()) {
  const planner = await bootForTests(desktop.platform, database);
  await given(planner, SMALL_PLAN);
  const drawn = draw(
    planner,
    <>
      <Shell ready />
      <Title />
    </>,
  );
  const title = (id: string) => {
    const { workspace } = planner.plan.getState();
    return find(workspace, 'objective', id)?.title;
  };
  const notices = () => planner.ui.getState().notices.map(({ text }) => text);
  return { ...drawn, desktop, planner, title, notices };
}

/** A field of the plan, as screens have them. */
function Title() {
  const planner = usePlanner();
  const stored = useWorkspace((workspace) => find(workspace, 'objective', 'obj1')?.title ?? '');
  const draft = useDraft('Title', stored, (title) =>
    planner.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title } }),
  );
  return (
    <input
      aria-label="Title"
      {...draft.around}
      value={draft.value}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
    />
  );
}

const plan = async () => {
  const planner = await bootForTests(new FakeDesktop({ personName: 'Ana' }).platform);
  await given(planner, [
    { do: 'add', kind: 'cycle', id: 'other', values: { name: 'Theirs' } },
    { do: 'add', kind: 'objective', id: 'theirs', cycle: 'other', values: { title: 'From elsewhere' } },
  ]);
  return planner.text();
};

describe('keys', () => {
  it('run the action they are for, wherever the focus is', async () => {
    const { user, planner } = await running();
    await user.keyboard('{Control>},{/Control}');
    expect(planner.ui.getState().room).toBe('settings');
    await user.click(screen.getByLabelText('Title'));
    await user.keyboard('{Control>}k{/Control}');
    expect(planner.ui.getState().overlay).toBe('palette');
  });

  it('leave a question mark that is typed into a field alone', async () => {
    const { user, planner } = await running();
    await user.type(screen.getByLabelText('Title'), '?');
    expect(planner.ui.getState().overlay).toBeNull();
    expect(screen.getByLabelText('Title')).toHaveValue('People come back?');
    await user.tab();
    await user.keyboard('?');
    expect(planner.ui.getState().overlay).toBeNull();
  });

  it('leave alone what a screen has taken, and what an input method composes', async () => {
    const { planner } = await running();
    const field = screen.getByLabelText('Title');
    field.addEventListener('keydown', (event) => event.key === 'f' && event.preventDefault());
    fireEvent.keyDown(field, { key: 'f', ctrlKey: true });
    fireEvent.keyDown(field, { key: 'k', ctrlKey: true, isComposing: true });
    expect(planner.ui.getState().overlay).toBeNull();
  });

  it('undo in a field takes back the plan’s last step, words not yet written included', async () => {
    const { user, title } = await running();
    await user.type(screen.getByLabelText('Title'), ' soon');
    expect(title('obj1')).toBe('People come back');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(screen.getByLabelText('Title')).toHaveValue('People come back'));
    expect(title('obj1')).toBe('People come back');
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    await waitFor(() => expect(title('obj1')).toBe('People come back soon'));
  });
});

describe('the machine', () => {
  it('is told once that the window is ready, and its menu runs the same actions', async () => {
    const { desktop, planner } = await running();
    expect(desktop.signals).toEqual(['ready']);
    desktop.tell('command', 'settings');
    expect(planner.ui.getState().room).toBe('settings');
    desktop.tell('command', 'keys');
    expect(planner.ui.getState().overlay).toBe('keys');
  });

  it('undo in its menu is the field’s own where words are not in the plan yet, and the plan’s elsewhere', async () => {
    const { desktop, planner, title } = await running();
    await given(planner, [{ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Changed' } }]);
    const own = vi.fn();
    document.execCommand = own;
    const search = Object.assign(document.createElement('input'), { type: 'search' });
    document.body.append(search);
    search.focus();
    desktop.tell('command', 'undo');
    desktop.tell('command', 'redo');
    await planner.flush();
    expect(own.mock.calls).toEqual([['undo'], ['redo']]);
    expect(title('obj1')).toBe('Changed');
    search.remove();
    desktop.tell('command', 'undo');
    await waitFor(() => expect(title('obj1')).toBe('People come back'));
  });

  it('keeps its files back as long as the app asks what became of the plan', async () => {
    const desktop = new FakeDesktop();
    const planner = await bootForTests(desktop.platform, freshDatabase());
    const { rerender } = draw(planner, <Shell ready={false} />);
    expect(desktop.signals).toEqual([]);
    rerender(<Shell ready />);
    expect(desktop.signals).toEqual(['ready']);
  });

  it('hands over files to be looked at together; one that is no plan stops none of the others', async () => {
    const { desktop, planner } = await running();
    desktop.tell('opened', incoming({ name: 'broken.okr', text: '{' }));
    desktop.tell('opened', incoming({ name: 'gone.okr', problem: 'not-found' }));
    desktop.tell('opened', incoming({ name: 'theirs.okr', text: await plan() }));
    await waitFor(() => expect(trafficOf(planner).importSession.state.getState().preview?.items).toHaveLength(2));
    expect(planner.ui.getState().room).toBe('merge');
    const { files, preview } = trafficOf(planner).importSession.state.getState();
    expect(files.map(({ state }) => state.is)).toEqual(['refused', 'refused', 'read']);
    expect(preview?.items.map(({ id }) => id).toSorted()).toEqual(['other', 'theirs']);
    expect(find(planner.plan.getState().workspace, 'objective', 'theirs')).toBeUndefined();
  });

  it('hands over the next file even where the app failed over the one before', async () => {
    const { desktop, planner, notices } = await running();
    vi.spyOn(trafficOf(planner).importSession, 'add').mockRejectedValueOnce(new Error('a bug'));
    desktop.tell('opened', incoming({ name: 'first.okr', text: '{}' }));
    desktop.tell('opened', incoming({ name: 'theirs.okr', text: await plan() }));
    await waitFor(() => expect(planner.ui.getState().room).toBe('merge'));
    expect(notices()).toEqual([expect.stringMatching(/^first\.okr was not taken\./)]);
  });

  it('says of a single file that is no plan, or holds nothing new, just that', async () => {
    const { desktop, planner, notices } = await running();
    desktop.tell('opened', incoming({ name: 'broken.okr', text: '{' }));
    await waitFor(() => expect(notices()).toEqual([expect.stringMatching(/^broken\.okr was not taken\./)]));
    desktop.tell('opened', incoming({ name: 'own.okr', text: await planner.text() }));
    await waitFor(() => expect(notices()[1]).toMatch(/^own\.okr holds nothing that is not already here\./));
    expect(planner.ui.getState().room).toBe('plan');
    expect(trafficOf(planner).importSession.state.getState().files).toEqual([]);
  });

  it('waits at the end for words still in a field, writes a backup, and says that it may go', async () => {
    const database = freshDatabase();
    const { user, desktop } = await running(new FakeDesktop(), database);
    await user.type(screen.getByLabelText('Title'), ' soon');
    desktop.tell('flush', null);
    await waitFor(() => expect(desktop.signals).toEqual(['ready', 'flushed']));
    expect(desktop.backups.map(({ reason }) => reason)).toEqual(['quit']);
    const again = await bootForTests(new FakeDesktop().platform, database);
    expect(find(again.plan.getState().workspace, 'objective', 'obj1')?.title).toBe('People come back soon');
  });

  it('may go even where the last backup cannot be written', async () => {
    const { desktop } = await running();
    desktop.failing.writeBackup = 'disk-full';
    desktop.tell('flush', null);
    await waitFor(() => expect(desktop.signals).toEqual(['ready', 'flushed']));
  });

  it('E24 keeps the window while words are not on the disk: says what waits and where to export it, and leaves by choice alone', async () => {
    const { user, desktop, planner, texts } = await running();
    const { leaving } = texts.unsaved;
    const empty = fillDisk();
    await planner.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Not on the disk' } });
    desktop.tell('flush', null);
    await waitFor(() => expect(desktop.signals).toEqual(['ready', 'held']));
    const dialog = await screen.findByRole('dialog', { name: leaving.title });
    expect(dialog).toHaveTextContent(/The disk is full\. .*1 change is kept here and will be part of an export\./);
    expect(desktop.backups.map(({ reason }) => reason)).toEqual(['quit']);
    await user.click(screen.getByRole('button', { name: texts.unsaved.exportNow }));
    await waitFor(() => expect(desktop.saved[0]?.text).toContain('Not on the disk'));
    expect(dialog).toHaveTextContent(leaving.exported);
    await user.click(screen.getByRole('button', { name: leaving.stay }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    desktop.tell('flush', null);
    await user.click(await screen.findByRole('button', { name: leaving.leaveUnsaved }));
    expect(desktop.signals).toEqual(['ready', 'held', 'held', 'leave']);
    empty();
  });

  it('E24 asks nothing more once a last try has written what waited, before it was asked or after', async () => {
    const { user, desktop, planner, texts } = await running();
    const empty = fillDisk();
    await planner.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Written at last' } });
    desktop.tell('flush', null);
    const dialog = await screen.findByRole('dialog');
    empty();
    await user.click(screen.getByRole('button', { name: texts.app.tryAgain }));
    await waitFor(() => expect(dialog).toHaveTextContent(texts.unsaved.leaving.saved));
    await user.click(screen.getByRole('button', { name: texts.unsaved.leaving.stay }));
    desktop.tell('flush', null);
    await waitFor(() => expect(desktop.signals).toEqual(['ready', 'held', 'flushed']));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('listens no more once the app is gone', async () => {
    const { desktop, unmount } = await running();
    unmount();
    expect(desktop.tell('command', 'settings')).toBe(false);
    expect(desktop.tell('flush', null)).toBe(false);
  });
});

describe('backups', () => {
  it('that could not be written are said once, not each time', async () => {
    const { desktop, planner, notices } = await running();
    desktop.failing.writeBackup = 'disk-full';
    await planner.backUp('rolling');
    await planner.backUp('rolling');
    const full = expect.stringMatching(/^The automatic backup was not written\. The disk is full\./);
    await waitFor(() => expect(notices()).toEqual([full]));
    delete desktop.failing.writeBackup;
    await planner.backUp('rolling');
    desktop.failing.writeBackup = 'disk-full';
    await planner.backUp('rolling');
    // Said anew, and standing once.
    await waitFor(() => expect(planner.ui.getState().said).toHaveLength(2));
    expect(notices()).toHaveLength(1);
  });

  it('whose second copy failed name the folder', async () => {
    const desktop = new FakeDesktop();
    desktop.secondFolder = 'STICK';
    desktop.copies = 'not-found';
    const { planner, notices } = await running(desktop);
    await planner.backUp('rolling');
    await waitFor(() =>
      expect(notices()).toEqual([expect.stringMatching(/its copy in “STICK” was not\. It is no longer there\./)]),
    );
  });
});

describe('files dropped on the window', () => {
  const fileItem = (file: File) => ({ kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => file });
  const entry = (file: File) => ({
    isFile: true,
    isDirectory: false,
    name: file.name,
    file: (taken: (file: File) => void) => taken(file),
  });
  const folderItem = (entries: readonly object[]) => {
    const portions = [entries.slice(0, 1), entries.slice(1)];
    return {
      kind: 'file',
      webkitGetAsEntry: () => ({
        isFile: false,
        isDirectory: true,
        name: 'folder',
        createReader: () => ({
          readEntries: (taken: (some: readonly object[]) => void) => taken(portions.shift() ?? []),
        }),
      }),
    };
  };
  const transfer = (items: readonly object[]) => ({ types: ['Files'], items, dropEffect: 'none' });

  it('are looked at, and the window says so before they are let go', async () => {
    const { planner } = await running();
    const dataTransfer = transfer([fileItem(new File([await plan()], 'theirs.okr'))]);
    expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false);
    expect(screen.getByText('Let go to see what it would change')).toBeInTheDocument();
    fireEvent.dragLeave(document.body, { relatedTarget: null });
    expect(screen.queryByText('Let go to see what it would change')).not.toBeInTheDocument();
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
    await waitFor(() => expect(planner.ui.getState().room).toBe('merge'));
  });

  it('may come in a folder, of which only the plans are meant', async () => {
    const { planner } = await running();
    const files = [new File(['holiday'], 'photo.jpg'), new File([await plan()], 'theirs.okr')];
    fireEvent.drop(document.body, { dataTransfer: transfer([folderItem(files.map(entry))]) });
    await waitFor(() => expect(planner.ui.getState().room).toBe('merge'));
    expect(
      trafficOf(planner)
        .importSession.state.getState()
        .files.map(({ name }) => name),
    ).toEqual(['theirs.okr']);
  });

  it('over the limit are named as in the dialog, and of very many the last says how many more there are', async () => {
    for (const [count, names] of [
      [202, ['200.okr', '201.okr']],
      [450, [...Array.from({ length: 19 }, (_, at) => `${200 + at}.okr`), '219.okr (+230)']],
    ] as const) {
      const { planner, unmount } = await running();
      const files = Array.from({ length: count }, (_, at) => new File(['{'], `${at}.okr`));
      // The first ten by themselves, the others in a folder.
      const [alone, together] = [files.slice(0, 10).map(fileItem), files.slice(10).map(entry)];
      const inFolder = together.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      fireEvent.drop(document.body, { dataTransfer: transfer([...alone, folderItem(inFolder)]) });
      const refused = () =>
        trafficOf(planner)
          .importSession.state.getState()
          .files.filter(
            ({ state }) => state.is === 'refused' && 'problem' in state.problem && state.problem.problem === 'too-many',
          );
      await waitFor(() => expect(refused()).toHaveLength(names.length));
      expect(trafficOf(planner).importSession.state.getState().files).toHaveLength(200 + names.length);
      if (count === 450) expect(refused().at(-1)?.name).toMatch(/\(\+230\)$/);
      unmount();
    }
  });

  it('that hold no plan are answered with a sentence', async () => {
    const { notices } = await running();
    fireEvent.drop(document.body, { dataTransfer: transfer([folderItem([])]) });
    await waitFor(() => expect(notices()[0]).toMatch(/^Nothing there was a plan\./));
    fireEvent.drop(document.body, { dataTransfer: transfer([fileItem(new File(['x'], 'notes.txt'))]) });
    await waitFor(() => expect(notices()[1]).toMatch(/^notes\.txt was not taken\./));
  });

  it('are told from a row or words that are dragged', async () => {
    const { planner } = await running();
    const dataTransfer = { types: ['text/plain'], items: [], dropEffect: 'none' };
    expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(true);
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(true);
    expect(planner.ui.getState().notices).toEqual([]);
  });
});

describe('leaving the page', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('is asked about in a browser while a word is not on the disk, and not otherwise', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { user } = draw(
      planner,
      <>
        <Shell ready />
        <Title />
      </>,
    );
    expect(leave()).toBe(false);
    await user.type(screen.getByLabelText('Title'), '!');
    expect(leave()).toBe(true);
    await waitFor(() => expect(leave()).toBe(false));
    expect(find(planner.plan.getState().workspace, 'objective', 'obj1')?.title).toBe('People come back!');
  });

  it('is never held up in the desktop edition, which waits by itself', async () => {
    const { user } = await running();
    await user.type(screen.getByLabelText('Title'), '!');
    expect(leave()).toBe(false);
  });
});

describe('E25 while it is asked where the plan is', () => {
  it('no key and no menu writes into the empty plan and passes for the answer', async () => {
    const desktop = new FakeDesktop();
    const planner = await bootForTests(desktop.platform);
    const { user } = draw(planner, <Shell ready={false} />);
    await user.keyboard('{Control>}{Enter}{/Control}');
    desktop.tell('command', 'new-cycle');
    await planner.flush();
    expect(planner.plan.getState().workspace.records.size).toBe(0);
    expect(planner.ui.getState()).toMatchObject({ room: 'plan', overlay: null });
    await user.keyboard('{Control>},{/Control}');
    expect(planner.ui.getState().room).toBe('plan');
  });
});
