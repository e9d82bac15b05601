/** Builds `dist/`: the pages, the main process and the preload script. */
import { rm } from 'node:fs/promises';
import { build, type InlineConfig } from 'vite';
import { BUILT } from './project.ts';
import { mainConfig, preloadConfig } from './vite.electron.ts';
import { rendererConfig } from './vite.renderer.ts';

const quiet = (config: InlineConfig): InlineConfig => ({ ...config, logLevel: 'warn' });

/** Everything a browser needs. */
export async function bundleRenderer(): Promise<void> {
  await build(quiet(rendererConfig));
}

/** Everything; about the same time, as the two Electron files are small. */
export async function bundleAll(): Promise<void> {
  await rm(BUILT.electron, { recursive: true, force: true });
  await bundleRenderer();
  await build(quiet(mainConfig));
  await build(quiet(preloadConfig));
}

if (import.meta.main) await bundleAll();
