import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds the page of all controls into `outDir`, in the way the app's own pages are built. Not shipped. */
export async function buildGallery(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: ['chrome130', 'firefox135', 'safari18'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
}
