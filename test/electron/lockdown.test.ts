import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import {
  GRANTED,
  cancelRequests,
  lockDown,
  mayHave,
  mayNavigate,
  mayRequest,
  refuseBluetooth,
  refuseDevices,
  refuseDictionaries,
  refuseDownloads,
  refuseNavigation,
  refusePermissions,
  refuseProxy,
  refuseWebviews,
  refuseWindows,
  silenceEngine,
  silenceWebRtc,
} from '../../electron/lockdown.ts';
import type { Log } from '../../electron/log.ts';
import { fakeApp, fakeContents, fakeSession, preventable } from './fake-electron.ts';

const quiet: Log = () => undefined;
const PAGE = 'app://whetstone/index.html';

/** Every permission Electron 45 names, and one nobody has heard of yet. */
const PERMISSIONS = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
  'unknown',
  'a permission of next year',
];

describe('silenceEngine', () => {
  it('resolves no name and stops the services that talk by themselves', () => {
    const switches = new Map<string, string | undefined>();
    silenceEngine({ appendSwitch: (name, value) => switches.set(name, value) });
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(switches.get('disable-features')).toBe('WebRtcHideLocalIpsWithMdns');
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'no-pings',
      'dns-prefetch-disable',
    ])
      expect(switches.has(name), name).toBe(true);
  });
});

describe('requests', () => {
  it.each([PAGE, 'app://whetstone/assets/a.js', 'blob:app://whetstone/0b1c', 'data:image/png;base64,AA=='])(
    'lets %s pass',
    (address) => expect(mayRequest(address, true)).toBe(true),
  );

  it.each([
    'http://127.0.0.1:8080/',
    'https://example.com/',
    'ws://localhost/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'chrome://gpu/',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/x.js',
    'view-source:app://whetstone/index.html',
    'filesystem:app://whetstone/temporary/x',
    'about:blank',
    'javascript:1',
    'mailto:a@example.com',
    'app://whetstone.example/',
    'app://evil/index.html',
    'APP://evil/index.html',
    'not an address',
    '',
  ])('cancels %s', (address) => expect(mayRequest(address, true)).toBe(false));

  it('lets the developer tools load only when the app is not packed', () => {
    expect(mayRequest('devtools://devtools/bundled/x.js', false)).toBe(true);
  });

  it('cancels before the request leaves, and logs the scheme but not the address', () => {
    const { session, handlers } = fakeSession();
    const log = vi.fn();
    cancelRequests(session, true, log);
    const answers: unknown[] = [];
    for (const url of ['https://example.com/secret-title', PAGE])
      handlers.ask('onBeforeRequest', { url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
    expect(log.mock.calls).toEqual([['request-blocked', 'https:']]);
  });

  it('sends everything, loopback too, to a proxy that does not exist', () => {
    const { session, fake } = fakeSession();
    refuseProxy(session);
    expect(fake.setProxy).toHaveBeenCalledWith({
      mode: 'fixed_servers',
      proxyRules: 'http://nothing.invalid:1',
      proxyBypassRules: '<-loopback>',
    });
  });
});

describe('permissions', () => {
  it('are two, and each has its reason', () => {
    expect([...GRANTED.keys()]).toEqual(['clipboard-sanitized-write', 'persistent-storage']);
    for (const reason of GRANTED.values()) expect(reason).toMatch(/\w+ .*\.$/);
  });

  it.each(PERMISSIONS)('%s is answered by the table, on request and on check', (permission) => {
    const { session, handlers } = fakeSession();
    refusePermissions(session, quiet);
    const answer = vi.fn();
    const details = { requestingUrl: PAGE, isMainFrame: true };
    handlers.ask('setPermissionRequestHandler', null, permission, answer, details);
    expect(answer.mock.calls).toEqual([[GRANTED.has(permission)]]);
    expect(handlers.ask('setPermissionCheckHandler', null, permission, 'app://whetstone/', details)).toBe(
      GRANTED.has(permission),
    );
  });

  it('are refused to another frame and to another origin', () => {
    for (const permission of PERMISSIONS) {
      expect(mayHave(permission, PAGE, false)).toBe(false);
      expect(mayHave(permission, 'app://whetstone.example/', true)).toBe(false);
      expect(mayHave(permission, 'https://whetstone/', true)).toBe(false);
      expect(mayHave(permission, '', true)).toBe(false);
    }
  });
});

describe('devices', () => {
  it('USB, HID and serial ports: no device is known, and none is chosen', () => {
    const { session, events, handlers } = fakeSession();
    refuseDevices(session);
    expect(handlers.ask('setDevicePermissionHandler', { deviceType: 'usb', origin: PAGE })).toBe(false);
    const offered = { deviceList: [{ deviceId: 'first' }] };
    for (const name of ['select-usb-device', 'select-hid-device']) {
      const [event, choose] = [preventable(), vi.fn()];
      events.emit(name, event, offered, choose);
      expect([event.defaultPrevented, choose.mock.calls]).toEqual([true, [[]]]);
    }
    const [event, choose] = [preventable(), vi.fn()];
    events.emit('select-serial-port', event, [{ portId: 'first' }], null, choose);
    expect([event.defaultPrevented, choose.mock.calls]).toEqual([true, [['']]]);
  });

  it('screens: no stream is handed out', () => {
    const { session, handlers } = fakeSession();
    refuseDevices(session);
    const answer = vi.fn();
    handlers.ask('setDisplayMediaRequestHandler', {}, answer);
    expect(answer.mock.calls).toEqual([[null]]);
  });

  it('Bluetooth: the first device found is not taken', () => {
    const { contents, events } = fakeContents();
    refuseBluetooth(contents);
    const [event, choose] = [preventable(), vi.fn()];
    events.emit('select-bluetooth-device', event, [{ deviceId: 'first' }], choose);
    expect([event.defaultPrevented, choose.mock.calls]).toEqual([true, [['']]]);
  });
});

describe('downloads and dictionaries', () => {
  it('a download is stopped', () => {
    const { session, events } = fakeSession();
    refuseDownloads(session, quiet);
    const event = preventable();
    events.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('the spelling checker, which would fetch its dictionary, is off', () => {
    const { session, fake } = fakeSession();
    refuseDictionaries(session);
    expect(fake.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });
});

describe('navigation', () => {
  const elsewhere = [
    'https://example.com/',
    'file:///home/someone/plan.okr',
    'app://whetstone/other.html',
    'app://whetstone/index.html?x',
    'app://whetstone/index.html/#x',
    'app://whetstone.example/index.html',
    'app://evil/index.html',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'mailto:someone@example.com',
    '\\\\server\\share',
    '',
  ];

  it.each(elsewhere)('does not go to %s', (address) => expect(mayNavigate(address, true)).toBe(false));

  it('may reload its own page, in the main frame only', () => {
    expect(mayNavigate(PAGE, true)).toBe(true);
    expect(mayNavigate(`${PAGE}#settings`, true)).toBe(true);
    expect(mayNavigate(PAGE, false)).toBe(false);
  });

  it.each(['will-navigate', 'will-frame-navigate'])('%s is prevented', (name) => {
    const { contents, events } = fakeContents();
    refuseNavigation(contents, quiet);
    const away = preventable({ url: 'https://example.com/', isMainFrame: true });
    const frame = preventable({ url: PAGE, isMainFrame: false });
    const reload = preventable({ url: PAGE, isMainFrame: true });
    for (const event of [away, frame, reload]) events.emit(name, event);
    expect([away, frame, reload].map((event) => event.defaultPrevented)).toEqual([true, true, false]);
  });

  it('a redirect is prevented wherever it leads', () => {
    const { contents, events } = fakeContents();
    refuseNavigation(contents, quiet);
    const event = preventable({ url: PAGE, isMainFrame: true });
    events.emit('will-redirect', event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('no second window opens, not even an empty one', () => {
    const { contents, handlers } = fakeContents();
    refuseWindows(contents, quiet);
    for (const url of [PAGE, 'about:blank', 'https://example.com/', ''])
      expect(handlers.ask('setWindowOpenHandler', { url })).toEqual({ action: 'deny' });
  });

  it('no webview is attached', () => {
    const { contents, events } = fakeContents();
    refuseWebviews(contents);
    const event = preventable();
    events.emit('will-attach-webview', event, {}, {});
    expect(event.defaultPrevented).toBe(true);
  });

  it('WebRTC opens no UDP socket', () => {
    const { contents, fake } = fakeContents();
    silenceWebRtc(contents);
    expect(fake.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
});

describe('lockDown', () => {
  it('guards the session there is, each one to come, and every web contents', () => {
    const { app, events } = fakeApp();
    const now = fakeSession();
    lockDown(app, now.session, true, quiet);
    const later = fakeSession();
    events.emit('session-created', later.session);
    for (const { handlers } of [now, later]) {
      const answer = vi.fn();
      handlers.ask('onBeforeRequest', { url: 'https://example.com/' }, answer);
      expect(answer).toHaveBeenCalledWith({ cancel: true });
    }
    const page = fakeContents();
    events.emit('web-contents-created', preventable(), page.contents satisfies WebContents);
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])
      expect(page.events.listenerCount(name), name).toBe(1);
    expect(page.handlers.ask('setWindowOpenHandler', { url: PAGE })).toEqual({ action: 'deny' });
    expect(page.fake.setWebRTCIPHandlingPolicy).toHaveBeenCalledTimes(1);
  });

  it('does not guard the first session twice', () => {
    const { app, events } = fakeApp();
    const { session, events: of } = fakeSession();
    lockDown(app, session, true, quiet);
    events.emit('session-created', session);
    expect(of.listenerCount('will-download')).toBe(1);
  });
});
