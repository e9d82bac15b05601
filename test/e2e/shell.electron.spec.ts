/** The shell's promises, kept by the real Electron: where the page comes from, and what it may not do. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Bridge, CALLS, EVENTS } from '../../electron/contract.ts';
import { CONTENT_SECURITY_POLICY } from '../../electron/content-policy.ts';
import { dropOnWindow } from './harness/drop-on-window.ts';
import { expect, test } from './harness/test.ts';

declare global {
  interface Window {
    readonly desktop: Bridge;
  }
}

test.describe.configure({ mode: 'parallel' });

const PAGE = 'app://whetstone/index.html';
const ready = (page: Page) => expect(page.getByRole('main')).toBeVisible();

/** Asks the page itself: Playwright takes a refused navigation for one that is still under way, and would wait for its end. */
const alive = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.querySelector('main') !== null).catch(() => false)).toBe(true);

test.describe('the page', () => {
  test('comes from app://whetstone, under the policy, with the bridge of the contract and nothing else', async ({
    openDesktop: { page },
  }) => {
    await ready(page);
    const found = await page.evaluate(() => ({
      origin: location.origin,
      address: location.href.split('#')[0],
      secure: isSecureContext,
      bridge: Object.keys(window.desktop),
      nested: Object.values(window.desktop).filter((one) => typeof one !== 'function'),
    }));
    expect(found).toEqual({
      origin: 'app://whetstone',
      address: PAGE,
      secure: true,
      bridge: [...Object.keys(CALLS), ...Object.values(EVENTS)],
      nested: [],
    });
  });

  test('cannot put another bridge in the place of the first', async ({ openDesktop: { page } }) => {
    const replaced = await page.evaluate(() => {
      const before = window.desktop.hello;
      return [
        Reflect.set(window, 'desktop', {}),
        Reflect.set(window.desktop, 'hello', () => 'mine'),
        window.desktop.hello === before,
      ];
    });
    expect(replaced).toEqual([false, false, true]);
  });

  test('answers with all its headers, and has nothing beside the packed files', async ({ openDesktop: { main } }) => {
    const answers = await main.evaluate(
      async ({ net }, addresses) => {
        const seen: [string, number, string | null][] = [];
        for (const [method, address] of addresses) {
          const answer = await net.fetch(address, { method });
          seen.push([address, answer.status, answer.headers.get('content-security-policy')]);
        }
        return seen;
      },
      [
        ['GET', PAGE],
        ['POST', PAGE],
        ['GET', 'app://whetstone/../electron/main.js'],
        ['GET', 'app://whetstone/%2e%2e/electron/main.js'],
        ['GET', 'app://whetstone/..%2felectron/main.js'],
        ['GET', 'app://whetstone/..%5celectron%5cmain.js'],
        ['GET', 'app://whetstone/index.html?x=1'],
        ['GET', 'app://elsewhere/index.html'],
        ['GET', 'app://whetstone.example/index.html'],
      ] as const,
    );
    expect(answers.map(([, status]) => status)).toEqual([200, 404, 404, 404, 404, 404, 404, 404, 404]);
    expect(new Set(answers.map(([, , policy]) => policy))).toEqual(new Set([CONTENT_SECURITY_POLICY]));
  });

  test('keeps its database, and may ask that it be kept', async ({ openDesktop: { page } }) => {
    await ready(page);
    expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
    expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
  });
});

test.describe('the page may not', () => {
  test.use({ complains: true });

  test('run code that was not packed', async ({ desktop: { page } }) => {
    await ready(page);
    const ran = await page.evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        'an inline script': () => {
          const script = document.createElement('script');
          script.append('globalThis.ran = true');
          document.head.append(script);
        },
        'a script in an address': () => {
          const script = document.createElement('script');
          Reflect.set(script, 'src', 'data:text/javascript,globalThis.ran = true');
          document.head.append(script);
        },
        'a script in a blob': () =>
          import(URL.createObjectURL(new Blob(['globalThis.ran = true'], { type: 'text/javascript' }))),
        'an event attribute': () => {
          const image = document.createElement('img');
          image.setAttribute('onerror', 'globalThis.ran = true');
          image.src = 'data:nothing';
          document.body.append(image);
        },
        'HTML as a string': () =>
          Reflect.set(document.createElement('div'), 'innerHTML', '<img onerror="globalThis.ran = true" src=x>'),
        'a javascript: address': () => {
          const link = document.createElement('a');
          link.href = 'javascript:globalThis.ran = true';
          document.body.append(link);
          link.click();
        },
        'setTimeout with a string': () => Reflect.apply(setTimeout, window, ['globalThis.ran = true']),
        'a framed document': () => {
          const frame = document.createElement('iframe');
          frame.setAttribute('srcdoc', '<script>parent.ran = true</script>');
          document.body.append(frame);
        },
      };
      const found: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
        } catch {
          // Refused at once, which is fine as well.
        }
        // Two frames: what was queued has run by then.
        await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
        if (Reflect.get(globalThis, 'ran') === true) found.push(name);
        Reflect.deleteProperty(globalThis, 'ran');
      }
      return found;
    });
    expect(ran).toEqual([]);
  });

  test('open a picker of the system by itself, or ask for files past main', async ({ openDesktop: { page } }) => {
    await ready(page);
    const found = await page.evaluate(() => [
      ...['showDirectoryPicker', 'showOpenFilePicker', 'showSaveFilePicker'].filter((name) => name in globalThis),
      ...['getAsFileSystemHandle'].filter((name) => name in DataTransferItem.prototype),
    ]);
    expect(found).toEqual([]);
  });

  test('use what machines have to offer, save copying text and keeping its storage', async ({
    openDesktop: { page },
  }) => {
    await ready(page);
    const states = await page.evaluate(async () => {
      const names = [
        'camera',
        'microphone',
        'geolocation',
        'notifications',
        'midi',
        'clipboard-read',
        'clipboard-write',
        'persistent-storage',
        'background-sync',
        'screen-wake-lock',
        'storage-access',
      ];
      const found: Record<string, string> = {};
      for (const name of names)
        found[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'unknown',
        );
      return found;
    });
    const granted = Object.entries(states).filter(([, state]) => state === 'granted');
    expect(granted.map(([name]) => name)).toEqual(['clipboard-write', 'persistent-storage']);

    const outcomes = await page.evaluate(async () => {
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          () => 'given',
          () => 'refused',
        );
      return {
        microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await outcome(navigator.mediaDevices.getDisplayMedia({ video: true })),
        place: await outcome(new Promise((go, stop) => navigator.geolocation.getCurrentPosition(go, stop))),
        notification: await Notification.requestPermission(),
        clipboard: await outcome(navigator.clipboard.readText()),
        devices: ['usb', 'hid', 'serial', 'bluetooth'].filter(
          (name) => name in navigator && Reflect.get(navigator, name) === null,
        ),
      };
    });
    expect(outcomes).toEqual({
      microphone: 'refused',
      screen: 'refused',
      place: 'refused',
      notification: 'denied',
      clipboard: 'refused',
      devices: [],
    });
  });

  test('ask a device of the person', async ({ openDesktop: { page } }) => {
    await ready(page);
    const ask = (code: string) => page.evaluate(`(${code}).then(() => 'given', () => 'refused')`);
    for (const code of [
      'navigator.usb.requestDevice({ filters: [] })',
      'navigator.hid.requestDevice({ filters: [] }).then((found) => found.length ? found : Promise.reject())',
      'navigator.serial.requestPort()',
      'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
    ]) {
      await page.mouse.click(5, 5);
      expect(await ask(`(async () => ${code})()`), code).toBe('refused');
    }
  });

  test('go anywhere, by address, link, frame or drop', async ({ desktop, folder }) => {
    const { page, main } = desktop;
    await ready(page);
    const file = join(folder, 'page.html');
    await writeFile(file, '<title>elsewhere</title>');
    const addresses = [
      `file://${file}`,
      'data:text/html,x',
      'app://whetstone/other.html',
      'app://whetstone/',
      'app://elsewhere/index.html',
      'mailto:someone@example.org',
      'chrome://gpu',
      'view-source:app://whetstone/index.html',
    ];
    for (const address of addresses) {
      await page
        .evaluate((to) => {
          const link = document.createElement('a');
          link.href = to;
          document.body.append(link);
          link.click();
          link.target = '_blank';
          link.click();
          window.open(to);
          const frame = document.createElement('iframe');
          frame.src = to;
          document.body.append(frame);
          location.href = to;
        }, address)
        .catch(() => undefined);
      expect(page.url().split('#')[0], address).toBe(PAGE);
    }
    await dropOnWindow(desktop.page, [file]);
    await alive(page);
    expect(page.url().split('#')[0]).toBe(PAGE);
    expect(main.windows().length).toBe(1);
    const framed = await page.evaluate(() =>
      [...document.querySelectorAll('iframe')].map((one) => one.contentDocument?.body.textContent ?? ''),
    );
    expect(framed.filter((text) => text !== '')).toEqual([]);
  });

  test('stay on an empty page, which no guard is asked about', async ({ desktop: { page, main } }) => {
    await ready(page);
    await page.evaluate(() => {
      window.open('about:blank');
      location.href = 'about:blank';
    });
    await alive(page);
    await expect.poll(() => page.url()).toBe(PAGE);
    expect(main.windows().length).toBe(1);
  });

  test('be kept from starting itself again', async ({ desktop: { page } }) => {
    await ready(page);
    await page.evaluate(() => Reflect.set(globalThis, 'before', true));
    await page.evaluate(() => location.reload());
    await ready(page);
    expect(await page.evaluate(() => 'before' in globalThis)).toBe(false);
  });

  test('hold a webview, or reach the bridge from a frame', async ({ desktop: { page, main } }) => {
    await ready(page);
    const found = await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'app://whetstone/index.html');
      document.body.append(view);
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return [
        view instanceof HTMLUnknownElement || !('getWebContentsId' in view),
        frame.contentWindow !== null && 'desktop' in frame.contentWindow,
      ];
    });
    expect(found).toEqual([true, false]);
    expect(
      await main.evaluate(
        ({ webContents }) => webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length,
      ),
    ).toBe(0);
  });

  test('download', async ({ desktop: { page, main } }) => {
    await ready(page);
    const seen = main.evaluate(
      ({ session }) =>
        new Promise((told) =>
          session.defaultSession.once('will-download', (event, item) => {
            // Ours was there first.
            told({ prevented: event.defaultPrevented, path: item.getSavePath() });
          }),
        ),
    );
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['secret']));
      link.download = 'plan.okr';
      document.body.append(link);
      link.click();
    });
    expect(await seen).toEqual({ prevented: true, path: '' });
  });
});

test.describe('the bridge', () => {
  test('answers junk with one word', async ({ openDesktop: { page } }) => {
    const answers = await page.evaluate(async () => {
      const junk: unknown[] = [
        undefined,
        null,
        0,
        '',
        'x',
        [],
        {},
        { text: 1 },
        () => 1,
        Symbol.iterator,
        { id: '../settings.json' },
        new Date(0),
        new Map(),
        document.body,
      ];
      const found: [string, unknown][] = [];
      for (const row of [
        'signal',
        'saveFile',
        'writeBackup',
        'readBackup',
        'saveSettings',
        'findFiles',
        'readFile',
        'writeExchange',
        'changeFolder',
      ] as const)
        for (const one of junk) {
          const asked: Promise<unknown> = Reflect.apply(window.desktop[row], undefined, [one]);
          found.push([row, await asked]);
        }
      return found;
    });
    for (const [row, answer] of answers) expect(answer, row).toEqual({ ok: false, problem: 'bad-request' });
  });
});
