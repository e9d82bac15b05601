/**
 * A second, tiny app for the no-network test: the same engine and the same kind of page, with none of the guards, or with the one that
 * GUARD names. It shows that the attempts would arrive, and what each guard stops by itself. It is never packed.
 */
import { app, BrowserWindow, protocol, session } from 'electron';
import { CONTENT_SECURITY_POLICY } from '../../../electron/content-policy.ts';
import {
  cancelRequests,
  refuseNavigation,
  refuseProxy,
  refuseWindows,
  silenceEngine,
  silenceWebRtc,
} from '../../../electron/lockdown.ts';

const guard = process.env['GUARD'] ?? '';
const quiet = () => undefined;

app.setPath('userData', process.env['WHETSTONE_DATA'] ?? '');
app.enableSandbox();
if (guard === 'resolver') silenceEngine(app.commandLine);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

app.whenReady().then(
  async () => {
    protocol.handle('app', ({ url }) => {
      const [, host] = /\/redirect\/(.+)$/.exec(url) ?? [];
      if (host !== undefined)
        return new Response(null, { status: 302, headers: { Location: `http://${host}/redirected.html` } });
      const headers = new Headers({ 'Content-Type': 'text/html' });
      if (guard === 'policy') headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
      return new Response('<!doctype html><title>Unguarded</title><body><div id="root">x</div>', { headers });
    });
    if (guard === 'requests') cancelRequests(session.defaultSession, true, quiet);
    if (guard === 'proxy') refuseProxy(session.defaultSession);
    const window = new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true } });
    if (guard === 'webrtc') silenceWebRtc(window.webContents);
    if (guard === 'navigation') {
      refuseNavigation(window.webContents, quiet);
      refuseWindows(window.webContents, quiet);
    }
    await window.loadURL('app://whetstone/index.html');
  },
  () => app.exit(1),
);
