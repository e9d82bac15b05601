/**
 * What the window may not do, whatever runs in it. Each guard is one small function with its own test. Towards the network there are
 * several, and each is proved alone (`test/e2e/no-network.electron.spec.ts`): what one of them cannot see, another stops.
 */
import type { App, CommandLine, Event, Session, WebContents } from 'electron';
import { isOurAddress, isPage } from './identity.ts';
import type { Log } from './log.ts';

/** Must run before the app is ready. */
export function silenceEngine(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  // No name and no literal address resolves, for pages and for the engine's own services.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('no-pings');
  // To hide its address WebRTC would join the local network's name service, whatever the WebRTC policy says.
  commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
}

/** Guards every session and every web contents that exists now or comes later. Must run before the first window. */
export function lockDown(app: Pick<App, 'on'>, session: Session, packaged: boolean, log: Log): void {
  lockSession(session, packaged, log);
  app.on('session-created', (later) => {
    if (later !== session) lockSession(later, packaged, log);
  });
  app.on('web-contents-created', (_, contents) => lockContents(contents, log));
}

function lockSession(session: Session, packaged: boolean, log: Log): void {
  cancelRequests(session, packaged, log);
  refuseProxy(session);
  refusePermissions(session, log);
  refuseDevices(session);
  refuseDownloads(session, log);
  refuseDictionaries(session);
}

function lockContents(contents: WebContents, log: Log): void {
  refuseNavigation(contents, log);
  refuseWindows(contents, log);
  refuseWebviews(contents);
  refuseBluetooth(contents);
  silenceWebRtc(contents);
}

const LOCAL = new Set(['app:', 'blob:', 'data:']);

/** True for an address the window may load. `devtools:` is part of the runtime and opens no connection. */
export function mayRequest(address: string, packaged: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  if (protocol === 'app:') return isOurAddress(address);
  return LOCAL.has(protocol) || (protocol === 'devtools:' && !packaged);
}

export function cancelRequests(session: Pick<Session, 'webRequest'>, packaged: boolean, log: Log): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !mayRequest(url, packaged);
    if (cancel) log('request-blocked', URL.canParse(url) ? new URL(url).protocol : '');
    answer({ cancel });
  });
}

/**
 * Sends everything, loopback included, to a proxy that does not exist. It stops what the request filter never sees (TURN over TCP),
 * and keeps the engine from looking for a proxy on the local network by itself.
 */
export function refuseProxy(session: Pick<Session, 'setProxy'>): void {
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://nothing.invalid:1',
    proxyBypassRules: '<-loopback>',
  });
}

/** The permissions our page has, each with its reason. Every other one, known or still to be invented, is refused. */
export const GRANTED: ReadonlyMap<string, string> = new Map([
  ['clipboard-sanitized-write', 'Copying a plan or a row as text, after a click.'],
  ['persistent-storage', 'The engine may clear storage that nobody asked it to keep when the disk runs full.'],
]);

export const mayHave = (permission: string, address: string, isMainFrame: boolean): boolean =>
  GRANTED.has(permission) && isMainFrame && isOurAddress(address);

export function refusePermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
  log: Log,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) => {
    const granted = mayHave(permission, requestingUrl, isMainFrame);
    if (!granted) log('permission-refused', permission);
    answer(granted);
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) =>
    mayHave(permission, origin, isMainFrame),
  );
}

/** USB, HID, serial ports and screens. Without a listener the engine would hand out the first device it finds. */
export function refuseDevices(
  session: Pick<Session, 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler' | 'on'>,
): void {
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('select-usb-device', (event, _details, choose) => chooseNone(event, choose));
  session.on('select-hid-device', (event, _details, choose) => chooseNone(event, choose));
  session.on('select-serial-port', (event, _ports, _contents, choose) => chooseNone(event, () => choose('')));
}

function chooseNone(event: Event, choose: () => void): void {
  event.preventDefault();
  choose();
}

export function refuseBluetooth(contents: Pick<WebContents, 'on'>): void {
  contents.on('select-bluetooth-device', (event, _devices, choose) => chooseNone(event, () => choose('')));
}

/** Files leave through a save dialog in `files.ts` and in no other way. */
export function refuseDownloads(session: Pick<Session, 'on'>, log: Log): void {
  session.on('will-download', (event) => {
    event.preventDefault();
    log('download-refused');
  });
}

/** Chromium fetches spelling dictionaries from the internet. */
export function refuseDictionaries(session: Pick<Session, 'setSpellCheckerEnabled'>): void {
  session.setSpellCheckerEnabled(false);
}

/** A window may reload the page it was opened with, in its main frame, and go nowhere else. */
export const mayNavigate = (address: string, isMainFrame: boolean): boolean => isMainFrame && isPage(address);

export function refuseNavigation(contents: Pick<WebContents, 'on'>, log: Log): void {
  contents.on('will-navigate', (event) => {
    if (mayNavigate(event.url, event.isMainFrame)) return;
    event.preventDefault();
    log('navigation-refused', 'will-navigate');
  });
  contents.on('will-frame-navigate', (event) => {
    if (mayNavigate(event.url, event.isMainFrame)) return;
    event.preventDefault();
    log('navigation-refused', 'will-frame-navigate');
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    log('navigation-refused', 'will-redirect');
  });
}

export function refuseWindows(contents: Pick<WebContents, 'setWindowOpenHandler'>, log: Log): void {
  contents.setWindowOpenHandler(() => {
    log('window-refused');
    return { action: 'deny' };
  });
}

export function refuseWebviews(contents: Pick<WebContents, 'on'>): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** WebRTC passes by the content policy and the request filter. With this policy it opens no UDP socket and asks no neighbour. */
export function silenceWebRtc(contents: Pick<WebContents, 'setWebRTCIPHandlingPolicy'>): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
