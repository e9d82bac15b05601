/**
 * Nothing leaves: every way a page knows to reach another machine is tried in the running app, and nobody arrives. The same attempts
 * are made in a second app without guards, where they do arrive, and with each guard alone, to see what it stops by itself.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';
import { LEAVING, NEVER, QUIET, WEBRTC_TCP, WEBRTC_UDP, type Attempt } from './network/attempts.ts';
import { listen } from './network/listener.ts';
import { socketsOf, type OpenSocket } from './network/open-sockets.ts';
import { buildUnguarded, openUnguarded, type Guard } from './network/unguarded-app.ts';

// Each refusal is also said on the page's console.
test.use({ complains: true });
test.describe.configure({ mode: 'parallel' });

/**
 * Milliseconds. That nobody comes can only be watched for a while; it is as long as the first test gives each attempt to arrive where
 * nothing stops it, and there they arrive in a small part of it.
 */
const WATCHED = 2_000;

/** The port of the local network's name service, which sends a word to every neighbour. */
const MDNS = 5353;

/** Sockets that do not belong to the doors by which a test drives the app. */
function strangers(sockets: readonly OpenSocket[]): readonly OpenSocket[] {
  const doors = new Set(sockets.filter(({ listening }) => listening).map(({ localPort }) => localPort));
  return sockets.filter(({ protocol, localPort }) => !protocol.startsWith('tcp') || !doors.has(localPort));
}

type Attempts = Readonly<Record<string, Attempt>>;
const all = (attempts: Attempts) => Object.values(attempts);

/** Runs an attempt in the page. What it throws, or that it never ends, does not matter: only who arrives is counted. */
async function start(page: Page, attempt: Attempt, host: string): Promise<void> {
  const code = `void (async () => { await (${attempt.toString()})(${JSON.stringify(host)}); })().catch(() => 0)`;
  // A page that is leaving cannot say that it heard.
  await page.evaluate(code).catch(() => undefined);
}

const watch = (page: Page) => page.waitForTimeout(WATCHED);

/** The app without guards, the same file for each of them: which one is on is said at its start. */
let built = '';
let entry = '';
test.beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'unguarded-'));
  entry = await buildUnguarded(built);
});
test.afterAll(() => rm(built, { recursive: true, force: true }));

test('where nothing stops them, all attempts arrive: so a count of 0 means something', async ({ folder }) => {
  const data = join(folder, 'data');
  await mkdir(data);
  const { main, page } = await openUnguarded(entry, data, 'none');
  for (const [name, attempt] of Object.entries({ ...QUIET, ...WEBRTC_TCP, ...WEBRTC_UDP, ...LEAVING })) {
    const server = await listen();
    await start(page, attempt, `127.0.0.1:${server.port}`);
    await expect.poll(() => server.visits(), { message: name, timeout: WATCHED, intervals: [20] }).toBeGreaterThan(0);
    if (name in WEBRTC_UDP) expect((await socketsOf(data)).some(({ localPort }) => localPort === MDNS)).toBe(true);
    for (const window of main.windows()) if (window !== page) await window.close();
    await comeBack(page);
    await server.close();
  }
  await main.close();
});

/** A page that is still on its way elsewhere interrupts the way back, once. */
async function comeBack(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto('app://whetstone/index.html');
    await page.locator('#root').waitFor({ timeout: 1_000 });
  }).toPass();
}

test('in Whetstone, nobody arrives', async ({ desktop, dataFolder }) => {
  const { page, main } = desktop;
  const server = await listen();
  const host = `127.0.0.1:${server.port}`;
  const address = page.url();
  await page.getByRole('main').waitFor();
  for (const attempt of [QUIET, WEBRTC_TCP, WEBRTC_UDP, NEVER, LEAVING].flatMap(all)) await start(page, attempt, host);
  await watch(page);
  expect(server.visits()).toBe(0);

  // The page is where it was, alone, and alive.
  expect(page.url().split('#')[0]).toBe(address);
  expect(main.windows().length).toBe(1);
  expect(await page.evaluate(() => location.origin)).toBe('app://whetstone');

  // Every TCP socket it has is one of those over which this test drives it; WebRTC got sockets, and none of them a partner.
  const sockets = await socketsOf(dataFolder);
  expect(strangers(sockets).filter(({ protocol, connected }) => protocol.startsWith('tcp') || connected)).toEqual([]);
  expect(sockets.filter(({ localPort }) => localPort === MDNS)).toEqual([]);

  // The server was there all the time.
  expect(await (await fetch(`http://${host}/hello`)).text()).toBe('arrived');
  expect(server.visits()).toBe(1);
  await server.close();
});

test('left alone, it has no socket but those this test drives it by', async ({ desktop, dataFolder }) => {
  await desktop.page.getByRole('main').waitFor();
  const sockets = await socketsOf(dataFolder);
  expect(sockets.length).toBeGreaterThan(0);
  expect(strangers(sockets)).toEqual([]);
});

test('not even by a redirect, if our own scheme ever gave one', async ({ desktop }) => {
  const server = await listen();
  await desktop.main.evaluate(({ protocol }, host) => {
    protocol.unhandle('app');
    protocol.handle('app', () => new Response(null, { status: 302, headers: { Location: `http://${host}/` } }));
  }, `127.0.0.1:${server.port}`);
  await desktop.page.evaluate(() => location.reload()).catch(() => undefined);
  await watch(desktop.page);
  expect(server.visits()).toBe(0);
  await server.close();
});

/** What each guard stops when it stands alone. Together they leave nothing, and no two of them have the same hole. */
const ALONE: readonly (readonly [Guard, string, readonly Attempts[]])[] = [
  ['policy', 'all a page can load', [QUIET]],
  ['requests', 'all but WebRTC and WebTransport', [without(QUIET, 'WebTransport'), LEAVING]],
  ['resolver', 'all but WebRTC over UDP', [QUIET, WEBRTC_TCP, LEAVING]],
  ['proxy', 'all but WebRTC over UDP', [QUIET, WEBRTC_TCP, LEAVING]],
  ['webrtc', 'WebRTC over UDP', [WEBRTC_UDP]],
  ['navigation', 'all that leaves the page', [LEAVING]],
];

function without(attempts: Attempts, name: string): Attempts {
  const { [name]: _, ...others } = attempts;
  return others;
}

for (const [guard, stops, attempts] of ALONE)
  test(`the guard “${guard}” alone stops ${stops}`, async ({ folder }) => {
    const data = join(folder, 'data');
    await mkdir(data);
    const { main, page } = await openUnguarded(entry, data, guard);
    const server = await listen();
    for (const attempt of attempts.flatMap(all)) {
      await start(page, attempt, `127.0.0.1:${server.port}`);
      // An attempt that leads away, to an error page here, would take the next one's page along.
      if (Object.values(LEAVING).includes(attempt)) await comeBack(page);
    }
    await watch(page);
    expect(server.visits()).toBe(0);
    await main.close();
    await server.close();
  });
