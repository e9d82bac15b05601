/**
 * A second, tiny app for the no-network test: the same engine and the same kind of page, with none of the guards. It shows that
 * the attempts would arrive. It is never packed.
 */
import { app, BrowserWindow, protocol } from 'electron';

app.setPath('userData', process.env['WHETSTONE_DATA'] ?? '');
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

app.whenReady().then(
  async () => {
    protocol.handle('app', ({ url }) => {
      const [, host] = /\/redirect\/(.+)$/.exec(url) ?? [];
      if (host !== undefined)
        return new Response(null, { status: 302, headers: { Location: `http://${host}/redirected.html` } });
      const headers = { 'Content-Type': 'text/html' };
      return new Response('<!doctype html><title>Unguarded</title><body><div id="root">x</div>', { headers });
    });
    const window = new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true } });
    await window.loadURL('app://whetstone/index.html');
  },
  () => app.exit(1),
);
