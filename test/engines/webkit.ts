/**
 * WebKitGTK, which stands in for Safari's engine: Debian's WebKitWebDriver speaks plain HTTP, and these few commands are all the
 * tests need of it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Engine } from './engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const LIBRARIES = '/usr/lib/x86_64-linux-gnu';

/** Keys that write no character, as WebDriver names them. */
const NAMED: Readonly<Record<string, string>> = {
  Control: '\uE009',
  Alt: '\uE00A',
  Shift: '\uE008',
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
};

export async function openWebKit(folder: string): Promise<Engine> {
  const home = join(folder, 'home');
  await mkdir(home, { recursive: true });
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, HOME: home, XDG_DOWNLOAD_DIR: home },
    stdio: 'ignore',
  });
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await untilListening(driver, send);
  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: await miniBrowser(), args: ['--automation'] },
    },
  };
  const { sessionId } = (await send('POST', '/session', { capabilities })) as { readonly sessionId: string };
  const session = `/session/${sessionId}`;
  const act = async (actions: readonly object[]) => {
    await send('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  return {
    name: 'WebKitGTK',
    downloads: home,
    open: async (url) => void (await send('POST', `${session}/url`, { url })),
    reload: async () => void (await send('POST', `${session}/refresh`, {})),
    press(keys) {
      const parts = keys.split('+').map((key) => NAMED[key] ?? key.toLowerCase());
      const down = parts.map((value) => ({ type: 'keyDown', value }));
      return act([...down, ...parts.toReversed().map((value) => ({ type: 'keyUp', value }))]);
    },
    type: (words) =>
      act(
        Array.from(words, (value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]).flat(),
      ),
    ask: async <T>(expression: string) =>
      (await send('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] })) as T,
    async close() {
      await send('DELETE', session);
      const ended = new Promise((resolve) => driver.once('exit', resolve));
      driver.kill();
      await ended;
    },
  };
}

/** The test browser comes with the library, in a folder named after its interface. */
async function miniBrowser(): Promise<string> {
  const folder = (await readdir(LIBRARIES)).find((name) => name.startsWith('webkit2gtk-'));
  if (folder === undefined) throw new Error(`No webkit2gtk is installed in ${LIBRARIES}.`);
  return join(LIBRARIES, folder, 'MiniBrowser');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The port has no number.');
  return address.port;
}

/** The driver says nothing when it is ready; it is asked until it answers, or ended. */
async function untilListening(driver: ChildProcess, send: (method: string, path: string) => Promise<unknown>) {
  while (driver.exitCode === null) {
    const answered = await send('GET', '/status').then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('WebKitWebDriver ended before it was ready.');
}
