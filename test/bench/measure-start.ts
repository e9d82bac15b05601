/** From the start of a navigation until a real click has changed the page (rows 6 to 8). */
import { cp } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { newProfile, openLab, tidy, withBrowser } from './chromium.ts';
import { ratioRow, type Row } from './rows.ts';
import { removeProfile } from '../e2e/harness/remove-profile.ts';

interface Start {
  /** Milliseconds until the first control stood on the page. */
  readonly seen: number;
  /** Milliseconds until a click on it had changed the page. */
  readonly usable: number;
  /** Bytes of the scripts asked for by then, as they are run. */
  readonly scripts: number;
  /** Names of those scripts. */
  readonly names: readonly string[];
  /** Bytes in use after a collection. */
  readonly heap: number;
}

/** What is clicked, and what shows that the click was answered: a counter in the empty page, the menu of all else in the app. */
const CLICK = {
  empty: { on: 'button:enabled', answer: '[data-answered]' },
  app: { on: 'header [aria-haspopup=menu]:enabled', answer: '[role=menu] [role^=menuitem]' },
} as const;

type Click = (typeof CLICK)[keyof typeof CLICK];

export interface Addresses {
  readonly app: string;
  readonly empty: string;
}

/** Ours against the empty page, in profiles that have never seen either, and once more in the same profile. */
export async function measureStart(
  addresses: Addresses,
  pairs: number,
): Promise<{ rows: Row[]; names: readonly string[] }> {
  const cold = { app: [] as Start[], empty: [] as Start[] };
  const warm = { app: [] as Start[], empty: [] as Start[] };
  for (let pair = 0; pair < pairs; pair++)
    for (const who of pair % 2 === 0 ? (['app', 'empty'] as const) : (['empty', 'app'] as const)) {
      const profile = await newProfile();
      await withBrowser(profile, async (browser) => {
        cold[who].push(await start(browser, addresses[who], CLICK[who]));
        warm[who].push(await start(browser, addresses[who], CLICK[who]));
      });
      await removeProfile(profile);
    }
  const row = (what: string, of: typeof cold, value: (one: Start) => number, unit: string, aim: string) =>
    ratioRow(what, of.app.map(value), of.empty.map(value), unit, aim);
  const rows = [
    row('Usable, first visit', cold, ({ usable }) => usable, 'ms', '1.5, at most 2'),
    row('Usable, second visit', warm, ({ usable }) => usable, 'ms', '1.5, at most 2'),
    row('First control seen, first visit', cold, ({ seen }) => seen, 'ms', ''),
    row('First control seen, second visit', warm, ({ seen }) => seen, 'ms', ''),
    row(
      'Script asked for until usable',
      { app: cold.app.slice(0, 1), empty: cold.empty.slice(0, 1) },
      ({ scripts }) => scripts / 1024,
      'KiB',
      'ours: 600 KiB',
    ),
    row('Heap when usable', cold, ({ heap }) => heap / 1024 / 1024, 'MiB', ''),
  ];
  return { rows, names: cold.app[0]?.names ?? [] };
}

const [SMALL, LARGE] = [20, 20_000];

/** The same start on a plan of 20,000 records against one of 20. */
export async function measureGrowth({ app }: Addresses, pairs: number): Promise<Row[]> {
  const profiles = { small: await filled(app, SMALL), large: await filled(app, LARGE) };
  const starts = { small: [] as Start[], large: [] as Start[] };
  for (let pair = -1; pair < pairs; pair++)
    for (const which of pair % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const)) {
      const profile = await newProfile();
      await cp(profiles[which], profile, { recursive: true });
      await withBrowser(profile, async (browser) => {
        const one = await start(browser, app, CLICK.app);
        if (pair >= 0) starts[which].push(one);
      });
      await removeProfile(profile);
    }
  const row = (what: string, value: (one: Start) => number, unit: string, aim: string) =>
    ratioRow(what, starts.large.map(value), starts.small.map(value), unit, aim);
  return [
    row('Usable with 20,000 records against 20', ({ usable }) => usable, 'ms', '1.2'),
    row('First control seen, the same', ({ seen }) => seen, 'ms', ''),
    row('Heap, the same', ({ heap }) => heap / 1024 / 1024, 'MiB', ''),
  ];
}

/** A profile in which the app has such a plan. */
async function filled(address: string, size: number): Promise<string> {
  const profile = await newProfile();
  await withBrowser(profile, async (browser) => {
    const { page } = await openLab(browser, address);
    await page.evaluate(async (records) => {
      await window.lab.takeText(records, 'cycles');
      await window.lab.fillApp();
    }, size);
  });
  return profile;
}

/** One start in a tab of its own. */
async function start(browser: BrowserContext, address: string, click: Click): Promise<Start> {
  const page = await browser.newPage();
  const session = await browser.newCDPSession(page);
  await session.send('Runtime.enable');
  const seen = await told(session, 'whenSeen');
  const usable = await told(session, 'whenUsable');
  await page.addInitScript(watch, click);
  await page.goto(address, { waitUntil: 'commit' });
  const [x, y, at] = await seen();
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased') =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: type === 'mouseMoved' ? 'none' : 'left',
      clickCount: 1,
    });
  await Promise.all([mouse('mouseMoved'), mouse('mousePressed'), mouse('mouseReleased')]);
  const found = { seen: at, usable: (await usable())[0], ...(await scriptsOf(page)) };
  await tidy(session);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { ...found, heap: usedSize };
}

/** Milliseconds after which a start has failed. */
const LONGEST = 60_000;

/** What the page tells by calling a function of that name with numbers in a text. */
async function told(session: CDPSession, name: string): Promise<() => Promise<readonly [number, number, number]>> {
  await session.send('Runtime.addBinding', { name });
  const called = new Promise<readonly [number, number, number]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The page never called ${name}.`)), LONGEST);
    session.on('Runtime.bindingCalled', (call) => {
      if (call.name !== name) return;
      clearTimeout(timer);
      const [first = 0, second = 0, third = 0] = call.payload.split(' ').map(Number);
      resolve([first, second, third]);
    });
  });
  return () => called;
}

/** Runs in the page before anything of it: tells where the first control stands, and when the click was answered. */
function watch({ on, answer }: Click): void {
  const teller = window as unknown as {
    whenSeen: (numbers: string) => void;
    whenUsable: (numbers: string) => void;
  };
  let told = false;
  const observer = new MutationObserver(() => {
    const now = performance.now();
    const button = told ? null : [...document.querySelectorAll(on)].at(-1);
    const box = button?.getBoundingClientRect();
    if (box && box.width > 0) {
      told = true;
      teller.whenSeen(`${box.x + box.width / 2} ${box.y + box.height / 2} ${now}`);
    }
    if (told && document.querySelector(answer)) {
      observer.disconnect();
      teller.whenUsable(String(now));
    }
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

const scriptsOf = (page: Page): Promise<Pick<Start, 'scripts' | 'names'>> =>
  page.evaluate(() => {
    const scripts = performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => new URL(entry.name).pathname.endsWith('.js'));
    return {
      scripts: scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
      names: scripts.map(({ name }) => new URL(name).pathname.slice(1)),
    };
  });
