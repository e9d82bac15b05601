import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow } from '../../electron/window-place.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const PROJECTOR = { x: 1440, y: 0, width: 1920, height: 1080 };
const saved = (x: number, y: number, width = 900, height = 700) => ({ x, y, width, height, maximized: false });

describe('placeWindow', () => {
  it('the first time: in the middle of the main display', () => {
    expect(placeWindow(null, [PROJECTOR])).toEqual({ x: 1760, y: 140, width: 1280, height: 800 });
  });

  it('never larger than the display', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 600,
    });
  });

  it('where it was, on either display and across both', () => {
    for (const [x, y] of [
      [100, 100],
      [1600, 50],
      [1000, 200],
      [-500, 300],
    ] as const)
      expect(placeWindow(saved(x, y), [LAPTOP, PROJECTOR])).toEqual({ x, y, width: 900, height: 700 });
  });

  it('back on the laptop when the projector is gone', () => {
    expect(placeWindow(saved(1600, 50), [LAPTOP])).toEqual({ x: 270, y: 113, width: 900, height: 700 });
  });

  it('its title bar not above the display', () => {
    expect(placeWindow(saved(100, 0), [LAPTOP]).y).toBe(25);
  });

  it('on the display above, when there is one', () => {
    const above = { x: 0, y: -1080, width: 1920, height: 1080 };
    expect(placeWindow(saved(100, -900), [LAPTOP, above])).toEqual({ x: 100, y: -900, width: 900, height: 700 });
  });

  it('whatever was saved, a person can take hold of it', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const place = placeWindow(saved(x, y, width, height), [LAPTOP, PROJECTOR]);
        const held = [LAPTOP, PROJECTOR].some(
          (display) =>
            Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x) >= 120 &&
            place.y >= display.y &&
            place.y <= display.y + display.height - 40,
        );
        expect(held, JSON.stringify(place)).toBe(true);
        expect(place.width).toBeLessThanOrEqual(1920);
      }),
    );
  });
});
