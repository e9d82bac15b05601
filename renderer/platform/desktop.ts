/** The desktop edition: what the preload script put on the window. */
import type { Bridge } from '../../electron/contract.ts';
import { keepData } from './keep-data.ts';
import type { Platform } from './platform.ts';

declare global {
  interface Window {
    readonly desktop?: Bridge;
  }
}

export function desktopPlatform(): Platform | null {
  return window.desktop ? { ...window.desktop, edition: 'desktop', lacks: [], keepData } : null;
}
