import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Broken } from '../../../renderer/features/recovery/Broken.tsx';
import { Leaving } from '../../../renderer/features/shell/Leaving.tsx';
import { FakeDesktop } from '../fake-desktop.ts';
import { fillDisk } from '../full-disk.ts';
import { bootForTests, draw, given, SMALL_PLAN } from '../planner-for-tests.tsx';

function Fails(): never {
  throw new Error('a bug');
}

async function broken() {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const desktop = new FakeDesktop();
  const planner = await bootForTests(desktop.platform);
  await given(planner, SMALL_PLAN);
  const empty = fillDisk();
  await planner.edit({ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Not on the disk' } });
  const drawn = draw(
    planner,
    <Broken leaving={<Leaving />}>
      <Fails />
    </Broken>,
  );
  return { ...drawn, desktop, planner, empty };
}

describe('a screen that stopped working', () => {
  it('still answers when the window is closed, and holds it while words are not on the disk', async () => {
    const { desktop, texts, empty } = await broken();
    desktop.tell('flush', null);
    await waitFor(() => expect(desktop.signals).toEqual(['held']));
    expect(await screen.findByRole('dialog', { name: texts.unsaved.leaving.title })).toBeInTheDocument();
    empty();
  });

  it('is noted in the log, without a word of anybody’s', async () => {
    const { desktop, empty } = await broken();
    expect(desktop.errors).toEqual([{ name: 'Error', places: expect.any(Array) as unknown }]);
    empty();
  });

  it('forgets where one was, so that the next start does not lead straight back', async () => {
    const place = vi.spyOn(Storage.prototype, 'removeItem');
    const { empty, planner } = await broken();
    expect(place.mock.calls).toContainEqual([`${planner.database}-place`]);
    place.mockRestore();
    empty();
  });

  it('does not begin anew over words that are not on the disk', async () => {
    const { user, texts, empty } = await broken();
    await user.click(screen.getByRole('button', { name: texts.app.broken.again }));
    expect(await screen.findByRole('dialog', { name: texts.unsaved.leaving.title })).toBeInTheDocument();
    empty();
  });
});
