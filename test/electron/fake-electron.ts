/** As much of Electron as main touches. Each fake is an event source that also remembers what it was told. */
import { EventEmitter } from 'node:events';
import type { App, BrowserWindow, IpcMainInvokeEvent, Session, WebContents, WebFrameMain } from 'electron';
import { vi } from 'vitest';

// The real types have hundreds of members; this is the one place that says a fake will do for the few that are used.
const standsFor = <T>(fake: unknown): T => fake as T;

/** An event as Electron hands it over, with `defaultPrevented` to look at afterwards. */
export const preventable = (details: Readonly<Record<string, unknown>> = {}) => {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
};

type Handler = (...args: never[]) => unknown;

/** What was set through `setXHandler`, by name, so that a test can ask it. */
export class Handlers {
  private readonly set = new Map<string, Handler>();

  keep(name: string): (handler: Handler) => void {
    return (handler) => this.set.set(name, handler);
  }

  ask(name: string, ...args: readonly unknown[]): unknown {
    const handler = this.set.get(name);
    if (handler === undefined) throw new Error(`${name} was not set`);
    return standsFor<(...args: readonly unknown[]) => unknown>(handler)(...args);
  }
}

export function fakeSession() {
  const events = new EventEmitter();
  const handlers = new Handlers();
  const fake = {
    on: events.on.bind(events),
    webRequest: { onBeforeRequest: handlers.keep('onBeforeRequest') },
    setProxy: vi.fn(() => Promise.resolve()),
    setSpellCheckerEnabled: vi.fn(),
    setPermissionRequestHandler: handlers.keep('setPermissionRequestHandler'),
    setPermissionCheckHandler: handlers.keep('setPermissionCheckHandler'),
    setDevicePermissionHandler: handlers.keep('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: handlers.keep('setDisplayMediaRequestHandler'),
  };
  return { session: standsFor<Session>(fake), fake, events, handlers };
}

export function fakeFrame(url: string, ids: { processId?: number; routingId?: number; parent?: WebFrameMain } = {}) {
  return standsFor<WebFrameMain>({ url, processId: 4, routingId: 1, parent: null, ...ids });
}

export function fakeContents(mainFrame: WebFrameMain = fakeFrame('app://whetstone/index.html')) {
  const events = new EventEmitter();
  const handlers = new Handlers();
  const fake = {
    mainFrame,
    on: events.on.bind(events),
    send: vi.fn(),
    reload: vi.fn(),
    setWindowOpenHandler: handlers.keep('setWindowOpenHandler'),
    setWebRTCIPHandlingPolicy: vi.fn(),
  };
  return { contents: standsFor<WebContents>(fake), fake, events, handlers };
}

export function fakeWindow(page = fakeContents()) {
  const events = new EventEmitter();
  const fake = {
    webContents: page.contents,
    on: events.on.bind(events),
    once: events.once.bind(events),
    isDestroyed: vi.fn(() => false),
    isMinimized: vi.fn(() => false),
    isMaximized: vi.fn(() => false),
    getNormalBounds: () => ({ x: 10, y: 20, width: 900, height: 700 }),
    show: vi.fn(),
    focus: vi.fn(),
    restore: vi.fn(),
    maximize: vi.fn(),
    close: vi.fn(),
    destroy: vi.fn(),
    loadURL: vi.fn((_address: string) => Promise.resolve()),
  };
  return { window: standsFor<BrowserWindow>(fake), fake, events, page };
}

export function fakeApp() {
  const events = new EventEmitter();
  const fake = { on: events.on.bind(events), quit: vi.fn() };
  return { app: standsFor<Pick<App, 'on' | 'quit'>>(fake), fake, events };
}

export const invokeEvent = (sender: WebContents, senderFrame: WebFrameMain | null): IpcMainInvokeEvent =>
  standsFor<IpcMainInvokeEvent>({ sender, senderFrame });

/** The module `electron`, for the files that import values of it. */
export function fakeModule() {
  const channels = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>();
  const rendererEvents = new EventEmitter();
  return {
    ipcMain: {
      channels,
      handle: (name: string, handler: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) => {
        if (channels.has(name)) throw new Error(`Attempted to register a second handler for '${name}'`);
        channels.set(name, handler);
      },
    },
    ipcRenderer: {
      events: rendererEvents,
      on: rendererEvents.on.bind(rendererEvents),
      off: rendererEvents.off.bind(rendererEvents),
      invoke: vi.fn((..._args: readonly unknown[]) => Promise.resolve<unknown>({ ok: true, value: null })),
    },
    contextBridge: { exposeInMainWorld: vi.fn((_name: string, _bridge: unknown) => undefined) },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
  };
}
