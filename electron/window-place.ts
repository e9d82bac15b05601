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
  const main = displays[0] ?? { x: 0, y: 0, ...FIRST };
  const home = saved === null ? undefined : displays.find((display) => canBeGrabbed(saved, display));
  const area = home ?? main;
  const { width, height } = saved ?? FIRST;
  const size = {
    width: Math.min(Math.max(width, SMALLEST.width), area.width),
    height: Math.min(Math.max(height, SMALLEST.height), area.height),
  };
  if (saved !== null && home !== undefined) return { x: saved.x, y: Math.max(saved.y, area.y), ...size };
  return {
    x: area.x + Math.round((area.width - size.width) / 2),
    y: area.y + Math.round((area.height - size.height) / 2),
    ...size,
  };
}

function canBeGrabbed(place: Rectangle, display: Rectangle): boolean {
  const overlap = Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x);
  return (
    overlap >= GRIP.width && place.y >= display.y - GRIP.height && place.y <= display.y + display.height - GRIP.height
  );
}
