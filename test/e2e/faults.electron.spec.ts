import type { Bridge } from '../../electron/contract.ts';
import { expect, test } from './harness/test.ts';

declare global {
  interface Window {
    readonly desktop: Bridge;
  }
}

const backup = '2026-03-01T09-15-30-123Z-rolling.okr';

test.describe('damaged settings', () => {
  test.use({ faults: { settings: 'garbage' } });
  test('give way to the defaults, and the window is told', async ({ desktop }) => {
    const hello = await desktop.page.evaluate(() => window.desktop.hello({ copy: 'first', gone: [] }));
    expect(hello).toMatchObject({ ok: true, value: { settingsFound: 'damaged' } });
  });
});

test.describe('backups in the folder', () => {
  test.use({ faults: { backups: { [backup]: '{"format": "okr-bundle"}' } } });
  test('are listed and can be read', async ({ desktop }) => {
    const listed = await desktop.page.evaluate(() => window.desktop.listBackups());
    expect(listed).toMatchObject({ ok: true, value: [{ id: backup, reason: 'rolling' }] });
    const read = await desktop.page.evaluate((id) => window.desktop.readBackup({ id }), backup);
    expect(read).toEqual({ ok: true, value: { text: '{"format": "okr-bundle"}' } });
  });
});

test.describe('a folder of backups that cannot be written to', () => {
  test.use({ faults: { folder: 'backups-read-only' } });
  test('is said by its name', async ({ desktop }) => {
    const written = await desktop.page.evaluate(() =>
      window.desktop.writeBackup({ reason: 'rolling', text: '{"format": "okr-bundle"}' }),
    );
    expect(written).toEqual({ ok: false, problem: 'no-permission' });
  });
});

test.describe('a database from the future', () => {
  test.use({ faults: { database: 'from-the-future' } });
  test('is still there, untouched, after the app has opened', async ({ desktop }) => {
    const found = await desktop.page.evaluate(() => indexedDB.databases());
    expect(found).toContainEqual({ name: 'whetstone', version: 1_000_000 });
  });
});
