/**
 * `npm run dev`: rebuilds whenever a source changes and starts the app again, on a throw-away data folder. It is the
 * built app that runs, under the shipped content policy, so nothing works here that would not work packed.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { openDesktop, thisSeat, whyNoWindow } from './desktop.ts';
import { findRuntime } from './electron-runtime.ts';
import { BUILT } from './project.ts';
import { serve, USUAL_PORT, type Served } from './serve.ts';
import { mainConfig, preloadConfig } from './vite.electron.ts';
import { rendererConfig } from './vite.renderer.ts';

const say = (line: string): void => console.log(line);

/** Calls `built` after the first build and after every rebuild that succeeded. */
async function watch(config: InlineConfig, built: () => void): Promise<void> {
  const watching = await build({ ...config, logLevel: 'warn', build: { ...config.build, watch: {} } });
  if (!isWatcher(watching)) throw new Error('vite gave a finished build instead of a watcher');
  watching.on('event', (event) => {
    if (event.code === 'END') built();
    if (event.code === 'ERROR') say(`The build failed: ${event.error.message}`);
  });
}

const isWatcher = (value: object): value is Rolldown.RolldownWatcher => 'on' in value && 'close' in value;

/** Calls `start` once all of `parts` were built, and again shortly after each later build. */
function startWhenBuilt(parts: number, start: () => void): () => () => void {
  let waiting = parts;
  let timer: NodeJS.Timeout | undefined;
  return () => {
    let first = true;
    return () => {
      if (first) waiting -= 1;
      first = false;
      if (waiting > 0) return;
      // One change often rebuilds two parts, a moment apart.
      clearTimeout(timer);
      timer = setTimeout(start, 150);
    };
  };
}

async function developDesktop(executable: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'whetstone-dev-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  say(`This run keeps its data in ${data}, which is deleted at the end.`);

  let running: ChildProcess | undefined;
  const open = () => {
    const opened = openDesktop(executable, [], { ...process.env, WHETSTONE_DATA: data });
    running = opened;
    // A window the person closed ends the session; one that was ended for a rebuild does not.
    opened.once('close', () => running === opened && process.exit(0));
  };
  const restart = () => {
    const previous = running;
    running = undefined;
    if (previous === undefined || previous.exitCode !== null) return open();
    previous.once('close', open);
    previous.kill();
  };
  process.once('SIGINT', () => (running === undefined ? process.exit(0) : running.kill()));

  await rm(BUILT.electron, { recursive: true, force: true });
  const part = startWhenBuilt(3, restart);
  await Promise.all([watch(rendererConfig, part()), watch(mainConfig, part()), watch(preloadConfig, part())]);
}

async function developBrowser(): Promise<void> {
  let served: Served | undefined;
  const restart = async () => {
    await served?.close();
    const serving = await serve(BUILT.renderer, USUAL_PORT);
    served = serving.ok ? serving.served : undefined;
    say(serving.ok ? `Built. Reload ${serving.served.address}` : `Port ${USUAL_PORT} is taken, so nothing is served.`);
  };
  await watch(rendererConfig, startWhenBuilt(1, () => void restart())());
}

const reason = whyNoWindow(thisSeat());
const runtime = reason === undefined ? await findRuntime(say) : undefined;
if (runtime?.ok) await developDesktop(runtime.executable);
else {
  say(reason ?? 'No Electron runtime was found.');
  await developBrowser();
}
