import type { Rectangle } from 'electron';
import type { WindowPlace } from './settings.ts';

/** In device-independent pixels. */
export const SMALLEST = { width: 640, height: 480 } as const;
const FIRST = { width: 1280, height: 800 } as const;

/** How much of the title bar must lie on a display for a person to be able to take hold of the window. */
const GRIP = { width: 120, height: 40 } as const;

/**
 * Where the window opens: where it was, if that is still on a display (a projector may be unplugged), otherwise in the middle of the
 * first one; never larger than the display it is on.
 */
export function placeWindow(saved: WindowPlace | null, displays: readonly Rectangle[]): Rectangle {
  if (saved !== null)
    for (const display of displays) {
      const place = { x: saved.x, y: Math.max(saved.y, display.y), ...fit(saved, display) };
      if (saved.y >= display.y - GRIP.height && canBeGrabbed(place, display)) return place;
    }
  const main = displays[0] ?? { x: 0, y: 0, ...FIRST };
  const { width, height } = fit(saved ?? FIRST, main);
  return {
    x: main.x + Math.round((main.width - width) / 2),
    y: main.y + Math.round((main.height - height) / 2),
    width,
    height,
  };
}

type Size = Pick<Rectangle, 'width' | 'height'>;

const fit = ({ width, height }: Size, display: Size): Size => ({
  width: Math.min(Math.max(width, SMALLEST.width), display.width),
  height: Math.min(Math.max(height, SMALLEST.height), display.height),
});

function canBeGrabbed({ x, y, width }: Rectangle, display: Rectangle): boolean {
  const overlap = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
  return overlap >= GRIP.width && y <= display.y + display.height - GRIP.height;
}
