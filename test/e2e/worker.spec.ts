/** The one worker: nothing but its own script can become one, it takes the long work off the page, and it reaches nobody. */
import type { Page, Worker as PageWorker } from '@playwright/test';
import type { OpenApp } from './harness/open-app.ts';
import { expect, test } from './harness/test.ts';
import { listen } from './network/listener.ts';

// What is refused is said on the page's console as well.
test.use({ complains: true });

interface Policy {
  readonly name: string;
  readonly createScriptURL: (asked: string) => string;
}

declare global {
  interface Window {
    /** Each policy the page has made, and each address it has passed by them. */
    made: Policy[];
    passed: { readonly address: string; readonly value: string }[];
  }
}

/** Starts the page again, with whatever it makes of Trusted Types in hand: its own code keeps that to itself. */
async function watched({ page }: OpenApp): Promise<Page> {
  await page.addInitScript(() => {
    window.made = [];
    window.passed = [];
    const { trustedTypes } = globalThis as unknown as {
      readonly trustedTypes: { createPolicy: (name: string, rules: object) => Policy };
    };
    const make = trustedTypes.createPolicy.bind(trustedTypes);
    trustedTypes.createPolicy = (name, rules) => {
      const policy = make(name, rules);
      window.made.push(policy);
      return {
        name,
        createScriptURL: (address) => {
          const value = policy.createScriptURL(address);
          window.passed.push({ address, value });
          return value;
        },
      };
    };
  });
  await page.reload();
  await page.getByRole('main').waitFor();
  return page;
}

test('one policy is made, which passes the address of the worker and no other', async ({ app }) => {
  const page = await watched(app);
  const found = await page.evaluate(async () => {
    const said = (work: () => unknown): string => {
      try {
        return String(work());
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const { trustedTypes } = globalThis as unknown as {
      readonly trustedTypes: { createPolicy: (name: string, rules: object) => Policy };
    };
    const [policy] = window.made;
    const own = window.passed[0]?.address ?? '';
    const others = [
      '',
      'worker.js',
      `${own}?`,
      `${own}#more`,
      own.toUpperCase(),
      new URL('index.html', document.baseURI).href,
      URL.createObjectURL(new Blob(['0'], { type: 'text/javascript' })),
      'data:text/javascript,0',
      'https://worker.invalid/worker.js',
    ];
    const rules = { createScriptURL: (asked: string) => asked };
    const worker = new Worker(policy?.createScriptURL(own) ?? '', { type: 'module' });
    const answered = new Promise<string>((settle) => {
      worker.addEventListener('message', ({ data }) => settle(Object.keys(data as object).join(' ')));
      worker.addEventListener('error', () => settle('no script'));
    });
    worker.postMessage({ id: 1, job: 'unlock', asks: ['nothing', 'nothing'] });
    return {
      names: window.made.map(({ name }) => name),
      isOurs: own.startsWith(new URL('.', document.baseURI).href),
      passed: window.passed.length,
      answered: await answered,
      refused: others.map((one) => said(() => policy?.createScriptURL(one))),
      asTexts: [own, ...others].map((one) => said(() => new Worker(one))),
      another: said(() => trustedTypes.createPolicy('another', rules)),
      again: said(() => trustedTypes.createPolicy('whetstone-worker', rules)),
    };
  });
  expect(found).toEqual({
    names: ['whetstone-worker'],
    isOurs: true,
    passed: 1,
    answered: 'id ok value',
    refused: Array(9).fill('TypeError'),
    asTexts: Array(10).fill('TypeError'),
    another: 'TypeError',
    again: 'TypeError',
  });
});

/** The app’s own worker comes and goes meanwhile, so ours has a name. */
const TRIED = 'tried';

async function named(page: Page, name: string): Promise<PageWorker> {
  const nameOf = (one: PageWorker) =>
    one.evaluate(() => (globalThis as { readonly name?: string }).name).catch(() => undefined);
  let found: PageWorker | undefined;
  await expect
    .poll(async () => {
      for (const one of page.workers()) if ((await nameOf(one)) === name) found = one;
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error(`no worker is called ${name}`);
  return found;
}

test('from within the worker nobody is reached', async ({ app }) => {
  const page = await watched(app);
  await page.evaluate((name) => {
    const [policy] = window.made;
    const address = policy?.createScriptURL(window.passed[0]?.address ?? '') ?? '';
    // Held, so that it stays.
    Object.assign(window, { worker: new Worker(address, { type: 'module', name }) });
  }, TRIED);
  const worker = await named(page, TRIED);
  const server = await listen();
  const tried = await worker.evaluate(async (host) => {
    const outcomes: Record<string, string> = {};
    const attempt = async (name: string, work: () => unknown) => {
      try {
        await work();
        outcomes[name] = 'begun';
      } catch (error) {
        outcomes[name] = error instanceof Error ? error.name : 'thrown';
      }
    };
    const opened = (target: EventTarget) =>
      new Promise((settle, fail) => {
        target.addEventListener('open', settle);
        target.addEventListener('error', () => fail(new Error('refused')));
      });
    await attempt('fetch', () => fetch(`http://${host}/fetch`, { mode: 'no-cors' }));
    await attempt('XMLHttpRequest', () => {
      const request = new XMLHttpRequest();
      request.open('GET', `http://${host}/xhr`, false);
      request.send();
    });
    await attempt('WebSocket', () => opened(new WebSocket(`ws://${host}/socket`)));
    await attempt('EventSource', () => opened(new EventSource(`http://${host}/source`)));
    await attempt('import()', () => import(`http://${host}/module.js`));
    await attempt('own file', () => fetch(new URL('../index.html', location.href)));
    await attempt('Worker', () => new Worker(`http://${host}/worker.js`));
    return outcomes;
  }, `127.0.0.1:${server.port}`);
  expect(Object.values(tried)).not.toContain('begun');
  expect(Object.keys(tried)).toHaveLength(7);
  expect(server.visits()).toBe(0);
  await server.close();
});
