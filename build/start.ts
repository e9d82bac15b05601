/** `npm start`: builds, finds a runtime and opens the desktop edition; where no window can open, serves the browser edition. */
import { resolve } from 'node:path';
import { bundleAll, bundleRenderer } from './bundle.ts';
import { openDesktop, thisSeat, whyNoWindow } from './desktop.ts';
import { findRuntime } from './electron-runtime.ts';
import { supportLine } from './electron-support.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';
import { commandFor, FOR_ELECTRON, missingPackages } from './system-packages.ts';

const say = (line: string): void => console.log(line);

async function serveInstead(): Promise<void> {
  await bundleRenderer();
  if (!(await serveUntilStopped(say))) process.exitCode = 1;
}

async function start(args: readonly string[]): Promise<void> {
  if (args.includes('--browser')) return serveInstead();

  const reason = whyNoWindow(thisSeat());
  if (reason !== undefined) {
    say(reason);
    return serveInstead();
  }
  const runtime = await findRuntime(say);
  if (!runtime.ok) {
    say('No Electron runtime was found, so the browser edition is served instead.');
    return serveInstead();
  }
  const unsupported = supportLine(runtime.version);
  if (unsupported !== null) say(unsupported);
  const missing = process.platform === 'linux' ? await missingPackages(FOR_ELECTRON) : [];
  if (missing.length > 0) say(`Electron may not start without these packages: ${commandFor(missing)}`);

  await bundleAll();
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const files = args.filter((arg) => !arg.startsWith('-')).map((file) => resolve(from, file));
  const desktop = openDesktop(runtime.executable, files, process.env);
  desktop.on('error', (error) => say(`Electron did not start: ${error.message}.`));
  desktop.on('close', (code) => {
    if (code === 0) return;
    say(
      `Electron ended with code ${code ?? 'unknown'}. The browser edition may still open here: npm start -- --browser`,
    );
    process.exitCode = 1;
  });
}

await start(process.argv.slice(2));
