import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { WebFrameMain } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { given } from '../../electron/answers.ts';
import { CALLS, LIMITS, REFUSED, channel, type Calls } from '../../electron/contract.ts';
import { answerCalls, type Services } from '../../electron/handlers.ts';
import { GRANTS } from '../../electron/roles.ts';
import { createWindows } from '../../electron/windows.ts';
import { fakeContents, fakeFrame, fakeWindow, invokeEvent, type fakeModule } from './fake-electron.ts';

const electron = await vi.hoisted(async () => (await import('./fake-electron.ts')).fakeModule());
vi.mock('electron', () => electron satisfies ReturnType<typeof fakeModule>);

const PAGE = 'app://whetstone/index.html';
const rows = Object.keys(CALLS);

/** Services that only say they were reached. */
function listeningServices() {
  const reached = vi.fn((..._: readonly unknown[]) => undefined);
  const services: Services = {
    hello: (asks) => {
      reached('hello', asks);
      throw new Error('a bug at /home/someone/plan.okr');
    },
    signal: (asks) => (reached('signal', asks), given(null)),
    findFiles: (asks) => (reached('findFiles', asks), given([])),
    readFile: (asks) => (reached('readFile', asks), given({ bytes: new Uint8Array() })),
    saveFile: (asks) => (reached('saveFile', asks), given({ name: 'a.okr' })),
    writeBackup: (asks) => (reached('writeBackup', asks), given({ id: 'a', secondCopy: 'none' })),
    listBackups: (asks) => (reached('listBackups', asks), given([])),
    readBackup: (asks) => (reached('readBackup', asks), given({ text: '' })),
    saveSettings: (asks) => (reached('saveSettings', asks), given(null)),
    writeExchange: (asks) => (reached('writeExchange', asks), given({ name: 'a.okr' })),
    reportError: (asks) => (reached('reportError', asks), given(null)),
    changeFolder: (asks) => (reached('changeFolder', asks), given(null)),
  };
  return { services, reached };
}

/** Main with one window on our page; `call` is what a page can do. */
function main(grants = GRANTS) {
  electron.ipcMain.channels.clear();
  const { window, page } = fakeWindow();
  const { services, reached } = listeningServices();
  const log = vi.fn();
  const windows = createWindows(grants);
  windows.add('planner', window);
  answerCalls(services, windows, log, grants);
  const call = (row: string, handed: readonly unknown[], event = invokeEvent(page.contents, page.fake.mainFrame)) =>
    electron.ipcMain.channels.get(`whetstone:${row}`)?.(event, ...handed);
  return { window, windows, page, reached, log, call };
}

describe('the rows', () => {
  it('are all answered, and nothing else is', () => {
    main();
    expect([...electron.ipcMain.channels.keys()]).toEqual(rows.map((row) => `whetstone:${row}`));
  });

  it('hand a good argument on, rebuilt without what was not asked for', async () => {
    const { call, reached } = main();
    const asks = {
      suggestedName: 'plan.okr',
      text: '{}',
      as: 'bundle',
      path: '/etc/passwd',
      __proto__: { text: 'no' },
    };
    expect(await call('saveFile', [asks])).toEqual({ ok: true, value: { name: 'a.okr' } });
    expect(reached.mock.calls).toEqual([['saveFile', { suggestedName: 'plan.okr', text: '{}', as: 'bundle' }]]);
  });

  it('a bug in a service is answered with `failed`: no stack, no message, no path', async () => {
    const { call, log } = main();
    const answer = await call('hello', [{ copy: 'first', gone: [] }]);
    expect(answer).toStrictEqual({ ok: false, problem: 'failed' });
    expect(log.mock.calls[0]?.[0]).toBe('service-failed');
  });
});

describe('bytes', () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20]);
  const save = { suggestedName: 'plan.xlsx', bytes: zip, as: 'xlsx' };

  it('go out in an array of their own', () => {
    const checked = CALLS.saveFile({ ...save, bytes: new Uint8Array([9, ...zip]).subarray(1), path: '/etc/passwd' });
    expect(checked).toEqual(save);
    expect(checked !== REFUSED && 'bytes' in checked && checked.bytes.buffer.byteLength).toBe(zip.byteLength);
  });

  it.each([
    { ...save, as: 'bundle' },
    { ...save, as: 'exe' },
    { ...save, bytes: new Uint8Array() },
    { ...save, bytes: Uint8Array.from([0x4d, 0x5a, 3, 4, 20]) },
    { ...save, bytes: zip.buffer },
    { ...save, bytes: [...zip] },
    { ...save, bytes: 'PK' },
    { suggestedName: 'plan.xlsx', text: 'PK', as: 'xlsx' },
  ])('that are not what they are declared to be are refused: %j', (asks) => expect(CALLS.saveFile(asks)).toBe(REFUSED));

  it('over the limit are refused', () => {
    const bytes = new Uint8Array(LIMITS.bundleBytes + 1);
    bytes.set(zip);
    expect(CALLS.saveFile({ ...save, bytes })).toBe(REFUSED);
    expect(CALLS.saveFile({ ...save, bytes: bytes.subarray(1) })).toBe(REFUSED);
    expect(CALLS.saveFile({ ...save, bytes: bytes.subarray(0, LIMITS.bundleBytes) })).not.toBe(REFUSED);
  });
});

describe('a PDF', () => {
  it('X6 is asked for by its kind, without bytes: main prints what the window shows', () => {
    const asks = { suggestedName: 'plan.pdf', as: 'pdf' };
    expect(CALLS.saveFile({ ...asks, path: '/etc/passwd', bytes: new Uint8Array([1]) })).toEqual(asks);
    expect(CALLS.saveFile({ as: 'pdf' })).toBe(REFUSED);
    expect(CALLS.saveFile({ suggestedName: 'plan.xlsx', as: 'xlsx' })).toBe(REFUSED);
  });
});

describe('what the window says of its mistakes', () => {
  const good = { name: 'TypeError', places: ['index-Ab_1-Cd.js:1:2345', 'Settings.js:10:4'] };

  it('is a kind of error and places in our scripts', () => {
    expect(CALLS.reportError(good)).toEqual(good);
    expect(CALLS.reportError({ name: 'Error', places: [], message: 'Fire Mallory' })).toEqual({
      name: 'Error',
      places: [],
    });
  });

  it.each([
    { ...good, name: 'Fire Mallory' },
    { ...good, name: 'TypeError: Fire Mallory' },
    { ...good, places: ['/home/ada/index.js:1:2'] },
    { ...good, places: ['index.js:1:2 Fire Mallory'] },
    { ...good, places: ['目标.js:1:2'] },
    { ...good, places: Array<string>(9).fill('index.js:1:2') },
    { ...good, places: 'index.js:1:2' },
  ])('and nothing that could be words: %j', (asks) => expect(CALLS.reportError(asks)).toBe(REFUSED));
});

describe('what the window says of its copies', () => {
  const good = { copy: 'first', gone: ['abcdefghijkl', 'first'] };

  it('is the one it works on, and those it has removed for good', () => {
    expect(CALLS.hello({ ...good, path: '/etc/passwd' })).toEqual(good);
    expect(CALLS.hello({ ...good, gone: Array<string>(LIMITS.copiesGone).fill('abcdefghijkl') })).not.toBe(REFUSED);
  });

  it.each([
    { copy: 'first' },
    { ...good, gone: null },
    { ...good, gone: 'abcdefghijkl' },
    { ...good, gone: ['..'] },
    { ...good, gone: ['abcdefghijkl', '../backups'] },
    { ...good, gone: [['first']] },
    { ...good, gone: Array<string>(LIMITS.copiesGone + 1).fill('abcdefghijkl') },
    { ...good, copy: '../backups' },
  ])('and nothing that could be a path, or more than can be looked through: %j', (asks) =>
    expect(CALLS.hello(asks)).toBe(REFUSED),
  );
});

describe('junk', () => {
  /** What structured clone can carry, with our own words mixed in so that near misses are common. */
  const word = fc.constantFrom(
    ...rows,
    'ready',
    'flushed',
    'choose',
    'exchange',
    'ticket',
    'use',
    'to',
    'rolling',
    'suggestedName',
    'text',
    'reason',
    'id',
    'personName',
    'language',
    'theme',
    '__proto__',
    'constructor',
    'toString',
    'length',
  );
  const junk = fc.oneof(
    fc.anything({
      key: fc.oneof(word, fc.string()),
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    }),
    word,
    fc.dictionary(word, fc.oneof(fc.anything(), word)),
    fc.array(fc.dictionary(word, fc.anything()), { maxLength: 3 }),
  );
  const handed = fc.oneof(
    fc.array(junk, { minLength: 1, maxLength: 1 }),
    fc.array(fc.oneof(junk, fc.constant(undefined)), { minLength: 2, maxLength: 4 }),
  );

  /** Written out by hand and not with the checks themselves: the few values that are right. */
  function isRight(row: string, values: readonly unknown[]): boolean {
    const [asks] = values;
    if (values.length > 1) return false;
    if (row === 'listBackups') return asks === undefined;
    if (row === 'findFiles') return asks === 'dialog' || asks === 'exchange';
    if (row === 'signal') return typeof asks === 'string' && ['ready', 'flushed', 'held', 'leave'].includes(asks);
    if (typeof asks !== 'object' || asks === null || Array.isArray(asks)) return false;
    const own = (key: string): unknown =>
      Object.hasOwn(asks, key) ? Object.entries(asks).find(([k]) => k === key)?.[1] : undefined;
    const strings = (...keys: readonly string[]) => keys.every((key) => typeof own(key) === 'string');
    if (row === 'saveFile')
      return strings('suggestedName', 'as') && (own('as') === 'pdf' || (strings('text') && own('as') === 'bundle'));
    if (row === 'writeBackup') return strings('reason', 'text') && ['rolling', 'quit'].includes(String(own('reason')));
    if (row === 'hello') {
      const gone = own('gone');
      const isCopy = (one: unknown) => /^(first|[a-z0-5]{12})$/.test(String(one));
      return isCopy(own('copy')) && Array.isArray(gone) && gone.every(isCopy);
    }
    if (row === 'readBackup') return strings('id');
    if (row === 'readFile') return strings('ticket');
    if (row === 'writeExchange') return strings('text');
    if (row === 'reportError') return false;
    if (row === 'changeFolder') return strings('use', 'to') && own('use') === 'exchange' && own('to') === 'choose';
    return strings('personName', 'language', 'theme') && own('language') === 'en';
  }

  it('10,000 values thrown at every row reach no service, and each answer is `bad-request` and nothing more', async () => {
    const { call, reached } = main();
    const wrongAnswers: string[] = [];
    let thrown = 0;
    await fc.assert(
      fc.asyncProperty(handed, async (values) => {
        for (const row of rows.filter((one) => !isRight(one, values))) {
          thrown += 1;
          const answer: unknown = await call(row, values);
          if (!isDeepStrictEqual(answer, { ok: false, problem: 'bad-request' })) wrongAnswers.push(row);
        }
        expect(wrongAnswers).toEqual([]);
        expect(reached).not.toHaveBeenCalled();
      }),
      { numRuns: 10_000 },
    );
    // Hardly any of the values is right for a row, so the filter above has let nearly all of them through.
    expect(thrown).toBeGreaterThan(10_000 * (rows.length - 1));
  }, 60_000);

  it('what is one character too long is refused, what is as long as allowed is not', () => {
    const long = (length: number) => 'x'.repeat(length);
    const cases: readonly (readonly [keyof Calls, number, (length: number) => unknown])[] = [
      ['saveFile', LIMITS.fileNameLength, (length) => ({ suggestedName: long(length), text: '', as: 'bundle' })],
      ['saveFile', LIMITS.bundleBytes, (length) => ({ suggestedName: '', text: long(length), as: 'markdown' })],
      ['writeBackup', LIMITS.bundleBytes, (length) => ({ reason: 'quit', text: long(length) })],
      ['readBackup', LIMITS.backupIdLength, (length) => ({ id: long(length) })],
      [
        'saveSettings',
        LIMITS.personNameLength,
        (length) => ({ personName: long(length), language: 'zh', theme: 'dark' }),
      ],
    ];
    for (const [row, limit, make] of cases) {
      expect(CALLS[row](make(limit)), row).not.toBe(REFUSED);
      expect(CALLS[row](make(limit + 1)), row).toBe(REFUSED);
    }
  });
});

describe('the sender', () => {
  const refusedFor = async (frame: WebFrameMain | null, sender?: ReturnType<typeof fakeContents>) => {
    const { call, page, reached, log } = main();
    const answer = await call('signal', ['ready'], invokeEvent((sender ?? page).contents, frame));
    expect(reached).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([['sender-refused', 'signal']]);
    return answer;
  };
  const BAD = { ok: false, problem: 'bad-request' };

  it('the main frame of our window is heard', async () => {
    const { call, reached } = main();
    expect(await call('signal', ['ready'])).toEqual({ ok: true, value: null });
    expect(reached).toHaveBeenCalledTimes(1);
  });

  it('another window is not', async () => {
    const other = fakeContents();
    expect(await refusedFor(other.fake.mainFrame, other)).toStrictEqual(BAD);
  });

  it('a frame inside our page is not, even from our own origin', async () => {
    expect(await refusedFor(fakeFrame(PAGE, { routingId: 2, parent: fakeFrame(PAGE) }))).toStrictEqual(BAD);
    expect(await refusedFor(fakeFrame(PAGE, { parent: fakeFrame(PAGE) }))).toStrictEqual(BAD);
    expect(await refusedFor(fakeFrame(PAGE, { routingId: 2 }))).toStrictEqual(BAD);
    expect(await refusedFor(fakeFrame(PAGE, { processId: 9 }))).toStrictEqual(BAD);
  });

  it('a frame that is gone is not', async () => {
    expect(await refusedFor(null)).toStrictEqual(BAD);
    const gone = Object.defineProperty(fakeFrame(PAGE), 'url', {
      get: () => {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    });
    expect(await refusedFor(gone)).toStrictEqual(BAD);
  });

  it.each([
    'app://whetstone.example/index.html',
    'app://whetstone:80/index.html',
    'app://someone@whetstone/index.html',
    'app://evil/index.html',
    'https://whetstone/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,app://whetstone/',
    '',
  ])('a page at %s is not', async (url) => expect(await refusedFor(fakeFrame(url))).toStrictEqual(BAD));

  it('nobody is heard before there is a window, or after it is gone', () => {
    const { window, fake, page } = fakeWindow();
    const event = invokeEvent(page.contents, page.fake.mainFrame);
    const windows = createWindows();
    expect(windows.roleOf(event)).toBeNull();
    windows.add('planner', window);
    expect([windows.roleOf(event), windows.of('planner')]).toEqual(['planner', window]);
    const gone = Object.defineProperty({ sender: window.webContents }, 'senderFrame', {
      get: () => {
        throw new Error('Render frame was disposed');
      },
    });
    expect(windows.roleOf(gone as typeof event)).toBeNull();
    fake.isDestroyed.mockReturnValue(true);
    expect(windows.roleOf(event)).toBeNull();
  });

  it('a window is not answered what its role is not granted, which is named in the answer and in the log', async () => {
    const { call, reached, log } = main({ ...GRANTS, readFile: [] });
    expect(await call('readFile', [{ ticket: 'a' }])).toStrictEqual({ ok: false, problem: 'not-granted' });
    expect(reached).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([['not-granted', 'planner', 'readFile']]);
    expect(await call('signal', ['ready'])).toEqual({ ok: true, value: null });
  });
});

describe('tell', () => {
  it('sends on the channel of the event to the windows it is granted to, and to nobody when there is none', () => {
    const { windows, page } = main({ ...GRANTS, opened: [] });
    windows.tell('command', 'undo');
    windows.tell('opened', { name: 'a.okr', ticket: 'a' });
    createWindows().tell('flush', null);
    expect(page.fake.send.mock.calls).toEqual([[channel('command'), 'undo']]);
  });
});
