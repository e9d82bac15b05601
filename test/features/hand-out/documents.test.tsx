/** Documents for people without the app, as they are chosen, made and told of. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_IDS, formatOf } from '../../../renderer/app/files/documents.ts';
import { handedOut } from '../../../renderer/app/files/handed-out.ts';
import HandOut from '../../../renderer/features/hand-out/HandOut.tsx';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { readCsv } from '../../../renderer/formats/csv/csv.ts';
import { bootForTests, draw, freshBrowser, given, SMALL_PLAN } from '../planner-for-tests.tsx';

type Asked = Parameters<Platform['saveFile']>[0];

/** What was to be saved, instead of a dialog. */
async function shared() {
  const asked: Asked[] = [];
  const platform: Platform = {
    ...freshBrowser(),
    saveFile: (one) => {
      asked.push(one);
      return Promise.resolve({ ok: true, value: { name: `${one.suggestedName}.there` } });
    },
  };
  const planner = await bootForTests(platform);
  await given(planner, SMALL_PLAN);
  return { asked, planner, ...draw(planner, <HandOut />) };
}

describe('X10 what is made for people without the app', () => {
  it('is a list in which one is chosen, with what it leaves out', async () => {
    const { user, texts } = await shared();
    const said = texts.documents;
    expect(screen.getAllByRole('radio')).toHaveLength(DOCUMENT_IDS.length);
    for (const id of DOCUMENT_IDS) {
      await user.click(screen.getByRole('radio', { name: new RegExp(`^${said.formats[id].name}`) }));
      expect(screen.getByText(said.formats[id].is)).toBeVisible();
      expect(screen.getByText(said.leavesOut(formatOf(id).loses.map((loss) => said.losses[loss])))).toBeVisible();
      expect(screen.getByRole('button', { name: said.formats[id].act })).toBeEnabled();
    }
  });

  it('holds what is chosen above, and is told of with where it went', async () => {
    const { asked, planner, user, texts } = await shared();
    const said = texts.documents;
    await user.click(screen.getByRole('switch', { name: new RegExp(texts.handOut.checkIns) }));
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${said.formats.csv.name}`) }));
    await user.click(screen.getByRole('button', { name: said.formats.csv.act }));
    await waitFor(() => expect(asked).toHaveLength(1), { timeout: 20_000 });
    const [file] = asked;
    if (file?.as !== 'csv') throw new Error('Not a table.');
    const read = readCsv(file.text);
    expect(read.ok && read.rows.map(({ number, value }) => [number, value])).toEqual([
      ['1.1', undefined],
      ['1.2', undefined],
      ['2.1', undefined],
    ]);
    await waitFor(() =>
      expect(planner.ui.getState().said.map(({ text }) => text)).toContain(
        said.formats.csv.saved(`${file.suggestedName}.there`),
      ),
    );
    expect(handedOut(planner.database)).toMatchObject([{ as: 'csv' }]);
  });

  it('without check-ins has none to save, and says so', async () => {
    const { user, texts } = await shared();
    const said = texts.documents;
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${said.formats['csv-check-ins'].name}`) }));
    await user.click(screen.getByRole('switch', { name: new RegExp(texts.handOut.checkIns) }));
    expect(screen.getByText(said.noCheckIns)).toBeVisible();
    expect(screen.getByRole('button', { name: said.formats['csv-check-ins'].act })).toBeDisabled();
  });
});
