/**
 * Nothing leaves: every way a page knows to reach another machine is tried in the running app, and nobody arrives. The same
 * attempts are made in a second, unguarded app, where they do arrive: so 0 means that the guards hold.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';
import { LEAVING, NEVER, QUIET, WEBRTC_TCP, WEBRTC_UDP, type Attempt } from './network/attempts.ts';
import { listen } from './network/listener.ts';
import { socketsOf } from './network/open-sockets.ts';
import { buildUnguarded, openUnguarded } from './network/unguarded-app.ts';

// The page complains of each refusal, as it should.
test.use({ complains: true });

/** WebRTC first: it goes on looking for a way out while the others are tried. */
const ATTEMPTS = Object.entries({ ...WEBRTC_UDP, ...WEBRTC_TCP, ...QUIET, ...NEVER, ...LEAVING });

/** Tried in the unguarded app too, but nobody comes there either: the engine has refused them or found no use for them. */
const IDLE = new Set([...Object.keys(NEVER), 'icon', 'preconnect']);

/** Runs an attempt in the page. What it throws, or that it never ends, does not matter: only who arrives is counted. */
const tryIt = (page: Page, attempt: Attempt, host: string): Promise<unknown> =>
  page
    .evaluate(
      `Promise.race([
        (async () => void (await (${attempt.toString()})(${JSON.stringify(host)})))().catch(() => undefined),
        new Promise((go) => setTimeout(go, 500)),
      ])`,
    )
    .catch(() => undefined);

/** Makes every attempt in the unguarded app and sees each of them arrive. */
async function seeThemArrive(folder: string): Promise<void> {
  const entry = await buildUnguarded(join(folder, 'built'));
  const data = join(folder, 'data');
  await mkdir(data);
  const { main, page } = await openUnguarded(entry, data);
  for (const [name, attempt] of ATTEMPTS) {
    if (IDLE.has(name)) continue;
    const listener = await listen();
    await tryIt(page, attempt, `127.0.0.1:${listener.port}`);
    await expect.poll(() => listener.visits(), { message: `${name} arrives where nothing guards` }).toBeGreaterThan(0);
    for (const other of main.windows()) if (other !== page) await other.close();
    // An attempt that leads the page away may still be doing so.
    await expect(() => page.goto('app://whetstone/index.html')).toPass();
    await listener.close();
  }
  await main.close();
}

test('0 connections, whatever a page tries', async ({ desktop, folder }) => {
  const listener = await listen();
  const home = desktop.page.url();
  for (const [name, attempt] of ATTEMPTS) {
    await tryIt(desktop.page, attempt, `127.0.0.1:${listener.port}`);
    expect(desktop.page.url().split('#')[0], `${name} leaves the page where it is`).toBe(home);
    expect(desktop.main.windows(), `${name} opens no window`).toHaveLength(1);
  }
  // Meanwhile the guarded attempts have all the time in which each unguarded one arrives.
  await seeThemArrive(folder);
  // And once the app is gone nothing more can be under way, beacons and kept-alive requests included.
  await desktop.main.close();
  expect(listener.visits(), 'connections and datagrams that arrived').toBe(0);
  await fetch(`http://127.0.0.1:${listener.port}/control`);
  expect(listener.visits(), 'the listener does hear').toBe(1);
  await listener.close();
});

test('the app holds no socket but those this test drives it by', async ({ desktop }) => {
  await desktop.page.getByRole('main').waitFor();
  const sockets = await socketsOf(desktop.dataFolder);
  const driven = new Set(sockets.filter(({ listening }) => listening).map(({ localPort }) => localPort));
  expect(sockets.length, 'the test drives it over sockets').toBeGreaterThan(0);
  expect(sockets.filter(({ protocol, localPort }) => protocol.startsWith('udp') || !driven.has(localPort))).toEqual([]);
});
