import type { BrowserWindow, Input } from 'electron';

/** In the engine's steps, each a fifth: from about 60 % to 430 %. */
const SMALLEST = -3;
const LARGEST = 8;
const STEP = 0.5;

type Pressed = Pick<Input, 'type' | 'control' | 'meta' | 'alt' | 'key' | 'code'>;

/**
 * What a key asks for. A menu names one key for each, and there are more that hands know: plus is typed with Shift on some keyboards and
 * without on others, is a key of the number pad, and shares a key with `=`, which people press without Shift and mean plus.
 */
export function zoomAsked(
  { type, control, meta, alt, key, code }: Pressed,
  mac: boolean,
): 'in' | 'out' | 'reset' | null {
  if (type !== 'keyDown' || alt || !(mac ? meta && !control : control && !meta)) return null;
  if (key === '+' || code === 'NumpadAdd' || (key === '=' && code === 'Equal')) return 'in';
  if (key === '-' || code === 'NumpadSubtract' || (key === '_' && code === 'Minus')) return 'out';
  return key === '0' || code === 'Numpad0' ? 'reset' : null;
}

/** Hears the keys before the page and the menu do, so that none of them answers a second time. */
export function zoomByKeys(window: BrowserWindow, mac = process.platform === 'darwin'): void {
  const { webContents } = window;
  webContents.on('before-input-event', (event, pressed) => {
    const asked = zoomAsked(pressed, mac);
    if (asked === null) return;
    event.preventDefault();
    const now = webContents.getZoomLevel();
    const next = asked === 'reset' ? 0 : now + (asked === 'in' ? STEP : -STEP);
    webContents.setZoomLevel(Math.min(LARGEST, Math.max(SMALLEST, next)));
  });
}
