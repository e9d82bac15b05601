import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toIcns, toIco } from '../../build/icon-formats.ts';

const icons = join(import.meta.dirname, '..', '..', 'build', 'icons');
const drawn = (size: number) => ({ size, png: readFileSync(join(icons, 'linux', `${size}x${size}.png`)) });
/** Width and height as the PNG itself says. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the icons', () => {
  it('each picture has the size its name says', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) expect(sizeOf(drawn(size).png)).toEqual([size, size]);
  });

  it('the Windows icon’s table leads to each picture', () => {
    const ico = readFileSync(join(icons, 'icon.ico'));
    expect(ico.readUInt16LE(4)).toBe(7);
    const sizes = [0, 1, 2, 3, 4, 5, 6].map((at) => {
      const entry = 6 + at * 16;
      const start = ico.readUInt32LE(entry + 12);
      const png = ico.subarray(start, start + ico.readUInt32LE(entry + 8));
      expect(sizeOf(png)[0]).toBe(ico.readUInt8(entry) || 256);
      return sizeOf(png)[0];
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('the macOS icon’s blocks fill it exactly', () => {
    const icns = readFileSync(join(icons, 'icon.icns'));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const types: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
    expect(types).toEqual(['ic11', 'ic12', 'ic07', 'ic08', 'ic13', 'ic09', 'ic14', 'ic10']);
  });

  it('both are what the committed pictures give', () => {
    const all = [16, 24, 32, 48, 64, 128, 256, 512, 1024].map(drawn);
    expect(readFileSync(join(icons, 'icon.icns')).equals(toIcns(all))).toBe(true);
    expect(readFileSync(join(icons, 'icon.ico')).equals(toIco(all.filter(({ size }) => size <= 256)))).toBe(true);
  });
});
