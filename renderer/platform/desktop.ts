/** The desktop edition: what the preload script put on the window. */
import type { Bridge } from '../../electron/contract.ts';
import { keepData } from './keep-data.ts';
import type { Platform } from './platform.ts';
import { refusingTooLarge } from './too-large.ts';

declare global {
  interface Window {
    readonly desktop?: Bridge;
  }
}

export function desktopPlatform(): Platform | null {
  const bridge = window.desktop;
  return bridge ? { ...bridge, ...refusingTooLarge(bridge), edition: 'desktop', lacks: [], keepData } : null;
}
